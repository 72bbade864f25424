/** What to ask for a new entry, read from the schema of its collection: a new required field is asked for by itself. */
import type { z } from 'zod';
import { ADDABLE, definitionOf, type Addable, type CollectionName } from '../../schema/collections.ts';
import type { FieldNote } from '../../schema/field.ts';
import { OwnSource } from '../../schema/shared.ts';

export interface Question {
  /** Where the answer goes: `['adopted', 'date']`; `0` for the first of a list. */
  path: readonly (string | number)[];
  /** The flag that answers it: `adopted.date`. */
  flag: string;
  meaning: string;
  example: string;
  /** Whether several answers may be given, with semicolons between them. */
  several: boolean;
  /** The words to choose from, if the field has a closed list. */
  choices: readonly string[];
  /** The value an answer means, or what is wrong with it. */
  read: (answer: string) => { value: unknown } | { wrong: string };
}
/** A field that may be left out, for the comment that shows it. */
export interface Hint {
  name: string;
  meaning: string;
  example: unknown;
}

type Any = z.ZodType & { _zod: { def: Record<string, unknown> & { type: string } }; shape?: Record<string, z.ZodType> };
const def = (schema: z.ZodType) => (schema as Any)._zod.def;
/** Without `optional`, `default` and `preprocess`. */
const bare = (schema: z.ZodType): z.ZodType => {
  const { type, innerType, out } = def(schema) as { type: string; innerType?: z.ZodType; out?: z.ZodType };
  return innerType ? bare(innerType) : type === 'pipe' && out ? bare(out) : schema;
};
const isOptional = (schema: z.ZodType) => schema.safeParse(undefined).success;
const noteOf = (schema: z.ZodType) => schema.meta() as Partial<FieldNote> | undefined;
const example = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.map(example).join('; ')
      : value === undefined
        ? ''
        : JSON.stringify(value);
const at = (value: unknown, key: string | number): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>)[key] : undefined;

/** Asked at the end, or known. */
const OWN_WAY = ['sources', 'reviewed', 'verification'];
/** Inside other fields these point at the one source that was asked for. */
const FILLED = ['sources', 'verification'];
function ask(schema: z.ZodType, path: Question['path'], meaning: string, good: unknown): Question[] {
  const inner = bare(schema);
  const kind = def(inner);
  const read = (convert: (answer: string) => unknown) => (answer: string) => {
    const value = convert(answer);
    const parsed = schema.safeParse(value);
    return parsed.success ? { value } : { wrong: parsed.error.issues[0]?.message ?? 'is not what the field needs' };
  };
  const question = (
    convert: (answer: string) => unknown,
    choices: readonly string[] = [],
    several = false,
  ): Question[] => [
    {
      path,
      flag: path.filter((step) => step !== 0).join('.'),
      meaning,
      example: example(good),
      choices,
      several,
      read: read(convert),
    },
  ];
  switch (kind.type) {
    case 'object':
      return Object.entries((inner as Any).shape ?? {}).flatMap(([name, field]) =>
        isOptional(field) || FILLED.includes(name)
          ? []
          : ask(field, [...path, name], noteOf(field)?.description ?? `${meaning} (${name})`, at(good, name)),
      );
    case 'array': {
      const element = (kind as unknown as { element: z.ZodType }).element;
      return def(bare(element)).type === 'object'
        ? ask(element, [...path, 0], meaning, at(good, 0))
        : question((answer) => answer.split(';').map((each) => each.trim()), choicesOf(element), true);
    }
    case 'enum':
      return question((answer) => answer, choicesOf(inner));
    case 'boolean':
      return question(
        (answer) => ({ yes: true, no: false, true: true, false: false })[answer] ?? answer,
        ['yes', 'no'],
      );
    case 'number':
      return question((answer) => (answer === '' ? answer : Number(answer)));
    default:
      return question((answer) => answer);
  }
}
const choicesOf = (schema: z.ZodType): string[] => {
  const { type, entries } = def(bare(schema)) as { type: string; entries?: Record<string, string> };
  return type === 'enum' ? Object.values(entries ?? {}) : [];
};

/** The questions of a collection, in the order of its fields; its source and how far it was checked come last. */
export function questionsFor(collection: CollectionName): Question[] {
  const shape = definitionOf(collection).schema.shape as Record<string, z.ZodType>;
  const questions = Object.entries(shape)
    .filter(
      ([name, schema]) => !OWN_WAY.includes(name) && (!isOptional(schema) || definitionOf(collection).addable === name),
    )
    .flatMap(([name, schema]) => ask(schema, [name], noteOf(schema)?.description ?? name, noteOf(schema)?.good));
  const about = (name: string) => noteOf(shape[name] as z.ZodType);
  return [
    ...questions,
    ...('sources' in shape
      ? ask(
          OwnSource.omit({ key: true, read: true }),
          ['sources', 0],
          'The source you read',
          at(about('sources')?.good, 0),
        )
      : []),
    ...('verification' in shape
      ? ask(shape['verification'], ['verification'], about('verification')?.description ?? '', 'secondary')
      : []),
  ];
}

/** The fields of a collection that a new entry leaves out. */
export const hintsFor = (collection: CollectionName, written: Readonly<Record<string, unknown>>): Hint[] =>
  Object.entries(definitionOf(collection).schema.shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
    const note = noteOf(schema);
    return name in written || !note?.description ? [] : [{ name, meaning: note.description, example: note.good }];
  });

export const isAddable = (name: string): name is Addable => (ADDABLE as readonly string[]).includes(name);
