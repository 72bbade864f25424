/** The articles that give one form, by instrument, with what to check: loaded when a reader chooses the form. */
import { needFile } from '../../publish/parts.ts';
import { every, load } from '../../site/load.ts';
import { loadWorld } from '../../site/world.ts';
import { FORMS, type FormId } from '../../schema/vocabulary.ts';

export const getStaticPaths = () => FORMS.map((form) => ({ params: { form }, props: { form } }));

export const GET = async ({ props: { form } }: { props: { form: FormId } }) =>
  Response.json(
    needFile(await loadWorld(), form, {
      frameworks: await load('frameworks'),
      participation: await every('participation'),
    }),
  );
