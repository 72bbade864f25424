/** The finder's answer on the screen: every line with its reason. Text is only ever added as text. */
import { isBasis, RANKS, type Answer, type Basis, type Rank } from '../../law/between.ts';
import { inWords, isExact, type Span } from '../../law/dates.ts';
import { spanWords } from '../../law/describe.ts';
import { isBilateral, type Status, type World } from '../../law/model.ts';
import { fill } from '../../schema/fill.ts';
import type { FormId } from '../../schema/vocabulary.ts';
import type { FormArticles } from '../../publish/articles.ts';
import type { FinderWords } from './finder-words.ts';
import { el, linkUnder, list } from '../elements.ts';
import { instrumentPath } from '../../publish/paths.ts';

export interface Query {
  from: string;
  to: string;
  need: FormId;
  /** `YYYY-MM-DD` */
  on: string;
}
/** Everything that an answer is told with. */
export interface Telling {
  world: World;
  /** The articles of the form asked about. */
  data: FormArticles;
  query: Query;
  /** Names of the requesting and of the requested State, and of the need. */
  names: { from: string; to: string; need: string };
  words: FinderWords;
  nameOf: (state: string) => string;
  /** Base path of the site. */
  root: string;
}

const RANK_TITLES = {
  'direct-basis': 'directBasis',
  'conditional-basis': 'conditionalBasis',
  'duty-or-framework': 'dutyOrFramework',
  'outside-treaties': 'outsideTreaties',
} as const satisfies Record<Rank, keyof FinderWords['answer']>;
const RANK_CLASSES: Record<Rank, string> = {
  'direct-basis': 'basis',
  'conditional-basis': 'basis conditional',
  'duty-or-framework': 'basis supporting',
  'outside-treaties': 'basis supporting',
};
const EFFECTS: Readonly<Record<string, 'declarationRemoves' | 'declarationLimits' | 'declarationConfirms'>> = {
  removes: 'declarationRemoves',
  limits: 'declarationLimits',
  confirms: 'declarationConfirms',
};
/** What to look at before a request goes out, in order. */
export const CHECKLIST = [
  'checkBound',
  'checkBases',
  'checkDualCriminality',
  'checkAuthority',
  'checkPurpose',
  'checkVictims',
] as const satisfies readonly (keyof FinderWords['answer'])[];

/** The title of an instrument in the reader's language, or as the data has it. */
export const titleIn = ({ world, words }: Telling, id: string): string =>
  words.instruments[id] ?? world.instruments.find((instrument) => instrument.id === id)?.title ?? id;

/** The answer as elements, best basis first. */
export function show(telling: Telling, answer: Answer): HTMLElement[] {
  const { world, data, query, names, words, nameOf, root } = telling;
  const says = words.answer;
  const link = linkUnder(root);
  const day = (date: string) => inWords(date, words.locale);
  const span = (since: Span) => spanWords(since, day, says.atTheLatest);
  const title = (id: string) => titleIn(telling, id);
  const instrumentLink = (id: string) => link(instrumentPath(id), title(id));

  function reason(instrument: string, state: string, status: Status): HTMLElement {
    if (status.kind !== 'bound') return el('li', {}, fill(says.notBound, { state: nameOf(state) }));
    const article = data.clauses[instrument];
    const how = !status.computed
      ? says.asStated
      : isExact(status.since) && article
        ? fill(says.computed, { article })
        : says.notEstablished;
    const values = { state: nameOf(state), date: span(status.since), how };
    const sentence = status.until
      ? fill(says.boundUntil, { ...values, end: day(status.until) })
      : fill(says.boundSince, values);
    const source = isBilateral(instrument)
      ? instrumentPath(instrument)
      : `/frameworks/${instrument}/participation/#${state}`;
    return el('li', {}, `${sentence} `, link(source, says.sourceLink));
  }

  /** Each declaration with its State, its words in short and the depositary's page. */
  const declared = (ids: readonly string[]): HTMLElement[] =>
    ids.flatMap((id) => {
      const known = data.declarations[id];
      if (!known) return [];
      const [state, effect, text, source, date] = known;
      const lead = fill(says[EFFECTS[effect] ?? 'declarationLimits'], { state: nameOf(state) });
      return [
        el(
          'p',
          { class: 'note' },
          `${lead}${date ? ` (${day(date)})` : ''} `,
          el('span', { lang: 'en' }, text),
          ' ',
          el('a', { href: source }, says.sourceLink),
        ),
      ];
    });

  function basisItem(basis: Basis): HTMLElement {
    const instrument = world.instruments.find(({ id }) => id === basis.instrument);
    const known = data.articles[basis.instrument] ?? {};
    const articles = basis.articles.flatMap((article) => {
      const entry = known[article];
      if (!entry) return [];
      const [anchor, heading, paraphrase, strength, verification] = entry;
      const number = fill(says.article, { article });
      return [
        el(
          'li',
          {},
          link(`/frameworks/${basis.instrument}/#${anchor}`, heading ? `${number}: ${heading}` : number),
          ' ',
          el('span', { lang: 'en' }, paraphrase),
          ' ',
          el('span', { class: 'meta', lang: 'en' }, `(${strength.replaceAll('-', ' ')}; ${verification})`),
        ),
      ];
    });
    const questions = (data.questions[basis.instrument] ?? []).map(([question, article, anchor]) =>
      el(
        'span',
        {},
        el('span', { lang: 'en' }, question),
        ' ',
        link(`/frameworks/${basis.instrument}/#${anchor}`, fill(says.articleShort, { article })),
      ),
    );
    const since = span(basis.since);
    return el(
      'article',
      { class: RANK_CLASSES[basis.rank] },
      el('h4', {}, instrumentLink(basis.instrument)),
      el(
        'p',
        {},
        basis.until
          ? fill(says.inForceUntil, { date: since, end: day(basis.until) })
          : fill(says.inForceSince, { date: since }),
      ),
      ...declared(basis.declarations),
      questions.length ? el('p', {}, el('strong', {}, says.askFirst)) : undefined,
      questions.length ? list(questions, 'checks') : undefined,
      articles.length ? el('ul', {}, ...articles) : el('p', { class: 'meta' }, says.articlesUnknown),
      el(
        'details',
        {},
        el('summary', {}, says.why),
        el(
          'ul',
          {},
          reason(basis.instrument, query.from, basis.statuses[0]),
          reason(basis.instrument, query.to, basis.statuses[1]),
          el('li', {}, fill(says.asAt, { date: day(instrument?.asAt ?? query.on) })),
        ),
      ),
    );
  }

  const group = (heading: string, items: readonly HTMLElement[]): HTMLElement[] =>
    items.length ? [el('section', {}, el('h3', {}, heading), ...items)] : [];
  const listed = (heading: string, items: readonly HTMLElement[]): HTMLElement[] =>
    group(heading, items.length ? [el('ul', {}, ...items)] : []);
  const treaties = answer.missing.filter(
    ({ rank, instrument }) => rank !== 'outside-treaties' && !isBilateral(instrument),
  );
  return [
    el('h2', { tabindex: '-1', id: 'answer-title' }, fill(says.asks, names)),
    el('p', { class: 'actions' }, el('button', { type: 'button', id: 'print' }, says.print)),
    el(
      'p',
      { class: 'meta' },
      `${fill(says.onDay, { date: day(query.on) })} `,
      link(`/forms/${query.need}/`, fill(says.howItWorks, names)),
    ),
    ...RANKS.flatMap((rank) =>
      group(says[RANK_TITLES[rank]], answer.bases.filter((basis) => basis.rank === rank).map(basisItem)),
    ),
    ...(answer.bases.some(isBasis) ? [] : [el('p', { class: 'note' }, says.noBasis)]),
    ...group(
      says.takenAway,
      answer.removed.map((basis) =>
        el('article', { class: 'basis' }, el('h4', {}, instrumentLink(basis.instrument)), ...declared(basis.by)),
      ),
    ),
    ...group(
      says.replaced,
      answer.displaced.map((basis) =>
        el('p', {}, instrumentLink(basis.instrument), `: ${fill(says.replacedBy, { instrument: title(basis.by) })}`),
      ),
    ),
    ...listed(
      says.notInForce,
      treaties.map(({ instrument, notBound }) =>
        el(
          'li',
          {},
          instrumentLink(instrument),
          '. ',
          fill(says.notBoundOnDay, { states: notBound.map(nameOf).join(', ') }),
        ),
      ),
    ),
    ...listed(
      says.unclear,
      answer.notEstablished.map(({ instrument }) => el('li', {}, instrumentLink(instrument))),
    ),
    el(
      'section',
      { class: 'checklist' },
      el('h3', {}, says.beforeYouSend),
      list(
        CHECKLIST.map((item) => says[item]),
        'checks',
      ),
    ),
  ];
}
