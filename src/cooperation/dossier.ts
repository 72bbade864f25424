/** The answer on paper: one or two A4 pages for a case file. Shown only when the page is printed. */
import { isBasis, type Answer, type Basis } from '../law/between.ts';
import { inWords, isExact } from '../law/dates.ts';
import { isBilateral, type Standing, type World } from '../law/model.ts';
import type { FormArticles } from './articles.ts';
import { el, list } from './html.ts';

export const CHECKLIST: readonly string[] = [
  'Check at the depositary that both States are still bound, and what they declared.',
  'Name every basis that fits, the strongest first, with its article.',
  'Show that the act is a crime in both States, if the basis asks for it.',
  'Find the competent authority in the official directory, and the language it accepts.',
  'Say what is asked, why, by when, and how the answer will be used.',
  'Leave out whatever could lead to a victim and is not needed.',
];

interface Asked {
  on: string;
  /** Names of the requesting and of the requested State. */
  names: readonly [string, string];
  needTitle: string;
}

const since = (standing: Standing): string => {
  if (standing.status !== 'bound') return 'not bound';
  return isExact(standing.since)
    ? `${standing.since.earliest}${standing.computed ? '*' : ''}`
    : `by ${standing.since.latest}†`;
};

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
 * @param data the articles of the form asked about
 * @returns a section that the style sheet hides on a screen
 */
export function dossier(world: World, data: FormArticles, asked: Asked, answer: Answer): HTMLElement {
  const title = (id: string) => world.instruments.find((instrument) => instrument.id === id)?.title ?? id;
  const asAt = (id: string) => world.instruments.find((instrument) => instrument.id === id)?.asAt ?? '';
  const bases = answer.bases.filter(isBasis);
  const names = (all: readonly { instrument: string }[]) => all.map(({ instrument }) => title(instrument)).join('; ');
  const line = (heading: string, all: readonly { instrument: string }[]) =>
    all.length ? el('p', {}, el('strong', {}, `${heading}: `), `${names(all)}.`) : undefined;
  const row = (basis: Basis) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, title(basis.instrument)),
      el('td', {}, basis.rank === 'direct-basis' ? 'direct' : 'conditional'),
      el('td', {}, articleList(basis, data) || 'see the text'),
      ...basis.standings.map((standing) => el('td', {}, since(standing))),
      el('td', {}, asAt(basis.instrument)),
    );
  const questions = bases.flatMap(({ instrument }) =>
    (data.questions[instrument] ?? []).map(
      ([question, article]) => `${question} (${title(instrument)}, art. ${article})`,
    ),
  );
  const ids = [...bases.flatMap(({ declarations }) => declarations), ...answer.removed.flatMap(({ by }) => by)];
  const notices = ids.flatMap((id) => {
    const known = data.declarations[id];
    return known ? [`${known[0].toUpperCase()}${known[4] ? ` (${known[4]})` : ''}: ${known[2]}`] : [];
  });
  return el(
    'section',
    { class: 'dossier' },
    el('h2', {}, `${asked.names[0]} asks ${asked.names[1]}: ${asked.needTitle.toLowerCase()}`),
    el(
      'p',
      {},
      `Legal bases in force on ${inWords(asked.on)}, from the data of Comity. Information, not legal advice.`,
    ),
    bases.length
      ? el(
          'table',
          {},
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              ...['Instrument', 'Basis', 'Articles', ...asked.names, 'List as at'].map((heading) =>
                el('th', { scope: 'col' }, heading),
              ),
            ),
          ),
          el('tbody', {}, ...bases.map(row)),
        )
      : el('p', {}, 'No basis was found in this data, which lists treaties between two States only in part.'),
    bases.length
      ? el(
          'p',
          {},
          '* computed from the act under the instrument’s own clause. † at the latest: the day is not established.',
        )
      : undefined,
    line('Taken away by a declaration', answer.removed),
    line('Replaced between the two', answer.displaced),
    line(
      'Support a request but carry none',
      answer.bases.filter((basis) => !isBasis(basis)),
    ),
    line(
      'Not established from this data',
      answer.notEstablished.filter(({ instrument }) => !isBilateral(instrument)),
    ),
    notices.length ? el('h3', {}, 'Declarations') : undefined,
    notices.length ? list(notices) : undefined,
    questions.length ? el('h3', {}, 'Ask first') : undefined,
    questions.length ? list(questions, 'checks') : undefined,
    el('h3', {}, 'Before you send'),
    list(CHECKLIST, 'checks'),
    el('p', {}, location.href),
  );
}
