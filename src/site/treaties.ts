/** What the pages say of treaties between two States: those of each State, and how far they were looked for. Pure. */
import type { DataOf, RowOf } from '../schema/collections.ts';
import { LETTERS_OF_A_PAGE, lettersOf } from './page-size.ts';

export type Treaty = RowOf<'bilateral'>;
export type Coverage = DataOf<'bilateral'>['coverage'][number];
export interface TreatiesOfState {
  /** Those of which it is one of the two, by the other State and then by day of signature. */
  treaties: Treaty[];
  /** How many a source shows in force and none shows ended or replaced. */
  knownInForce: number;
  /** For which forms all of a list was entered. */
  coverage: Coverage[];
}

/** Whether a source shows it in force; a signature or a law that approves it does not. */
export const isKnownInForce = ({ inForce, listedInForce, ended, supersededBy }: Treaty): boolean =>
  (inForce !== undefined || listedInForce !== undefined) && ended === undefined && supersededBy === undefined;

/** The other of the two, by code. @param state code such as `MEX` */
export const partnerIn = ({ a, b }: Treaty, state: string): string => (a === state ? b : a);

/** @param state id such as `mex` */
export function treatiesOf(state: string, treaties: readonly Treaty[], coverage: readonly Coverage[]): TreatiesOfState {
  const code = state.toUpperCase();
  const own = treaties
    .filter(({ a, b }) => a === code || b === code)
    .sort(
      (one, other) =>
        partnerIn(one, code).localeCompare(partnerIn(other, code), 'en') ||
        one.kind.localeCompare(other.kind, 'en') ||
        (one.signed ?? '').localeCompare(other.signed ?? '', 'en'),
    );
  return {
    treaties: own,
    knownInForce: own.filter(isKnownInForce).length,
    coverage: coverage.filter((line) => line.state === state),
  };
}

/** The other States, by name, with the treaties with each. @param nameOf by code */
export const partnersIn = (
  treaties: readonly Treaty[],
  state: string,
  nameOf: (code: string) => string,
): [code: string, treaties: Treaty[]][] =>
  [...Map.groupBy(treaties, (treaty) => partnerIn(treaty, state))].sort(([a], [b]) =>
    nameOf(a).localeCompare(nameOf(b), 'en'),
  );

/** Dates, links and marks of a row and of a source, as letters of text. */
const [ROW, SOURCE] = [60, 80];
/** Whether a State's treaties, and the sources that are named under them, fit one page. @param textsOf what is told of a source */
export function fitOnePage(
  treaties: readonly Treaty[],
  textsOf: (source: string) => readonly (string | undefined)[],
): boolean {
  const sources = [...new Set(treaties.map(({ source }) => source))];
  const texts = [...treaties.map(({ note }) => note), ...sources.flatMap(textsOf)];
  return lettersOf(texts, ROW * treaties.length + SOURCE * sources.length) <= LETTERS_OF_A_PAGE;
}

/** Under which letter a State stands: Côte d’Ivoire under `c`. */
export const initialOf = (name: string): string => name.normalize('NFD').charAt(0).toLowerCase();
