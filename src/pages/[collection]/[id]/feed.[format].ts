/** What changed about one instrument or State: `/frameworks/untoc/feed.xml` and `.json`. */
import { feedOfEntry, FOLLOWED } from '../../../site/history.ts';
import { load } from '../../../site/load.ts';
import { FEED_FORMAT_NAMES, FEED_FORMATS, type FeedFormat } from '../../../publish/feed.ts';

export const getStaticPaths = async () =>
  (await Promise.all(FOLLOWED.map((collection) => load(collection)))).flat().flatMap(({ collection, id, data }) =>
    // Programs that follow a feed do not follow a page that leads on: the feed stays at its old addresses too.
    [id, ...('formerIds' in data ? data.formerIds : [])].flatMap((address) =>
      FEED_FORMAT_NAMES.map((format) => ({
        params: { collection, id: address, format },
        props: { id, title: data.title },
      })),
    ),
  );

interface Asked {
  params: { collection: (typeof FOLLOWED)[number]; format: FeedFormat };
  props: { id: string; title: string };
}
export const GET = async ({ params: { collection, format }, props: { id, title } }: Asked) => {
  const { type, write } = FEED_FORMATS[format];
  return new Response(write(await feedOfEntry(collection, id, title)), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
};
