/** `comity-law`: who can ask whom for what, and the data behind the answers. What the package exports under Node. */
import { readFileSync } from 'node:fs';
import { answerTo, type Question } from '../../law/answer.ts';
import { worldFrom, type CompactWorld } from '../../law/compact.ts';
import type { World } from '../../law/model.ts';
import { publicAnswer } from '../answer.ts';
import type { PublicAnswer } from '../answer-shape.ts';
import type {
  BilateralTreaty,
  DeclarationEntry,
  Framework,
  Jurisdiction,
  KeyFigure,
  Memberships,
  NationalLaw,
} from './lists.ts';

export * from './law.ts';
export type * from './lists.ts';

/** The lists of the package by the names of their files. */
export interface Lists {
  frameworks: Framework;
  jurisdictions: Jurisdiction;
  declarations: DeclarationEntry;
  'national-law': NationalLaw;
  'key-figures': KeyFigure;
  'bilateral-treaties': BilateralTreaty;
  memberships: Memberships;
}
/** Which content the data is made from. */
export interface Build {
  /** The day for which statuses were computed, `YYYY-MM-DD`. */
  day: string;
  /** Version of the shapes of the data. */
  shapes: string;
  /** Address of the site, with its last slash. */
  site: string;
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../data/${file}.json`, import.meta.url), 'utf8'));
const lists = new Map<string, readonly unknown[]>();
let world: World | undefined;
let names: ReadonlyMap<string, string> | undefined;

/** Every instrument with each State's status, read once. */
export const loadWorld = (): World => (world ??= worldFrom(read('world') as CompactWorld));

/** The entries of one list, in the shape that the API promises, read once. */
export function loadList<Name extends keyof Lists>(name: Name): readonly Lists[Name][] {
  const known = lists.get(name) ?? (read(name) as { entries: readonly unknown[] }).entries;
  lists.set(name, known);
  return known as readonly Lists[Name][];
}

/** Names of States by id. */
export const loadNames = (): ReadonlyMap<string, string> =>
  (names ??= new Map(loadList('jurisdictions').map(({ id, title }) => [id, title])));

/** Which content this is. */
export const loadBuild = (): Build => read('build') as Build;

/**
 * The answer as the command prints it: one object of the shape that `schemas/answer.json` describes.
 * @param question States by their ids, such as `mex`; a day such as `2026-11-26`
 * @throws RangeError for a State that is not in the data: no answer would say so
 */
export function ask(question: Question): PublicAnswer {
  const known = loadNames();
  for (const state of [question.from, question.to])
    if (!known.has(state)) throw new RangeError(`"${state}" is no State here: write an id such as mex`);
  if (question.from === question.to) throw new RangeError('from and to are the same State: ask about two');
  return publicAnswer(loadWorld(), question, answerTo(loadWorld(), question), known);
}
