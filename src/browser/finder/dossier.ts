/** The answer on paper: one or two A4 pages for a case file. Shown only when the page is printed. */
import type { Answer, Basis } from '../../law/answer.ts';
import { inWords, isExact } from '../../law/dates.ts';
import type { Status } from '../../law/model.ts';
import { fill } from '../../schema/fill.ts';
import { pinpoints } from '../../schema/pinpoints.ts';
import { el, list } from '../elements.ts';
import { namedOnlyIn, noBasisIn } from './answer.ts';
import { declaredWhen } from './basis.ts';
import { helpLines, lawsOnPaper } from './laws.ts';
import { carryingArticles, openIn } from './lines.ts';
import { articleText, CHECKLIST, dayIn, titleIn, type AnswerContext } from './context.ts';

/**
 * Consecutive articles are named once, with the heading they share: "18(1)-(2), 18(6)-(7): Mutual legal assistance".
 * @param named whether the headings are printed
 */
function articleList(context: AnswerContext, basis: Basis, named: boolean): string {
  const known = named ? (context.data.articles[basis.instrument] ?? {}) : {};
  const byHeading = new Map<string, string[]>();
  for (const article of carryingArticles(context, basis)) {
    const heading = known[article]?.[0] ?? '';
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), article]);
  }
  return [...byHeading]
    .map(([heading, articles]) => {
      const numbers = pinpoints(articles, context.words.locale)
        .map(({ value }) => value)
        .join('');
      return numbers + (heading ? `: ${heading}` : '');
    })
    .filter((text) => text !== '')
    .join('; ');
}

/** How many declarations two pages have room for; the page on the screen has all of them. */
const MOST_NOTICES = 5;
/** Of how many bases the articles are printed with their headings. */
const MOST_NAMED = 2;
/** A day in a cell: short, and its month in letters, so that nobody takes it for the day. */
const shortDay = ({ words }: AnswerContext, date: string): string => inWords(date, words.locale, 'short');

/** The requested State's own law on helping, in one line. */
function helpOnPaper(context: AnswerContext, { help }: Answer): HTMLElement[] {
  if (!help) return [];
  const { query, inSentence, words } = context;
  const says = helpLines(context, help).map(([name, value]) => `${name}: ${value}`);
  if (says.length === 0) return [];
  return [
    el(
      'p',
      {},
      el('strong', {}, `${fill(words.law.lawOf, { state: inSentence(query.to) })}: `),
      `${says.join('; ')} (`,
      el('bdi', { lang: 'en' }, help.article),
      ').',
    ),
  ];
}

/**
 * @param citation how to cite the answer
 * @returns a section that the style sheet hides on a screen
 */
export function dossier(context: AnswerContext, answer: Answer, citation: string): HTMLElement {
  const { world, data, query, names, words, nameOf } = context;
  const { answer: says, dossier: paper } = words;
  const title = (id: string) => titleIn(context, id);
  const asAt = (id: string) => world.instruments.find((instrument) => instrument.id === id)?.asAt;
  const bases = [...answer.use, ...answer.onlyIf];
  const line = (heading: string, all: readonly { instrument: string }[], after: readonly string[] = []) =>
    all.length
      ? el(
          'p',
          {},
          el('strong', {}, `${heading}: `),
          `${all.map(({ instrument }, index) => title(instrument) + (after[index] ?? '')).join('; ')}.`,
        )
      : undefined;
  const since = (status: Status): string => {
    if (status.kind !== 'bound') return paper.notBound;
    const day = shortDay(context, status.since.latest);
    return isExact(status.since) ? `${day}${status.computed ? '*' : ''}` : `${fill(paper.by, { date: day })}†`;
  };
  /** What is left open of a basis, after its articles. */
  const open = (basis: Basis): string => {
    const conditions = openIn(context, basis);
    return conditions !== ''
      ? ` (${conditions})`
      : basis.coverage?.kind === 'not-known'
        ? ` (${says.coverageUnknown})`
        : '';
  };
  // Two pages have room for the headings of the first; the page on the screen has all of them.
  const row = (basis: Basis, at: number) => {
    const list = asAt(basis.instrument);
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, title(basis.instrument)),
      el('td', {}, basis.rank === 'direct-basis' ? paper.direct : paper.conditional),
      el('td', {}, (articleList(context, basis, at < MOST_NAMED) || paper.seeText) + open(basis)),
      ...basis.statuses.map((status) => el('td', {}, since(status))),
      el('td', {}, list ? shortDay(context, list) : ''),
    );
  };
  /** What to ask of the first instruments, and below what was declared under them: one or two pages hold no more. */
  const questions = bases.slice(0, 3).flatMap(({ instrument }) => {
    const own = data.questions[instrument] ?? [];
    const asked = own.map(([question, article]) => `☐ ${question} (${articleText(context, [article])})`);
    return own.length > 0 ? [el('span', {}, el('strong', {}, title(instrument)), `: ${asked.join(' ')}`)] : [];
  });
  const ids = [
    ...bases.slice(0, 3).flatMap(({ declarations }) => declarations),
    ...answer.removed.flatMap(({ by }) => by),
  ];
  const notices = world.declarations
    // What confirms or only notifies stands on the page; paper has room for what changes the answer.
    .filter(({ id, effect }) => ids.includes(id) && (effect === 'removes' || effect === 'limits'))
    .map((declaration) => {
      const when = declaredWhen(context, declaration);
      const words = context.declared[declaration.id]?.text ?? '';
      return `${nameOf(declaration.state)}${when === '' ? '' : ` (${when})`}: ${words}`;
    });
  const shown = notices.slice(0, MOST_NOTICES);
  if (notices.length > shown.length) shown.push(fill(says.more, { count: notices.length - shown.length }));
  const headings = [paper.instrument, paper.basis, paper.articles, names.from, names.to, paper.listAsAt];
  return el(
    'section',
    { class: 'dossier' },
    el('h2', {}, names.question),
    query.about ? el('p', {}, fill(says.aboutCase, names)) : undefined,
    el('p', {}, fill(paper.legalBases, { date: dayIn(context, query.on) })),
    bases.length
      ? el(
          'table',
          {},
          el('thead', {}, el('tr', {}, ...headings.map((heading) => el('th', { scope: 'col' }, heading)))),
          el('tbody', {}, ...bases.map(row)),
        )
      : el('p', {}, noBasisIn(context)),
    bases.length ? el('p', {}, paper.legend) : undefined,
    ...namedOnlyIn(context).map((sentence) => el('p', {}, sentence)),
    line(
      says.notForThis,
      answer.notForThis,
      answer.notForThis.map(({ coverage }) =>
        coverage?.kind === 'does-not-cover' && coverage.article ? ` (${articleText(context, [coverage.article])})` : '',
      ),
    ),
    line(says.takenAway, answer.removed),
    line(says.replaced, answer.replaced),
    line(
      paper.support,
      [...answer.duties, ...answer.outsideTreaties],
      answer.duties.map(({ towardsCourt }) => (towardsCourt === undefined ? '' : ` (${says.towardsCourt})`)),
    ),
    line(says.mayApply, answer.mayApply),
    line(
      says.notOnList,
      answer.notOnList,
      answer.notOnList.map(({ asAt: day }) => ` (${shortDay(context, day)})`),
    ),
    ...lawsOnPaper(context, answer),
    ...helpOnPaper(context, answer),
    notices.length ? el('h3', {}, paper.declarations) : undefined,
    notices.length ? list(shown) : undefined,
    questions.length ? el('h3', {}, says.askFirst) : undefined,
    questions.length ? list(questions) : undefined,
    el('h3', {}, says.beforeYouSend),
    list(
      CHECKLIST.map((item) => says[item]),
      'checks',
    ),
    el('p', {}, citation),
  );
}
