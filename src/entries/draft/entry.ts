/** A new entry as text: valid as it stands, with every field that may be added shown as a comment. Pure. */
import { Document } from 'yaml';
import type { z } from 'zod';
import { definitionOf, type CollectionName } from '../../schema/collections.ts';
import { hintsFor, type Question } from './questions.ts';

type Nested = Record<string | number, unknown>;
function put(data: Nested, path: Question['path'], value: unknown): void {
  const [step = '', ...rest] = path;
  if (rest.length === 0) data[step] = value;
  else put((data[step] ??= typeof rest[0] === 'number' ? [] : {}) as Nested, rest, value);
}

/** Facts inside the entry rest on its one source, as far as the contributor said they were checked. */
function support(schema: z.ZodType, data: Nested, level: unknown): void {
  const shape = (schema as { shape?: Record<string, z.ZodType> }).shape ?? {};
  const verification =
    level === 'unverified'
      ? { level, reason: 'Not yet checked against the text.' }
      : { level: level ?? 'secondary', source: 'text' };
  for (const [name, field] of Object.entries(shape)) {
    if (name === 'verification' && !(name in data)) data[name] = verification;
    if (name === 'sources' && !(name in data)) data[name] = ['text'];
    const value = data[name];
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
      if (each !== null && typeof each === 'object') support(elementOf(field), each as Nested, level);
  }
}
/** The schema of the objects that a field holds, inside lists and defaults. */
function elementOf(schema: z.ZodType): z.ZodType {
  const definition = schema._zod.def as { innerType?: z.ZodType; element?: z.ZodType };
  const inner = definition.innerType ?? definition.element;
  return inner ? elementOf(inner) : schema;
}

/**
 * @param answers by flag (`adopted.date`)
 * @param today `YYYY-MM-DD`
 */
export function newEntry(
  collection: CollectionName,
  questions: readonly Question[],
  answers: ReadonlyMap<string, unknown>,
  today: string,
): string {
  const data: Nested = {};
  for (const { path, flag } of questions) if (answers.has(flag)) put(data, path, answers.get(flag));
  const { schema, file } = definitionOf(collection);
  const sources = data['sources'];
  if (Array.isArray(sources) && !('ref' in (sources[0] as object)))
    data['sources'] = [{ key: 'text', ...(sources[0] as object), read: today }];
  if ('reviewed' in schema.shape) data['reviewed'] = today;
  if (collection === 'sources' && !('read' in data)) data['read'] = today;
  support(schema, data, data['verification']);
  const order = Object.keys(schema.shape);
  const sorted = Object.fromEntries(Object.entries(data).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const yaml = new Document(sorted).toString({ lineWidth: 110, indentSeq: false });
  const hints = hintsFor(collection, sorted).map(
    ({ name, meaning, example }) => `# ${name}: ${JSON.stringify(example)}\n#   ${meaning}\n`,
  );
  const fields = `${yaml}# You may add:\n${hints.join('')}`;
  return file === 'mdx'
    ? `---\n${fields}# After the line below comes the text, in Markdown, with ## headings and links such as [UNTOC](/frameworks/untoc/).\n---\n`
    : fields;
}
