/** The articles that give one form, by instrument, each with its words: loaded when a reader compares them. */
import { articlesFor } from '../../publish/articles.ts';
import { FORMS, type FormId } from '../../schema/vocabulary.ts';
import { every, load } from '../../site/load.ts';

export const getStaticPaths = () => FORMS.map((form) => ({ params: { form }, props: { form } }));

export const GET = async ({ props: { form } }: { props: { form: FormId } }) =>
  Response.json(
    articlesFor(form, { frameworks: await load('frameworks'), participation: await every('participation') }),
  );
