/**
 * An answer as data: what `npm run ask -- --json` prints, what a page gives to machines, and what its schema promises.
 * Pure. English sentences are for people; everything they say stands in a field beside them.
 */
import { z } from 'zod';
import { indexOf } from '../law/bond.ts';
import type { Answer, Basis, Question } from '../law/answer.ts';
import type { Coverage } from '../law/coverage.ts';
import { UNKNOWN_START, type Span } from '../law/dates.ts';
import type { Offence, Status, World } from '../law/model.ts';
import { isSeriousCrime, type Punishable } from '../law/national-law.ts';
import {
  CONDITIONS,
  CRIMINALISATIONS,
  DUAL_CRIMINALITY_RULES,
  FORMS,
  MATTERS,
  NATIONALS,
  WITHOUT_TREATY,
  words,
} from '../schema/vocabulary.ts';

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
      unmet: z.array(condition).optional().describe('What is not true of the case.'),
      byLaw: z
        .array(condition)
        .optional()
        .describe('What nobody answered and the laws of the two States decide: met, or one of `unmet`.'),
    })
    .optional()
    .describe('Whether it covers the matter, where one was named.'),
  conditions: z
    .array(condition)
    .optional()
    .describe('What must be true whatever the case is about, where no matter was named.'),
  declarations: z.array(id).describe('Declarations of either State that bear on it.'),
};
/** What a law says, and where. */
const cited = {
  article: z.string().describe('Law and article, as they are cited.'),
  asAt: z.string().describe('To when the law is known: a day, a month or a year.'),
};
const penalty = z.string().describe('As the law states it: `10 years`, `6 months`, `life`, `fine`.');
const punishable = z.strictObject({
  state: id,
  kind: z
    .enum(['yes', 'labour-law', 'no', 'not-known'])
    .describe('`labour-law`: a fine of labour law alone; it is for the State to say whether that is a crime.'),
  rows: z.array(
    z.strictObject({
      ...cited,
      answer: z.enum(CRIMINALISATIONS),
      minimum: penalty.optional(),
      maximum: penalty.optional(),
      aggravated: penalty.optional().describe('The longest term in the gravest form.'),
      since: z.string().optional(),
      until: z.string().optional(),
    }),
  ),
});
const met = z.enum(['met', 'not met', 'not known']);
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
    outsideTreaties: z
      .array(
        z.union([
          z.strictObject(basis),
          z.strictObject({
            ...named,
            instrument: id.describe('`national-law/<state>`: the requested State’s own law.'),
            articles: z.array(z.string()),
            withoutTreaty: z.enum(['yes', 'reciprocity']),
          }),
        ]),
      )
      .describe('Possible without a treaty: by a scheme, or by the requested State’s own law.'),
    requestedLaw: z
      .strictObject({
        ...cited,
        withoutTreaty: z.enum(WITHOUT_TREATY).optional(),
        nationals: z.enum(NATIONALS).optional().describe('What it does when its own nationals are asked for.'),
        dualCriminality: z.enum(DUAL_CRIMINALITY_RULES).optional().describe('When it asks for dual criminality.'),
        threshold: penalty.optional().describe('The least maximum that an offence must carry.'),
      })
      .optional()
      .describe('What the requested State’s own law says of helping with extradition or mutual legal assistance.'),
    notInForce: list({ ...named, states: z.array(id) }).describe(
      'Known not to be in force between the two on the day.',
    ),
    dualCriminality: z
      .strictObject({
        status: met,
        reason: z.array(z.string()),
        laws: z.array(punishable).describe('Of the requesting and of the requested State; empty without a matter.'),
      })
      .describe('Whether the act is a crime in both States by the name of the matter.'),
    seriousCrime: z
      .strictObject({ status: met, reason: z.array(z.string()) })
      .describe('Whether its maximum is at least four years (UNTOC art. 2(b)), by the law that counts for the need.'),
    namedOnly: z
      .array(id)
      .optional()
      .describe(
        'Those of the two that not all States treat as a State: what is open to any State stands here only where its list names them.',
      ),
    asAt: z
      .strictObject({ earliest: day, latest: day })
      .optional()
      .describe('Days of the lists of parties behind the bases: the oldest and the newest.'),
  })
  .meta({ id: 'answer', description: 'What one State can ask of another, on which article, since when, and why.' });
export type PublicAnswer = z.output<typeof PublicAnswer>;

const publicSpan = ({ earliest, latest }: Span) => ({ ...(earliest !== UNKNOWN_START && { earliest }), latest });
const spanText = ({ earliest, latest }: Span): string => (earliest === latest ? earliest : `${latest} at the latest`);

/** Which conditions the laws of the two States decided. */
const byLawText = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `; by the laws entered here: ${conditions.join(', ')}` : '';
function coverageText(coverage: Coverage): string {
  switch (coverage.kind) {
    case 'covers':
      return `Covers the matter (article ${coverage.article})${byLawText(coverage.byLaw)}.`;
    case 'covers-if':
      return `Covers the matter (article ${coverage.article}) if: ${coverage.open.join(', ')}.`;
    case 'does-not-cover':
      return coverage.unmet.length > 0
        ? `Does not cover the case (article ${coverage.article}): not ${coverage.unmet.join(', ')}${byLawText(coverage.byLaw)}.`
        : `Does not cover the matter (article ${coverage.article}).`;
    case 'not-known':
      return 'Whether it covers the matter has not been read.';
  }
}

/** "Criminal Code, art. 4: up to 10 years (as at 2020)". */
const offenceText = ({ article, answer, minimum, maximum, aggravated, asAt }: Offence): string =>
  [
    `${article || 'law not named'}: ${words(answer)}`,
    ...(maximum ? [`up to ${maximum}`] : minimum ? [`at least ${minimum}`] : []),
    ...(aggravated ? [`aggravated up to ${aggravated}`] : []),
    `as at ${asAt}`,
  ].join(', ');
const MET = { true: 'met', false: 'not met', undefined: 'not known' } as const;
type Name = (state: string) => string;

/** Dual criminality and the seriousness of the crime, each with the laws of both as its reason. */
function judged(
  { from, to, need }: Question,
  { dualCriminality: both }: Answer,
  name: Name,
): Pick<PublicAnswer, 'dualCriminality' | 'seriousCrime'> {
  if (!both) {
    const reason = ['Say what the case is about: then the laws of the two States can be compared.'];
    return {
      dualCriminality: { status: 'not known', reason, laws: [] },
      seriousCrime: { status: 'not known', reason },
    };
  }
  const states = [from, to];
  const of = ({ kind, rows }: Punishable, state: string): string[] =>
    kind === 'not-known'
      ? [`${name(state)}: what its law says is not in this data.`]
      : rows.map((row) => `${name(state)}: ${offenceText(row)}.`);
  const reasons = both.laws.map((law, index) => of(law, states[index] ?? ''));
  const measured = need === 'extradition' ? reasons.flat() : (reasons[0] ?? []);
  return {
    dualCriminality: {
      status: both.status === 'not-met' ? 'not met' : both.status === 'met' ? 'met' : 'not known',
      reason: [
        ...reasons.flat(),
        ...(both.status === 'not-met' ? ['The act may still be an offence there under another name.'] : []),
      ],
      laws: both.laws.map(({ kind, rows }, index) => ({
        state: states[index] ?? '',
        kind,
        rows: rows.map(({ article, asAt, answer, minimum, maximum, aggravated, since, until }) =>
          stated({ article, asAt, answer, minimum, maximum, aggravated, since, until }),
        ),
      })),
    },
    seriousCrime: {
      status: MET[`${isSeriousCrime(both, need)}`],
      reason: [
        need === 'extradition'
          ? 'Looked at the laws of both States (UNTOC art. 16(1)).'
          : 'Looked at the law of the requesting State (UNTOC art. 2(b)).',
        ...measured,
      ],
    },
  };
}
/** Without what is not known. */
const stated = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

/** The requested State's own law as a line of what is possible without a treaty. */
function ownLaw({ to }: Question, { help }: Answer, name: Name): PublicAnswer['outsideTreaties'] {
  if (help?.withoutTreaty === undefined || help.withoutTreaty === 'no') return [];
  const how = help.withoutTreaty === 'yes' ? 'helps without a treaty' : 'helps without a treaty on reciprocity';
  return [
    {
      instrument: `national-law/${to}`,
      title: help.article,
      rank: 'outside-treaties',
      reason: [`${name(to)} ${how} under its own law, as at ${help.asAt}.`],
      articles: [help.article],
      withoutTreaty: help.withoutTreaty,
    },
  ];
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
    const { articles, since, until, via, read, coverage, conditions, declarations, statuses } = each;
    const reason = [
      boundText(question.from, statuses[0]),
      boundText(question.to, statuses[1]),
      ...(coverage ? [coverageText(coverage)] : []),
      ...(conditions.length > 0 ? [`Only if: ${conditions.join(', ')}.`] : []),
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
          ...('byLaw' in coverage && coverage.byLaw.length > 0 && { byLaw: [...coverage.byLaw] }),
        },
      }),
      ...(conditions.length > 0 && { conditions: [...conditions] }),
      declarations: [...declarations],
    };
  };
  const lists = [...answer.use, ...answer.onlyIf].flatMap(({ instrument }) => byId.get(instrument)?.asAt || []).sort();
  const [earliest, latest] = [lists[0], lists.at(-1)];
  const { from, to, need, about, facts = {}, on } = question;
  const namedOnly = [from, to].filter((state) => world.namedOnly.has(state));
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
    outsideTreaties: [...answer.outsideTreaties.map(line), ...ownLaw(question, answer, name)],
    notInForce: answer.notInForce.map((each) => ({
      ...head(each, [`${each.states.map(name).join(' and ')} not bound on ${on}.`]),
      states: [...each.states],
    })),
    ...judged(question, answer, name),
    ...(namedOnly.length > 0 && { namedOnly }),
    ...(answer.help && { requestedLaw: { ...answer.help } }),
    ...(earliest !== undefined && latest !== undefined && { asAt: { earliest, latest } }),
  };
}
