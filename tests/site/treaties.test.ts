/** Which treaties a State's page of treaties counts, and what it says of how they were looked for. */
import { expect, test } from 'vitest';
import {
  fitOnePage,
  initialOf,
  isKnownInForce,
  partnerIn,
  partnersIn,
  treatiesOf,
  type Coverage,
  type Treaty,
} from '../../src/site/treaties.ts';

const treaty = (id: string, more: Partial<Treaty> = {}): Treaty => ({
  id,
  a: 'CHE',
  b: 'GBR',
  kind: 'extradition',
  title: id,
  source: 'list',
  ...more,
});

test('those of which the State is one of the two, by the other State, form and day', () => {
  const rows = [
    treaty('usa', { b: 'USA' }),
    treaty('late', { signed: '2020-12-15' }),
    treaty('early', { signed: '1880-11-26' }),
    treaty('asked', { a: 'AUS', b: 'CHE' }),
    treaty('others', { a: 'FRA', b: 'GBR' }),
  ];
  expect(treatiesOf('che', rows, []).treaties.map(({ id }) => id)).toEqual(['asked', 'early', 'late', 'usa']);
  expect(partnerIn(treaty('x'), 'GBR')).toBe('CHE');
});
test('known in force is what a source shows in force and nothing shows ended or replaced', () => {
  expect(isKnownInForce(treaty('day', { inForce: '1990-01-01' }))).toBe(true);
  expect(isKnownInForce(treaty('list', { listedInForce: '2021-02' }))).toBe(true);
  expect(isKnownInForce(treaty('signed', { signed: '1990-01-01' }))).toBe(false);
  expect(isKnownInForce(treaty('ended', { inForce: '1970', ended: '1991' }))).toBe(false);
  expect(isKnownInForce(treaty('old', { inForce: '1970', supersededBy: 'new' }))).toBe(false);
  expect(treatiesOf('gbr', [treaty('a', { inForce: '1990' }), treaty('b')], []).knownInForce).toBe(1);
});
test('only what was said of the State itself', () => {
  const line: Coverage = {
    state: 'che',
    forms: ['extradition'],
    extent: 'official-list',
    asAt: '2026-04-17',
    source: 'list',
  };
  expect(treatiesOf('che', [], [line]).coverage).toEqual([line]);
  expect(treatiesOf('gbr', [], [line]).coverage).toEqual([]);
});
test('the other States stand by name, in whichever place of the row they are', () => {
  const names: Record<string, string> = { AUS: 'Australia', CIV: 'Côte d’Ivoire', DEU: 'Germany' };
  const rows = [treaty('1', { b: 'DEU' }), treaty('2', { a: 'CIV', b: 'CHE' }), treaty('3', { b: 'AUS' })];
  const partners = partnersIn([...rows, treaty('4', { b: 'DEU' })], 'CHE', (code) => names[code] ?? code);
  expect(partners.map(([code, own]) => [code, ...own.map(({ id }) => id)])).toEqual([
    ['AUS', '3'],
    ['CIV', '2'],
    ['DEU', '1', '4'],
  ]);
});
test('a State stands under its first letter without its accent', () => {
  expect(['Côte d’Ivoire', 'Türkiye', 'Éire'].map(initialOf)).toEqual(['c', 't', 'e']);
});
test('300 treaties with short notes fit one page, 1,000 do not, and long sources take room as well', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => treaty(`${index}`, { note: 'a short note' }));
  const short = () => ['https://example.org/', 'A list'];
  expect(fitOnePage(rows(300), short)).toBe(true);
  expect(fitOnePage(rows(1000), short)).toBe(false);
  expect(fitOnePage(rows(300), () => ['x'.repeat(30_000)])).toBe(false);
});
