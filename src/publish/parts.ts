/**
 * What a browser loads for one answer, beside a few treaties between two States: the need's file and the two States'
 * files. None grows with the number of States or of treaties between them. Pure.
 */
import { carries } from '../law/bond.ts';
import {
  compactForm,
  compactInstruments,
  compactState,
  withoutTail,
  type CompactForm,
  type CompactInstrument,
  type CompactState,
} from '../law/compact.ts';
import type { Declaration, World } from '../law/model.ts';
import type { DataOf } from '../schema/collections.ts';
import { NEEDS } from '../schema/needs.ts';
import { FORMS, READINGS, STRENGTHS, type FormId } from '../schema/vocabulary.ts';
import { articlesFor, type Article, type ArticlesInput, type FormArticles } from './articles.ts';
import { declarationPath } from './paths.ts';

/** Values by the place of their instrument among those of a file; 0 where it has none. Names would weigh more. */
type Column<T> = (T | 0)[];
type Columns<Records> = { [Name in keyof Records]: Records[Name] extends Record<string, infer T> ? Column<T> : never };
/** What a need's file holds beside the heads of its instruments. */
type NeedRecords = CompactForm &
  Omit<FormArticles, 'articles'> & {
    /** Of each article that gives the need; these three are in the order of `provisions`. */
    headings: Record<string, string[]>;
    /** What is empty at the end is left out. */
    paraphrases: Record<string, string[]>;
    /** Two digits an article: its places in `STRENGTHS` and in `READINGS`. */
    how: Record<string, string>;
  };
/** What the law needs of a form, and what a reader is told of its articles. */
export type NeedFile = { instruments: CompactInstrument[] } & Columns<NeedRecords>;

const columnOf = <T>(heads: readonly CompactInstrument[], values: Readonly<Record<string, T>>): Column<T> =>
  heads.map(({ id }) => values[id] ?? 0);
const recordOf = <T>(heads: readonly CompactInstrument[], column: Column<T>): Record<string, T> =>
  Object.fromEntries(
    heads.flatMap(({ id }, at): [string, T][] => {
      const value = column[at] ?? 0;
      return value === 0 ? [] : [[id, value]];
    }),
  );

/** What a reader is told of the articles of one instrument. */
function articlesFrom(
  provisions: CompactForm['provisions'][string],
  headings: readonly string[] = [],
  paraphrases: readonly string[] = [],
  how = '',
): Record<string, Article> {
  return Object.fromEntries(
    provisions.flatMap(([article], at): [string, Article][] => {
      const [strength, reading] = [STRENGTHS[Number(how[2 * at])], READINGS[Number(how[2 * at + 1])]];
      if (strength === undefined || reading === undefined) return [];
      return [[article, [headings[at] ?? '', paraphrases[at] ?? '', strength, reading]]];
    }),
  );
}
/** A need's file as the law reads it, and as a reader is told. */
export function readNeed(file: NeedFile): { instruments: CompactInstrument[]; law: CompactForm; told: FormArticles } {
  const { instruments } = file;
  const read = <T>(column: Column<T>) => recordOf(instruments, column);
  const law: CompactForm = { provisions: read(file.provisions), covers: read(file.covers) };
  const [headings, paraphrases, how] = [read(file.headings), read(file.paraphrases), read(file.how)];
  return {
    instruments,
    law,
    told: {
      articles: Object.fromEntries(
        Object.entries(law.provisions).map(([id, provisions]) => [
          id,
          articlesFrom(provisions, headings[id], paraphrases[id], how[id]),
        ]),
      ),
      units: read(file.units),
      roles: read(file.roles),
      clauses: read(file.clauses),
      questions: read(file.questions),
      declarations: read(file.declarations),
    },
  };
}
/** What a declaration can do, in the order in which a State's file counts. */
const EFFECTS = ['removes', 'limits', 'confirms', 'notifies'] as const satisfies readonly Declaration['effect'][];
type Words = Pick<DataOf<'declarations'>, 'text' | 'authority' | 'languages'>;
/** What a declaration says, and the office and languages that it names. Where it was read, its line on our page says. */
export type Declared = Words & { page: string };
/** A declaration as one line of its State's file; what is empty at the end of the line is left out. */
export type Told = [
  id: string,
  instrument: string,
  /** Places in `EFFECTS` and `FORMS`. */
  effect: number,
  articles: readonly string[],
  forms: readonly number[],
  text: string,
  date?: string,
  authority?: string,
  towards?: readonly string[],
  languages?: readonly string[],
  until?: string,
];
function tell(declaration: Declaration, { text, authority = '', languages }: Words): Told {
  const { id, instrument, effect, articles, forms, date = '', until = '', towards } = declaration;
  const places = forms.map((form) => FORMS.indexOf(form));
  const line: Told = [
    id,
    instrument,
    EFFECTS.indexOf(effect),
    articles,
    places,
    text,
    date,
    authority,
    towards,
    languages,
    until,
  ];
  const isBlank = (each: unknown): boolean => each === '' || (Array.isArray(each) && each.length === 0);
  while (isBlank(line.at(-1))) line.pop();
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
        effect: EFFECTS[effect] ?? 'notifies',
        articles,
        forms: forms.flatMap((form) => FORMS[form] ?? []),
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

/** Of an article that is told nowhere they are places that do not exist. */
const placesOf = (strength?: Article[2], reading?: Article[3]): string =>
  strength === undefined || reading === undefined ? '99' : `${STRENGTHS.indexOf(strength)}${READINGS.indexOf(reading)}`;
export function needFile(world: World, need: FormId, input: ArticlesInput): NeedFile {
  // Articles that only support are named and linked to, so that the file stays small however many instruments there are.
  const told = articlesFor(need, input, carries);
  const instruments = compactInstruments(world, need);
  const { provisions, covers } = compactForm(world, need);
  const column = <T>(values: Readonly<Record<string, T>>) => columnOf(instruments, values);
  /** Something of each article, in their order. */
  const ofArticles = <T>(tell: (articles: Partial<Article>[]) => T): Column<T> =>
    column(
      Object.fromEntries(
        Object.entries(provisions).map(([id, all]) => [
          id,
          tell(all.map(([article]) => told.articles[id]?.[article] ?? [])),
        ]),
      ),
    );
  return {
    instruments,
    provisions: column(provisions),
    covers: column(covers),
    headings: ofArticles((all) => all.map(([heading = '']) => heading)),
    paraphrases: ofArticles((all) => withoutTail(all.map(([, paraphrase = '']) => paraphrase))),
    how: ofArticles((all) => all.map(([, , strength, reading]) => placesOf(strength, reading)).join('')),
    units: column(told.units),
    roles: column(told.roles),
    clauses: column(told.clauses),
    questions: column(told.questions),
    declarations: column(told.declarations),
  };
}
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
