import { expect, test } from 'vitest';
import { plain } from '../../../src/publish/search/plain.ts';

test.each([
  ['C029', 'C.29', 'c 29', 'C 029', 'c29'],
  ['ETS 030', 'ETS 30', 'ets no. 030', 'ETS No 30'],
  ['Convention 182', 'C182', 'ILO Convention No. 182', 'convenio nº 182'],
  ['P029', 'P.29', 'p 29'],
  ['labor', 'Labour', 'LABOR'],
  ["Côte d'Ivoire", 'cote d’ivoire', 'COTE D IVOIRE'],
  ['U.A.E.', 'UAE', 'uae'],
  ['السخرة', 'سخره', 'السُّخرة'],
  ['الإمارات', 'امارات', 'الامارات'],
])('%s and %s are the same to a search', (...ways) => {
  expect(new Set(ways.map(plain)).size).toBe(1);
});
test('numbers and words that differ stay apart', () => {
  expect(plain('C029')).not.toBe(plain('C129'));
  expect(plain('laborious')).toBe('laborious');
  expect(plain('  ')).toBe('');
});
