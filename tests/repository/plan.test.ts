/** The drawn plan of the house is the one that lint holds. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOMS } from '../../eslint.config.js';

const plan = readFileSync('docs/plan.md', 'utf8');
const takes = new Map(Object.entries<string[]>(ROOMS));

test('the table names every room and what it takes from', () => {
  const rows = [...plan.matchAll(/^\| `(\w+)`\s*\|(.*)\|$/gm)].map(([, room = '', cell = '']): [string, string[]] => [
    room,
    [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  ]);
  expect(rows).toEqual([...takes]);
});
test('the picture has the arrows of lint without those that follow from others', () => {
  const drawn = [...plan.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, from, to]) => `${from} → ${to}`);
  const needed = [...takes].flatMap(([room, others]) =>
    others
      .filter((other) => !others.some((between) => takes.get(between)?.includes(other)))
      .map((other) => `${room} → ${other}`),
  );
  expect(drawn.sort()).toEqual(needed.sort());
});
test('every room is described', () => {
  const described = [...plan.matchAll(/\*\*(\w+)\*\*/g)].map(([, room]) => room);
  expect(described.sort()).toEqual([...takes.keys()].sort());
});
