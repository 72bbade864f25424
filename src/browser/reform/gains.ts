/** What one reform would change for a State, need by need and by name, as the reform lab tells it. Pure. */
import { statusIn } from '../../law/bond.ts';
import { inForceOn } from '../../law/entry-into-force.ts';
import type { Instrument, World } from '../../law/model.ts';
import { openingFor } from '../../law/openings.ts';
import {
  gainsOfHelping,
  gainsOfLaw,
  gainsOfWithdrawing,
  HELP_REFORMS,
  HELPS,
  LAW_REFORMS,
  withdrawable,
  type HelpReform,
  type LawReform,
  type NoReform,
} from '../../law/reforms.ts';
import { choiceOf, formNames, namesOf, REFORM_TITLES, type Lab } from './options.ts';

export interface ReformQuestion extends Lab {
  /** What it would do, as it stands in the address: see `Option`. */
  choice: string;
}
export interface ReformAnswer {
  /** The answer in one sentence. */
  message: string;
  /** Sentences by need; a need for which nothing would change is left out. */
  gains: { need: string; lines: string[] }[];
}
const nothing = (message: string): ReformAnswer => ({ message, gains: [] });
const listed = (lab: Lab, ids: readonly string[]): string => namesOf(lab, ids).join(', ');
const whoIs = ({ names, state }: Lab): string => names.get(state) ?? state;

/** What would change for one need; nothing when no partner would be gained. */
function linesFor(lab: Lab, first: readonly string[], further: readonly string[]): string[] {
  if (first.length + further.length === 0) return [];
  return [
    first.length ? `A first basis with ${first.length}: ${listed(lab, first)}.` : 'A first basis with no State.',
    ...(further.length ? [`A further basis with ${further.length}: ${listed(lab, further)}.`] : []),
  ];
}

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
/** What a change of the offence would change. */
function offenceAnswer(world: World, reform: LawReform, lab: Lab): ReformAnswer {
  const found = gainsOfLaw(world, lab.state, reform, [...lab.names.keys()], lab.needs, lab.today);
  if (typeof found === 'string') return nothing(`${whoIs(lab)}: ${WHY_NOT[reform][found]}`);
  const { dualCriminality, needs: gained } = found;
  const gains = [
    ...(dualCriminality.length > 0
      ? [
          {
            need: 'Dual criminality for forced labour',
            lines: [`Met with ${dualCriminality.length} more: ${listed(lab, dualCriminality)}.`],
          },
        ]
      : []),
    ...gained.flatMap(({ need, asks, asked }) => {
      const lines = [
        ...(asks.length
          ? [`It could ask ${asks.length} more on a treaty that covers the case: ${listed(lab, asks)}.`]
          : []),
        ...(asked.length ? [`${asked.length} more could ask it: ${listed(lab, asked)}.`] : []),
      ];
      return lines.length ? [{ need: formNames(lab, [need]), lines }] : [];
    }),
  ];
  return {
    message:
      gains.length > 0
        ? `What ${WHAT[reform]} would change for ${whoIs(lab)}, in a case of forced labour that crosses a border and is the work of an organised group:`
        : `${WHAT[reform].replace(/^a/, 'A')} would change nothing for ${whoIs(lab)} in this data.`,
    gains,
  };
}
function helpAnswer(world: World, reform: HelpReform, lab: Lab): ReformAnswer {
  const found = gainsOfHelping(world, lab.state, reform, [...lab.names.keys()], lab.today);
  if (found === 'not-known') return nothing(`${whoIs(lab)}: what its law says of this is not known here.`);
  if (typeof found === 'string') return nothing(`${whoIs(lab)} helps without a treaty already.`);
  if (found.length === 0) return nothing(`Every State has a treaty basis to ask ${whoIs(lab)} already.`);
  return {
    message: `${REFORM_TITLES[reform]}: what that would change for ${whoIs(lab)}:`,
    gains: [
      {
        need: formNames(lab, [HELPS[reform].form]),
        lines: [`${found.length} without a treaty basis could ask it on its law: ${listed(lab, found)}.`],
      },
    ],
  };
}
function withdrawalAnswer(world: World, id: string, lab: Lab): ReformAnswer {
  const declaration = withdrawable(world, lab.state, lab.today).find((each) => each.id === id);
  if (!declaration) return nothing(`The address names no declaration of ${whoIs(lab)} that could be withdrawn.`);
  const gains = gainsOfWithdrawing(world, declaration, [...lab.names.keys()], lab.today);
  return {
    message: gains.length
      ? `What withdrawing the declaration would change for those who ask ${whoIs(lab)}:`
      : `Withdrawing the declaration would change nothing for ${whoIs(lab)} in this data.`,
    gains: gains.map(({ need, first, further }) => ({
      need: formNames(lab, [need]),
      lines: linesFor(lab, first, further),
    })),
  };
}

function joinAnswer(world: World, id: string, lab: Lab): ReformAnswer {
  const { state, names, needs, near, today } = lab;
  const binds = (each: Instrument) => inForceOn(statusIn(world, each, state), today) === 'yes';
  const joined = world.instruments.find((each) => each.id === id);
  if (!joined) return nothing('The address names no reform that this site knows. Choose one from the list.');
  const [who, title] = [whoIs(lab), joined.title];
  if (binds(joined)) return nothing(`${title} already binds ${who}.`);
  const opening = openingFor(world, state, joined, { states: [...names.keys()], needs, near, on: today });
  if (!opening) return nothing(`${title} is not open to ${who}.`);
  const gains = [
    ...opening.gains.map(({ need, first, further }) => ({
      need: formNames(lab, [need]),
      lines: linesFor(lab, first, further),
    })),
    ...(opening.duties.length > 0 && joined.towardsCourt === undefined
      ? [{ need: 'Duties that carry no request', lines: [`${formNames(lab, opening.duties)}.`] }]
      : []),
    ...(opening.neighbours.length > 0
      ? [{ need: 'Parties in its region', lines: [`${listed(lab, opening.neighbours)}.`] }]
      : []),
  ];
  if (opening.pairByPair)
    return {
      message: `An accession to ${title} counts only towards the parties that accept it: what joining would change for ${who} depends on them, and is not counted.`,
      gains,
    };
  if (opening.status.kind === 'no-information')
    return { message: `${who} may be a party to ${title}: its list is not in this data. Nothing is counted.`, gains };
  if (opening.together)
    return {
      message: `${title} can only be joined with ${opening.together.title}, which is not known to bind ${who}.`,
      gains,
    };
  return {
    message: opening.gains.length
      ? `What joining ${title} would change for ${who}:`
      : `Joining ${title} would give ${who} no further basis in this data.`,
    gains,
  };
}

/** Computed, not predicted. A treaty basis is not cooperation. */
export function reformAnswer(world: World, { choice, ...lab }: ReformQuestion): ReformAnswer {
  const offence = LAW_REFORMS.find((each) => choiceOf(each) === choice);
  if (offence) return offenceAnswer(world, offence, lab);
  const help = HELP_REFORMS.find((each) => choiceOf(each) === choice);
  if (help) return helpAnswer(world, help, lab);
  return choice.startsWith('declaration:')
    ? withdrawalAnswer(world, choice.slice('declaration:'.length), lab)
    : joinAnswer(world, choice, lab);
}
