/** One entry, what it is about and its articles as references: `/frameworks/untoc/cite.bib`, `.ris` and `.json`. */
import type { CollectionEntry } from 'astro:content';
import { FORMATS } from '../../../publish/cite/formats.ts';
import { FORMAT_NAMES, type CiteFormat } from '../../../publish/cite/cited.ts';
import { referencesOf } from '../../../site/cited.ts';
import type { Section } from '../../../schema/collections.ts';
import { loadAll } from '../../../site/load.ts';

export const getStaticPaths = async () =>
  (await loadAll()).flatMap((entry) =>
    FORMAT_NAMES.map((format) => ({
      params: { collection: entry.collection, id: entry.id, format },
      props: { entry },
    })),
  );

interface Asked {
  params: { format: CiteFormat };
  props: { entry: CollectionEntry<Section> };
}
export const GET = async ({ params, props }: Asked) => {
  const { type, write } = FORMATS[params.format];
  return new Response(write(await referencesOf(props.entry)), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
};
