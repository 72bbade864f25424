/** Which treaties a State's page of treaties counts, and what it says of how they were looked for. */
import { expect, test } from 'vitest';
import { isKnownInForce, partnerIn, treatiesOf, type Coverage, type Treaty } from '../../src/site/treaties.ts';

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
