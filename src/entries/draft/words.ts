/** What people call things, and what the content calls them: collections, entries, States, words of a closed list. Pure. */
import { COLLECTION_NAMES, definitionOf, isCollection, type CollectionName } from '../../schema/collections.ts';
import { namedIn } from '../depositaries/jurisdictions.ts';
import { whoIs } from '../depositaries/states.ts';
import { nearest } from '../nearest.ts';
import type { Content } from '../read.ts';

/** What a written name means, or why it means nothing. */
export type Understood = { id: string } | { wrong: string };
/** Reads the name of an entry of a collection. */
export type NameOf = (collection: string, written: string) => Understood;

/** What people call what a collection holds, beside its own label. */
const SAID: Partial<Record<CollectionName, readonly string[]>> = {
  frameworks: ['treaty', 'convention', 'protocol', 'statute', 'framework', 'law of the union', 'article', 'provision'],
  cases: ['judgment', 'prosecution', 'operation', 'inspection', 'trade measure', 'court case'],
  jurisdictions: ['country', 'territory', 'jurisdiction'],
  glossary: ['word', 'definition', 'glossary term'],
  'key-figures': ['figure', 'number', 'statistic', 'key figure'],
  declarations: ['declaration', 'reservation', 'notification', 'central authority'],
  'national-law': ['law', 'offence', 'national law', 'statute of a state'],
  sources: ['source', 'publication', 'document'],
  participation: ['party', 'parties', 'ratification', 'accession', 'signature', 'table of parties', 'row'],
  memberships: ['member', 'members', 'membership'],
  acceptances: ['acceptance', 'acceptance of an accession'],
  bilateral: ['bilateral treaty', 'bilateral agreement', 'treaty between two states', 'bilateral row'],
  languages: ['language', 'translation'],
  synonyms: ['synonym', 'words that search knows'],
};
/** Without accents, capitals, marks and the article. Numbers stay: they tell conventions apart. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the')
    .join(' ');

/** "treaties between two States" as "treaty between two state": one of a thing is meant by its plural, too. */
const singular = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'))
    .join(' ');

/** The collection that somebody means by "case", "Instruments", "treaties" or "a treaty between two States". */
export function collectionFor(written: string): CollectionName | undefined {
  if (isCollection(written)) return written;
  const wanted = singular(bare(written.replace(/^(an?|the|one|new) /i, '')));
  const names = COLLECTION_NAMES.flatMap((name) =>
    [name, definitionOf(name).label, ...(definitionOf(name).one ?? []), ...(SAID[name] ?? [])].map(
      (said): [string, CollectionName] => [singular(bare(said)), name],
    ),
  );
  const exact = names.find(([said]) => said === wanted);
  if (exact) return exact[1];
  const guess = nearest(
    wanted,
    names.map(([said]) => said),
  );
  // One letter in four at most: what is further off may be another thing.
  return guess !== undefined && guess[0] === wanted[0] && wanted.length > 3
    ? names.find(([said]) => said === guess)?.[1]
    : undefined;
}

/** The word of a closed list that somebody means by "Mutual legal assistance" or "extraditions". */
export function choiceFor(written: string, choices: readonly string[]): Understood {
  const wanted = bare(written);
  const found = choices.find((choice) => bare(choice) === wanted);
  if (found !== undefined) return { id: found };
  const guess = nearest(written.toLowerCase(), choices);
  return {
    wrong: `"${written}" is none of: ${choices.join(', ')}${guess === undefined ? '' : `. Did you mean "${guess}"?`}`,
  };
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** Reads names of entries as a content knows them: by id, title, acronym or other name; States by every name of theirs. */
export function namesIn(content: Content): NameOf {
  const who = whoIs(namedIn(content));
  const entries = Map.groupBy(content.entries, ({ collection }): string => collection);
  return (collection, written) => {
    if (collection === 'jurisdictions') {
      const meant = who(written);
      if (meant.kind === 'jurisdiction') return { id: meant.code.toLowerCase() };
      if (meant.kind === 'aside') return { wrong: `"${written}" cannot stand here: ${meant.why}` };
      const hint =
        meant.kind === 'unclear'
          ? meant.fix
          : meant.suggestion
            ? `did you mean ${meant.suggestion}?`
            : 'write its name in English, or its ISO code such as MEX';
      return { wrong: `it is not clear which State "${written}" is: ${hint}` };
    }
    const among = entries.get(collection) ?? [];
    if (content.byKey.has(`${collection}/${written}`)) return { id: written };
    const wanted = bare(written);
    const found = among.filter(
      ({ id, data }) =>
        bare(id) === wanted ||
        [...textsIn(data['title']), ...textsIn(data['alsoKnownAs']), ...textsIn(data['url'])].some(
          (name) => bare(name) === wanted || name === written,
        ),
    );
    const [only] = found;
    if (only && found.length === 1) return { id: only.id };
    if (found.length > 1)
      return { wrong: `"${written}" could be ${found.map(({ id }) => id).join(' or ')}: write one of them` };
    const guess = nearest(
      written.toLowerCase(),
      among.map(({ id }) => id),
    );
    return {
      wrong: `there is no entry "${written}" in content/${collection}${guess === undefined ? '' : `. Did you mean "${guess}"?`}`,
    };
  };
}
