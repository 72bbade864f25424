/** A name on a list of parties means the State it names, or nobody: never another. */
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import iso from 'i18n-iso-countries';
import { describe, expect, test } from 'vitest';
import { namedIn } from '../../../src/entries/depositaries/jurisdictions.ts';
import { whoIs } from '../../../src/entries/depositaries/states.ts';
import { readFiles } from '../../../src/entries/files.ts';
import { readContent } from '../../../src/entries/read.ts';

const named = namedIn(readContent(readFiles('content'), '2026-11-26').content);
const codes = new Set(named.map(({ code }) => code));
const who = whoIs(named);
const codeOf = (name: string) => {
  const meant = who(name);
  return meant.kind === 'jurisdiction' ? meant.code : meant.kind;
};

describe('every name of ISO 3166-1', () => {
  const all = Object.entries(english.countries as Record<string, string | string[]>).flatMap(([alpha2, names]) =>
    [names].flat().map((name) => ({ name, code: iso.alpha2ToAlpha3(alpha2) ?? '' })),
  );
  // The library lists "Congo" for both States; the United Nations and the ILO call the Republic so.
  const sure = all.filter(({ name, code }) => !(name === 'Congo' && code === 'COD') && code !== 'XKK');
  test.each(sure)('$name is $code, or a territory that has no row', ({ name, code }) => {
    expect(codeOf(name)).toBe(codes.has(code) ? code : 'aside');
  });
  test('as ISO prints its short names, turned round', () => {
    expect(
      [
        'Congo (the Democratic Republic of the)',
        'Congo (the)',
        'Korea (the Republic of)',
        "Korea (the Democratic People's Republic of)",
        'Palestine, State of',
        'Bolivia (Plurinational State of)',
        'Iran (Islamic Republic of)',
        'Moldova (the Republic of)',
        'Tanzania, the United Republic of',
        'Venezuela (Bolivarian Republic of)',
        'Micronesia (Federated States of)',
        'Taiwan (Province of China)',
        'Netherlands (Kingdom of the)',
        "Lao People's Democratic Republic (the)",
        'United Kingdom of Great Britain and Northern Ireland (the)',
      ].map(codeOf),
    ).toEqual([
      'COD',
      'COG',
      'KOR',
      'PRK',
      'PSE',
      'BOL',
      'IRN',
      'MDA',
      'TZA',
      'VEN',
      'FSM',
      'TWN',
      'NLD',
      'LAO',
      'GBR',
    ]);
  });
});

/** As printed on pages of the depositaries that were read. */
const PRINTED: Readonly<Record<string, string>> = {
  'Cabo Verde': 'CPV',
  'St. Kitts and Nevis': 'KNA',
  'St. Kitts & Nevis': 'KNA',
  'St. Lucia': 'LCA',
  'St. Vincent and the Grenadines': 'VCT',
  'St. Vincent & Grenadines': 'VCT',
  'Gambia (Republic of The)': 'GMB',
  'Gambia, The': 'GMB',
  'Netherlands, Kingdom of the': 'NLD',
  'NETHERLANDS THE': 'NLD',
  'Nederlanden, het Koninkrijk der': 'NLD',
  'The former Yugoslav Republic of Macedonia': 'MKD',
  'MACEDONIA THE FYR OF': 'MKD',
  'Holy See': 'VAT',
  'Viet Nam': 'VNM',
  "Cote d'Ivoire": 'CIV',
  'Congo, Democratic Republic of the': 'COD',
  'Iran, Islamic Republic of': 'IRN',
  'Korea, Republic of': 'KOR',
  'KOREA REPUBLIC OF': 'KOR',
  'Antigua & Barbuda': 'ATG',
  'Trinidad & Tobago': 'TTO',
  'Brasil ..............': 'BRA',
  'Estados Unidos ......': 'USA',
  'IRELAND, REPUBLIC OF': 'IRL',
  'GUINEA BISSAU': 'GNB',
  'Kingdom of Saudi Arabia': 'SAU',
  'China - Hong Kong Special Administrative Region': 'HKG',
  'China (Hong Kong)': 'HKG',
  'China (Macao SAR)': 'MAC',
  'EU (European Union)': 'EU',
  Türkiye: 'TUR',
  'Kosovo*': 'XKX',
  'United Kingdom of Great Britain and Northern Ireland 1, 7': 'GBR',
  'Argentina\u00a01': 'ARG',
  'Sudan (South)': 'SSD',
  'Guinea (Equatorial)': 'GNQ',
};
test.each(Object.entries(PRINTED))('%s is %s', (name, code) => {
  expect(codeOf(name)).toBe(code);
});

test('a State that changed its name is the same State', () => {
  expect(
    [
      'Swaziland',
      'Turkey',
      'Burma',
      'Upper Volta',
      'Dahomey',
      'Ceylon',
      'Zaire',
      'Cape Verde',
      'Libyan Arab Jamahiriya',
    ].map(codeOf),
  ).toEqual(['SWZ', 'TUR', 'MMR', 'BFA', 'BEN', 'LKA', 'COD', 'CPV', 'LBY']);
});
test.each([
  ['Czechoslovakia', /Czechia \(CZE\) and Slovakia \(SVK\)/],
  ['Yugoslavia (< 25-06-1991)', /their own lines/],
  ['Serbia and Montenegro', /3 June 2006/],
  ['Union of Soviet Socialist Republics', /Russian Federation/],
  ['Germany (Democratic Republic)', /3 October 1990/],
  ['Viet Nam (Republic of)', /2 July 1976/],
  ['Yemen Arab Republic', /22 May 1990/],
  ['Netherlands Antilles', /10 October 2010/],
  ['Southern Rhodesia', /ZWE/],
])('%s is no more: who took its place is explained and not chosen', (name, says) => {
  const meant = who(name);
  expect(meant.kind).toBe('aside');
  expect(meant.kind === 'aside' ? meant.why : '').toMatch(says);
});
test.each([
  ['Samoa (American)', 'USA'],
  ['United Kingdom (Jersey)', 'GBR'],
  ['Netherlands (Aruba)', 'NLD'],
  ['Netherlands - Aruba', 'NLD'],
  ['Denmark (Faroe Islands)', 'DNK'],
  ['France (French Polynesia)', 'FRA'],
])('%s is a territory, and leaves the row of %s alone', (name, mother) => {
  const meant = who(name);
  expect(meant.kind === 'aside' ? meant.why : '').toContain(`the row of ${mother} is not changed`);
});
test.each(['Korea', 'Republic of China', 'European Community', 'Virgin Islands'])(
  '%s can mean two, and is refused',
  (name) => {
    expect(who(name).kind).toBe('unclear');
  },
);
test.each([
  'Atlantis',
  'France (other)',
  'Kingdom of the Netherlands (for the Kingdom in Europe)',
  'Mexico and Peru',
  'Mexico (Federal District)',
])('%s is not cut until it fits', (name) => {
  expect(codeOf(name)).toBe('unknown');
});
test('only a slip of the pen is guessed', () => {
  expect(who('Guatemela')).toEqual({ kind: 'unknown', suggestion: 'GTM' });
  expect(who('Swazland')).toEqual({ kind: 'unknown', suggestion: 'SWZ' });
  expect(who('Rom')).toEqual({ kind: 'unknown' });
});
