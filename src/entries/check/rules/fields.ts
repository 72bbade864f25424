/** Every file fits its collection's schema: known fields, none missing, each of the right kind. */
import { z } from 'zod';
import { definitionOf } from '../../../schema/collections.ts';
import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import { valueAt, type Content, type Path, type Place } from '../../read.ts';

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
  meta?: () => { good?: unknown } | undefined;
}
const bare = (schema: Wrapper | undefined): Wrapper | undefined => (schema?.unwrap ? bare(schema.unwrap()) : schema);
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
/** The field's own good example as it may be written, if its schema gives one. */
function exampleOf(schema: z.ZodType, path: Path): string {
  const part = partOf(schema, path);
  const example = part?.meta?.()?.good ?? bare(part)?.meta?.()?.good;
  return example === undefined ? '…' : typeof example === 'string' ? example : JSON.stringify(example);
}

const lead = (message: string) => (/^(must|needs)\b/.test(message) ? message : `is wrong: ${message}`);

function problemsOf(
  file: string,
  what: string,
  data: unknown,
  schema: z.ZodType,
  at: (path: Path, name?: string) => Place,
): Problem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return flatten(result.error.issues).flatMap((issue): Problem[] => {
    const where = issue.path.map(String).join('.') || 'the file';
    const name = String(issue.path.at(-1));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const known = fieldsOf(schema, issue.path);
        const guess = nearest(key, known);
        return {
          file,
          ...at(issue.path, key),
          rule: 'known-fields',
          message: `"${key}" is not a field of ${issue.path.length ? where : what}, so its value would be lost.`,
          fix: guess ? `write "${guess}"` : `use one of: ${known.join(', ')}`,
        };
      });
    const missing = valueAt(data, issue.path) === undefined;
    if (missing)
      return [
        {
          file,
          ...at(issue.path),
          rule: 'required-fields',
          message: `"${where}" is missing.`,
          fix: `add ${name}: ${exampleOf(schema, issue.path)}`,
        },
      ];
    return [
      {
        file,
        ...at(issue.path),
        rule: 'field-values',
        message: `"${where}" ${lead(issue.message)}.`,
        fix:
          issue.code === 'invalid_value'
            ? `write one of: ${issue.values.map(String).join(', ')}`
            : `correct ${name}, for example: ${exampleOf(schema, issue.path)}`,
      },
    ];
  });
}

export const fields = ({ entries, tables }: Content): Problem[] => [
  ...entries.flatMap((entry) =>
    problemsOf(entry.file, entry.collection, entry.data, definitionOf(entry.collection).schema, entry.at),
  ),
  ...tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      problemsOf(table.file, 'the table', row.cells, definitionOf(table.folder).rows ?? z.never(), () => ({
        line: row.line,
        column: 1,
      })),
    ),
  ),
];
