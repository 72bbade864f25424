/** The contributor's check: looks at every file and reports every problem at once. */
import { COLLECTION_NAMES, definitionOf } from '../../schema/collections.ts';
import { nationalLaw } from '../../schema/national-law.ts';
import { isParty } from '../../schema/participation.ts';
import { countsOf } from '../national-law.ts';
import { applyExceptions, type Exception } from './exceptions.ts';
import { readFiles, type Files } from '../files.ts';
import { byPlace, type Problem } from '../problem.ts';
import { readContent, valueAt, type readFile, type Content } from '../read.ts';
import { primaryFromCopies } from './rules/addresses.ts';
import { READING, RULES, WHY } from './rules/index.ts';
import { unreadBases } from './rules/lists.ts';
import { connected } from './rules/stands-alone.ts';

export interface CheckResult {
  /** What must be mended, and advice (`grade: 'advice'`). */
  problems: Problem[];
  content: Content;
}

/**
 * Checks content.
 * @param today `YYYY-MM-DD`, against which "reviewed" is compared
 * @param options.complete whether the content must also hold what the site cannot do without
 * @param options.exceptions problems that were looked at and are allowed
 * @param options.read how one file is read
 */
export function checkFiles(
  files: Files,
  today: string,
  options: { complete?: boolean; exceptions?: readonly Exception[]; read?: typeof readFile } = {},
): CheckResult {
  const { content, problems } = readContent(files, today, options.read);
  const found = RULES.filter(({ wholeOnly }) => options.complete || !wholeOnly).flatMap(({ find, grade }) =>
    find(content).map((problem): Problem => (grade === 'advice' ? { ...problem, grade } : problem)),
  );
  const all = applyExceptions(oncePerCause([...problems, ...found]), options.exceptions ?? []);
  return {
    problems: all.map((problem) => ({ ...problem, why: WHY[problem.rule] ?? '' })).sort(byCause),
    content,
  };
}

/** A value of the wrong kind is one problem: what follows from it at the same place is not said again. */
function oncePerCause(problems: readonly Problem[]): Problem[] {
  const placeOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;
  const wrong = new Set(problems.filter(({ rule }) => rule === 'field-values').map(placeOf));
  return problems.filter((problem) => problem.rule === 'field-values' || !wrong.has(placeOf(problem)));
}
/** What keeps a file from being read comes first: much else can follow from it. */
const byCause = (a: Problem, b: Problem): number =>
  Number(!Object.hasOwn(READING, a.rule)) - Number(!Object.hasOwn(READING, b.rule)) || byPlace(a, b);

/** Checks a whole content folder. @param root absolute path of the folder that holds `frameworks/`, `cases/`… */
export const checkContent = (root: string, today: string, exceptions: readonly Exception[] = []): CheckResult =>
  checkFiles(readFiles(root), today, { complete: true, exceptions });

const sourceUrls = ({ collection, data }: Content['entries'][number]): string[] =>
  [
    collection === 'sources' ? data : undefined,
    ...(Array.isArray(data['sources']) ? (data['sources'] as unknown[]) : []),
  ]
    .map((source) => valueAt(source, ['url']))
    .filter((url) => typeof url === 'string');
/** Keys of the entries with a page that neither name another entry nor are named by one. */
function withoutRelation(entries: Content['entries']): string[] {
  const ends = connected(entries);
  return entries
    .filter(
      ({ collection, key }) => definitionOf(collection).file === 'mdx' && collection !== 'forms' && !ends.has(key),
    )
    .map(({ key }) => key);
}

/** Counts that `check -- --summary` prints: entries, provisions by verification, and tables whose number of parties differs from an independent count. */
export function summarise({ entries, byKey, tables, today }: Content) {
  const provisions = entries.flatMap((entry) => {
    const list = entry.data['provisions'];
    return Array.isArray(list) ? (list as ({ verification?: { level?: string } } | null)[]) : [];
  });
  const read = (level: string) => provisions.filter((provision) => provision?.verification?.level === level).length;
  const share = (count: number) => (provisions.length === 0 ? 0 : Math.floor((1000 * count) / provisions.length) / 10);
  const laws = entries.flatMap(({ collection, id, data }) => {
    const law = collection === 'national-law' ? nationalLaw.safeParse(data) : undefined;
    return law?.success ? [{ id, data: law.data }] : [];
  });
  return {
    entries: Object.fromEntries(
      COLLECTION_NAMES.filter((name) => definitionOf(name).file !== 'csv').map((name) => [
        name,
        entries.filter((entry) => entry.collection === name).length,
      ]),
    ),
    sources: new Set(entries.flatMap(sourceUrls)).size,
    withoutRelation: withoutRelation(entries),
    participationRows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    provisions: provisions.length,
    primary: read('primary'),
    primaryInPart: read('primary-in-part'),
    unverified: read('unverified'),
    provenance: {
      'direct bases on texts that nobody read': unreadBases({ entries }).length,
      'primary on copies without an official address': primaryFromCopies({ entries, byKey }).length,
      'provisions primary, per cent': share(read('primary')),
      'provisions primary in part, per cent': share(read('primary-in-part')),
    },
    nationalLaw: countsOf(laws, today),
    countsThatDiffer: entries
      .filter(({ collection }) => collection === 'participation')
      .flatMap(({ id, data }) => {
        const rows = tables.find((table) => table.id === id)?.rows ?? [];
        const parties = rows.filter(({ cells }) => isParty(cells)).length;
        const stated = (data['count'] as { parties?: unknown } | undefined)?.parties;
        return typeof stated === 'number' && stated !== parties
          ? [{ instrument: id, here: parties, elsewhere: stated }]
          : [];
      }),
  };
}
