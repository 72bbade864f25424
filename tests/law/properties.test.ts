/** What must hold in any world: one law, told everywhere alike, in which nothing vanishes and no old list denies. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerTo, type Answer, type Groups, type Question } from '../../src/law/answer.ts';
import { bondBetween, instrumentsOf, rankOf, statusIn } from '../../src/law/bond.ts';
import {
  compactForm,
  compactInstruments,
  compactState,
  compactTreaties,
  treatyFileOf,
  treatyFiles,
  worldFrom,
  type CompactWorld,
} from '../../src/law/compact.ts';
import { spanOf } from '../../src/law/dates.ts';
import { inForceOn } from '../../src/law/entry-into-force.ts';
import type { CaseFacts, Instrument, World } from '../../src/law/model.ts';
import { basesByPair, BETWEEN, gainsOf, joining, pairMarks, sharedInstruments } from '../../src/law/pairs.ts';
import { faultsOf, GROUPS, idsIn } from './faults.ts';
import { day, facts, FORMS, matter, need, pair, STATES, worlds } from './generated.ts';

type Group = keyof Groups;
const ids = idsIn;
const all = (answer: Answer) => idsIn(answer, ...GROUPS);
const byId = (w: World, id: string) => w.instruments.find((each) => each.id === id) as Instrument;

/** A world, and a question about it. */
const asked = fc
  .tuple(worlds, fc.record({ pair, need, on: day }))
  .map(([world, { pair: two, ...rest }]) => ({ world, question: { ...two, ...rest } satisfies Question }));
/**
 * On how many worlds each property is tried, and from which seed they grow; `WORLDS` and `SEED` say otherwise. Without
 * either the worlds are the same each time, so that a change is judged by what it changed; `SEED=random` looks for more.
 */
const numRuns = Number(process.env['WORLDS'] ?? 100);
const { SEED = '20261126' } = process.env;
const seed = SEED === 'random' ? {} : { seed: Number(SEED) };
const check = <T extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<T>): void =>
  fc.assert(property, { numRuns, ...seed });
/** Holds for every answer in a world on a day. */
const holds = (claim: (world: World, question: Question, answer: Answer) => void): void =>
  check(
    fc.property(worlds, need, day, (world, form, on) => {
      for (const from of STATES)
        for (const to of STATES) {
          const question: Question = { from, to, need: form, on };
          if (from !== to) claim(world, question, answerTo(world, question));
        }
    }),
  );

test('the worlds have everything in them, and their answers every group', () => {
  const some = fc.sample(worlds, { numRuns: 200, ...seed });
  const instruments = some.flatMap((world) => world.instruments);
  const statuses = instruments.flatMap((each) => [...each.statuses.values()]);
  const bound = statuses.flatMap((status) => (status.kind === 'bound' ? [status] : []));
  const replaced = instruments.flatMap(({ replaces }) => replaces);
  const seen = {
    parents: instruments.filter(({ parent }) => parent),
    circles: instruments.filter(({ openTo }) => openTo && 'members' in openTo),
    beginnings: instruments.filter(({ begun }) => begun),
    acceptances: instruments.filter(({ acceptances }) => acceptances && acceptances.size > 0),
    silent: instruments.filter(({ asAt }) => asAt === undefined),
    ends: bound.filter(({ until }) => until),
    vagueEnds: bound.filter(({ until }) => until && until.earliest !== until.latest),
    lapses: bound.filter(({ withoutEffect }) => withoutEffect),
    unions: bound.filter(({ via }) => via),
    signatures: statuses.filter(({ kind }) => kind === 'signed-only'),
    outside: statuses.filter(({ kind }) => kind === 'outside'),
    days: replaced.filter(({ from }) => from),
    forms: replaced.filter(({ forms }) => forms),
    treaties: replaced.filter(({ instrument }) => instrument.startsWith('bilateral/')),
    towards: some.flatMap(({ declarations }) => declarations.filter(({ towards }) => towards.length > 0)),
    territories: some.filter(({ territories }) => territories.size > 0),
    namedOnly: some.filter(({ namedOnly }) => namedOnly.size > 0),
    left: statuses.filter(({ kind }) => kind === 'not-on-list'),
  };
  expect(Object.entries(seen).filter(([, found]) => found.length < 10)).toEqual([]);
  const answers = some.flatMap((world) =>
    STATES.flatMap((from) =>
      STATES.flatMap((to) =>
        [undefined, 'forced-labour' as const].map((about) =>
          answerTo(world, { from, to, need: 'extradition', on: '2003-06-01', about }),
        ),
      ),
    ),
  );
  expect(GROUPS.filter((group) => answers.filter((answer) => answer[group].length > 0).length < 10)).toEqual([]);
  const certain = answers.flatMap(({ replaced: of }) => of.map((each) => each.certain));
  expect([certain.includes(true), certain.includes(false)]).toEqual([true, true]);
});
test('finder, State page and table of bases know the same bases', () => {
  check(
    fc.property(worlds, day, (w, on) => {
      for (const form of FORMS) {
        const counts = basesByPair(w, STATES, form, on);
        for (const [row, from] of STATES.entries()) {
          const shared = sharedInstruments(w, from, STATES, form, on);
          for (const [column, to] of STATES.entries()) {
            const found = ids(answerTo(w, { from, to, need: form, on }), 'use');
            const ofPage = shared.filter(({ partners }) => partners.includes(to)).map(({ instrument: { id } }) => id);
            expect(ofPage.sort()).toEqual(found);
            expect(counts[row * STATES.length + column]).toBe(found.length);
          }
        }
      }
    }),
  );
});
test('the charts of coverage count what the finder would have written on the request', () => {
  check(
    fc.property(worlds, day, need, matter, facts, (full, on, form, about, known) => {
      // The laws of single States are not looked at in the charts.
      const w = { ...full, nationalLaw: new Map() };
      const worldwide = new Set(w.instruments.slice(0, 2).map(({ id }) => id));
      const marks = pairMarks(w, STATES, form, on, { about, facts: known }, worldwide);
      // Without looking for known first years, the same is there.
      const undated = pairMarks(w, STATES, form, on, { about, facts: known }, worldwide, false);
      expect([...undated]).toEqual([...marks].map((mark) => mark % BETWEEN.anyDated));
      for (const [row, from] of STATES.entries())
        for (const [column, to] of STATES.entries()) {
          if (from === to) continue;
          const mark = marks[row * STATES.length + column] ?? 0;
          const bases = ids(answerTo(w, { from, to, need: form, on }), 'use');
          const covering = ids(answerTo(w, { from, to, need: form, on, about, facts: known }), 'use');
          expect([mark & BETWEEN.any, mark & BETWEEN.covering, mark & BETWEEN.nearer].map(Boolean)).toEqual([
            bases.length > 0,
            covering.length > 0,
            bases.some((id) => !worldwide.has(id)),
          ]);
        }
    }),
  );
});
test('what the reform lab gains is the difference of two answers', () => {
  check(
    fc.property(worlds, day, fc.nat({ max: 6 }), need, (w, on, at, form) => {
      const [state = 'aaa', ...others] = STATES;
      const joined = w.instruments[at % w.instruments.length]?.id ?? '';
      const then = joining(w, state, joined, on);
      const count = (world: World, to: string) => answerTo(world, { from: state, to, need: form, on }).use.length;
      const gain = gainsOf(w, state, joined, STATES, form, on);
      for (const other of others) {
        const [had, has] = [count(w, other), count(then, other)];
        expect(gain.first.includes(other)).toBe(had === 0 && has > 0);
        expect(gain.further.includes(other)).toBe(had > 0 && has > had);
      }
    }),
  );
});
test('two States’ files and one form’s give the answer of the whole world', () => {
  check(
    fc.property(asked, fc.option(matter, { nil: undefined }), facts, ({ world, question }, about, known) => {
      const parts: CompactWorld = {
        instruments: compactInstruments(world, question.need),
        states: {
          [question.from]: compactState(world, question.from),
          [question.to]: compactState(world, question.to),
        },
        treaties: compactTreaties(world).filter(
          ([, a, b]) =>
            treatyFileOf(a, b, treatyFiles(world)) === treatyFileOf(question.from, question.to, treatyFiles(world)),
        ),
        forms: { [question.need]: compactForm(world, question.need) },
      };
      const loaded = worldFrom(JSON.parse(JSON.stringify(parts)) as CompactWorld);
      const full = { ...question, about, facts: known };
      expect(answerTo(loaded, full)).toEqual(answerTo(world, full));
    }),
  );
});
test('an answer is the same when it is asked again', () => {
  holds((world, question, answer) => expect(answerTo(world, question)).toEqual(answer));
});

test('nothing vanishes, nothing stands in two groups or outside its circle, no old list denies, nothing live is replaced', () => {
  holds((world, question, answer) => expect(faultsOf(world, question, answer)).toEqual([]));
});
test('what is not on a list is not on one of an earlier day, and is of the two', () => {
  holds((world, { from, to, on }, answer) => {
    for (const { instrument, states, asAt } of answer.notOnList) {
      expect(asAt < on && byId(world, instrument).asAt !== undefined).toBe(true);
      expect([from, to]).toEqual(expect.arrayContaining([...states]));
    }
  });
});
test('no basis exists before its entry into force or from its end on', () => {
  holds((_world, { on }, answer) => {
    for (const { since, until } of [...answer.use, ...answer.duties, ...answer.outsideTreaties, ...answer.removed]) {
      expect(since.latest <= on).toBe(true);
      expect(until === undefined || on < until.earliest).toBe(true);
    }
  });
});
test('what binds A towards B binds B towards A, since the same day', () => {
  holds((world, { from, to, on }) => {
    for (const instrument of instrumentsOf(world, from, to)) {
      const one = bondBetween(world, instrument, from, to, on).bond;
      const other = bondBetween(world, instrument, to, from, on).bond;
      const states = 'states' in other ? { states: [...other.states].reverse() } : {};
      expect(one).toEqual({ ...other, ...states });
    }
  });
});

test('a basis is taken away by a notice of the requested State, and by nothing else', () => {
  holds((world, { from, to, need: form, on }, answer) => {
    const notices = (id: string) =>
      world.declarations
        .filter(
          (each) =>
            (each.instrument === id || each.instrument === byId(world, id).parent) &&
            each.effect === 'removes' &&
            each.state === to &&
            each.forms.includes(form) &&
            (each.towards.length === 0 || each.towards.includes(from)) &&
            (each.date === undefined || spanOf(each.date).earliest <= on) &&
            (each.until === undefined || spanOf(each.until).latest > on),
        )
        .map(({ id: notice }) => notice)
        .sort();
    for (const { instrument, by } of answer.removed) expect([...by].sort()).toEqual(notices(instrument));
    for (const id of ids(answer, 'use', 'duties', 'outsideTreaties')) expect(notices(id)).toEqual([]);
  });
});
test('one more party never makes what could be asked known not to be in force', () => {
  check(
    fc.property(asked, fc.nat({ max: 6 }), fc.constantFrom(...STATES), ({ world, question }, at, state) => {
      const joined = world.instruments[at % world.instruments.length] as Instrument;
      fc.pre(!joined.statuses.has(state) && !joined.id.startsWith('bilateral/'));
      // Nobody accepts the accession of a State that has not acceded.
      fc.pre(![...(joined.acceptances?.keys() ?? [])].some((two) => two.split(' ').includes(state)));
      // Who joins a protocol before the parent binds it is bound by neither: the check refuses such a list. A union that
      // joins binds its members, so the two of the question are looked at as well.
      const parent = joined.parent === undefined ? undefined : byId(world, joined.parent);
      const outside = (each: string) => parent && inForceOn(statusIn(world, parent, each), question.on) === 'no';
      fc.pre(![state, question.from, question.to].some(outside));
      // Nor does a list of a protocol show whom the convention cannot bind.
      const below = ({ parent: id }: Instrument): boolean =>
        id !== undefined && (id === joined.id || below(byId(world, id)));
      const shown = world.instruments.some((each) => below(each) && each.statuses.has(state));
      fc.pre(!(shown && joined.absent === 'outside'));
      const before = answerTo(world, question);
      const after = answerTo(joining(world, state, joined.id, question.on), question);
      const possible = ids(before, ...GROUPS.filter((group) => group !== 'notInForce'));
      expect(ids(after, 'notInForce').filter((id) => possible.includes(id))).toEqual([]);
      for (const id of all(before)) expect(all(after)).toContain(id);
    }),
  );
});

const withFacts = fc.tuple(asked, matter, facts, facts);
test('what a case is about sorts the bases, and drops none', () => {
  check(
    fc.property(withFacts, ([{ world, question }, about, known]) => {
      const [plain, sorted] = [answerTo(world, question), answerTo(world, { ...question, about, facts: known })];
      expect(all(sorted)).toEqual(all(plain));
      const weighed: Group[] = ['use', 'onlyIf', 'notForThis', 'duties', 'outsideTreaties'];
      expect(ids(sorted, ...weighed)).toEqual(ids(plain, ...weighed));
      expect(ids(sorted, 'use', 'onlyIf').filter((id) => !ids(plain, 'use').includes(id))).toEqual([]);
      for (const group of ['removed', 'replaced', 'mayApply', 'notOnList', 'notInForce'] as const)
        expect(ids(sorted, group)).toEqual(ids(plain, group));
    }),
  );
});
test('what is asked whatever the case is about is asked, or answered by law, for every matter', () => {
  check(
    fc.property(asked, matter, ({ world, question }, about) => {
      const plain = answerTo(world, question);
      const sorted = answerTo(world, { ...question, about });
      for (const { instrument, conditions } of [...plain.use, ...plain.duties]) {
        const coverage = [...sorted.use, ...sorted.onlyIf, ...sorted.duties].find(
          (each) => each.instrument === instrument,
        )?.coverage;
        if (coverage?.kind !== 'covers' && coverage?.kind !== 'covers-if') continue;
        const weighed = [...coverage.byLaw, ...('open' in coverage ? coverage.open : [])];
        const asksFor = (condition: string) =>
          condition.startsWith('maximum-penalty')
            ? weighed.some((each) => each.startsWith('maximum-penalty') && each >= condition)
            : weighed.some((each) => each === condition);
        expect(conditions.filter((each) => !asksFor(each))).toEqual([]);
      }
    }),
  );
});
test('more facts never turn what covers into silence, and never bring back what does not', () => {
  check(
    fc.property(withFacts, ([{ world, question }, about, known, more]) => {
      const said: CaseFacts = { ...more, ...known };
      const [few, many] = [known, said].map((each) => answerTo(world, { ...question, about, facts: each }));
      if (!few || !many) return;
      for (const id of ids(few, 'use')) expect(ids(many, 'use')).toContain(id);
      for (const id of ids(few, 'notForThis')) expect(ids(many, 'notForThis')).toContain(id);
      const unknown = (answer: Answer) =>
        answer.onlyIf
          .filter(({ coverage }) => coverage?.kind === 'not-known')
          .map(({ instrument }) => instrument)
          .sort();
      expect(unknown(many)).toEqual(unknown(few));
      expect(all(many)).toEqual(all(few));
    }),
  );
});
test('the order is that of coverage, reading and rank, and a rank is what the strongest article gives', () => {
  check(
    fc.property(withFacts, ([{ world, question }, about, known]) => {
      const answer = answerTo(world, { ...question, about, facts: known });
      const key = ({ coverage, read, rank }: Answer['use'][number]) => [
        ['covers', 'covers-if', 'not-known', 'does-not-cover'].indexOf(coverage?.kind ?? ''),
        read ? 0 : 1,
        ['direct-basis', 'conditional-basis', 'duty-or-framework', 'outside-treaties'].indexOf(rank),
      ];
      for (const group of ['use', 'onlyIf', 'notForThis', 'duties', 'outsideTreaties', 'removed'] as const) {
        const keys = answer[group].map((basis) => key(basis).join(''));
        expect(keys).toEqual([...keys].sort());
        for (const { instrument, rank } of answer[group])
          expect(rank).toBe(rankOf(byId(world, instrument), question.need));
      }
    }),
  );
});
