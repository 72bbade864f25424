/** Every file fits its collection's schema: known fields, none missing, each of the right kind. */
import { z } from 'zod';
import { definitionOf } from '../../../schema/collections.ts';
import { nearest } from '../../nearest.ts';
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { valueAt, type Content, type Path, type Place, type Entry, type Table } from '../../read.ts';
import { idOf } from '../../slug.ts';
import { statesIn } from '../../states.ts';
import { adviceOn, type Written } from './values.ts';

type Issue = z.core.$ZodIssue & { path: PropertyKey[] };

/** A union's own message names every branch; the branch whose shape fits best says what is really wrong. */
function flatten(issues: readonly z.core.$ZodIssue[], base: Path = []): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const cost = (branch: readonly z.core.$ZodIssue[]) =>
        branch.reduce((sum, each) => sum + (each.code === 'unrecognized_keys' ? each.keys.length * 2 : 1), 0);
      return flatten([...issue.errors].sort((a, b) => cost(a) - cost(b))[0] ?? [], path);
    }
    return [{ ...issue, path }];
  });
}

interface Wrapper {
  unwrap?: () => Wrapper;
  element?: Wrapper;
  shape?: Record<string, Wrapper>;
  options?: readonly unknown[];
  in?: Wrapper;
  safeParse?: (value: unknown) => { success: boolean };
  meta?: () => { good?: unknown; description?: string } | undefined;
}
// A list has a way to its items of that name too.
const bare = (schema: Wrapper | undefined): Wrapper | undefined =>
  schema?.unwrap && !schema.element ? bare(schema.unwrap()) : schema?.in && !schema.shape ? bare(schema.in) : schema;
/** The branches of a choice; a schema that is none is its own. */
const branchesOf = (schema: Wrapper | undefined): Wrapper[] => {
  const inner = bare(schema);
  if (!inner) return [];
  return inner.options?.some((option) => typeof option === 'object')
    ? (inner.options as Wrapper[]).flatMap(branchesOf)
    : [inner];
};
/** The part of a schema that a path leads to. */
const partOf = (schema: z.ZodType, path: Path): Wrapper | undefined =>
  path.reduce<Wrapper | undefined>(
    (current, step) => {
      const branches = branchesOf(current);
      return typeof step === 'number'
        ? branches.find(({ element }) => element)?.element
        : branches.find(({ shape }) => shape?.[String(step)])?.shape?.[String(step)];
    },
    schema as unknown as Wrapper,
  );
const fieldsOf = (schema: z.ZodType, path: Path): string[] => [
  ...new Set(branchesOf(partOf(schema, path)).flatMap(({ shape }) => Object.keys(shape ?? {}))),
];
/** Values of every kind that a field can be of, the strictest first. */
const OF_EVERY_KIND: readonly unknown[] = [
  { level: 'primary', source: 'text' },
  true,
  1,
  'MEX',
  // Before the days, which would do as the name of a file too.
  'untoc',
  'https://treaties.un.org/',
  '2026-11-24',
  '10 years',
  'frameworks/untoc',
  ['untoc'],
];
/** A value of the field as it may be written: the example of its schema, a word of its list, or one of its kind. */
function exampleOf(schema: z.ZodType, path: Path): string | undefined {
  const part = partOf(schema, path);
  const inner = bare(part);
  const example =
    part?.meta?.()?.good ??
    inner?.meta?.()?.good ??
    inner?.options?.find((option) => typeof option === 'string') ??
    (fits(part, 'Any words at all.') ? undefined : OF_EVERY_KIND.find((value) => fits(part, value)));
  return example === undefined ? undefined : typeof example === 'string' ? example : JSON.stringify(example);
}
const fits = (part: Wrapper | undefined, value: unknown): boolean => part?.safeParse?.(value).success === true;
function missingFix(schema: z.ZodType, path: Path, inTable: boolean): string {
  const name = String(path.at(-1));
  const part = partOf(schema, path);
  const example = exampleOf(schema, path);
  const meaning = part?.meta?.()?.description;
  if (inTable)
    return `write it in the cell of the column "${name}"${example === undefined ? '' : `, such as ${example}`}`;
  return [
    `add a line "${name}:"`,
    example === undefined ? ' and write it in words' : ` such as ${name}: ${example}`,
    meaning === undefined ? '' : ` (${meaning.replace(/\.$/, '')})`,
  ].join('');
}

const meantField = (typed: string, known: readonly string[]): string | undefined =>
  nearest(typed, known) ?? nearest(typed.toLowerCase(), known);

/** By which of its fields people know an item of a list. */
const NAMES = ['key', 'ref', 'framework', 'article', 'conduct', 'title', 'name', 'jurisdiction', 'matter', 'kind'];
/** A path in words: `frameworks (ilo-c029), articles, item 2`. */
function inWords(path: Path, data: unknown): string {
  const words = path.map((step, index) => {
    if (typeof step !== 'number') return index === 0 ? String(step) : `, ${String(step)}`;
    const item = valueAt(data, path.slice(0, index + 1));
    const name = NAMES.map((each) => valueAt(item, [each])).find((each) => typeof each === 'string');
    return typeof name === 'string' ? ` (${name.slice(0, 40)})` : `, item ${step + 1}`;
  });
  return words.join('') || 'the file';
}

/** What holds the cells of a row, in words. */
const TABLE = 'the table';
interface Judged {
  file: string;
  /** What holds the fields, in words. */
  what: string;
  data: unknown;
  schema: z.ZodType;
  at: (path: Path, name?: string) => Place;
}
function problemsOf({ file, what, data, schema, at }: Judged, content: Content, { states, ids }: Known): Problem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  const issues = flatten(result.error.issues);
  // A field under a mistyped name is not missing as well.
  const mistyped = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, meantField(key, fieldsOf(schema, issue.path))].join())
        : [],
    ),
  );
  return issues.flatMap((issue): Problem[] => {
    const where = inWords(issue.path, data);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const known = fieldsOf(schema, issue.path);
        const beside = Object.keys(valueAt(data, issue.path) ?? {});
        const guess = meantField(
          key,
          known.filter((name) => !beside.includes(name)),
        );
        return {
          file,
          ...at(issue.path, key),
          rule: 'known-fields',
          message: known.includes(key)
            ? `"${key}" cannot stand beside ${beside.filter((name) => name !== key).join(', ')}.`
            : `"${key}" is not a field of ${issue.path.length ? where : what}, so its value would be lost.`,
          fix: known.includes(key)
            ? 'keep the one that the source has, and delete the other'
            : guess
              ? `write "${guess}"`
              : `${known.length > 0 ? `move what it says into one of: ${known.join(', ')}; or ` : ''}delete the line`,
        };
      });
    const value = valueAt(data, issue.path);
    if (value === undefined && mistyped.has(issue.path.join())) return [];
    if (value === undefined)
      return [
        {
          file,
          ...at(issue.path),
          rule: 'required-fields',
          message: `"${where}" is missing.`,
          fix: missingFix(schema, issue.path, what === TABLE),
        },
      ];
    const place = at(issue.path);
    const written =
      content.texts
        .get(file)
        ?.split('\n')
        [place.line - 1]?.slice(place.column - 1) ?? '';
    const { says, fix } = adviceOn(issue, {
      value,
      raw: /^[^\s,#\]}]+/.exec(written)?.[0] ?? JSON.stringify(value),
      states,
      ...ids(issue.path),
      example: exampleOf(schema, issue.path) ?? 'the same field in another entry',
    });
    return [{ file, ...place, rule: 'field-values', message: `"${where}" ${says}.`, fix }];
  });
}

/** Wrong rows of one table that are spoken of one by one: of more, one cause is likelier than as many mistakes. */
const MOST_ROWS = 50;
/** Fields that name an entry under another word than that of its collection. */
const LEADS_TO: Readonly<Record<string, string>> = {
  framework: 'frameworks',
  parent: 'frameworks',
  replaces: 'frameworks',
  jurisdiction: 'jurisdictions',
  territoryOf: 'jurisdictions',
  towards: 'jurisdictions',
  addresses: 'challenges',
  answers: 'challenges',
  ref: 'sources',
};
/** What the content knows by which a value that does not fit may be meant. */
interface Known {
  states: ReadonlyMap<string, string>;
  ids: (path: Path) => Pick<Written, 'ids' | 'named'>;
}
const knownIn = (content: Content): Known => {
  const byCollection = Map.groupBy(content.entries, ({ collection }) => collection as string);
  return {
    states: statesIn(content),
    ids: (path) => {
      const name = String(path.findLast((step) => typeof step === 'string'));
      const entries = byCollection.get(LEADS_TO[name] ?? name);
      return {
        ids: entries?.map(({ id }) => id),
        named: new Map(
          entries?.flatMap(({ id, data }) =>
            [data['title'], data['shortTitle'], data['officialTitle'], data['alsoKnownAs']]
              .flat()
              .filter((each) => typeof each === 'string')
              .map((each) => [idOf(each), id] as const),
          ),
        ),
      };
    },
  };
};

/** Whether the fields are those of the collection: what is wrong with others is told with what the whole content knows. */
const isSound = kept(({ collection, data }: Entry) => definitionOf(collection).schema.safeParse(data).success);
/** The rows that do not fit. */
const wrongIn = kept(({ folder, rows }: Table) => {
  const schema = definitionOf(folder).rows ?? z.never();
  return rows.filter(({ cells }) => !schema.safeParse(cells).success);
});

export const fields = (content: Content): Problem[] => {
  const known = knownIn(content);
  const judge = (judged: Judged) => problemsOf(judged, content, known);
  return [
    ...content.entries
      .filter((entry) => !isSound(entry))
      .flatMap(({ file, collection, data, at }) =>
        judge({ file, what: collection, data, schema: definitionOf(collection).schema, at }),
      ),
    ...content.tables.flatMap((table) => {
      const { file, folder } = table;
      const schema = definitionOf(folder).rows ?? z.never();
      const wrong = wrongIn(table);
      const rest = wrong[MOST_ROWS];
      return [
        ...wrong
          .slice(0, MOST_ROWS)
          .flatMap(({ cells, at }) =>
            judge({ file, what: TABLE, data: cells, schema, at: ([column]) => at(String(column ?? '')) }),
          ),
        ...(rest
          ? [
              {
                file,
                line: rest.line,
                column: 1,
                rule: 'field-values',
                message: `this row and ${wrong.length - MOST_ROWS - 1} more do not fit either.`,
                fix: 'mend the rows above first: what is wrong with them is likely wrong here too',
              },
            ]
          : []),
      ];
    }),
  ];
};
