/**
 * The treaty, act or judgment itself as a reference, beside that to our page on it: what a lawyer takes to a footnote.
 * Pure. Nothing is said that the entry does not hold; a series or a number follows from an id or an official address.
 */
import type { DataOf } from '../../schema/collections.ts';
import { inWords } from '../../law/dates.ts';
import { identifiersOf } from './identifiers.ts';

/** What it is, by the types of the Citation Style Language. */
export type WorkKind = 'treaty' | 'legislation' | 'legal_case' | 'document';
export interface Work {
  /** Whole and unique over the site: `instrument-untoc`, `case-siliadin-v-france`, `law-gbr-modern-slavery-act-2015`. */
  key: string;
  kind: WorkKind;
  title: string;
  shortTitle?: string | undefined;
  /** Adopted or decided on: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string | undefined;
  inForce?: string | undefined;
  place?: string | undefined;
  /** Where it stands in its series: `ETS No 24`, `CELEX 32011L0036`, `App no 73316/01`. */
  number?: string | undefined;
  /** Who adopted it, or the court. */
  authority?: string | undefined;
  /** The State or union whose law it is. */
  jurisdiction?: string | undefined;
  url?: string | undefined;
}

/** Kinds of instruments that are a document one can cite. An arrangement is often none: a process, a scheme, a practice. */
const KINDS: Readonly<Partial<Record<DataOf<'frameworks'>['kind'], WorkKind>>> = {
  convention: 'treaty',
  protocol: 'treaty',
  'regional-treaty': 'treaty',
  'bilateral-treaty': 'treaty',
  'trade-agreement': 'treaty',
  directive: 'legislation',
  regulation: 'legislation',
  'framework-decision': 'legislation',
  'domestic-statute': 'legislation',
  recommendation: 'document',
  declaration: 'document',
  'model-law': 'document',
};

/** An instrument as it is cited itself. @returns undefined for an arrangement */
export function instrumentWork(id: string, data: DataOf<'frameworks'>): Work | undefined {
  const kind = KINDS[data.kind];
  if (!kind) return undefined;
  return {
    key: `instrument-${id}`,
    kind,
    title: data.officialTitle,
    shortTitle: data.title === data.officialTitle ? undefined : data.title,
    date: data.adopted.date,
    inForce: data.inForce?.date,
    place: data.adopted.place,
    number: identifiersOf(id, data.links).find(({ cited }) => cited)?.text,
    authority: data.body,
    url: data.links.text,
  };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** `Application no. 73316/01, judgment of 26 July 2005, final …`: what stands before the first full day, and the day. */
const DECIDED = new RegExp(
  `^(.*?),? (?:(?:Grand Chamber )?judgment )?(?:of )?(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})`,
);
/** The court's number of a judgment and its day, from how the entry cites it. */
export function decisionIn(citation: string): { number: string; date: string } | undefined {
  const [, before, day = '', month = '', year = ''] = DECIDED.exec(citation) ?? [];
  if (before === undefined) return undefined;
  return {
    number: before
      .replace(/,$/, '')
      .replace(/^Applications? nos?\. /, (words) => (words.includes('nos') ? 'App nos ' : 'App no ')),
    date: `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
  };
}

/** An address that leads to a document and not to the start of a site. */
const isDocument = (url: string): boolean => new URL(url).pathname !== '/';

/**
 * A judgment as it is cited itself.
 * @param sources its sources as a reader sees them
 * @returns undefined where no court decided, or the day is not in the entry
 */
export function caseWork(
  id: string,
  data: DataOf<'cases'>,
  sources: readonly { url: string; kind: string }[],
): Work | undefined {
  const decided = data.citation && decisionIn(data.citation);
  if (!decided || !data.forum) return undefined;
  return {
    key: `case-${id}`,
    kind: 'legal_case',
    // What stands in brackets behind the parties is the name by which we know the case.
    title: data.title.replace(/ \([^)]*\)$/, ''),
    ...decided,
    authority: data.forum,
    url: sources.find(({ kind, url }) => kind === 'primary' && isDocument(url))?.url,
  };
}

/** What a name of a law is in a key: its first words, without accents. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^(.{20,60})-.*$/, '$1');

/**
 * The laws of a State that our page of it rests on, each once, by name.
 * @param state id and title of the State
 */
export function lawWorks(
  state: { id: string; title: string },
  data: DataOf<'national-law'>,
  sources: readonly { key: string; url: string; kind: string }[],
): Work[] {
  const { extradition, assistance } = data.cooperation;
  const works = new Map<string, Work>();
  for (const { law, verification } of [...data.offences, extradition, assistance].filter(
    (fact) => fact !== undefined,
  )) {
    const key = `law-${state.id}-${slug(law ?? '')}`;
    if (law === undefined || works.has(key)) continue;
    const source = 'source' in verification ? sources.find((each) => each.key === verification.source) : undefined;
    works.set(key, {
      key,
      kind: 'legislation',
      title: law,
      jurisdiction: state.title,
      url: source?.kind === 'primary' && isDocument(source.url) ? source.url : undefined,
    });
  }
  return [...works.values()];
}

/** Courts that OSCOLA abbreviates. */
const COURTS: readonly [RegExp, string][] = [
  [/^European Court of Human Rights( \(Grand Chamber\))?.*$/, 'ECtHR'],
  [/^Inter-American Court of Human Rights$/, 'IACtHR'],
];
export const courtInShort = (court: string): string =>
  COURTS.reduce((short, [long, abbreviation]) => short.replace(long, abbreviation), court);
/** `[2022] UKSC 20`, `2020 SCC 5`: a neutral citation names court and year itself. */
export const NEUTRAL = /^\[?(\d{4})\]? ([A-Z]+(?: Civ| Crim)?) (\d+)$/;
/** OSCOLA writes no full stop in abbreviations: `SM v Croatia`, `App no`, `Ltd`. */
const unstopped = (text: string): string =>
  text.replaceAll(/(?<=^|\s)(?:\p{L}{1,4}\.)+(?=[\s,;]|$)/gu, (abbreviation) => abbreviation.replaceAll('.', ''));

/** For a footnote, after OSCOLA 4th edition and its guide to international law. */
export function oscolaOfWork({ kind, title, date, inForce, number, authority, url }: Work): string {
  const address = url === undefined ? '' : ` <${url}>`;
  if (kind === 'legal_case' && number !== undefined && authority !== undefined && date !== undefined) {
    const named = unstopped(title);
    if (NEUTRAL.test(number)) return `${named} ${number}`;
    return `${named} ${unstopped(number)} (${courtInShort(authority)}, ${inWords(date)})`;
  }
  if (kind === 'treaty') {
    const days = [date && `adopted ${inWords(date)}`, inForce && `entered into force ${inWords(inForce)}`];
    // A title may bear the number: `Forced Labour Convention, 1930 (No. 29)`.
    const numbered = number !== undefined && !title.includes(number.replace(/^.*No /, 'No. '));
    return `${title} (${days.filter(Boolean).join(', ')})${numbered ? ` ${number}` : ''}${number === undefined ? address : ''}`;
  }
  return `${title}${number && !title.includes(number) ? ` (${number})` : ''}${address}`;
}
