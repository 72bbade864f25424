/** The pages of treaties between two States: one a State, and one a letter of the others where one page has no room. */
import { stateId } from '../entries/world.ts';
import { byId, load, titlesOf } from './load.ts';
import { fitOnePage, initialOf, partnersIn, treatiesOf, type TreatiesOfState, type Treaty } from './treaties.ts';
import { bilateralTreaties, treatyCoverage } from './world.ts';

export interface StateOfTreaties extends TreatiesOfState {
  id: string;
  title: string;
  /** The other States by name, with the treaties with each. */
  partners: [code: string, treaties: Treaty[]][];
  /** The letters that have a page each; none where all stands on the page of the State. */
  letters: string[];
}
let states: Promise<StateOfTreaties[]> | undefined;
/** States with a treaty, worked out once. */
export const statesWithTreaties = (): Promise<StateOfTreaties[]> =>
  (states ??= (async () => {
    const [names, known] = [await titlesOf('jurisdictions'), await byId('sources')];
    const nameOf = (code: string) => names.get(stateId(code)) ?? code;
    const textsOf = (id: string) => {
      const source = known.get(id)?.data;
      return [source?.url, source?.title, source?.producer, source?.note, source?.copy];
    };
    return (await load('jurisdictions'))
      .map(({ id, data: { title } }) => {
        const own = treatiesOf(id, bilateralTreaties, treatyCoverage);
        const partners = partnersIn(own.treaties, id.toUpperCase(), nameOf);
        return {
          ...own,
          id,
          title,
          partners,
          letters: fitOnePage(own.treaties, textsOf)
            ? []
            : [...new Set(partners.map(([code]) => initialOf(nameOf(code))))].sort(),
        };
      })
      .filter(({ treaties }) => treaties.length > 0);
  })());

/** The page of the treaties of a State with those of a letter. */
export const letterPath = (state: string, letter: string): string => `/cooperation/bilateral/${state}/${letter}/`;
