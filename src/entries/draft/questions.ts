/** What to ask for a new entry, read from the schema of its collection: a new required field is asked for by itself. */
import type { z } from 'zod';
import { ADDABLE, definitionOf, type Addable, type CollectionName } from '../../schema/collections.ts';
import type { FieldNote } from '../../schema/field.ts';
import { OwnSource } from '../../schema/shared.ts';
import { readOneWay } from '../depositaries/dates.ts';
import { choiceFor, type NameOf } from './words.ts';

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
  /** Whether an empty answer leaves it out. */
  optional?: boolean;
  /** Whether it is asked, after the answers before it; always when left out. */
  when?: (answers: ReadonlyMap<string, unknown>) => boolean;
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
/** Where the values of a field lead, if they are names of entries. */
type Targets = (flag: string) => string | undefined;
const flagOf = (path: Question['path']) => path.filter((step) => step !== 0).join('.');
const targetsOf =
  (collection: CollectionName): Targets =>
  (flag) => {
    const relations = Object.entries(definitionOf(collection).relations ?? {});
    const target = relations.find(([path]) => path.replaceAll('[]', '') === flag)?.[1];
    return target === undefined || target === '*' ? undefined : typeof target === 'string' ? target : target.to;
  };
/** How names are understood where there is no content to know them from: as they are written. */
export const AS_WRITTEN: NameOf = (_, written) => ({ id: written });
interface Reading {
  names: NameOf;
  targets: Targets;
}

/** What one written answer means for a field: a name of an entry, a word of a list, a date in another form, or itself. */
export function valueOf(
  schema: z.ZodType,
  written: string,
  target: string | undefined,
  names: NameOf,
): { value: unknown } | { wrong: string } {
  const choices = choicesOf(schema);
  if (choices.length > 0 || target !== undefined) {
    const meant = choices.length > 0 ? choiceFor(written, choices) : names(target ?? '', written);
    return 'wrong' in meant ? meant : { value: meant.id };
  }
  const parsed = schema.safeParse(written);
  if (parsed.success) return { value: written };
  const day = readOneWay(written);
  return day !== undefined && schema.safeParse(day).success
    ? { value: day }
    : { wrong: sentence(parsed.error.issues[0]?.message ?? 'is not what the field needs') };
}
const sentence = (message: string) => (/^(must|needs|is) /.test(message) ? `it ${message}` : message);

function ask(schema: z.ZodType, path: Question['path'], meaning: string, good: unknown, reading: Reading): Question[] {
  const inner = bare(schema);
  const kind = def(inner);
  const flag = flagOf(path);
  const question = (read: Question['read'], choices: readonly string[] = [], several = false): Question[] => [
    { path, flag, meaning, example: example(good), choices, several, read },
  ];
  /** A value that is converted and then read by the schema. */
  const converted = (convert: (answer: string) => unknown) => (answer: string) => {
    const value = convert(answer);
    const parsed = schema.safeParse(value);
    return parsed.success
      ? { value }
      : { wrong: sentence(parsed.error.issues[0]?.message ?? 'is not what the field needs') };
  };
  const one = (each: z.ZodType) => (answer: string) => valueOf(each, answer, reading.targets(flag), reading.names);
  switch (kind.type) {
    case 'object':
      return Object.entries((inner as Any).shape ?? {}).flatMap(([name, field]) =>
        isOptional(field) || FILLED.includes(name)
          ? []
          : ask(
              field,
              [...path, name],
              noteOf(field)?.description ?? `${meaning.replace(/\.$/, '')}: ${name}`,
              at(good, name),
              reading,
            ),
      );
    case 'array': {
      const element = (kind as unknown as { element: z.ZodType }).element;
      if (def(bare(element)).type === 'object') return ask(element, [...path, 0], meaning, at(good, 0), reading);
      return question(
        (answer) => {
          const read = answer
            .split(';')
            .map((each) => each.trim())
            .filter((each) => each !== '')
            .map(one(element));
          const wrong = read.find((each) => 'wrong' in each);
          return wrong ?? converted(() => read.map((each) => ('value' in each ? each.value : undefined)))('');
        },
        choicesOf(element),
        true,
      );
    }
    case 'enum':
      return question(one(inner), choicesOf(inner));
    case 'boolean':
      return question(
        (answer) => {
          const yes = /^(y|yes|true)$/i.test(answer);
          return yes || /^(n|no|false)$/i.test(answer) ? { value: yes } : { wrong: 'it must be yes or no' };
        },
        ['yes', 'no'],
      ).map((each) => ({ ...each, example: '' }));
    case 'number':
      return question(converted((answer) => (answer === '' ? answer : Number(answer))));
    default:
      return question(one(schema));
  }
}
const choicesOf = (schema: z.ZodType): string[] => {
  const { type, entries } = def(bare(schema)) as { type: string; entries?: Record<string, string> };
  return type === 'enum' ? Object.values(entries ?? {}) : [];
};

/** Fields that may be left out and are needed all the same where another field has a certain answer. */
const NEEDED: Partial<Record<CollectionName, Record<string, { field: string; is: string }>>> = {
  frameworks: { parent: { field: 'kind', is: 'protocol' } },
};

/**
 * The questions of a collection, in the order of its fields; its source and how far it was checked come last.
 * @param names how names of entries are understood
 */
export function questionsFor(collection: CollectionName, names: NameOf = AS_WRITTEN): Question[] {
  const definition = definitionOf(collection);
  const shape = definition.schema.shape as Record<string, z.ZodType>;
  const needed = NEEDED[collection] ?? {};
  const reading = { names, targets: targetsOf(collection) };
  const questions = Object.entries(shape)
    .filter(
      ([name, schema]) =>
        !OWN_WAY.includes(name) && (!isOptional(schema) || definition.addable === name || name in needed),
    )
    .flatMap(([name, schema]) => {
      const asked = ask(schema, [name], noteOf(schema)?.description ?? name, noteOf(schema)?.good, reading);
      const condition = needed[name];
      return condition
        ? asked.map((each) => ({
            ...each,
            when: (answers: ReadonlyMap<string, unknown>) => answers.get(condition.field) === condition.is,
          }))
        : asked;
    });
  const about = (name: string) => noteOf(shape[name] as z.ZodType);
  return [
    ...questions,
    ...('sources' in shape
      ? ask(
          OwnSource.omit({ key: true, read: true }),
          ['sources', 0],
          'The source you read',
          at(about('sources')?.good, 0),
          { ...reading, targets: () => undefined },
        )
      : []),
    ...('verification' in shape
      ? ask(shape['verification'], ['verification'], about('verification')?.description ?? '', 'secondary', reading)
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
