/** The answer on paper: one or two A4 pages for a case file. Shown only when the page is printed. */
import { isBasis, type Answer, type Basis } from '../../law/between.ts';
import { inWords, isExact } from '../../law/dates.ts';
import { isBilateral, type Status } from '../../law/model.ts';
import { fill } from '../../schema/fill.ts';
import { CHECKLIST, titleIn, type AnswerContext } from './context.ts';
import type { FormArticles } from '../../publish/articles.ts';
import { el, list } from '../elements.ts';

/** Consecutive articles are named once, with the heading they share: "18(1)-(2), 18(6)-(7): Mutual legal assistance". */
function articleList(basis: Basis, data: FormArticles): string {
  const known = data.articles[basis.instrument] ?? {};
  const byHeading = new Map<string, string[]>();
  for (const article of basis.articles) {
    const heading = known[article]?.[1] ?? '';
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), article]);
  }
  return [...byHeading]
    .map(([heading, articles]) => articles.join(', ') + (heading ? `: ${heading}` : ''))
    .filter((text) => text !== '')
    .join('; ');
}

/**
 * @param citation how to cite the answer
 * @returns a section that the style sheet hides on a screen
 */
export function dossier(context: AnswerContext, answer: Answer, citation: string): HTMLElement {
  const { world, data, query, names, words, nameOf } = context;
  const { answer: says, dossier: paper } = words;
  const title = (id: string) => titleIn(context, id);
  const asAt = (id: string) => world.instruments.find((instrument) => instrument.id === id)?.asAt ?? '';
  const bases = answer.bases.filter(isBasis);
  const line = (heading: string, all: readonly { instrument: string }[]) =>
    all.length
      ? el('p', {}, el('strong', {}, `${heading}: `), `${all.map(({ instrument }) => title(instrument)).join('; ')}.`)
      : undefined;
  const since = (status: Status): string => {
    if (status.kind !== 'bound') return paper.notBound;
    return isExact(status.since)
      ? `${status.since.earliest}${status.computed ? '*' : ''}`
      : `${fill(paper.by, { date: status.since.latest })}†`;
  };
  const row = (basis: Basis) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, title(basis.instrument)),
      el('td', {}, basis.rank === 'direct-basis' ? paper.direct : paper.conditional),
      el('td', {}, articleList(basis, data) || paper.seeText),
      ...basis.statuses.map((status) => el('td', {}, since(status))),
      el('td', {}, asAt(basis.instrument)),
    );
  const questions = bases.flatMap(({ instrument }) =>
    (data.questions[instrument] ?? []).map(
      ([question, article]) => `${question} (${title(instrument)}, ${fill(says.articleShort, { article })})`,
    ),
  );
  const ids = [...bases.flatMap(({ declarations }) => declarations), ...answer.removed.flatMap(({ by }) => by)];
  const notices = ids.flatMap((id) => {
    const known = data.declarations[id];
    return known ? [`${nameOf(known[0])}${known[4] ? ` (${known[4]})` : ''}: ${known[2]}`] : [];
  });
  const headings = [paper.instrument, paper.basis, paper.articles, names.from, names.to, paper.listAsAt];
  return el(
    'section',
    { class: 'dossier' },
    el('h2', {}, fill(says.asks, names)),
    el('p', {}, fill(paper.legalBases, { date: inWords(query.on, words.locale) })),
    bases.length
      ? el(
          'table',
          {},
          el('thead', {}, el('tr', {}, ...headings.map((heading) => el('th', { scope: 'col' }, heading)))),
          el('tbody', {}, ...bases.map(row)),
        )
      : el('p', {}, says.noBasis),
    bases.length ? el('p', {}, paper.legend) : undefined,
    line(says.takenAway, answer.removed),
    line(says.replaced, answer.displaced),
    line(
      paper.support,
      answer.bases.filter((basis) => !isBasis(basis)),
    ),
    line(
      says.unclear,
      answer.notEstablished.filter(({ instrument }) => !isBilateral(instrument)),
    ),
    notices.length ? el('h3', {}, paper.declarations) : undefined,
    notices.length ? list(notices) : undefined,
    questions.length ? el('h3', {}, says.askFirst) : undefined,
    questions.length ? list(questions, 'checks') : undefined,
    el('h3', {}, says.beforeYouSend),
    list(
      CHECKLIST.map((item) => says[item]),
      'checks',
    ),
    el('p', {}, citation),
  );
}
