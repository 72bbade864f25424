/** What joining an instrument, or changing its own law, would change for a State, as the reform lab tells it. Pure. */
import { statusIn } from '../../law/bond.ts';
import { inForceOn } from '../../law/entry-into-force.ts';
import type { Instrument, World } from '../../law/model.ts';
import { gainsOf } from '../../law/pairs.ts';
import { gainsOfLaw, LAW_REFORMS, type LawReform, type NoReform } from '../../law/reforms.ts';
import type { FormId } from '../../schema/vocabulary.ts';

export interface ReformQuestion {
  state: string;
  /** What it would do: the id of an instrument to join, or a change of its own law such as `law:own-offence`. */
  instrument: string;
  /** Names of everyone who can be party to a treaty, by id: the possible partners. */
  names: ReadonlyMap<string, string>;
  /** The needs to look at, with their names. */
  needs: readonly (readonly [need: FormId, name: string])[];
  /** `YYYY-MM-DD` */
  today: string;
}
export interface ReformAnswer {
  /** The answer in one sentence. */
  message: string;
  /** Sentences by need; a need for which nothing would change is left out. */
  gains: { need: string; lines: string[] }[];
}

/** What would change for one need; nothing when no partner would be gained. */
function linesFor(first: readonly string[], further: readonly string[], nameOf: (id: string) => string): string[] {
  if (first.length + further.length === 0) return [];
  const list = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  return [
    first.length ? `A first basis with ${first.length}: ${list(first)}.` : 'A first basis with no State.',
    ...(further.length ? [`A further basis with ${further.length}: ${list(further)}.`] : []),
  ];
}

/** A change of law as it stands among the choices: `law:own-offence`. */
export const choiceOf = (reform: LawReform): string => `law:${reform}`;
const WHAT: Readonly<Record<LawReform, string>> = {
  'maximum-four-years': 'a maximum of four years for forced labour',
  'own-offence': 'an offence of forced labour of its own, with a maximum of four years,',
};
const WHY_NOT: Readonly<Record<LawReform, Readonly<Record<NoReform, string>>>> = {
  'maximum-four-years': {
    done: 'The maximum for forced labour is four years or more already.',
    'not-known': 'The maximum for forced labour is not known here.',
    'no-offence': 'Forced labour is no offence of its own there: look first at what one would change.',
  },
  'own-offence': {
    done: 'Forced labour is an offence of its own already.',
    'not-known': 'What the law makes of forced labour is not known here.',
    'no-offence': '',
  },
};
/** What a change of its own law would change. */
function lawAnswer(
  world: World,
  reform: LawReform,
  { state, names, needs, today }: Omit<ReformQuestion, 'instrument'>,
): ReformAnswer {
  const who = names.get(state) ?? state;
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  const wanted = needs.map(([need]) => need);
  const found = gainsOfLaw(world, state, reform, [...names.keys()], wanted, today);
  if (typeof found === 'string') return { message: `${who}: ${WHY_NOT[reform][found]}`, gains: [] };
  const { dualCriminality, needs: gained } = found;
  const gains = [
    ...(dualCriminality.length > 0
      ? [
          {
            need: 'Dual criminality for forced labour',
            lines: [`Met with ${dualCriminality.length} more: ${list(dualCriminality)}.`],
          },
        ]
      : []),
    ...gained.flatMap(({ need, asks, asked }) => {
      const lines = [
        ...(asks.length ? [`It could ask ${asks.length} more on a treaty that covers the case: ${list(asks)}.`] : []),
        ...(asked.length ? [`${asked.length} more could ask it: ${list(asked)}.`] : []),
      ];
      return lines.length ? [{ need: new Map(needs).get(need) ?? need, lines }] : [];
    }),
  ];
  return {
    message:
      gains.length > 0
        ? `What ${WHAT[reform]} would change for ${who}, in a case of forced labour that crosses a border and is the work of an organised group:`
        : `${WHAT[reform].replace(/^a/, 'A')} would change nothing for ${who} in this data.`,
    gains,
  };
}

/** Computed, not predicted. A treaty basis is not cooperation. */
export function reformAnswer(world: World, { state, instrument, names, needs, today }: ReformQuestion): ReformAnswer {
  const reform = LAW_REFORMS.find((each) => choiceOf(each) === instrument);
  if (reform) return lawAnswer(world, reform, { state, names, needs, today });
  const nameOf = (id: string) => names.get(id) ?? id;
  const find = (id: string | undefined) => world.instruments.find((each) => each.id === id);
  const binds = (each: Instrument) => inForceOn(statusIn(world, each, state), today) === 'yes';
  const joined = find(instrument);
  const [who, title] = [nameOf(state), joined?.title ?? instrument];
  if (joined && binds(joined)) return { message: `${title} already binds ${who}.`, gains: [] };
  if (joined?.acceptances)
    return {
      message: `An accession to ${title} counts only towards the parties that accept it: what joining would change for ${who} depends on them, and is not counted.`,
      gains: [],
    };
  const gains = needs.flatMap(([need, name]) => {
    const { first, further } = gainsOf(world, state, instrument, [...names.keys()], need, today);
    const lines = linesFor(first, further, nameOf);
    return lines.length ? [{ need: name, lines }] : [];
  });
  const parent = find(joined?.parent);
  if (parent && !binds(parent))
    return { message: `${title} can only be joined with ${parent.title}, which is not known to bind ${who}.`, gains };
  return {
    message: gains.length
      ? `What joining ${title} would change for ${who}:`
      : `Joining ${title} would give ${who} no further basis in this data.`,
    gains,
  };
}
