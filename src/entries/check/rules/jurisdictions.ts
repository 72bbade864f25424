/** A jurisdiction has the codes that the world knows it by, and names in the letters of their languages. */
import iso from 'i18n-iso-countries';
import type { Problem } from '../../problem.ts';
import { valueAt, type Content, type Entry } from '../../read.ts';

function codesOf(entry: Entry): Problem[] {
  const { id, data, file, at } = entry;
  const [three, two] = [data['iso3'], data['iso2']];
  const problem = (field: string, message: string, fix: string): Problem[] => [
    { file, ...at([field]), rule: 'state-codes', message, fix },
  ];
  if (typeof three === 'string' && three !== id.toUpperCase())
    return problem(
      'iso3',
      `the file is that of ${id.toUpperCase()}, and the code that of another.`,
      `write ${id.toUpperCase()}, or name the file ${three.toLowerCase()}.yaml`,
    );
  if (typeof three === 'string' && !iso.isValid(three))
    return problem(
      'iso3',
      `ISO 3166-1 has no code ${three}.`,
      'delete the file if the State is no more: those that came after it have theirs; otherwise look the code up',
    );
  const known = typeof three === 'string' ? iso.alpha3ToAlpha2(three) : undefined;
  if (typeof two === 'string' && known !== undefined && two !== known)
    return problem('iso2', `${two} is not the two letters of ${String(three)}.`, `write ${known}`);
  return [];
}

/** Whose territory it is, is said of territories, and of nothing else. */
function territoryOf({ id, data, file, at }: Entry): Problem[] {
  const of = data['territoryOf'];
  const problem = (message: string, fix: string): Problem[] => [
    { file, ...at([of === undefined ? 'kind' : 'territoryOf']), rule: 'territories', message, fix },
  ];
  if (data['kind'] === 'territory' && of === undefined)
    return problem(
      'a territory is bound through its State, and this one does not say which.',
      'add a line "territoryOf:" with the id of the State, such as chn',
    );
  if (of === id) return problem('nothing is a territory of its own.', 'write the id of the State, or delete this line');
  return of !== undefined && data['kind'] !== 'territory'
    ? problem('only a territory is that of a State.', 'write kind: territory, or delete this line')
    : [];
}

const ARABIC = /\p{Script=Arabic}/u;
function namesOf({ data, file, at }: Entry): Problem[] {
  const names = valueAt(data, ['names', 'ar']);
  if (names === null || typeof names !== 'object') return [];
  return Object.entries(names).flatMap(([key, name]): Problem[] =>
    key === 'gender' || typeof name !== 'string' || ARABIC.test(name)
      ? []
      : [
          {
            file,
            ...at(['names', 'ar', key]),
            rule: 'names-in-letters',
            message: `"${name}" is not in Arabic letters.`,
            fix: 'write the Arabic name as the United Nations print it',
          },
        ],
  );
}

export const jurisdictions = ({ entries }: Content): Problem[] =>
  entries
    .filter(({ collection }) => collection === 'jurisdictions')
    .flatMap((entry) => [...codesOf(entry), ...territoryOf(entry), ...namesOf(entry)]);
