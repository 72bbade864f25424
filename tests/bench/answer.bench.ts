/**
 * What one answer of the finder loads and how long it takes, on the content as it is and with 10,000 treaties between
 * two States and 2,000 declarations: the four files stay below 25,000 bytes, however many treaties others made.
 */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/entries/files.ts';
import { readContent } from '../../src/entries/read.ts';
import { worldContentOf } from '../../src/entries/typed.ts';
import { answerTo } from '../../src/law/answer.ts';
import { treatyFileOf, worldFrom, type CompactTreaty } from '../../src/law/compact.ts';
import { readNeed, readState, type NeedFile, type StateFile } from '../../src/publish/parts.ts';
import type { FormId } from '../../src/schema/vocabulary.ts';
import { filesOf, heaviest } from './answer-files.ts';
import { multipliedLaw } from './multiplied.ts';

const DAY = '2026-11-26';
const BUDGET = 25_000;
const content = worldContentOf(readContent(readFiles(resolve('content')), DAY).content);
test.for([
  ['as it is', content.bilateral.length, content.declarations.length],
  ['multiplied', 10_000, 2_000],
] as const)('one answer, content %s: %i treaties between two States, %i declarations', ([, treaties, declared]) => {
  const files = filesOf(multipliedLaw(content, treaties, declared));
  const [[one, oneBytes] = ['', 0], [other, otherBytes] = ['', 0]] = heaviest(files.states);
  const [[need, needBytes] = ['extradition' as FormId, 0]] = heaviest(files.needs);
  const [[, treatyBytes] = ['', 0]] = heaviest(files.treaties);
  const all = needBytes + oneBytes + otherBytes + treatyBytes;
  console.log(
    `heaviest answer: ${all} bytes gzip (${need} ${needBytes}, ${one} ${oneBytes}, ${other} ${otherBytes}, treaties ${treatyBytes} in the largest of ${files.count})`,
  );
  expect(all).toBeLessThanOrEqual(BUDGET);

  const question = { from: one, to: other, need, on: DAY, about: 'forced-labour' } as const;
  const fromFiles = () => {
    const { instruments, law } = readNeed(JSON.parse(files.needs.get(need) ?? '') as NeedFile);
    return answerTo(
      worldFrom({
        instruments,
        states: {
          [one]: readState(one, JSON.parse(files.states.get(one) ?? '') as StateFile)[0],
          [other]: readState(other, JSON.parse(files.states.get(other) ?? '') as StateFile)[0],
        },
        treaties: JSON.parse(files.treaties.get(treatyFileOf(one, other, files.count)) ?? '') as CompactTreaty[],
        forms: { [need]: law },
      }),
      question,
    );
  };
  expect(fromFiles()).toEqual(answerTo(files.world, question));
  // As the browser does it: nothing is kept from one run to the next.
  const times = Array.from({ length: 101 }, () => {
    const start = performance.now();
    fromFiles();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(
    `from the text of the four files to the answer: ${times[50]?.toFixed(1)} ms, at worst ${times.at(-1)?.toFixed(1)} ms`,
  );
});
