/** What the pages say of treaties between two States: those of each State, and how far they were looked for. Pure. */
import type { DataOf, RowOf } from '../schema/collections.ts';

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
