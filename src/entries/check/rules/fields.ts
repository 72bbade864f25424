/** Every file fits its collection's schema: known fields, none missing, each of the right kind. */
import { z } from 'zod';
import { definitionOf } from '../../../schema/collections.ts';
import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import { valueAt, type Content, type Path, type Place } from '../../read.ts';
import { adviceOn } from './values.ts';

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
  safeParse?: (value: unknown) => { success: boolean };
  meta?: () => { good?: unknown; description?: string } | undefined;
}
// A list has a way to its items of that name too.
const bare = (schema: Wrapper | undefined): Wrapper | undefined =>
  schema?.unwrap && !schema.element ? bare(schema.unwrap()) : schema;
/** The part of a schema that a path leads to. */
const partOf = (schema: z.ZodType, path: Path): Wrapper | undefined =>
  path.reduce<Wrapper | undefined>(
    (current, step) => {
      const inner = bare(current);
      return typeof step === 'number' ? inner?.element : inner?.shape?.[String(step)];
    },
    schema as unknown as Wrapper,
  );
const fieldsOf = (schema: z.ZodType, path: Path): string[] => Object.keys(bare(partOf(schema, path))?.shape ?? {});
/** Values of every kind that a field can be of, the strictest first. */
const OF_EVERY_KIND: readonly unknown[] = [
  { level: 'primary', source: 'text' },
  true,
  1,
  'MEX',
  'https://treaties.un.org/',
  '2026-11-24',
  '10 years',
  'frameworks/untoc',
  'untoc',
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
function missingFix(schema: z.ZodType, path: Path): string {
  const name = String(path.at(-1));
  const part = partOf(schema, path);
  const example = exampleOf(schema, path);
  const meaning = part?.meta?.()?.description;
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

interface Judged {
  file: string;
  /** What holds the fields, in words. */
  what: string;
  data: unknown;
  schema: z.ZodType;
  at: (path: Path, name?: string) => Place;
}
function problemsOf(
  { file, what, data, schema, at }: Judged,
  content: Content,
  states: ReadonlyMap<string, string>,
): Problem[] {
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
        const guess = meantField(key, known);
        return {
          file,
          ...at(issue.path, key),
          rule: 'known-fields',
          message: `"${key}" is not a field of ${issue.path.length ? where : what}, so its value would be lost.`,
          fix: guess ? `write "${guess}"` : `move what it says into one of: ${known.join(', ')}; or delete the line`,
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
          fix: missingFix(schema, issue.path),
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
      example: exampleOf(schema, issue.path) ?? 'the same field in another entry',
    });
    return [{ file, ...place, rule: 'field-values', message: `"${where}" ${says}.`, fix }];
  });
}

/** Wrong rows of one table that are spoken of one by one: of more, one cause is likelier than as many mistakes. */
const MOST_ROWS = 50;
/** Codes of the States and their titles. */
const statesIn = ({ entries }: Content): ReadonlyMap<string, string> =>
  new Map(
    entries
      .filter(({ collection }) => collection === 'jurisdictions')
      .map(({ id, data }) => [id.toUpperCase(), typeof data['title'] === 'string' ? data['title'] : id]),
  );

export const fields = (content: Content): Problem[] => {
  const states = statesIn(content);
  const judge = (judged: Judged) => problemsOf(judged, content, states);
  return [
    ...content.entries.flatMap(({ file, collection, data, at }) =>
      judge({ file, what: collection, data, schema: definitionOf(collection).schema, at }),
    ),
    ...content.tables.flatMap(({ file, folder, rows }) => {
      const schema = definitionOf(folder).rows ?? z.never();
      const wrong = rows.filter(({ cells }) => !schema.safeParse(cells).success);
      const rest = wrong[MOST_ROWS];
      return [
        ...wrong
          .slice(0, MOST_ROWS)
          .flatMap(({ cells, at }) =>
            judge({ file, what: 'the table', data: cells, schema, at: ([column]) => at(String(column ?? '')) }),
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
