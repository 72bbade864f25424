/** The jurisdictions of the content as lists of parties may name them. */
import { valueAt, type Content } from '../read.ts';
import type { Named } from './states.ts';

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : typeof value === 'string' ? [value] : [];
const jurisdictions = ({ entries }: Content) => entries.filter(({ collection }) => collection === 'jurisdictions');

/** Everyone who may stand in a table, with every name. */
export const namedIn = (content: Content): Named[] =>
  jurisdictions(content).map(({ id, data }) => ({
    code: id.toUpperCase(),
    names: [...textsIn(data['title']), ...textsIn(data['alsoKnownAs'])],
  }));
/** Those that are bound through their State and stand on no list of States, by code. */
export const territoriesIn = (content: Content): Set<string> =>
  new Set(
    jurisdictions(content)
      .filter(({ data }) => valueAt(data, ['territoryOf']) !== undefined)
      .map(({ id }) => id.toUpperCase()),
  );
