/** One entry as a reference: `/frameworks/untoc/cite.bib`, `.ris` and `.json`. */
import { FORMATS, type CiteFormat, type Cited } from '../../../cite/cite.ts';
import { citedOf } from '../../../content/cited.ts';
import { load, SECTION_NAMES } from '../../../content/load.ts';

export const getStaticPaths = async () =>
  (await Promise.all(SECTION_NAMES.map(load))).flat().flatMap((entry) =>
    Object.keys(FORMATS).map((format) => ({
      params: { collection: entry.collection, id: entry.id, format },
      props: { cited: citedOf(entry) },
    })),
  );

export const GET = ({ params, props }: { params: { format: CiteFormat }; props: { cited: Cited } }) => {
  const { type, write } = FORMATS[params.format];
  return new Response(write(props.cited), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
