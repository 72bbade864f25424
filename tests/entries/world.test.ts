/** What the law is told of the content. */
import { expect, test } from 'vitest';
import { statusIn } from '../../src/law/bond.ts';
import type { Instrument } from '../../src/law/model.ts';
import { world } from '../law/content.ts';

const instrument = (id: string) => world.instruments.find((each) => each.id === id) as Instrument;

test('a territory left out by its State is not on the list of the day on which that was read', () => {
  // China's statement of 8 February 2010, as the page of the depositary has it on 10 July 2014; UNTC of 3 February 2026.
  const status = (id: string) => statusIn(world, instrument(id), 'hkg');
  expect(status('tip-protocol')).toEqual({ kind: 'not-on-list', asAt: '2014-07-10' });
  expect(status('crc-opsc')).toEqual({ kind: 'not-on-list', asAt: '2026-02-03' });
});
test('a territory belongs to its State, and those that not all States treat as one are named only', () => {
  expect([...world.territories].sort()).toEqual([
    ['hkg', 'chn'],
    ['mac', 'chn'],
  ]);
  expect([...world.namedOnly].sort()).toEqual(['twn', 'xkx']);
});
test('a declaration that ended says when', () => {
  expect(world.declarations.find(({ id }) => id === 'germany-eaw-nationals-united-kingdom')).toMatchObject({
    effect: 'limits',
    towards: ['gbr'],
    date: '2020-02-01',
    until: '2021-01-01',
  });
});
