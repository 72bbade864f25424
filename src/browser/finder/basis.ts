/** One legal basis on the screen: since when, what to ask first, its articles, and why it is thought to bind. */
import type { Basis } from '../../law/answer.ts';
import { isExact } from '../../law/dates.ts';
import { isBilateral, type Declaration, type Status } from '../../law/model.ts';
import { articlePath, instrumentPath } from '../../publish/paths.ts';
import { fill } from '../../schema/fill.ts';
import { ROLE_PAIRS } from '../../schema/vocabulary.ts';
import { el, list } from '../elements.ts';
import {
  articleText,
  basisId,
  dayIn,
  instrumentLink,
  linkIn,
  spanIn,
  titleIn,
  titleNode,
  type AnswerContext,
} from './context.ts';
import { decidedByLaw } from './laws.ts';
import { articlesNamed, coverageNote, sinceIn } from './lines.ts';

/** In which of the verdict's groups a basis stands; the rule at its side says it too. */
export type Place = 'use' | 'only-if' | 'check-first' | 'not-for-this' | 'supporting';
const RANK_WORDS = {
  'direct-basis': 'directBasis',
  'conditional-basis': 'conditionalBasis',
  'duty-or-framework': 'dutyOrFramework',
  'outside-treaties': 'outsideTreaties',
} as const satisfies Record<Basis['rank'], keyof AnswerContext['words']['answer']>;
const EFFECTS: Readonly<
  Record<
    Declaration['effect'],
    'declarationRemoves' | 'declarationLimits' | 'declarationConfirms' | 'declarationNotifies'
  >
> = {
  removes: 'declarationRemoves',
  limits: 'declarationLimits',
  confirms: 'declarationConfirms',
  notifies: 'declarationNotifies',
};

/** How the first day of a status became known: stated by the source, computed from the act, or not established. */
function originOf(context: AnswerContext, instrument: string, status: Status & { kind: 'bound' }): string {
  const { answer: says } = context.words;
  if (status.inferredFrom !== undefined)
    return fill(says.inferred, { protocol: titleIn(context, status.inferredFrom) });
  const article = context.data.clauses[instrument];
  const origin = !status.computed
    ? says.asStated
    : isExact(status.since) && article
      ? fill(says.computed, { article })
      : says.notEstablished;
  return status.via === undefined ? origin : `${says.boundAsMember}, ${origin}`;
}

/** Where it can be looked up that an instrument binds a State: in the row by which it does. */
function sourceOf(instrument: string, state: string, { via, inferredFrom }: Status & { kind: 'bound' }): string {
  if (isBilateral(instrument)) return instrumentPath(instrument);
  return `/frameworks/${inferredFrom ?? instrument}/participation/#${via ?? state}`;
}

/** Why a State is thought to be bound, and the path at which that can be checked; a State that is not bound has none. */
export function reasonOf(
  context: AnswerContext,
  instrument: string,
  state: string,
  status: Status,
): { sentence: string; source?: string } {
  const { answer: says } = context.words;
  const name = context.nameOf(state);
  if (status.kind !== 'bound') return { sentence: fill(says.notBound, { state: name }) };
  const values = { state: name, date: spanIn(context, status.since), how: originOf(context, instrument, status) };
  return {
    sentence: status.until
      ? fill(says.boundUntil, { ...values, end: spanIn(context, status.until) })
      : fill(says.boundSince, values),
    source: sourceOf(instrument, state, status),
  };
}
function reasonItem(context: AnswerContext, instrument: string, state: string, status: Status): HTMLElement {
  const { sentence, source } = reasonOf(context, instrument, state, status);
  if (source === undefined) return el('li', {}, sentence);
  return el('li', {}, `${sentence} `, linkIn(context, source, context.words.answer.sourceLink));
}

/** From when a declaration counts, and until when where it ended. */
export function declaredWhen(context: AnswerContext, { date, until }: Declaration): string {
  const day = (each: string) => dayIn(context, each);
  if (date === undefined) return '';
  return until === undefined ? day(date) : fill(context.words.answer.sinceUntil, { date: day(date), end: day(until) });
}
/** Each declaration with its State, its words in short and its line with the source. @param ids of declarations */
export const declarationNotes = (context: AnswerContext, ids: readonly string[]): HTMLElement[] =>
  ids.flatMap((id) => {
    const known = context.world.declarations.find((each) => each.id === id);
    if (!known) return [];
    const { state, effect } = known;
    const when = declaredWhen(context, known);
    const { text = '', authority, page = '' } = context.declared[id] ?? {};
    const { answer: says } = context.words;
    const lead = fill(says[EFFECTS[effect]], { state: context.inSentence(state) });
    return [
      el(
        'p',
        { class: 'note' },
        `${lead}${when === '' ? '' : ` (${when})`} `,
        el('span', { lang: 'en' }, authority === undefined ? text : `${text} ${authority}.`),
        ' ',
        linkIn(context, page, says.sourceLink),
      ),
    ];
  });
/**
 * How far the declarations under an instrument of many are known, for silence in what is known proves nothing. Nobody
 * declares under a treaty between two States or a scheme: there is nothing to say of them.
 */
export function declarationsKnown(
  context: AnswerContext,
  instrument: string,
): { sentence: string; note?: string | undefined } | undefined {
  const { answer: says } = context.words;
  const found = context.data.declarations[instrument];
  if (found) {
    const [asAt, complete, note] = found;
    return {
      sentence: fill(complete ? says.declarationsAll : says.declarationsSome, { date: dayIn(context, asAt) }),
      note,
    };
  }
  const known = context.world.instruments.find(({ id }) => id === instrument);
  if (!known?.treaty || isBilateral(instrument)) return undefined;
  return { sentence: says.declarationsNone };
}
function declarationsLine(context: AnswerContext, instrument: string): HTMLElement | undefined {
  const known = declarationsKnown(context, instrument);
  if (!known) return undefined;
  return el('p', { class: 'meta' }, `${known.sentence} `, known.note && el('span', { lang: 'en' }, known.note));
}

/** The articles of an instrument that give the form, the number in the margin and beside it what it says. */
const articleItems = (context: AnswerContext, instrument: string, articles: readonly string[]): HTMLElement[] =>
  articles.flatMap((article) => {
    const known = context.data.articles[instrument]?.[article];
    if (!known) return [];
    const [heading, paraphrase, strength, verification] = known;
    const { strengths, readings } = context.words;
    const number = articleText(context, [article]);
    const how = [strengths[strength], readings[verification]];
    return [
      el(
        'li',
        {},
        linkIn(context, articlePath(context.data.units, instrument, article), number),
        el(
          'span',
          {},
          el(
            'span',
            { lang: 'en' },
            heading ? el('strong', {}, paraphrase ? `${heading}. ` : heading) : undefined,
            paraphrase,
          ),
          ' ',
          paraphrase ? el('span', { class: 'meta' }, how.join(' · ')) : undefined,
        ),
      ),
    ];
  });

/** What to ask before a request rests on an instrument, each with the article that asks it. */
const questionItems = (context: AnswerContext, instrument: string): HTMLElement[] =>
  (context.data.questions[instrument] ?? []).map(([question, article]) =>
    el(
      'span',
      {},
      el('span', { lang: 'en' }, question),
      ' ',
      linkIn(context, articlePath(context.data.units, instrument, article), articleText(context, [article])),
    ),
  );

/** Why the basis is thought to bind both States, folded away until it is asked for. */
function whyBlock(context: AnswerContext, instrument: string, statuses: readonly [Status, Status]): HTMLElement {
  const { query, words, world } = context;
  const asAt = world.instruments.find(({ id }) => id === instrument)?.asAt ?? query.on;
  return el(
    'details',
    {},
    el('summary', {}, words.answer.why),
    el(
      'ul',
      {},
      reasonItem(context, instrument, query.from, statuses[0]),
      reasonItem(context, instrument, query.to, statuses[1]),
      el('li', {}, fill(words.answer.asAt, { date: dayIn(context, asAt) })),
    ),
  );
}

/** Whether it covers the case, with the article that says so. */
function coverageLine(context: AnswerContext, basis: Basis): HTMLElement[] {
  const { answer: says } = context.words;
  const { coverage } = basis;
  if (coverage === undefined || coverage.kind === 'not-known') {
    const note = coverageNote(context, basis);
    return note.length > 0 ? [el('p', { class: 'note' }, ...note)] : [];
  }
  const [lead, more] =
    coverage.kind === 'does-not-cover'
      ? [says.coversNot, coverageNote(context, basis)]
      : [says.covers, articlesNamed(context, coverage.article === '' ? [] : [coverage.article])];
  const conditions = coverage.kind === 'covers-if' ? coverageNote(context, basis) : [];
  const decided = decidedByLaw(context, basis);
  return [
    el(
      'p',
      coverage.kind === 'covers' ? {} : { class: 'note' },
      lead,
      ...(more.length > 0 ? [' (', ...more, ')'] : []),
      ...(conditions.length > 0 ? [' · ', ...conditions] : []),
      ...(decided === '' ? [] : [' · ', decided]),
    ),
  ];
}

/** Which State is which, where the instrument has words of its own for the two. */
function rolesLine({ data, query, nameOf, words }: AnswerContext, instrument: string): HTMLElement | undefined {
  const pair = data.roles[instrument];
  if (pair === undefined) return undefined;
  const [asking, asked] = ROLE_PAIRS[pair];
  const line = (role: keyof typeof words.roles, state: string) => fill(words.roles[role], { state: nameOf(state) });
  return el('p', {}, `${line(asking, query.from)} · ${line(asked, query.to)}`);
}

/** What stands behind one line of the verdict, folded under its name until it is asked for. */
export function basisCard(context: AnswerContext, basis: Basis, place: Place): HTMLElement {
  const { answer: says } = context.words;
  const { instrument } = basis;
  const articles = articleItems(context, instrument, basis.articles);
  const questions = questionItems(context, instrument);
  const since = spanIn(context, basis.since);
  return el(
    'details',
    { class: `basis ${place}`, id: basisId(basis) },
    el(
      'summary',
      {},
      el('h3', {}, titleNode(context, instrument)),
      el('span', { class: 'meta' }, `${says[RANK_WORDS[basis.rank]]} · ${sinceIn(context, basis)}`),
    ),
    el(
      'p',
      {},
      `${
        basis.until
          ? fill(says.inForceUntil, { date: since, end: spanIn(context, basis.until) })
          : fill(says.inForceSince, { date: since })
      } `,
      instrumentLink(context, instrument),
    ),
    rolesLine(context, instrument),
    basis.towardsCourt === undefined
      ? undefined
      : el('p', { class: 'note' }, says.towardsCourt, ' (', ...articlesNamed(context, [basis.towardsCourt]), ')'),
    ...coverageLine(context, basis),
    ...declarationNotes(context, basis.declarations),
    declarationsLine(context, instrument),
    questions.length ? el('p', {}, el('strong', {}, says.askFirst)) : undefined,
    questions.length ? list(questions, 'checks') : undefined,
    articles.length ? el('ul', { class: 'in-margin' }, ...articles) : el('p', { class: 'meta' }, says.articlesUnknown),
    whyBlock(context, instrument, basis.statuses),
  );
}
