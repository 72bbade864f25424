/**
 * An answer as data: what `npm run ask -- --json` prints, what a page gives to machines, and what its schema promises.
 * Pure. English sentences are for people; everything they say stands in a field beside them.
 */
import { z } from 'zod';
import { indexOf } from '../law/bond.ts';
import type { Answer, Basis, Question } from '../law/answer.ts';
import type { Coverage } from '../law/coverage.ts';
import { UNKNOWN_START, type Span } from '../law/dates.ts';
import type { Status, World } from '../law/model.ts';
import { CONDITIONS, FORMS, MATTERS } from '../schema/vocabulary.ts';

const id = z.string().min(1);
const day = z.iso.date();
const span = z.strictObject({
  earliest: day.optional().describe('Missing where nothing bounds it.'),
  latest: day.describe('The same day where it is known exactly.'),
});
const named = {
  instrument: id.describe('Id of an entry in `frameworks`, or `bilateral/<id>`.'),
  title: z.string(),
  rank: z.enum(['direct-basis', 'conditional-basis', 'duty-or-framework', 'outside-treaties']),
  reason: z.array(z.string()).describe('Why it stands in this group, in English.'),
};
const condition = z.enum(CONDITIONS);
const basis = {
  ...named,
  articles: z
    .array(z.string())
    .describe('Those that give the need, strongest first; empty where nobody has read the text.'),
  since: span.describe('In force between the two: the later of the two beginnings.'),
  until: span.optional().describe('First day on which it no longer binds one of them.'),
  via: id.optional().describe('The union whose agreement binds one of them as its member.'),
  read: z.boolean().describe('False for a treaty that is known from a list alone.'),
  coverage: z
    .strictObject({
      kind: z.enum(['covers', 'covers-if', 'does-not-cover', 'not-known']),
      article: z.string().optional(),
      how: z.enum(['listed', 'threshold', 'any', 'none']).optional(),
      open: z.array(condition).optional().describe('What must be true of the case and was not said.'),
      unmet: z.array(condition).optional().describe('What was said not to be true.'),
    })
    .optional()
    .describe('Whether it covers the matter, where one was named.'),
  declarations: z.array(id).describe('Declarations of either State that bear on it.'),
};
const list = <S extends z.ZodRawShape>(shape: S) => z.array(z.strictObject(shape));
/** The shape of an answer. */
export const PublicAnswer = z
  .strictObject({
    question: z.strictObject({
      from: id.describe('The requesting State.'),
      to: id.describe('The requested State.'),
      need: z.enum(FORMS),
      about: z.enum(MATTERS).optional(),
      facts: z.partialRecord(condition, z.boolean()),
      on: day,
    }),
    use: list(basis).describe('The bases to write on the request, best first.'),
    onlyIf: list(basis).describe(
      'Bases that cover the case if what is left open is true, or whose coverage nobody has read.',
    ),
    notForThis: list(basis).describe('In force between the two, but not for this matter.'),
    mayApply: list(named).describe('Could bind both; the data does not show whether it does on the day.'),
    notOnList: list({
      ...named,
      states: z.array(id),
      listOf: day.describe('The day of the list that does not show them; later acts are not known.'),
    }),
    replaced: list({
      ...named,
      by: id,
      certain: z.boolean().describe('False: it takes the place if it binds both, which is not established.'),
    }),
    removed: list({ ...basis, by: z.array(id).describe('The declarations of the requested State that take it away.') }),
    duties: list(basis).describe('In force, but no channel for a request.'),
    outsideTreaties: list(basis).describe('Possible without a treaty.'),
    notInForce: list({ ...named, states: z.array(id) }).describe(
      'Known not to be in force between the two on the day.',
    ),
    dualCriminality: z.strictObject({
      status: z.enum(['met', 'not met', 'not known']),
      reason: z.array(z.string()),
    }),
    asAt: z
      .strictObject({ earliest: day, latest: day })
      .optional()
      .describe('Days of the lists of parties behind the bases: the oldest and the newest.'),
  })
  .meta({ id: 'answer', description: 'What one State can ask of another, on which article, since when, and why.' });
export type PublicAnswer = z.output<typeof PublicAnswer>;

const publicSpan = ({ earliest, latest }: Span) => ({ ...(earliest !== UNKNOWN_START && { earliest }), latest });
const spanText = ({ earliest, latest }: Span): string => (earliest === latest ? earliest : `${latest} at the latest`);

function coverageText(coverage: Coverage): string {
  switch (coverage.kind) {
    case 'covers':
      return `Covers the matter (article ${coverage.article}).`;
    case 'covers-if':
      return `Covers the matter (article ${coverage.article}) if: ${coverage.open.join(', ')}.`;
    case 'does-not-cover':
      return coverage.unmet.length > 0
        ? `Does not cover the case (article ${coverage.article}): not ${coverage.unmet.join(', ')}.`
        : `Does not cover the matter (article ${coverage.article}).`;
    case 'not-known':
      return 'Whether it covers the matter has not been read.';
  }
}

/** @param names names of States by id */
export function publicAnswer(
  world: World,
  question: Question,
  answer: Answer,
  names: ReadonlyMap<string, string>,
): PublicAnswer {
  const { byId } = indexOf(world);
  const name = (state: string) => names.get(state) ?? state;
  const title = (instrument: string) => byId.get(instrument)?.title ?? instrument;
  const boundText = (state: string, status: Status): string => {
    if (status.kind !== 'bound') return `${name(state)}: ${status.kind}.`;
    const how = status.inferredFrom
      ? `, inferred: a party to ${title(status.inferredFrom)} must be a party to this`
      : status.via
        ? `, through ${name(status.via)}`
        : status.computed
          ? ', computed'
          : '';
    return `${name(state)} bound since ${spanText(status.since)}${how}.`;
  };
  const head = ({ instrument, rank }: { instrument: string; rank: Basis['rank'] }, reason: string[]) => ({
    instrument,
    title: title(instrument),
    rank,
    reason,
  });
  const line = (each: Basis) => {
    const { articles, since, until, via, read, coverage, declarations, statuses } = each;
    const reason = [
      boundText(question.from, statuses[0]),
      boundText(question.to, statuses[1]),
      ...(coverage ? [coverageText(coverage)] : []),
      ...(read ? [] : ['Known from a list; nobody here has read its text.']),
    ];
    return {
      ...head(each, reason),
      articles: articles.filter((article) => article !== ''),
      since: publicSpan(since),
      ...(until && { until: publicSpan(until) }),
      ...(via && { via }),
      read,
      ...(coverage && {
        coverage: {
          kind: coverage.kind,
          ...('article' in coverage && { article: coverage.article }),
          ...('how' in coverage && { how: coverage.how }),
          ...('open' in coverage && { open: [...coverage.open] }),
          ...('unmet' in coverage && { unmet: [...coverage.unmet] }),
        },
      }),
      declarations: [...declarations],
    };
  };
  const lists = [...answer.use, ...answer.onlyIf].flatMap(({ instrument }) => byId.get(instrument)?.asAt || []).sort();
  const [earliest, latest] = [lists[0], lists.at(-1)];
  const { from, to, need, about, facts = {}, on } = question;
  return {
    question: { from, to, need, ...(about && { about }), facts, on },
    use: answer.use.map(line),
    onlyIf: answer.onlyIf.map(line),
    notForThis: answer.notForThis.map(line),
    mayApply: answer.mayApply.map((each) =>
      head(each, ['Open to both; the list of its parties, or the day of one of them, is not in this data.']),
    ),
    notOnList: answer.notOnList.map((each) => ({
      ...head(each, [
        `${each.states.map(name).join(' and ')} not on the list of ${each.asAt}; later acts are not known.`,
      ]),
      states: [...each.states],
      listOf: each.asAt,
    })),
    replaced: answer.replaced.map((each) => ({
      ...head(each, [
        each.certain
          ? `Replaced by ${title(each.by)}.`
          : `Replaced by ${title(each.by)} if that binds both, which is not established.`,
      ]),
      by: each.by,
      certain: each.certain,
    })),
    removed: answer.removed.map((each) => ({ ...line(each), by: [...each.by] })),
    duties: answer.duties.map(line),
    outsideTreaties: answer.outsideTreaties.map(line),
    notInForce: answer.notInForce.map((each) => ({
      ...head(each, [`${each.states.map(name).join(' and ')} not bound on ${on}.`]),
      states: [...each.states],
    })),
    dualCriminality: {
      status: 'not known',
      reason: ['What the laws of the two States punish is not in this data yet: compare them before you ask.'],
    },
    ...(earliest !== undefined && latest !== undefined && { asAt: { earliest, latest } }),
  };
}
