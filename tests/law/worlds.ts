/** Small worlds of instruments, whose right answers can be counted on fingers. */
import { answerTo, type Answer, type Question } from '../../src/law/answer.ts';
import { spanOf } from '../../src/law/dates.ts';
import type { CoverageLine, Declaration, Instrument, Provision, Status, World } from '../../src/law/model.ts';

export const MLA = 'mutual-legal-assistance';
/** Bound since a day, a month or a year, until one. */
export const bound = (
  since: string,
  until?: string,
  more: Partial<Extract<Status, { kind: 'bound' }>> = {},
): Status => ({
  kind: 'bound',
  since: spanOf(since),
  until: until === undefined ? undefined : spanOf(until),
  computed: false,
  ...more,
});
export const article = (number: string, more: Partial<Provision> = {}): Provision => ({
  article: number,
  forms: [MLA],
  role: 'direct-basis',
  read: true,
  covers: [],
  ...more,
});
export const covers = (
  matter: CoverageLine['matter'],
  how: CoverageLine['how'],
  when: CoverageLine['when'] = [],
  number = '2',
): CoverageLine => ({ matter, how, article: number, when });
/** An instrument that gives mutual legal assistance in its article 18, with a complete list of 1 January 2026. */
export const instrument = (
  id: string,
  statuses: Record<string, Status>,
  more: Partial<Instrument> = {},
): Instrument => ({
  id,
  title: id,
  treaty: true,
  provisions: [article('18')],
  covers: [],
  replaces: [],
  asAt: '2026-01-01',
  absent: 'not-on-list',
  parties: Object.keys(statuses).length,
  statuses: new Map(Object.entries(statuses)),
  ...more,
});
/** A treaty between two States that is known from a list. */
export const bilateral = (a: string, b: string, status: Status, more: Partial<Instrument> = {}): Instrument =>
  instrument(
    `bilateral/${a}-${b}`,
    { [a]: status, [b]: status },
    {
      openTo: { states: [a, b] },
      absent: 'outside',
      provisions: [article('', { read: false, role: 'conditional-basis' })],
      ...more,
    },
  );
export const declaration = (
  id: string,
  state: string,
  framework: string,
  effect: Declaration['effect'],
  more: Partial<Declaration> = {},
): Declaration => ({
  id,
  instrument: framework,
  state,
  effect,
  towards: [],
  articles: ['18'],
  forms: [MLA],
  ...more,
});
export const world = (instruments: readonly Instrument[], more: Partial<World> = {}): World => ({
  instruments,
  declarations: [],
  memberships: new Map(),
  nationalLaw: new Map(),
  territories: new Map(),
  namedOnly: new Set(),
  ...more,
});

/** What Mexico can ask of the United States on 1 January 2020, unless something else is said. */
export const ask = (w: World, question: Partial<Question> = {}): Answer =>
  answerTo(w, { from: 'mex', to: 'usa', need: MLA, on: '2020-01-01', ...question });
/** The ids in each group of an answer that is not empty. */
export const groups = (answer: Answer): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(answer)
      .filter((entry): entry is [string, { instrument: string }[]] => Array.isArray(entry[1]))
      .map(([group, list]) => [group, list.map(({ instrument: id }) => id)] as const)
      .filter(([, ids]) => ids.length > 0),
  );
