/** Changes of facts as a reader would say them: "article 18: paraphrase changed". Pure. */
import { definitionOf, isCollection } from '../../schema/collections.ts';
import { targetOf } from '../relations.ts';
import { inWords } from '../../law/dates.ts';
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

const collectionOf = (record: string): string => record.split('/')[0] ?? '';
const label = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
/** Whether a value can be told in full: a list or a record of fields cannot. */
const isShort = (text: string | undefined): text is string =>
  text !== undefined && text.length <= LONGEST && !/^[[{]/.test(text);
const pathOf = ({ field }: Fact): string[] => field.split(' › ');

/** How readers call one item of a list, and several. */
interface Items {
  one: (name: string) => string;
  many: string;
}
/** Undefined for a field that is no list of items with a name of their own. */
function itemsOf(record: string, head: string, names: Names, unit: string): Items | undefined {
  if (head === 'provisions') return { one: (name) => `${unit} ${name}`, many: `${unit}s` };
  if (head === 'conditions') return { one: (name) => `condition of ${unit} ${name}`, many: 'conditions' };
  if (head === 'sources') return { one: (name) => `source ${name}`, many: 'sources' };
  if (head === 'claims') return { one: (name) => `claim ${name}`, many: 'claims' };
  const target = targetOf(collectionOf(record), head);
  // What a relation leads to, as a reader would say it.
  const [one, many] = (target && isCollection(target) && definitionOf(target).one) || [];
  return target && one && many ? { one: (name) => `${one} ${names.title(`${target}/${name}`)}`, many } : undefined;
}
/** What matters most to a reader comes first: the record itself, its articles, its data, its text, its sources. */
const ORDER = ['', 'provisions', '(data)', 'text', 'sources', 'reviewed'];
const rankOf = (head: string): number => ORDER.indexOf(ORDER.includes(head) ? head : '(data)');

/** One fact that is no item of a list. */
function told(fact: Fact): string {
  const { kind, from, to } = fact;
  const [head = '', name, ...deeper] = pathOf(fact);
  if (head === '') return kind;
  if (head === 'text') return from === to ? 'text changed' : `text changed, ${from ?? ''} → ${to ?? ''}`;
  if (head === 'reviewed' && to) return `reviewed on ${inWords(to)}`;
  if (deeper.length > 0 || (name !== undefined && name.length > LONGEST)) return `${label(head)} changed`;
  const what = name === undefined ? label(head) : `${label(head)}: ${label(name)}`;
  if (kind === 'changed' && isShort(from) && isShort(to))
    return `${what}${name === undefined ? ':' : ''} ${from} → ${to}`;
  if (kind === 'added' && name === undefined && isShort(to)) return `${what} added: ${to}`;
  return `${what} ${kind}`;
}
/** Items of one list: each by its name, or their number where there are many. */
function toldItems(facts: readonly Fact[], { one, many }: Items): Phrase[] {
  const items = [...Map.groupBy(facts, (fact) => pathOf(fact)[1] ?? '')].map(([name, group]) => ({
    name,
    facts: group,
    verb: group.find((fact) => pathOf(fact).length === 2)?.kind ?? 'changed',
    fields: group.flatMap((fact) => pathOf(fact)[2] ?? []).map(label),
  }));
  const list = (fields: readonly string[]) => (fields.length > 0 ? `: ${[...new Set(fields)].join(', ')}` : '');
  return [...Map.groupBy(items, ({ verb }) => verb)].flatMap(([verb, group]) =>
    group.length > MOST_ALIKE
      ? [
          {
            words: `${group.length} ${many}${list(group.flatMap(({ fields }) => fields))} ${verb}`,
            facts: group.reduce((sum, item) => sum + item.facts.length, 0),
          },
        ]
      : group.map(({ name, facts: own, fields }) => ({
          words: `${one(name)}${list(fields)} ${verb}`,
          facts: own.length,
        })),
  );
}
/** Whether a record itself came or went. */
const isWhole = (words: string | undefined): boolean => words === 'added' || words === 'removed';
/** What changed within one record, each part once. */
function partsOf(facts: readonly Fact[], names: Names, unit: string): Phrase[] {
  const phrases = [...Map.groupBy(facts, (fact) => pathOf(fact)[0] ?? '')].flatMap(([head, group]) => {
    const items = itemsOf(group[0]?.record ?? '', head, names, unit);
    const [named, plain] = [
      group.filter((fact) => items && pathOf(fact).length > 1),
      group.filter((fact) => !items || pathOf(fact).length === 1),
    ];
    return [...(items ? toldItems(named, items) : []), ...plain.map((fact) => ({ words: told(fact), facts: 1 }))].map(
      (phrase) => ({ ...phrase, rank: rankOf(head) }),
    );
  });
  return [...Map.groupBy(phrases, ({ words }) => words)]
    .map(([words, group]) => ({
      words,
      facts: group.reduce((sum, phrase) => sum + phrase.facts, 0),
      rank: Math.min(...group.map(({ rank }) => rank)),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ words, facts: count }) => ({ words, facts: count }));
}

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
    return { record, subject, parts: partsOf(group, names, names.unit(here)), facts: group.length };
  });
  const sorts = Map.groupBy(records, ({ record, subject, parts }) =>
    subject === '' ? '' : `${collectionOf(record)} ${isWhole(parts[0]?.words) ? parts[0]?.words : 'changed'}`,
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
          words: subject === '' ? words : isWhole(words) ? `${subject} ${words}` : `${subject}: ${words}`,
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
