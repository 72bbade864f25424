/** One entry and its articles as references: `/frameworks/untoc/cite.bib`, `.ris` and `.json`. */
import { FORMATS } from '../../../cite/cite.ts';
import { FORMAT_NAMES, type Cited, type CiteFormat } from '../../../cite/cited.ts';
import { allCitedOf } from '../../../content/cited.ts';
import { load, SECTION_NAMES } from '../../../content/load.ts';

export const getStaticPaths = async () =>
  (await Promise.all(SECTION_NAMES.map(load))).flat().flatMap((entry) =>
    FORMAT_NAMES.map((format) => ({
      params: { collection: entry.collection, id: entry.id, format },
      props: { cited: allCitedOf(entry) },
    })),
  );

export const GET = ({ params, props }: { params: { format: CiteFormat }; props: { cited: Cited[] } }) => {
  const { type, write } = FORMATS[params.format];
  return new Response(write(props.cited), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
