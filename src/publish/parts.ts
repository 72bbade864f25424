/**
 * What a browser loads for one answer, beside a few treaties between two States: the need's file and the two States'
 * files. None grows with the number of States or of treaties between them. Pure.
 */
import { carries } from '../law/bond.ts';
import {
  compactForm,
  compactInstruments,
  compactState,
  type CompactForm,
  type CompactInstrument,
  type CompactState,
} from '../law/compact.ts';
import type { Declaration, World } from '../law/model.ts';
import type { DataOf } from '../schema/collections.ts';
import { NEEDS } from '../schema/needs.ts';
import type { FormId } from '../schema/vocabulary.ts';
import { articlesFor, type ArticlesInput, type FormArticles } from './articles.ts';
import { declarationPath } from './paths.ts';

/** What the law needs of a form, and what a reader is told of its articles. */
export type NeedFile = FormArticles & { instruments: CompactInstrument[]; law: CompactForm };
type Words = Pick<DataOf<'declarations'>, 'text' | 'authority' | 'languages'>;
/** What a declaration says, and the office and languages that it names. Where it was read, its line on our page says. */
export type Declared = Words & { page: string };
/** A declaration as one line of its State's file; what is empty at the end of the line is left out. */
export type Told = [
  id: string,
  instrument: string,
  effect: Declaration['effect'],
  articles: readonly string[],
  forms: readonly FormId[],
  text: string,
  date?: string,
  authority?: string,
  towards?: readonly string[],
  languages?: readonly string[],
  until?: string,
];
function tell(declaration: Declaration, { text, authority = '', languages }: Words): Told {
  const { id, instrument, effect, articles, forms, date = '', until = '', towards } = declaration;
  const line: Told = [id, instrument, effect, articles, forms, text, date, authority, towards, languages, until];
  while (line.at(-1)?.length === 0) line.pop();
  return line;
}
/** What the law needs of a State, and its declarations with their words. */
export type StateFile = Omit<CompactState, 'declarations'> & { told: Told[] };
/** A State as the law reads it, and the words of its declarations by id. */
export function readState(state: string, { told, ...rest }: StateFile): [CompactState, Record<string, Declared>] {
  const known = (value = '') => (value === '' ? undefined : value);
  const lines = told.map(
    ([id, instrument, effect, articles, forms, text, date, authority, towards = [], languages = [], until]) => ({
      declaration: {
        id,
        instrument,
        state,
        effect,
        articles,
        forms,
        towards,
        date: known(date),
        until: known(until),
      },
      words: {
        text,
        authority: known(authority),
        languages: [...languages],
        page: declarationPath(instrument, id),
      },
    }),
  );
  return [
    { ...rest, declarations: lines.map(({ declaration }) => declaration) },
    Object.fromEntries(lines.map(({ declaration: { id }, words }) => [id, words])),
  ];
}

export const needFile = (world: World, need: FormId, input: ArticlesInput): NeedFile => ({
  // Articles that only support are named and linked to, so that the file stays small however many instruments there are.
  ...articlesFor(need, input, carries),
  instruments: compactInstruments(world, need),
  law: compactForm(world, need),
});
export function stateFile(
  world: World,
  state: string,
  declarations: readonly { id: string; data: Words & Pick<DataOf<'declarations'>, 'jurisdiction'> }[],
): StateFile {
  const words = new Map(declarations.map(({ id, data }) => [id, data]));
  const { declarations: own, ...rest } = compactState(world, state);
  return {
    ...rest,
    // One that bears on no need, such as on what is an offence, stands beside no answer.
    told: own.flatMap((declaration) => {
      const data = NEEDS.some((need) => declaration.forms.includes(need)) && words.get(declaration.id);
      return data ? [tell(declaration, data)] : [];
    }),
  };
}
