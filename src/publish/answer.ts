/**
 * An answer as data: what `npm run ask -- --json` prints, what the finder hands over, and what its shape promises.
 * Pure. English sentences are for people; everything they say stands in a field beside them.
 */
import { indexOf } from '../law/bond.ts';
import type { Answer, Basis, Question } from '../law/answer.ts';
import type { Coverage } from '../law/coverage.ts';
import { UNKNOWN_START, type Span } from '../law/dates.ts';
import { isBilateral, type Offence, type Status, type World } from '../law/model.ts';
import { isSeriousCrime, statesMeasured, type Punishable } from '../law/national-law.ts';
import { words } from '../schema/vocabulary.ts';
import type { PublicAnswer } from './answer-shape.ts';

const publicSpan = ({ earliest, latest }: Span) => ({ ...(earliest !== UNKNOWN_START && { earliest }), latest });
const spanText = ({ earliest, latest }: Span): string => (earliest === latest ? earliest : `${latest} at the latest`);

/** Which conditions the laws of the two States decided. */
const byLawText = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `; as the laws entered here say: ${conditions.join(', ')}` : '';
function coverageText(coverage: Coverage): string {
  switch (coverage.kind) {
    case 'covers':
      return `Covers the matter (article ${coverage.article})${byLawText(coverage.byLaw)}.`;
    case 'covers-if':
      return `Covers the matter (article ${coverage.article}) if: ${coverage.open.join(', ')}.`;
    case 'does-not-cover':
      return coverage.unmet.length > 0
        ? `Does not cover the case (article ${coverage.article}): not met: ${coverage.unmet.join(', ')}${coverage.byLaw.length > 0 ? ', by the laws entered here' : ''}.`
        : `Does not cover the matter (article ${coverage.article}).`;
    case 'not-known':
      return 'Whether it covers the matter has not been read.';
  }
}

/** "Criminal Code, art. 4: offence, up to 10 years, source: 2020". */
const offenceText = ({ article, answer, minimum, maximum, aggravated, asAt }: Offence): string =>
  [
    `${article || 'law not named'}: ${words(answer)}`,
    ...(maximum ? [maximum === 'fine' ? 'a fine' : `up to ${maximum}`] : minimum ? [`at least ${minimum}`] : []),
    ...(aggravated ? [`aggravated up to ${aggravated}`] : []),
    `source: ${asAt}`,
  ].join(', ');
const MET = { true: 'met', false: 'not met', undefined: 'not known' } as const;
type Name = (state: string) => string;

/** Dual criminality and the seriousness of the crime, each with the laws of both as its reason. */
function judged(
  question: Question,
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
  const { from, to, need } = question;
  const states = [from, to];
  const measured = statesMeasured(question);
  const of = ({ kind, rows }: Punishable, state: string): string[] =>
    kind === 'not-known'
      ? [`${name(state)}: what its law said on the day asked is not in this data.`]
      : rows.map((row) => `${name(state)}: ${offenceText(row)}.`);
  const reasons = both.laws.map((law, index) => of(law, states[index] ?? ''));
  return {
    dualCriminality: {
      status: both.status === 'not-met' ? 'not met' : both.status === 'met' ? 'met' : 'not known',
      reason: [
        ...reasons.flat(),
        ...both.laws.flatMap(({ kind }, index) =>
          kind === 'no' ? [`The act may still be an offence under another name in ${name(states[index] ?? '')}.`] : [],
        ),
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
        measured.includes(to)
          ? 'Looked at the laws of both States (UNTOC art. 16(1)).'
          : 'Looked at the law of the requesting State (UNTOC art. 2(b)).',
        ...reasons.slice(0, measured.length).flat(),
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
  const asks = help.threshold ? ` It asks for a maximum of at least ${help.threshold}.` : '';
  const how = help.withoutTreaty === 'yes' ? 'helps without a treaty' : 'helps without a treaty on reciprocity';
  return [
    {
      instrument: `national-law/${to}`,
      title: `Own law of ${name(to)}`,
      rank: 'outside-treaties',
      reason: [`${name(to)} ${how} under its own law, outside treaties and Union law (source: ${help.asAt}).${asks}`],
      articles: help.article === '' ? [] : [help.article],
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
        ? ', as a member of the union that is a party'
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
    const { articles, since, until, via, read, coverage, conditions, only, towardsCourt, declarations, statuses } =
      each;
    const reason = [
      boundText(question.from, statuses[0]),
      boundText(question.to, statuses[1]),
      ...(towardsCourt === undefined
        ? []
        : [`Cooperation is owed to the Court (article ${towardsCourt}), not to the other State.`]),
      ...(coverage ? [coverageText(coverage)] : []),
      ...(conditions.length > 0 ? [`Only if: ${conditions.join(', ')}.`] : []),
      ...(only === undefined
        ? []
        : [`Not for forced labour${only.length > 0 ? `, only for: ${only.join(', ')}` : ''}.`]),
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
      ...(towardsCourt !== undefined && { towardsCourt }),
      declarations: [...declarations],
    };
  };
  const lists = [...answer.use, ...answer.onlyIf]
    .filter(({ instrument }) => !isBilateral(instrument))
    .flatMap(({ instrument }) => byId.get(instrument)?.asAt ?? [])
    .sort();
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
