/**
 * The content itself, on days past and present: what must never be in an answer is in none. A sample of the pairs, which
 * moves by one each day; `npm run whole-world` asks them all.
 */
import { expect, test } from 'vitest';
import { answerTo } from '../../src/law/answer.ts';
import { basesByPair } from '../../src/law/pairs.ts';
import { TODAY } from '../../src/settings.ts';
import { MAIN_NEEDS, NEEDS } from '../../src/schema/needs.ts';
import { states, world } from './content.ts';
import { faultsOf } from './faults.ts';

const DAYS = [TODAY, ...['2003', '2005', '2010', '2015', '2019', '2021'].map((year) => `${year}-06-01`)];
/** Every State asks a few others, so that each asks and is asked; another few each day. */
const EACH = 3;
const shift = Math.floor(Date.parse(TODAY) / 86_400_000);
const pairs = states.flatMap((from, at) =>
  Array.from({ length: EACH }, (_, nth) => (at + 1 + ((shift + nth * 67) % (states.length - 1))) % states.length).map(
    (other) => ({ from, to: states[other] ?? from }),
  ),
);

test.each(DAYS)('no answer of %s has anything in it that must not be', (on) => {
  const faults = pairs.flatMap(({ from, to }, at) => {
    const need = NEEDS[at % NEEDS.length] ?? 'extradition';
    const question = { from, to, need, on };
    return faultsOf(world, question, answerTo(world, question)).map((fault) => `${from} → ${to}, ${need}: ${fault}`);
  });
  expect(faults).toEqual([]);
});
test('the table of all pairs is the finder asked for a pair', () => {
  for (const form of MAIN_NEEDS) {
    const counts = basesByPair(world, states, form, TODAY);
    const wrong = pairs.filter(
      ({ from, to }) =>
        counts[states.indexOf(from) * states.length + states.indexOf(to)] !==
        answerTo(world, { from, to, need: form, on: TODAY }).use.length,
    );
    expect(wrong, form).toEqual([]);
  }
});
test('every State is asked and asks', () => {
  expect(states.length).toBeGreaterThanOrEqual(199);
  expect(new Set(pairs.map(({ to }) => to)).size).toBe(states.length);
  expect(pairs.every(({ from, to }) => from !== to)).toBe(true);
});
