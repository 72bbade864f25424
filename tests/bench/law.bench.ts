/** How long the law takes on the content itself, and on the parts of it that a browser loads. */
import { test } from 'vitest';
import { answerTo } from '../../src/law/answer.ts';
import {
  compactForm,
  compactInstruments,
  compactState,
  compactTreaties,
  treatyFileOf,
  treatyFiles,
  worldFrom,
  type CompactWorld,
} from '../../src/law/compact.ts';
import { basesByPair, gainsOf } from '../../src/law/pairs.ts';
import { FORMS } from '../../src/schema/vocabulary.ts';
import { states, world } from '../law/content.ts';

const DAY = '2026-11-24';
const [FROM, TO, NEED] = ['mex', 'usa', 'mutual-legal-assistance'] as const;
const FILES = treatyFiles(world);
const parts = JSON.stringify({
  instruments: compactInstruments(world, NEED),
  states: { [FROM]: compactState(world, FROM), [TO]: compactState(world, TO) },
  treaties: compactTreaties(world).filter(([, a, b]) => treatyFileOf(a, b, FILES) === treatyFileOf(FROM, TO, FILES)),
  forms: { [NEED]: compactForm(world, NEED) },
} satisfies CompactWorld);

const FEW = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
test(`law: ${states.length} States, ${world.instruments.length} instruments`, async ({ bench }) => {
  await bench('one answer from the whole world', () => {
    answerTo(world, { from: FROM, to: TO, need: NEED, on: DAY });
  }).run();
  await bench(`one answer in the browser, with its parts (${parts.length} characters) put together`, () => {
    answerTo(worldFrom(JSON.parse(parts) as CompactWorld), { from: FROM, to: TO, need: NEED, on: DAY });
  }).run();
  // The law remembers what it worked out for a world, so each run gets one of its own.
  await bench('what one State would gain by joining an instrument', () => {
    gainsOf({ ...world }, FROM, 'hcch-evidence-1970', states, NEED, DAY);
  }).run(FEW);
  await bench('all pairs of States, all forms', () => {
    const fresh = { ...world };
    FORMS.forEach((form) => basesByPair(fresh, states, form, DAY));
  }).run(FEW);
}, 600_000);
