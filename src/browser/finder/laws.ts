/** What the laws of the two States make of the case, and how the requested one helps without a treaty. */
import type { Answer, Basis } from '../../law/answer.ts';
import { helpWords, penaltyRange, penaltyWords } from '../../law/describe.ts';
import type { Help, Offence } from '../../law/model.ts';
import { isSeriousCrime, statesMeasured, type DualCriminality } from '../../law/national-law.ts';
import { fill } from '../../schema/fill.ts';
import type { Matter } from '../../schema/vocabulary.ts';
import { el } from '../elements.ts';
import { conditionsIn, dayIn, linkIn, listed, type AnswerContext } from './context.ts';

const STATUS = { met: 'met', 'not-met': 'notMet', 'not-known': 'notKnown' } as const;

/** A row of a law in one line: what it makes of the conduct, the penalty, the law and its article, as at when. */
function offenceLine(context: AnswerContext, row: Offence): (Node | string)[] {
  const { law: says, locale } = context.words;
  const { article, answer, minimum, maximum, aggravated, asAt } = row;
  const penalty = (each: string) => penaltyWords(each, locale, says);
  // The maximum is what counts for treaties; where none is stated, the minimum says something.
  const limits = penaltyRange(maximum === undefined ? minimum : undefined, maximum, locale, says);
  const length = limits.map((limit) => `, ${limit}`).join('');
  const graver = aggravated === undefined ? '' : `, ${fill(says.aggravatedUpTo, { penalty: penalty(aggravated) })}`;
  return [
    `${says[answer]}${length}${graver} `,
    el(
      'span',
      { class: 'meta' },
      '(',
      // The name of a law reads from left to right in every language.
      ...(article === '' ? [] : [el('bdi', { lang: 'en' }, article), '; ']),
      `${fill(says.asAt, { date: dayIn(context, asAt) })})`,
    ),
  ];
}

/** One State's rows, or that its law is not known. @param name of the State */
const rowsOf = (
  context: AnswerContext,
  { laws }: DualCriminality,
  name: (state: string) => Node | string,
): HTMLElement[] =>
  laws.map(({ rows }, index) =>
    el(
      'li',
      {},
      name(index === 0 ? context.query.from : context.query.to),
      ': ',
      ...(rows.length === 0
        ? [context.words.law.lawNotKnown]
        : rows.flatMap((row, at) => [at === 0 ? '' : '; ', ...offenceLine(context, row)])),
    ),
  );

/** Whether the act is serious, and by whose law. */
function seriousText(context: AnswerContext, both: DualCriminality): string {
  const { law: says } = context.words;
  const serious = isSeriousCrime(both, context.query.need);
  const sentence = serious === undefined ? says.seriousNotKnown : serious ? says.serious : says.notSerious;
  return fill(sentence, { states: listed(context, statesMeasured(context.query).map(context.inSentence)) });
}
const statusText = ({ words: { law: says } }: AnswerContext, { status }: DualCriminality): string =>
  status === 'not-met' ? `${says.notMet} ${says.otherName}` : says[STATUS[status]];

/** Whether a matter can be a crime at all: a claim for wages or a fine of an inspectorate is none. */
export const isAboutCrime = (about: Matter | undefined): boolean =>
  about !== 'civil-claim' && about !== 'labour-law-breach';

/** Whether the act is a crime in both, and serious, with both laws as the reason; nothing without a matter. */
export function lawsItems(context: AnswerContext, { dualCriminality: both }: Answer): (() => HTMLElement)[] {
  if (!both || !isAboutCrime(context.query.about)) return [];
  const linked = (state: string) => linkIn(context, `/jurisdictions/${state}/#national-law`, context.nameOf(state));
  return [
    () => el('p', {}, statusText(context, both)),
    () => el('ul', {}, ...rowsOf(context, both, linked)),
    () => el('p', {}, seriousText(context, both)),
  ];
}
/** The same on paper, where nothing is a link. */
export const lawsOnPaper = (context: AnswerContext, { dualCriminality: both }: Answer): HTMLElement[] =>
  both && isAboutCrime(context.query.about)
    ? [
        el('h3', {}, context.words.law.crimeInBoth),
        el('p', {}, `${statusText(context, both)} ${seriousText(context, both)}`),
        el('ul', {}, ...rowsOf(context, both, context.nameOf)),
      ]
    : [];

/** Conditions that the laws decided, as a sentence; nothing where they decided none. */
export function decidedByLaw(context: AnswerContext, { coverage }: Basis): string {
  const conditions = coverage && 'byLaw' in coverage ? coverage.byLaw : [];
  return conditions.length === 0
    ? ''
    : fill(context.words.law.byLaw, { conditions: conditionsIn(context, conditions) });
}

/** What the requested State's own law says of helping, in lines of name and value. */
export const helpLines = ({ words: { law, locale } }: AnswerContext, help: Help): [name: string, value: string][] =>
  helpWords(help, locale, law);
/** The same as a block; what helps without a treaty stands with what is possible outside treaties. */
export function helpBlock(context: AnswerContext, { help }: Answer): HTMLElement[] {
  if (!help || helpLines(context, help).length === 0) return [];
  const { query, words } = context;
  return [
    el(
      'article',
      { class: 'basis supporting', id: 'basis-national-law' },
      el(
        'h3',
        {},
        linkIn(
          context,
          `/jurisdictions/${query.to}/#national-law`,
          fill(words.law.lawOf, { state: context.inSentence(query.to) }),
        ),
      ),
      el('ul', {}, ...helpLines(context, help).map(([name, value]) => el('li', {}, `${name}: ${value}`))),
      el(
        'p',
        { class: 'meta' },
        ...(help.article === '' ? [] : [el('bdi', { lang: 'en' }, help.article), ', ']),
        fill(words.law.asAt, { date: dayIn(context, help.asAt) }),
      ),
    ),
  ];
}
