/** The interface in each language, and the names of States, forms and instruments in it. */
import type { z } from 'zod';
import { fill } from '../schema/fill.ts';
import type { Words } from '../schema/languages.ts';
import type { NameForms } from '../schema/records.ts';
import { every, load, one, titlesOf } from './load.ts';
import { remembered } from '../schema/remembered.ts';

/** The language of the entries. Its pages stand at the root of the site. */
export const ENTRIES = 'en';

/** @throws Error when there is no such language */
export const wordsIn = remembered(async (language: string): Promise<Words> => {
  const entry = await one('languages', language);
  if (!entry) throw new Error(`No language "${language}"`);
  return entry.data;
});
/** Id and own name of every language, that of the entries first. */
export const languages = async (): Promise<{ id: string; title: string }[]> =>
  (await every('languages'))
    .map(({ id, data }) => ({ id, title: data.title }))
    .sort((a, b) => Number(b.id === ENTRIES) - Number(a.id === ENTRIES) || a.id.localeCompare(b.id, 'en'));
/** The languages into which finder and State pages are translated. */
export const translations = async () => (await languages()).filter(({ id }) => id !== ENTRIES);

/** What a language puts between a label and its text, and between two parts of a line. */
export async function marksIn(language: string): Promise<{ colon: string; semicolon: string }> {
  const { site } = await wordsIn(language);
  return {
    colon: fill(site.labelled, { label: '', text: '' }),
    semicolon: fill(site.both, { first: '', second: '' }),
  };
}
/** The path of a page in a language: `/fr/cooperation/`. */
export const pathIn = (language: string, path: string): string => (language === ENTRIES ? path : `/${language}${path}`);

const sortedNames = async (
  language: string,
  read: (forms: z.output<typeof NameForms>) => string,
): Promise<ReadonlyMap<string, string>> => {
  const { locale } = await wordsIn(language);
  const forms = await stateForms(language);
  return new Map(
    [...forms]
      .map(([id, each]): [string, string] => [id, read(each)])
      .sort(([, a], [, b]) => a.localeCompare(b, locale)),
  );
};
/** Names of States by id with the forms that sentences need; in English those of a bare title where there are no others. */
export const stateForms = remembered(
  async (language: string): Promise<ReadonlyMap<string, z.output<typeof NameForms>>> =>
    new Map(
      (await load('jurisdictions')).map(({ id, data: { title, names } }) => [
        id,
        names[language] ?? { name: title, with: title, of: `of ${title}`, to: `to ${title}`, in: `in ${title}` },
      ]),
    ),
);
/** The name of a State as the sentences of a language need it: English ones an article, “the United States”; the others the bare name. */
export async function nameInSentence(language: string, id: string): Promise<string> {
  const forms = (await stateForms(language)).get(id);
  return (language === ENTRIES ? forms?.with : forms?.name) ?? id;
}
/** Names of States by id, as the United Nations write them, sorted as the language sorts them. */
export const stateNames = remembered((language: string) =>
  language === ENTRIES ? titlesOf('jurisdictions') : sortedNames(language, ({ name }) => name),
);
/** The same as a list that is searched by eye has them: “Corée (République de)”, under C. */
export const stateListNames = remembered((language: string) =>
  language === ENTRIES ? titlesOf('jurisdictions') : sortedNames(language, ({ name, list }) => list ?? name),
);
export const formNames = remembered(async (language: string): Promise<ReadonlyMap<string, string>> =>
  language === ENTRIES ? titlesOf('forms') : new Map(Object.entries((await wordsIn(language)).forms ?? {})),
);
/** Official titles where they were read in a source; the English title otherwise. */
export const instrumentNames = remembered(
  async (language: string): Promise<ReadonlyMap<string, string>> =>
    new Map([...(await titlesOf('frameworks')), ...Object.entries((await wordsIn(language)).instruments)]),
);
/** The names of organisations of States; in English without what their lists add in brackets. */
export const circleNames = remembered(async (language: string): Promise<ReadonlyMap<string, string>> =>
  language === ENTRIES
    ? new Map((await every('memberships')).map(({ id, data }) => [id, data.title.replace(/ \(.*\)$/, '')]))
    : new Map(Object.entries((await wordsIn(language)).circles)),
);
