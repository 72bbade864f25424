/** What the played depositaries know: the tables of a content, made whole where they are not, and one newcomer each. */
import { readFiles } from '../../../src/entries/files.ts';
import { readContent, valueAt } from '../../../src/entries/read.ts';

/** One line of a list, whoever prints it. */
export interface Fact {
  code: string;
  name: string;
  action: string;
  date?: string;
  inForce?: string;
  signed?: string;
  ended?: string;
}
export interface Played {
  id: string;
  status: string;
  facts: Fact[];
  /** Of an act of the Union: from when it applies. */
  applies: string;
}

/** Names as the United Nations print them, where they differ from ours. */
const PRINTED: Readonly<Record<string, string>> = {
  BOL: 'Bolivia (Plurinational State of)',
  BRN: 'Brunei Darussalam',
  CIV: "Côte d'Ivoire",
  COD: 'Democratic Republic of the Congo',
  COG: 'Congo',
  CPV: 'Cabo Verde',
  FSM: 'Micronesia (Federated States of)',
  GBR: 'United Kingdom of Great Britain and Northern Ireland',
  IRN: 'Iran (Islamic Republic of)',
  KNA: 'St. Kitts and Nevis',
  KOR: 'Republic of Korea',
  LAO: "Lao People's Democratic Republic",
  LCA: 'St. Lucia',
  MDA: 'Republic of Moldova',
  NLD: 'Netherlands (Kingdom of the)',
  PRK: "Democratic People's Republic of Korea",
  PSE: 'State of Palestine',
  RUS: 'Russian Federation',
  STP: 'Sao Tome and Principe',
  SYR: 'Syrian Arab Republic',
  TZA: 'United Republic of Tanzania',
  USA: 'United States of America',
  VAT: 'Holy See',
  VCT: 'St. Vincent and the Grenadines',
  VEN: 'Venezuela (Bolivarian Republic of)',
  VNM: 'Viet Nam',
};
/** Joins every instrument that it has not joined. */
export const NEWCOMER = 'TUV';
export const JOINED = '2026-10-05';

const whole = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : date.length === 4 ? `${date}-12-20` : date.length === 7 ? `${date}-20` : date;

export function factsOf(root: string): Played[] {
  const { entries, tables } = readContent(readFiles(root), '2026-11-26').content;
  const text = (value: unknown, ...path: string[]) => {
    const found = valueAt(value, path);
    return typeof found === 'string' ? found : '';
  };
  const jurisdictions = entries.filter(({ collection }) => collection === 'jurisdictions');
  const territories = new Set(jurisdictions.filter(({ data }) => text(data, 'territoryOf') !== '').map(({ id }) => id));
  const names = new Map(jurisdictions.map(({ id, data }) => [id.toUpperCase(), text(data, 'title')]));
  const nameOf = (code: string) => PRINTED[code] ?? names.get(code) ?? code;
  return entries
    .filter(({ collection }) => collection === 'participation')
    .map(({ id, data }): Played => {
      const status = text(entries.find(({ key }) => key === `frameworks/${id}`)?.data, 'links', 'status');
      const table = tables.find((each) => each.folder === 'participation' && each.id === id);
      const rows = (table?.rows ?? [])
        .map(({ cells }) => cells)
        .filter(({ state = '', action }) => action !== 'not-extended' && !territories.has(state.toLowerCase()));
      // A day for acts of which the table has none: after all that are known, so that nothing comes before it may.
      const days = rows.flatMap(({ date = '', inForce = '', signed = '' }) => [date, inForce, signed]);
      const latest = whole(days.sort().at(-1) || '2001-02-03') ?? '';
      const facts = rows.map(({ state = '', action = '', date, inForce, signed, ended }): Fact => {
        const only = action === 'signature-only';
        const act = only ? undefined : (whole(date) ?? whole(inForce) ?? (ended ? whole(signed) : latest));
        const optional = {
          date: act,
          inForce: only ? undefined : whole(inForce),
          signed: only ? (whole(signed) ?? latest) : whole(signed),
          ended,
        };
        return {
          code: state,
          name: nameOf(state),
          // The act of an organisation is printed for each of its members.
          action: action === 'party' ? 'ratification' : action === 'membership' ? 'accession' : action,
          ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value)) as Partial<Fact>),
        };
      });
      if (!facts.some(({ code }) => code === NEWCOMER))
        facts.push({ code: NEWCOMER, name: nameOf(NEWCOMER), action: 'accession', date: JOINED });
      return {
        id,
        status,
        facts: facts.sort((a, b) => a.name.localeCompare(b.name, 'en')),
        applies: text(data, 'rule', 'from'),
      };
    });
}
