/**
 * `comity-law/law`: the law as functions, and the words it knows. Reads no file, so that it runs in a browser too: there
 * a world comes from `data/world.json` by `worldFrom`.
 */
export { answerTo, leftOpen } from '../../law/answer.ts';
export type { Answer, Basis, Groups, Question } from '../../law/answer.ts';
export { bondBetween, statusIn } from '../../law/bond.ts';
export { worldFrom } from '../../law/compact.ts';
export type { CompactWorld } from '../../law/compact.ts';
export type { Coverage } from '../../law/coverage.ts';
export type { Span } from '../../law/dates.ts';
export type { CaseFacts, Declaration, Instrument, Status, World } from '../../law/model.ts';
export { partiesOn } from '../../law/pairs.ts';
export { publicAnswer } from '../answer.ts';
export type { PublicAnswer } from '../answer-shape.ts';
export { NEEDS } from '../../schema/needs.ts';
export type { Need } from '../../schema/needs.ts';
export { CONDITIONS, FORMS, MATTERS } from '../../schema/vocabulary.ts';
export type { CoverageCondition, FormId, Matter } from '../../schema/vocabulary.ts';
