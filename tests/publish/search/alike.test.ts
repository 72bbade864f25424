import { expect, test } from 'vitest';
import { foundFor } from '../../../src/publish/search/alike.ts';

test.each<[string, string[], boolean]>([
  ['Brexit', ['BR,'], false],
  ['extradite boss', ['Extradition', 'BO'], false],
  ['extradite', ['Extradition'], true],
  ['forcd labour', ['Forced', 'Labour'], true],
  ['trabajo forzoso', ['TR,', 'for'], false],
  ['UK', ['UK'], true],
  ['wages', ['wage.'], true],
  ['C29', ['C029'], true],
])('%s in %j: %s', (typed, found, expected) => expect(foundFor(typed, found)).toBe(expected));
