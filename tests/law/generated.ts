/** Worlds with everything in them that the law knows, for properties that must hold in any of them. */
import fc from 'fast-check';
import { addDays, addMonths, spanOf, type Span } from '../../src/law/dates.ts';
import { membersBoundBy, statusesByRule } from '../../src/law/memberships.ts';
import type {
  CaseFacts,
  Circle,
  CoverageLine,
  Declaration,
  Instrument,
  Membership,
  Memberships,
  NationalLaw,
  Provision,
  Replacement,
  Status,
  World,
} from '../../src/law/model.ts';
import {
  CONDITIONS,
  CONDUCTS,
  COVERAGES,
  CRIMINALISATIONS,
  MEASURES,
  ROLES,
  WITHOUT_TREATY,
  type FormId,
} from '../../src/schema/vocabulary.ts';

export const STATES = ['aaa', 'bbb', 'ccc', 'ddd'] as const;
export const FORMS: readonly FormId[] = ['mutual-legal-assistance', 'extradition'];
const MATTERS = ['forced-labour', 'trafficking-for-forced-labour', 'corruption'] as const;
/** `atlantis` has members that nobody knows. */
const UNIONS = ['union', 'league'] as const;
const ORGANISATIONS = [...UNIONS, 'atlantis'] as const;

const state = fc.constantFrom(...STATES);
const form = fc.constantFrom(...FORMS);
/** Few enough that events meet on one day. */
export const day: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.constantFrom(-1, 0, 0, 0, 1, 40))
  .map(([quarter, days]) => addDays(addMonths('2000-01-01', quarter * 3), days));
/** A day, a month or a year. */
const date = fc.tuple(day, fc.constantFrom(10, 10, 7, 4)).map(([text, length]) => text.slice(0, length));
/** The same, in the first half of the time that is asked about, so that much is in force. */
const early = date.map((text) =>
  `${2000 + ((Number(text.slice(0, 4)) - 1999) % 3)}${text.slice(4)}`.replace('-02-29', '-02-28'),
);
/** One in `freq` is left out. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2) => fc.option(arbitrary, { nil: undefined, freq });
/** A few of these values, each once. */
const some = <T>(values: readonly T[], minLength = 0) => fc.subarray([...values], { minLength });

const memberships: fc.Arbitrary<Memberships> = fc
  .tuple(
    ...UNIONS.map(() =>
      fc.dictionary(state, fc.record({ from: maybe(early, 4), until: maybe(date), actsUntil: maybe(date) }), {
        noNullPrototype: true,
      }),
    ),
  )
  .map(
    (all) =>
      new Map(
        all.map((members, at) => [
          UNIONS[at] ?? 'union',
          new Map(Object.entries(members).map(([id, time]): [string, Membership[]] => [id, [time]])),
        ]),
      ),
  );

const bound: fc.Arbitrary<Status> = fc
  .record({
    since: early,
    until: maybe(date),
    computed: fc.boolean(),
    accession: fc.boolean(),
    withoutEffect: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.tuple(day, day).map(([from, end]) => (from < end ? [{ from, until: end }] : [])) },
    ),
  })
  .map(({ since, until, computed, accession, withoutEffect }) => ({
    kind: 'bound' as const,
    since: spanOf(since),
    // Nobody leaves what has not begun.
    until: until !== undefined && until > since ? spanOf(until) : undefined,
    computed,
    ...(accession && { accession }),
    ...(withoutEffect.length > 0 && { withoutEffect }),
  }));
const covers: fc.Arbitrary<CoverageLine[]> = fc.array(
  fc.record({
    matter: fc.constantFrom(...MATTERS),
    how: fc.constantFrom(...COVERAGES),
    article: fc.constantFrom('2', '3'),
    when: some([...CONDITIONS.slice(0, 4), 'maximum-penalty-4-years', 'dual-criminality']),
    measure: maybe(fc.constantFrom(...MEASURES)),
  }),
  { maxLength: 3 },
);
const provision: fc.Arbitrary<Provision> = fc.record({
  article: fc.constantFrom('1', '2', '3'),
  forms: some(FORMS, 1),
  role: fc.oneof(fc.constant('direct-basis' as const), fc.constantFrom(...ROLES)),
  read: fc.boolean(),
  covers: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: covers }),
});
const circle: fc.Arbitrary<Circle | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(...ORGANISATIONS).map((members) => ({ members })),
  some(STATES, 2).map((states) => ({ states })),
);
/** How an instrument's list comes about: row by row, by a rule for members, by a union's own act, or not at all. */
const LISTS = ['table', 'table', 'table', 'rule', 'agreement', 'silent'] as const;
const SIZE = 7;
const replacement = fc.record({ at: fc.nat({ max: SIZE }), from: maybe(date), forms: maybe(some(FORMS, 1)) });
const seed = fc.record({
  list: fc.constantFrom(...LISTS),
  treaty: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  /** One of the first three, for some of the rest. */
  parent: maybe(fc.nat({ max: 2 })),
  provisions: fc.array(provision, { maxLength: 3 }),
  covers,
  openTo: circle,
  // In one of ten.
  towardsCourt: fc.integer({ min: 0, max: 9 }).map((n) => (n === 0 ? '86' : undefined)),
  // Nothing in two of three.
  replaces: fc.nat({ max: 2 }).chain((n) => fc.array(replacement, { maxLength: n === 0 ? 2 : 0 })),
  asAt: day,
  complete: fc.boolean(),
  rows: fc
    .tuple(
      ...STATES.map((id) =>
        maybe(
          fc
            .oneof(
              { weight: 8, arbitrary: bound },
              { weight: 1, arbitrary: fc.constantFrom('signed-only' as const, 'not-on-list' as const) },
            )
            .map((row) => [id, row] as const),
          4,
        ),
      ),
    )
    .map((rows) => rows.filter((row) => row !== undefined)),
  own: bound,
  union: fc.constantFrom(...UNIONS),
  from: day,
  outside: fc.array(
    fc
      .record({ jurisdiction: state, from: maybe(day), until: maybe(day) })
      .filter(({ from, until }) => from === undefined || until === undefined || from < until),
    { maxLength: 2 },
  ),
  begun: maybe(early),
  acceptances: maybe(fc.array(fc.tuple(state, state, date), { maxLength: 5 })),
});
type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;

const bilateralId = (a: string, b: string, at: number) => `bilateral/${a}-${b}${at > 0 ? `-${at}` : ''}`;
const BILATERAL = bilateralId(STATES[0], STATES[1], 0);
function statusesOf(of: Seed, known: Memberships): Map<string, Status> {
  const rows = new Map(
    of.rows.map(([id, row]): [string, Status] => [id, typeof row === 'string' ? { kind: row, asAt: of.asAt } : row]),
  );
  switch (of.list) {
    case 'table':
      return rows;
    case 'silent':
      return new Map();
    case 'rule':
      return statusesByRule({ members: of.union, from: of.from, outside: of.outside, exceptions: [] }, known);
    case 'agreement':
      return new Map([...membersBoundBy('eu', of.own, of.union, known), ['eu', of.own], ...[...rows].slice(0, 1)]);
  }
}
function instrumentOf(of: Seed, at: number, known: Memberships): Instrument {
  const statuses = statusesOf(of, known);
  const silent = of.list === 'silent';
  return {
    id: `i${at}`,
    title: `i${at}`,
    treaty: of.treaty,
    // A protocol has no protocol of its own.
    parent: of.parent !== undefined && at > 2 ? `i${of.parent}` : undefined,
    provisions: of.provisions,
    covers: of.covers,
    openTo: of.openTo,
    towardsCourt: of.towardsCourt,
    replaces: of.replaces
      .filter((each) => each.at !== at)
      .map(({ at: replaced, from, forms }): Replacement => ({
        instrument: replaced === SIZE ? BILATERAL : `i${replaced}`,
        ...(from !== undefined && { from }),
        ...(forms && { forms }),
      })),
    begun: of.begun === undefined ? undefined : spanOf(of.begun),
    asAt: silent ? undefined : of.asAt,
    absent: silent ? 'no-information' : of.list === 'rule' ? 'outside' : of.complete ? 'not-on-list' : 'no-information',
    parties: [...statuses.values()].filter(({ kind }) => kind === 'bound').length,
    statuses,
    acceptances:
      of.acceptances && of.list === 'table'
        ? new Map(of.acceptances.map(([a, b, since]): [string, Span] => [`${a} ${b}`, spanOf(since)]))
        : undefined,
  };
}
const bilaterals: fc.Arbitrary<Instrument[]> = fc
  .array(fc.tuple(some(STATES, 2), fc.oneof(bound, fc.constant<Status>({ kind: 'no-information' })), form, day), {
    maxLength: 4,
  })
  .map((list) =>
    list.map(([[a = 'aaa', b = 'bbb'], status, of, asAt], at) => ({
      id: bilateralId(a, b, at),
      title: `${a} and ${b}`,
      treaty: true,
      parent: undefined,
      provisions: [{ article: '', forms: [of], role: 'conditional-basis' as const, read: false, covers: [] }],
      covers: [],
      openTo: { states: [a, b] },
      // A newer treaty of the same two takes the place of an older one.
      replaces: list
        .slice(0, at)
        .flatMap(([[c = '', d = '']], before) =>
          a === c && b === d && before % 2 === 0
            ? [{ instrument: bilateralId(a, b, before), from: asAt, forms: [of] }]
            : [],
        ),
      asAt,
      absent: 'outside' as const,
      parties: 2,
      statuses: new Map([
        [a, status],
        [b, status],
      ]),
    })),
  );
const declarations: fc.Arbitrary<Declaration[]> = fc
  .array(
    fc.record({
      at: fc.nat({ max: SIZE - 1 }),
      state,
      effect: fc.constantFrom('removes' as const, 'removes' as const, 'limits' as const, 'confirms' as const),
      towards: fc.oneof(fc.constant([]), some(STATES)),
      forms: some(FORMS, 1),
      date: maybe(date),
      until: maybe(date),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ at, ...rest }, index) => ({ id: `d${index}`, instrument: `i${at}`, articles: ['1'], ...rest })),
  );

const penalty = fc.constantFrom('fine', '6 months', '1 year', '2 years', '3 years', '4 years', '12 years', 'life');
const nationalLaws: fc.Arbitrary<ReadonlyMap<string, NationalLaw>> = fc
  .array(
    fc.record({
      of: state,
      conduct: fc.constantFrom(...CONDUCTS),
      answer: fc.constantFrom(...CRIMINALISATIONS),
      asAt: date,
      since: maybe(date),
      until: maybe(date),
      minimum: maybe(penalty),
      maximum: maybe(penalty),
      aggravated: maybe(penalty),
      withoutTreaty: fc.constantFrom(...WITHOUT_TREATY),
    }),
    { maxLength: 12 },
  )
  .map((rows) => {
    const found = new Map<string, NationalLaw>();
    for (const { of, withoutTreaty, ...row } of rows)
      found.set(of, {
        offences: [...(found.get(of)?.offences ?? []), { article: 'Code, 1', ...row }],
        extradition: { article: 'Act, 2', asAt: row.asAt, withoutTreaty },
        assistance: { article: 'Act, 3', asAt: row.asAt, withoutTreaty, dualCriminality: 'always' },
      });
    return found;
  });

export const worlds: fc.Arbitrary<World> = fc
  .record({
    seeds: fc.array(seed, { minLength: 1, maxLength: SIZE }),
    treaties: bilaterals,
    declared: declarations,
    known: memberships,
    territories: fc.oneof(fc.constant([]), some(STATES)),
    named: fc.oneof(fc.constant([]), fc.constant([]), some(STATES)),
    ofState: state,
    laws: nationalLaws,
    reversed: fc.boolean(),
  })
  .map(({ seeds, treaties, declared, known, territories, named, ofState, laws, reversed }) => {
    const multilateral = seeds.map((each, at) => instrumentOf(each, at, known));
    return {
      instruments: [...(reversed ? multilateral.reverse() : multilateral), ...treaties],
      declarations: declared,
      memberships: known,
      // Every territory belongs to one State, which is none itself.
      territories: new Map([...territories].flatMap((each) => (each === ofState ? [] : [[each, ofState] as const]))),
      namedOnly: new Set<string>(named),
      nationalLaw: laws,
    };
  });
export const matter = fc.constantFrom(...MATTERS);
export const facts: fc.Arbitrary<CaseFacts> = fc.dictionary(fc.constantFrom(...CONDITIONS.slice(0, 4)), fc.boolean(), {
  noNullPrototype: true,
});
/** Two States, one of them asking. */
export const pair = fc
  .shuffledSubarray([...STATES], { minLength: 2, maxLength: 2 })
  .map(([from = 'aaa', to = 'bbb']) => ({ from, to }));
export const need = form;
