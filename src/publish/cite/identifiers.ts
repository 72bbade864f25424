/** The numbers under which registers know an instrument, from its id and its official addresses. Pure. */

export interface Identifier {
  /** Whose number it is, as schema.org's `propertyID`. */
  register: string;
  value: string;
  /** As it is written in a text: `ETS No 24`. */
  text: string;
  /** Whether lawyers cite the instrument by it. */
  cited: boolean;
}
/** The letter of a kind of act in CELEX numbers of sector 3 (legal acts), by its part of an ELI. */
const CELEX_LETTERS: Readonly<Record<string, string>> = { reg: 'R', dir: 'L', dec: 'D', dec_framw: 'F' };
/** The first number of the Council of Europe Treaty Series, which went on with the numbers of the European one. */
const FIRST_CETS = 194;

/**
 * European Legislation Identifier and CELEX number of an act of the Union: https://eur-lex.europa.eu/eli-register/about.html
 * @param address of its text in EUR-Lex
 */
function ofTheUnion(address: string): Identifier[] {
  const [, kind = '', year = '', number = ''] =
    /^https:\/\/eur-lex\.europa\.eu\/eli\/(reg|dir|dec|dec_framw)\/(\d{4})\/(\d+)\b/.exec(address) ?? [];
  const letter = CELEX_LETTERS[kind];
  const celex = letter
    ? `3${year}${letter}${number.padStart(4, '0')}`
    : /^https:\/\/eur-lex\.europa\.eu\/.*[?&]uri=CELEX(?::|%3A)([0-9A-Z]+(?:\(\d+\))?)/.exec(address)?.[1];
  return [
    ...(celex ? [{ register: 'CELEX', value: celex, text: `CELEX ${celex}`, cited: true }] : []),
    ...(letter
      ? [`http://data.europa.eu/eli/${kind}/${year}/${number}/oj`].map((eli) => ({
          register: 'ELI',
          value: eli,
          text: eli,
          cited: false,
        }))
      : []),
  ];
}

/**
 * Every register's number of an instrument that is known.
 * @param links addresses of its text and of the page that shows who is bound
 */
export function identifiersOf(id: string, links: { text: string; status?: string | undefined }): Identifier[] {
  const found = ofTheUnion(links.text);
  const council = /^coe-c?ets-0*(\d+)$/.exec(id)?.[1];
  if (council) {
    const series = Number(council) < FIRST_CETS ? 'ETS' : 'CETS';
    found.push({ register: series, value: council, text: `${series} No ${council}`, cited: true });
  }
  const [, letter, ilo] = /^ilo-([cpr])(\d{3})$/.exec(id) ?? [];
  if (letter && ilo) {
    const value = `${letter.toUpperCase()}${ilo}`;
    // Protocols of the ILO bear the number of their convention and are cited without one.
    const text = letter === 'p' ? `ILO ${value}` : `ILO No ${Number(ilo)}`;
    found.push({ register: 'ILO', value, text, cited: letter !== 'p' });
  }
  const oas = /^oas-([a-z])-(\d+)$/.exec(id);
  if (oas) {
    const value = `${(oas[1] ?? '').toUpperCase()}-${oas[2] ?? ''}`;
    found.push({ register: 'OAS', value, text: `OAS ${value}`, cited: true });
  }
  const untc = /^https:\/\/treaties\.un\.org\/.*[?&]mtdsg_no=([IVXL]+-\d+(?:-[a-z])?)/i.exec(links.status ?? '')?.[1];
  if (untc) found.push({ register: 'UNTC', value: untc, text: `UNTC ${untc}`, cited: false });
  return found;
}
