/** Changes of facts as a reader would say them: "article 18: paraphrase changed". Pure. */
import { inWords } from '../law/dates.ts';
import type { Fact } from './changes.ts';

/** What readers call things. */
export interface Names {
  /** The title of `collection/id`. */
  title: (key: string) => string;
  /** What an instrument calls its numbered parts: `article`. */
  unit: (key: string) => string;
}
/** One thing that changed, and how many facts it stands for. */
export interface Phrase {
  words: string;
  facts: number;
}

/** Longest value told in full; the whole stands on the page. */
const LONGEST = 32;
/** More records of one sort than this are counted. */
const MOST_ALIKE = 3;

const label = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const isShort = (text: string | undefined): text is string => text !== undefined && text.length <= LONGEST;
const VERBS = { added: 'added', removed: 'removed', changed: 'changed' } as const;

/** Lists whose items have a name of their own → what to call an item. */
const ITEMS: Readonly<Record<string, (name: string, unit: string) => string>> = {
  provisions: (name, unit) => `${unit} ${name}`,
  conditions: (name, unit) => `condition of ${unit} ${name}`,
  sources: (name) => `source ${name}`,
  claims: (name) => `claim ${name}`,
};
/** What matters most to a reader comes first: the record itself, its articles, its data, its text, its sources. */
const ORDER = ['', 'provisions', '(data)', 'text', 'sources', 'reviewed'];
const rankOf = (head: string): number => ORDER.indexOf(ORDER.includes(head) ? head : '(data)');

function told({ kind, from, to }: Fact, path: readonly string[]): string {
  const [head = '', name, ...deeper] = path;
  if (head === 'text') return `text changed, ${from ?? ''} → ${to ?? ''}`;
  if (head === 'reviewed' && to) return `reviewed on ${inWords(to)}`;
  if (deeper.length > 0 || (name !== undefined && name.length > LONGEST)) return `${label(head)} changed`;
  const what = name === undefined ? label(head) : `${label(head)}: ${label(name)}`;
  if (kind === 'changed' && isShort(from) && isShort(to))
    return `${what}${name === undefined ? ':' : ''} ${from} → ${to}`;
  if (kind === 'added' && name === undefined && isShort(to)) return `${what} added: ${to}`;
  return `${what} ${VERBS[kind]}`;
}

/** What changed within one record, each part once. */
function partsOf(facts: readonly Fact[], unit: string): Phrase[] {
  const parts = Map.groupBy(facts, ({ field }) => {
    const [head = '', name = ''] = field.split(' › ');
    return head in ITEMS ? `${head} › ${name}` : field;
  });
  const phrases = [...parts.values()].map((group) => {
    const [first] = group;
    const path = first?.field.split(' › ') ?? [];
    const [head = '', name] = path;
    const item = name === undefined ? undefined : ITEMS[head]?.(name, unit);
    const words = !first
      ? ''
      : head === ''
        ? VERBS[first.kind]
        : item === undefined
          ? told(first, path)
          : path.length === 2
            ? `${item} ${VERBS[first.kind]}`
            : `${item}: ${[...new Set(group.map(({ field }) => label(field.split(' › ')[2] ?? '')))].join(', ')} changed`;
    return { words, facts: group.length, rank: rankOf(head) };
  });
  return [...Map.groupBy(phrases, ({ words }) => words)]
    .map(([words, group]) => ({
      words,
      facts: group.reduce((sum, { facts }) => sum + facts, 0),
      rank: Math.min(...group.map(({ rank }) => rank)),
    }))
    .sort((a, b) => a.rank - b.rank);
}

const collectionOf = (record: string): string => record.split('/')[0] ?? '';
/** What to call a record on the page of an entry that it concerns; blank for the entry's own. */
function subjectOf({ record, concerns }: Fact, here: string, { title }: Names): string {
  const others = concerns.filter((key) => key !== here).map(title);
  const collection = collectionOf(record);
  const ofState = here.startsWith('frameworks/');
  if (collection === 'participation')
    return record.includes(' ') ? `participation ${ofState ? 'of' : 'in'} ${others.join()}` : 'list of parties';
  if (collection === 'bilateral') return `treaty ${others.length === 1 ? 'with' : 'of'} ${others.join(' and ')}`;
  if (collection === 'declarations') return `declaration ${ofState ? 'of' : 'under'} ${others.join()}`;
  return record === here ? '' : title(record);
}
/** Many records of one sort, on the page of an instrument or of a State. */
function countOf(collection: string, count: number, here: string): string {
  if (collection === 'participation')
    return `participation ${here.startsWith('frameworks/') ? `of ${count} States` : `in ${count} instruments`}`;
  return `${count} ${collection === 'bilateral' ? 'treaties' : collection}`;
}

/**
 * What changed on one day for the readers of one entry.
 * @param facts of one day, all of which concern `here`
 * @param here `collection/id` of the entry on whose page this is read
 */
export function phrasesOf(facts: readonly Fact[], here: string, names: Names): Phrase[] {
  const records = [...Map.groupBy(facts, ({ record }) => record)].map(([record, group]) => {
    const subject = group[0] ? subjectOf(group[0], here, names) : '';
    return { record, subject, parts: partsOf(group, names.unit(here)), facts: group.length };
  });
  const sorts = Map.groupBy(records, ({ record, subject, parts }) =>
    subject === ''
      ? ''
      : `${collectionOf(record)} ${parts[0]?.words === 'added' || parts[0]?.words === 'removed' ? parts[0].words : 'changed'}`,
  );
  return [...sorts]
    .sort(([a], [b]) => Number(b === '') - Number(a === ''))
    .flatMap(([sort, group]): Phrase[] => {
      const [collection = '', verb = ''] = sort.split(' ');
      if (sort !== '' && group.length > MOST_ALIKE)
        return [
          {
            words: `${countOf(collection, group.length, here)} ${verb}`,
            facts: group.reduce((sum, record) => sum + record.facts, 0),
          },
        ];
      return group.flatMap(({ subject, parts }) =>
        parts.map(({ words, facts: count }) => ({
          words: subject === '' ? words : words in VERBS ? `${subject} ${words}` : `${subject}: ${words}`,
          facts: count,
        })),
      );
    });
}

/** The first phrases as one line: `article 18: paraphrase changed; and 310 more facts`. */
export function inOneLine(phrases: readonly Phrase[], most: number): string {
  const shown = phrases.slice(0, most).map(({ words }) => words);
  const more = phrases.slice(most).reduce((sum, { facts }) => sum + facts, 0);
  return [...shown, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'fact' : 'facts'}`] : [])].join('; ');
}
