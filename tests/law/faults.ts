/** What must never be in an answer, looked for without the law where that is possible: `faultsOf` names it. */
import type { Answer, Groups, Question } from '../../src/law/answer.ts';
import { bondBetween, givesBasis, instrumentsOf, statusIn } from '../../src/law/bond.ts';
import { spanOf } from '../../src/law/dates.ts';
import type { Instrument, World } from '../../src/law/model.ts';

/** In force between the two. */
export const LIVE = ['use', 'onlyIf', 'notForThis', 'duties', 'outsideTreaties'] as const satisfies (keyof Groups)[];
export const GROUPS = [
  ...LIVE,
  'removed',
  'replaced',
  'mayApply',
  'notOnList',
  'notInForce',
] as const satisfies (keyof Groups)[];
export const idsIn = (answer: Answer, ...groups: readonly (keyof Groups)[]): string[] =>
  groups.flatMap((group) => answer[group].map(({ instrument }) => instrument)).sort();

/** Whether a State is of an instrument's circle on a day: or was, for a treaty, before its organisation lost it. */
function isOfCircle(
  { memberships, namedOnly }: World,
  { openTo, statuses, treaty, absent, begun }: Instrument,
  state: string,
  on: string,
): boolean {
  if (openTo && 'states' in openTo) return openTo.states.includes(state);
  // Whose statehood not all accept is in no circle of States, unless a list names it.
  if (namedOnly.has(state) && statuses.has(state)) return true;
  if (openTo === undefined) return !namedOnly.has(state);
  const members = memberships.get(openTo.members) ?? (namedOnly.has(state) ? new Map<string, never>() : undefined);
  return (
    members === undefined ||
    (members.get(state) ?? []).some(({ from, until, actsUntil }) => {
      const end = actsUntil ?? until;
      if (from !== undefined && on < spanOf(from).earliest) return false;
      if (end === undefined || on < spanOf(end).latest) return true;
      const survives = treaty && absent !== 'outside' && actsUntil === undefined;
      return survives && (begun === undefined || begun.earliest < spanOf(end).latest);
    })
  );
}
/** Whether the requested State does not give a form under an instrument, or under the convention it supplements. */
const isRemoved = ({ declarations }: World, { id, parent }: Instrument, { from, to, need, on }: Question): boolean =>
  declarations.some(
    ({ instrument, effect, state, forms, towards, date, until }) =>
      (instrument === id || instrument === parent) &&
      effect === 'removes' &&
      state === to &&
      forms.includes(need) &&
      (towards.length === 0 || towards.includes(from)) &&
      (date === undefined || spanOf(date).earliest <= on) &&
      (until === undefined || on < spanOf(until).latest),
  );

const known = new WeakMap<World, ReadonlyMap<string, readonly Instrument[]>>();
/** The instruments that name another as replaced. */
function replacersOf(world: World, replaced: string): readonly Instrument[] {
  const all = known.get(world) ?? new Map<string, Instrument[]>();
  if (!known.has(world))
    for (const newer of world.instruments)
      for (const { instrument } of newer.replaces)
        (all as Map<string, Instrument[]>).set(instrument, [...(all.get(instrument) ?? []), newer]);
  known.set(world, all);
  return all.get(replaced) ?? [];
}

/** Live although another in force between the two has taken its place for the form. */
function liveThoughReplaced(world: World, question: Question, answer: Answer): string[] {
  const { from, to, need, on } = question;
  return idsIn(answer, ...LIVE, 'removed', 'mayApply', 'notOnList').flatMap((id) =>
    replacersOf(world, id)
      .filter(
        (newer) =>
          newer.replaces.some(
            ({ instrument, from: since, forms }) =>
              instrument === id &&
              (since === undefined || spanOf(since).latest <= on) &&
              (forms?.includes(need) ?? givesBasis(newer, need)),
          ) &&
          !isRemoved(world, newer, question) &&
          bondBetween(world, newer, from, to, on).bond.kind === 'yes',
      )
      .map((newer) => `${id} is live although ${newer.id} has taken its place`),
  );
}
/** Replaced for certain by what is not in force between the two. */
const replacedByNothing = (world: World, { from, to, on }: Question, answer: Answer): string[] =>
  answer.replaced.flatMap(({ instrument, by, certain }) => {
    const newer = world.instruments.find(({ id }) => id === by);
    const kind = newer && bondBetween(world, newer, from, to, on).bond.kind;
    return kind === 'yes' || (kind === 'not-established' && !certain) ? [] : [`${instrument} is replaced by ${by}`];
  });
/** Denied by a list that is older than the day asked. */
const deniedByOldList = (world: World, { from, to, on }: Question, answer: Answer): string[] =>
  answer.notInForce.flatMap(({ instrument: id, states }) => {
    const instrument = world.instruments.find((each) => each.id === id);
    if (!instrument) return [`${id} is unknown`];
    // Before it began, nobody was bound, whatever a list says.
    if (instrument.begun && on < instrument.begun.earliest) return [];
    // Nor were two of whom one accepted the other's accession only afterwards.
    const accepted = [`${from} ${to}`, `${to} ${from}`].flatMap((two) => instrument.acceptances?.get(two) ?? []);
    if (accepted.length > 0 && accepted.every(({ earliest }) => on < earliest)) return [];
    return states.flatMap((state) => {
      const status = statusIn(world, instrument, state);
      return status.kind === 'no-information' ||
        ((status.kind === 'not-on-list' || status.kind === 'signed-only') && status.asAt < on)
        ? [`${id} is denied to ${state} by a list of an earlier day, or by none`]
        : [];
    });
  });
/** Named outside its circle, or not named within it. */
function circleFaults(world: World, { from, to, need, on }: Question, answer: Answer): string[] {
  const named = idsIn(answer, ...GROUPS);
  const twice = named.filter((id, at) => named[at - 1] === id).map((id) => `${id} stands in two groups`);
  const gives = instrumentsOf(world, from, to).filter(({ provisions }) =>
    provisions.some(({ forms }) => forms.includes(need)),
  );
  return [
    ...twice,
    ...named.filter((id) => !gives.some((each) => each.id === id)).map((id) => `${id} does not give ${need}`),
    ...gives.flatMap((instrument) => {
      const statuses = [from, to].map((state) => statusIn(world, instrument, state));
      const concerned = [from, to].every(
        (state, at) => statuses[at]?.kind === 'bound' || isOfCircle(world, instrument, state, on),
      );
      const [via, other] = statuses.map((status) => (status.kind === 'bound' ? status.via : undefined));
      const [one, two] = [from, to].map((state) => world.territories.get(state) ?? state);
      const inside = one === two && !instrument.id.startsWith('bilateral/');
      const due = concerned && !(via !== undefined && via === other) && !inside;
      if (due === named.includes(instrument.id)) return [];
      return [due ? `${instrument.id} has vanished` : `${instrument.id} is named outside its circle`];
    }),
  ];
}

/** Everything that is wrong with an answer between two different States, a line each. */
export const faultsOf = (world: World, question: Question, answer: Answer): string[] => [
  ...liveThoughReplaced(world, question, answer),
  ...replacedByNothing(world, question, answer),
  ...deniedByOldList(world, question, answer),
  ...circleFaults(world, question, answer),
];
