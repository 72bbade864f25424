/** Everything that a State could join or change, with what each would give it, as the reform lab lists it. Pure. */
import { inWords } from '../../law/dates.ts';
import type { World } from '../../law/model.ts';
import { openingsOf, type Opening } from '../../law/openings.ts';
import { indexOf } from '../../law/bond.ts';
import {
  gainsOfHelping,
  gainsOfLaw,
  gainsOfWithdrawing,
  HELP_REFORMS,
  helpsWithoutTreaty,
  LAW_REFORMS,
  reformedLaw,
  withdrawable,
  type HelpReform,
  type LawReform,
} from '../../law/reforms.ts';
import type { FormId } from '../../schema/vocabulary.ts';

/** Whom the lab is asked about, and the names by which it tells. */
export interface Lab {
  state: string;
  /** Names of everyone who can be party to a treaty, by id, in the order of the alphabet: the possible partners. */
  names: ReadonlyMap<string, string>;
  /** Names of the forms of cooperation, by id. */
  forms: ReadonlyMap<string, string>;
  /** The forms that one State can ask of another. */
  needs: readonly FormId[];
  /** The other States of its region. */
  near: readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
}
/** One thing that the State could do. */
export interface Option {
  /** What stands in the address: the id of an instrument, `law:own-offence`, `declaration:` and an id. */
  choice: string;
  title: string;
  /** Why it is open: signed, not on a list. */
  note?: string;
  /** How many States it would have a first basis with, or a further one; nothing where that is not counted. */
  first?: number;
  further?: number;
  /** What else it gives. */
  gives: string[];
  /** Names of the States of its region that did; nothing where that is not looked at. */
  did?: string[];
}
export interface OptionGroup {
  title: string;
  options: Option[];
}

/** Joins names in the order of the alphabet of the page. */
export const namesOf = ({ names }: Pick<Lab, 'names'>, ids: readonly string[]): string[] => {
  const wanted = new Set(ids);
  return [...names].flatMap(([id, name]) => (wanted.has(id) ? name : []));
};
export const formNames = ({ forms }: Pick<Lab, 'forms'>, ids: readonly FormId[]): string =>
  ids.map((id) => forms.get(id) ?? id).join(', ');

const NOTES: Readonly<Partial<Record<Opening['status']['kind'], string>>> = {
  'signed-only': 'signed, not bound',
};
function treatyOption(lab: Lab, opening: Opening): Option {
  const { instrument, status, first, further, duties, together, pairByPair, gains, neighbours } = opening;
  const asAt = 'asAt' in status ? status.asAt : undefined;
  const carries = gains.length > 0;
  return {
    choice: instrument.id,
    title: instrument.title,
    note: NOTES[status.kind] ?? (asAt === undefined ? 'left it' : `not on the list of ${inWords(asAt)}`),
    ...(!pairByPair && { first: first.length, further: further.length }),
    gives: [
      ...(carries
        ? [
            `For ${formNames(
              lab,
              gains.map(({ need }) => need),
            ).toLowerCase()}.`,
          ]
        : []),
      ...(!carries && duties.length > 0 ? [`Duties: ${formNames(lab, duties).toLowerCase()}.`] : []),
      ...(instrument.towardsCourt === undefined ? [] : ['Cooperation with the Court, not between States.']),
      ...(together ? [`Only with ${together.title}.`] : []),
      ...(pairByPair ? ['Counts only towards the parties that accept it.'] : []),
    ],
    did: namesOf(lab, neighbours),
  };
}

/** What the State could join: in groups, and names of the treaties that perhaps bind it already. */
export interface TreatyOptions {
  groups: OptionGroup[];
  perhaps: string[];
}
/** The treaties it could join: what names forced labour, then what carries requests, then the rest; each by what it gives. */
export function treatyOptions(world: World, lab: Lab): TreatyOptions {
  const { state, names, needs, near, today } = lab;
  const open = openingsOf(world, state, { states: [...names.keys()], needs, near, on: today });
  const isPerhaps = ({ status }: Opening) => status.kind === 'no-information';
  const all = open.filter((each) => !isPerhaps(each));
  const close = all.filter((each) => each.close);
  const carrying = all.filter((each) => !each.close && each.gains.length > 0);
  const rest = all.filter((each) => !each.close && each.gains.length === 0);
  const groups = [
    { title: 'Treaties that name forced labour, trafficking for it or slavery', openings: close },
    { title: 'Other treaties on which requests could rest', openings: carrying },
    { title: 'Other treaties', openings: rest },
  ];
  return {
    groups: groups.flatMap(({ title, openings }) =>
      openings.length > 0 ? [{ title, options: openings.map((each) => treatyOption(lab, each)) }] : [],
    ),
    perhaps: open.filter(isPerhaps).map(({ instrument }) => instrument.title),
  };
}

/** A change of its own law as it stands in the address: `law:own-offence`. */
export const choiceOf = (reform: LawReform | HelpReform): string => `law:${reform}`;
export const REFORM_TITLES: Readonly<Record<LawReform | HelpReform, string>> = {
  'maximum-four-years': 'Raise the maximum for forced labour to four years',
  'own-offence': 'Make forced labour an offence of its own',
  'extradite-without-treaty': 'Allow extradition without a treaty',
  'assist-without-treaty': 'Allow mutual legal assistance without a treaty',
};
/** The form for which the list counts what a change of the offence gives; the detail counts every need. */
const COUNTED: FormId = 'mutual-legal-assistance';

function offenceOption(world: World, lab: Lab, reform: LawReform): Option | undefined {
  const { state, names, near, today } = lab;
  const found = gainsOfLaw(world, state, reform, [...names.keys()], [COUNTED], today);
  if (typeof found === 'string') return undefined;
  const [{ asks, asked } = { asks: [], asked: [] }] = found.needs;
  const form = formNames(lab, [COUNTED]).toLowerCase();
  return {
    choice: choiceOf(reform),
    title: REFORM_TITLES[reform],
    gives: [
      ...(found.dualCriminality.length ? [`Dual criminality met with ${found.dualCriminality.length} more.`] : []),
      ...(asks.length ? [`It could ask ${asks.length} more for ${form} in a case of forced labour.`] : []),
      ...(asked.length ? [`${asked.length} more could ask it.`] : []),
    ],
    did: namesOf(
      lab,
      near.filter((other) => reformedLaw(world.nationalLaw.get(other), reform, today) === 'done'),
    ),
  };
}

function helpOption(world: World, lab: Lab, reform: HelpReform): Option | undefined {
  const { state, names, near, today } = lab;
  const found = gainsOfHelping(world, state, reform, [...names.keys()], today);
  if (typeof found === 'string') return undefined;
  return {
    choice: choiceOf(reform),
    title: REFORM_TITLES[reform],
    gives: [`States without a treaty basis that could ask it on its law: ${found.length}.`],
    did: namesOf(
      lab,
      near.filter((other) => helpsWithoutTreaty(world.nationalLaw.get(other), reform) === 'done'),
    ),
  };
}
/**
 * What it could change in its own law and declarations. One function a change: each takes a moment, so that a page can
 * show them as they come.
 */
export function ownOptions(world: World, lab: Lab): (() => Option | undefined)[] {
  const states = [...lab.names.keys()];
  return [
    ...LAW_REFORMS.map((reform) => () => offenceOption(world, lab, reform)),
    ...HELP_REFORMS.map((reform) => () => helpOption(world, lab, reform)),
    ...withdrawable(world, lab.state, lab.today).map((declaration) => (): Option | undefined => {
      const gains = gainsOfWithdrawing(world, declaration, states, lab.today);
      const title = indexOf(world).byId.get(declaration.instrument)?.title ?? declaration.instrument;
      return gains.length === 0
        ? undefined
        : {
            choice: `declaration:${declaration.id}`,
            title: `Withdraw its declaration on ${title}, art. ${declaration.articles.join(', ')}`,
            gives: gains.map(
              ({ need, first, further }) =>
                `${formNames(lab, [need])}: of those who ask it, ${first.length} would have a first basis, ${further.length} a further one.`,
            ),
          };
    }),
  ];
}
