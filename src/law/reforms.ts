/**
 * What a change of a State's own law or declarations would change for its cooperation: for cases of forced labour without
 * trafficking, the conduct that most treaties do not name; for those who have no treaty with it; for those whom it told
 * not to rest on one. Computed as the difference of two answers; a basis is not cooperation.
 */
import type { FormId } from '../schema/vocabulary.ts';
import { answerTo } from './answer.ts';
import type { Declaration, NationalLaw, Offence, World } from './model.ts';
import { dualCriminality, punishable, reaches } from './national-law.ts';
import { basesToAsk, type Gain } from './pairs.ts';
import { spanOf } from './dates.ts';

/** To raise the maximum for forced labour to four years (UNTOC art. 2(b)), or to make it an offence of its own. */
export const LAW_REFORMS = ['maximum-four-years', 'own-offence'] as const;
export type LawReform = (typeof LAW_REFORMS)[number];
/** Why a reform has nothing to change: it is done already, or what the law says is not known; or it needs the other first. */
export type NoReform = 'done' | 'not-known' | 'no-offence';

const MATTER = 'forced-labour';
const FOUR_YEARS = { months: 48, penalty: '4 years' } as const;

/** A State's law after a reform, or why there is nothing to change. @param on `YYYY-MM-DD` */
export function reformedLaw(law: NationalLaw | undefined, reform: LawReform, on: string): NationalLaw | NoReform {
  const now = punishable(law, MATTER, on);
  if (law === undefined || now.kind === 'not-known') return 'not-known';
  if (reform === 'own-offence') {
    if (now.kind === 'yes') return 'done';
    const offence: Offence = {
      conduct: MATTER,
      answer: 'offence',
      article: '',
      maximum: FOUR_YEARS.penalty,
      since: on,
      asAt: on,
    };
    return { ...law, offences: [...law.offences, offence] };
  }
  if (now.kind !== 'yes') return 'no-offence';
  const enough = reaches(now, FOUR_YEARS.months);
  if (enough === true) return 'done';
  if (enough === undefined && now.rows.every(({ maximum }) => maximum === undefined)) return 'not-known';
  return {
    ...law,
    offences: law.offences.map((row) => (now.rows.includes(row) ? { ...row, maximum: FOUR_YEARS.penalty } : row)),
  };
}

export interface LawGain {
  need: FormId;
  /** States that this one could ask on a treaty that covers the case, where it cannot now. */
  asks: string[];
  /** States that could ask this one. */
  asked: string[];
}
export interface LawGains {
  /** States towards which dual criminality would be met, and is not now. */
  dualCriminality: string[];
  needs: LawGain[];
}
/** A case that reaches over a border and is the work of a group: what UNTOC asks of every case (art. 3). */
const CASE = { transnational: true, 'organised-group': true } as const;

/**
 * What a reform would change, for a case that crosses a border and is the work of a group.
 * @param states every State to count as a partner
 * @param needs the needs to look at
 */
export function gainsOfLaw(
  world: World,
  state: string,
  reform: LawReform,
  states: readonly string[],
  needs: readonly FormId[],
  on: string,
): LawGains | NoReform {
  const law = reformedLaw(world.nationalLaw.get(state), reform, on);
  if (typeof law === 'string') return law;
  const after: World = { ...world, nationalLaw: new Map(world.nationalLaw).set(state, law) };
  const partners = states.filter((each) => each !== state);
  const covered = (w: World, from: string, to: string, need: FormId) =>
    answerTo(w, { from, to, need, on, about: MATTER, facts: CASE }).use.length > 0;
  const gained = (from: string, to: string, need: FormId) =>
    !covered(world, from, to, need) && covered(after, from, to, need);
  const isMet = (w: World, other: string) => dualCriminality(w, state, other, MATTER, on).status === 'met';
  return {
    dualCriminality: partners.filter((other) => !isMet(world, other) && isMet(after, other)),
    needs: needs.map((need) => ({
      need,
      asks: partners.filter((other) => gained(state, other, need)),
      asked: partners.filter((other) => gained(other, state, need)),
    })),
  };
}

/** To extradite, or to assist, without a treaty: what a State can allow by its own law. */
export const HELP_REFORMS = ['extradite-without-treaty', 'assist-without-treaty'] as const;
export type HelpReform = (typeof HELP_REFORMS)[number];
/** The form that each allows, and where the law of a State speaks of it. */
export const HELPS = {
  'extradite-without-treaty': { form: 'extradition', field: 'extradition' },
  'assist-without-treaty': { form: 'mutual-legal-assistance', field: 'assistance' },
} as const satisfies Record<HelpReform, { form: FormId; field: 'extradition' | 'assistance' }>;
/** Whether a State helps without a treaty; `not-known` where its law on it is not. */
export function helpsWithoutTreaty(law: NationalLaw | undefined, reform: HelpReform): 'done' | 'not-yet' | 'not-known' {
  const rule = law?.[HELPS[reform].field]?.withoutTreaty;
  return rule === undefined ? 'not-known' : rule === 'no' ? 'not-yet' : 'done';
}
/**
 * The States that have no basis to ask it for the form today, and could then ask on its law alone.
 * @param states every State that could ask
 */
export function gainsOfHelping(
  world: World,
  state: string,
  reform: HelpReform,
  states: readonly string[],
  on: string,
): string[] | NoReform {
  const now = helpsWithoutTreaty(world.nationalLaw.get(state), reform);
  if (now !== 'not-yet') return now;
  const others = states.filter((each) => each !== state);
  const bases = basesToAsk(world, state, others, HELPS[reform].form, on);
  return others.filter((_, at) => bases[at] === 0);
}

/** The declarations of a State that take a form away from those who ask it, and that stand on a day. */
export const withdrawable = ({ declarations }: World, state: string, on: string): Declaration[] =>
  declarations.filter(
    ({ state: maker, effect, until }) =>
      maker === state && effect === 'removes' && (until === undefined || on < spanOf(until).latest),
  );
/** What withdrawing a declaration would give: of each form, who could then rest a request to the State on the treaty. */
export function gainsOfWithdrawing(
  world: World,
  { id, state, forms }: Declaration,
  states: readonly string[],
  on: string,
): (Gain & { need: FormId })[] {
  const without: World = { ...world, declarations: world.declarations.filter((each) => each.id !== id) };
  const others = states.filter((each) => each !== state);
  return forms
    .map((need) => {
      const [before, after] = [world, without].map((each) => basesToAsk(each, state, others, need, on));
      const gained = others.filter((_, at) => (after?.[at] ?? 0) > (before?.[at] ?? 0));
      const had = (other: string) => (before?.[others.indexOf(other)] ?? 0) > 0;
      return { need, first: gained.filter((other) => !had(other)), further: gained.filter(had) };
    })
    .filter(({ first, further }) => first.length + further.length > 0);
}
