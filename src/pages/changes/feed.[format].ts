/** What changed on the whole site: `/changes/feed.xml` and `.json`. */
import { feedOfSite } from '../../site/history.ts';
import { FEED_FORMAT_NAMES, FEED_FORMATS, type FeedFormat } from '../../publish/feed.ts';

export const getStaticPaths = () => FEED_FORMAT_NAMES.map((format) => ({ params: { format } }));

export const GET = async ({ params }: { params: { format: FeedFormat } }) => {
  const { type, write } = FEED_FORMATS[params.format];
  return new Response(write(await feedOfSite()), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
