/** The words of a request in one language: loaded when a reader prepares one. */
import { requestWords } from '../../../publish/request.ts';
import { languages, wordsIn } from '../../../site/languages.ts';

export const getStaticPaths = async () => (await languages()).map(({ id }) => ({ params: { language: id } }));

export const GET = async ({ params: { language } }: { params: { language: string } }) =>
  Response.json(requestWords(await wordsIn(language)));
