/** A search that finds nothing says what the reader may have meant. */
import { expect, test } from 'vitest';
import { nearestNames, type Name } from '../../../src/publish/search/nearest-names.ts';

const NAMES: Name[] = [
  ['Extradition', '/forms/extradition/'],
  ['Surrender', '/forms/extradition/'],
  ['European Arrest Warrant', '/frameworks/eu-eaw-2002-584/'],
  ['Côte d’Ivoire', '/jurisdictions/civ/'],
  ['Mutual legal assistance', '/forms/mutual-legal-assistance/'],
];
test.each([
  ['extradicion', '/forms/extradition/'],
  ['arest warant', '/frameworks/eu-eaw-2002-584/'],
  ['cote divoire', '/jurisdictions/civ/'],
  ['mutal legal asistance', '/forms/mutual-legal-assistance/'],
])('%s', (typed, path) => expect(nearestNames(typed, NAMES)[0]?.[1]).toBe(path));
test('each page is named once', () => {
  const paths = nearestNames('surrender extradition', NAMES).map(([, path]) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
test('what resembles nothing gets no suggestion, and no text breaks it', () => {
  for (const typed of ['', '   ', 'zzzzzzqqqq', '<img src=x>', '\u0000', '💥'.repeat(500), '.*+?^${}()|[]'])
    expect(nearestNames(typed, NAMES)).toEqual([]);
});
