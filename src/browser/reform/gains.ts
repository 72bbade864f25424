/** What joining an instrument would change for a State, as the reform lab tells it. Pure. */
import { statusIn } from '../../law/bond.ts';
import { inForceOn } from '../../law/entry-into-force.ts';
import type { Instrument, World } from '../../law/model.ts';
import { gainsOf } from '../../law/pairs.ts';
import type { FormId } from '../../schema/vocabulary.ts';

export interface ReformQuestion {
  /** Ids of the State and of the instrument it would join. */
  state: string;
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

/** Computed, not predicted. A treaty basis is not cooperation. */
export function reformAnswer(world: World, { state, instrument, names, needs, today }: ReformQuestion): ReformAnswer {
  const nameOf = (id: string) => names.get(id) ?? id;
  const find = (id: string | undefined) => world.instruments.find((each) => each.id === id);
  const binds = (each: Instrument) => inForceOn(statusIn(world, each, state), today) === 'yes';
  const joined = find(instrument);
  const [who, title] = [nameOf(state), joined?.title ?? instrument];
  if (joined && binds(joined)) return { message: `${title} already binds ${who}.`, gains: [] };
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
