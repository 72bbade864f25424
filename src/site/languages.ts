/** The interface in each language, and the names of States, forms and instruments in it. */
import { getCollection, getEntry } from 'astro:content';
import type { Words } from '../schema/languages.ts';
import { load, titlesOf } from './load.ts';

/** The language of the entries. Its pages stand at the root of the site. */
export const ENTRIES = 'en';

/** @throws Error when there is no such language */
export async function wordsIn(language: string): Promise<Words> {
  const entry = await getEntry('languages', language);
  if (!entry) throw new Error(`No language "${language}"`);
  return entry.data;
}
/** Id and own name of every language, that of the entries first. */
export const languages = async (): Promise<{ id: string; title: string }[]> =>
  (await getCollection('languages'))
    .map(({ id, data }) => ({ id, title: data.title }))
    .sort((a, b) => Number(b.id === ENTRIES) - Number(a.id === ENTRIES) || a.id.localeCompare(b.id, 'en'));
/** The languages into which finder and State pages are translated. */
export const translations = async () => (await languages()).filter(({ id }) => id !== ENTRIES);

/** The path of a page in a language: `/fr/cooperation/`. */
export const pathIn = (language: string, path: string): string => (language === ENTRIES ? path : `/${language}${path}`);

const names = new Map<string, Promise<ReadonlyMap<string, string>>>();
/**
 * Names of States by id, sorted as the language sorts them. English names are those of the entries; the others are
 * the entries' own, or those of the Unicode CLDR where it has one.
 */
export function stateNames(language: string): Promise<ReadonlyMap<string, string>> {
  const known =
    names.get(language) ??
    (async () => {
      if (language === ENTRIES) return titlesOf('jurisdictions');
      const { locale } = await wordsIn(language);
      const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
      return new Map(
        (await load('jurisdictions'))
          .map(({ id, data }): [string, string] => {
            // The Union has a name in the CLDR and no code of ISO 3166.
            const code = data.iso2 ?? (data.kind === 'union' ? id.toUpperCase() : undefined);
            return [id, data.names[language]?.name ?? (code && display.of(code)) ?? data.title];
          })
          .sort(([, a], [, b]) => a.localeCompare(b, locale)),
      );
    })();
  names.set(language, known);
  return known;
}
export const formNames = async (language: string): Promise<ReadonlyMap<string, string>> =>
  language === ENTRIES ? titlesOf('forms') : new Map(Object.entries((await wordsIn(language)).forms ?? {}));
/** Official titles where they were read in a source; the English title otherwise. */
export const instrumentNames = async (language: string): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await titlesOf('frameworks')), ...Object.entries((await wordsIn(language)).instruments)]);
/** The names of organisations of States; in English without what their lists add in brackets. */
export const circleNames = async (language: string): Promise<ReadonlyMap<string, string>> =>
  language === ENTRIES
    ? new Map((await getCollection('memberships')).map(({ id, data }) => [id, data.title.replace(/ \(.*\)$/, '')]))
    : new Map(Object.entries((await wordsIn(language)).circles));
