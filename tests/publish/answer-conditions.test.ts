/** An answer as data says in fields what it says in sentences, and is what its schema promises. */
import { expect, test } from 'vitest';
import { answerTo, type Question } from '../../src/law/answer.ts';
import { PublicAnswer } from '../../src/publish/answer-shape.ts';
import { publicAnswer } from '../../src/publish/answer.ts';
import { bound, covers, instrument, MLA, world } from '../law/worlds.ts';

const lines = [covers('corruption', 'listed', ['transnational']), covers('forced-labour', 'any', ['transnational'])];
const w = world([instrument('untoc', { mex: bound('2003'), twn: bound('2004') }, { covers: lines })], {
  namedOnly: new Set(['twn']),
});
const asked = (more: Partial<Question> = {}) => {
  const question: Question = { from: 'mex', to: 'twn', need: MLA, on: '2020-01-01', ...more };
  return PublicAnswer.parse(publicAnswer(w, question, answerTo(w, question), new Map()));
};
test('what must be true of every case stands in a field and in the reason; with a matter, in its coverage', () => {
  expect(asked().use[0]?.conditions).toEqual(['transnational']);
  expect(asked().use[0]?.reason).toContain('Only if: transnational.');
  const corruption = asked({ about: 'corruption' }).onlyIf[0];
  expect(corruption?.conditions).toBeUndefined();
  expect(corruption?.coverage?.open).toEqual(['transnational']);
});
test('those of whom only instruments speak that name them are named', () => {
  expect(asked().namedOnly).toEqual(['twn']);
  expect(asked({ to: 'usa' }).namedOnly).toBeUndefined();
});
