import { expect, test } from 'vitest';
import { placeAfter, type Place } from '../../../src/browser/search/keys.ts';

test.each<[key: string, from: Place, results: number, to: Place | 'clear' | undefined]>([
  ['ArrowDown', 'box', 3, 0],
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 2],
  ['ArrowDown', 'box', 0, 'box'],
  ['ArrowUp', 2, 3, 1],
  ['ArrowUp', 0, 3, 'box'],
  ['Escape', 1, 3, 'box'],
  ['Escape', 'box', 3, 'clear'],
  // In the box these are the browser's own.
  ['ArrowUp', 'box', 3, undefined],
  ['a', 'box', 3, undefined],
  ['Enter', 1, 3, undefined],
])('%s from %s of %i results leads to %s', (key, from, results, to) => expect(placeAfter(key, from, results)).toBe(to));
