/** The names by which search knows each page: its own, those of the trade, and those in other languages and scripts. */
import type { EntryNames, Lexicon } from '../publish/search/lexicon.ts';
import { COLLECTIONS, SECTIONS } from '../schema/collections.ts';
import { namesOf } from './entry.ts';
import { ENTRIES, formNames, instrumentNames, nameInSentence, stateNames, translations } from './languages.ts';
import { every, load, titlesOf } from './load.ts';
import { partyLists } from './world.ts';

/**
 * What a State calls itself, in the language that most people there speak and its script: `日本`.
 * @param besides languages that have pages of their own, whose names lead to these
 */
function ownName(iso2: string, besides: readonly string[]): string | undefined {
  const { language, script } = new Intl.Locale(`und-${iso2}`).maximize();
  if (besides.includes(language)) return undefined;
  return new Intl.DisplayNames(`${language}-${script ?? 'Latn'}`, { type: 'region', fallback: 'none' }).of(iso2);
}
const isState = (entry: string): boolean => entry.startsWith('jurisdictions/');

/** Entry (`glossary/kafala`) → the words that lead to it besides its own names. */
async function otherWords(translated: readonly string[]): Promise<Map<string, string[]>> {
  const words = new Map<string, string[]>();
  const add = (entry: string, says: readonly string[]) => words.set(entry, [...(words.get(entry) ?? []), ...says]);
  for (const { id: language, data } of await every('synonyms'))
    for (const { to, says } of data.words)
      // A State has a page in each language; every other entry is in English.
      if (language === ENTRIES || !isState(to)) add(to, says);
  for (const { id, data } of await load('jurisdictions')) {
    const own = data.iso2 && ownName(data.iso2, translated);
    if (own) add(`jurisdictions/${id}`, [own]);
  }
  for (const language of translated) {
    for (const [id, name] of await formNames(language)) add(`forms/${id}`, [name]);
    for (const [id, name] of await instrumentNames(language)) add(`frameworks/${id}`, [name]);
  }
  return words;
}
/** The names of States in a language, where they differ from the English, with the other words for them there. */
async function statesIn(language: string): Promise<Lexicon['states'][string]> {
  const english = await titlesOf('jurisdictions');
  const synonyms = (await every('synonyms')).find(({ id }) => id === language)?.data.words ?? [];
  const says = new Map(synonyms.filter(({ to }) => isState(to)).map((word) => [word.to, word.says]));
  return Object.fromEntries(
    [...(await stateNames(language))]
      .filter(([id, name]) => name !== english.get(id) || says.has(`jurisdictions/${id}`))
      .map(([id, name]) => [id, [name, ...(says.get(`jurisdictions/${id}`) ?? [])]]),
  );
}

/** Every page that a name leads to, with the names; the translated pages of States among them. */
export async function lexicon(): Promise<Lexicon> {
  const translated = (await translations()).map(({ id }) => id);
  const others = await otherWords(translated);
  const sections = await Promise.all(
    SECTIONS.map(async (section): Promise<[string, Lexicon['sections'][string]]> => {
      const entries = (await load(section)).map((entry): [string, EntryNames] => {
        const { title } = entry.data;
        const names = namesOf(entry);
        const known = new Set([title, ...names]);
        const says = [...new Set(others.get(`${section}/${entry.id}`))].filter((word) => !known.has(word));
        return [entry.id, says.length ? [title, names, says] : names.length ? [title, names] : [title]];
      });
      return [section, { label: COLLECTIONS[section].label, entries: Object.fromEntries(entries) }];
    }),
  );
  return {
    sections: Object.fromEntries(sections),
    states: Object.fromEntries(
      await Promise.all(translated.map(async (language) => [language, await statesIn(language)] as const)),
    ),
    articled: (
      await Promise.all(
        [...(await titlesOf('jurisdictions'))].map(async ([id, title]) => {
          const name = await nameInSentence(ENTRIES, id);
          // “the United Kingdom”, and “the Kingdom of the Netherlands”.
          return name.startsWith('the ') && name.endsWith(`the ${title}`) ? id : [];
        }),
      )
    ).flat(),
    lists: partyLists.map(({ id }) => id),
    whoIsBound: (await every('synonyms')).flatMap(({ data }) => data.whoIsBound),
  };
}
