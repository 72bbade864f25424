/** What pages say of the laws of single States: one State's facts in lines, all States in one table, and counts. Pure. */
import { lawCited } from '../entries/world.ts';
import { penaltyWords } from '../law/describe.ts';
import type { NationalLaw } from '../law/model.ts';
import { monthsOf, punishable } from '../law/national-law.ts';
import type { DataOf } from '../schema/collections.ts';
import type { Words } from '../schema/languages.ts';
import type { Conduct, FormId, Matter } from '../schema/vocabulary.ts';

type Law = DataOf<'national-law'>;
type Says = Words['law'];
/** What every fact carries. */
type Fact = Pick<Law['offences'][number], 'law' | 'article' | 'asAt' | 'note' | 'verification'>;
/** One part of a fact: its name, and what the law says; `lang` where that is in the language of the entries. */
export interface FactLine {
  label?: string;
  text: string;
  lang?: string;
}
export interface LawFact {
  name: string;
  lines: FactLine[];
  fact: Fact;
}

const WITHOUT_TREATY = {
  yes: 'withoutTreatyYes',
  reciprocity: 'withoutTreatyReciprocity',
  no: 'withoutTreatyNo',
} as const;

/**
 * How a State helps others, whom to ask, and what it gives victims, in the words of a language.
 * @param forms names of the forms of cooperation
 */
export function factsOfLaw({ cooperation, victims }: Law, says: Says, forms: ReadonlyMap<string, string>): LawFact[] {
  const { extradition, assistance, authorities, languages, channel, inspection } = cooperation;
  const written = (text: string): FactLine => ({ text, lang: 'en' });
  const help = (
    form: FormId,
    fact: typeof extradition | typeof assistance,
    own: readonly FactLine[] = [],
  ): LawFact[] => {
    if (!fact) return [];
    const { withoutTreaty, dualCriminality } = fact;
    const lines: FactLine[] = [
      ...(withoutTreaty ? [{ label: says.withoutTreaty, text: says[WITHOUT_TREATY[withoutTreaty]] }] : []),
      ...own,
      ...(dualCriminality ? [{ label: says.dualCriminality, text: says[dualCriminality] }] : []),
    ];
    return [{ name: forms.get(form) ?? form, lines, fact }];
  };
  const one = (name: string, fact: (Fact & { says: string }) | undefined): LawFact[] =>
    fact ? [{ name, lines: [written(fact.says)], fact }] : [];
  return [
    ...help('extradition', extradition, [
      ...(extradition?.nationals ? [{ label: says.nationals, text: says[extradition.nationals] }] : []),
      ...(extradition?.threshold
        ? [{ label: says.threshold, text: penaltyWords(extradition.threshold, 'en', says) }]
        : []),
    ]),
    ...help('mutual-legal-assistance', assistance),
    ...authorities.map((fact): LawFact => ({
      name: says.authorities,
      lines: [written(`${fact.office} (${fact.for}${fact.under ? `; ${fact.under}` : ''})`)],
      fact,
    })),
    ...(languages ? [{ name: says.languages, lines: [written(languages.accepted.join(', '))], fact: languages }] : []),
    ...one(says.channel, channel),
    ...one(says.inspection, inspection),
    ...one(says.residence, victims.residence),
    ...one(says.compensation, victims.compensation),
    ...one(says.return, victims.return),
  ];
}

/** Conduct whose column stands in the table of all States. */
export const TABLED = ['forced-labour', 'trafficking-for-forced-labour', 'slavery-or-servitude'] as const;
/** What a State's rows make of a conduct together: the strongest answer, and the longest basic maximum. */
export interface ConductCell {
  answer: Law['offences'][number]['answer'] | 'not-found';
  maximum?: string | undefined;
  articles: string[];
}
const STRONGEST = ['offence', 'labour-law-only', 'only-as-trafficking', 'none'] as const;
/** @param law of one State; rows that have ended are left out */
export function conductCell({ offences }: Law, conduct: Conduct, on: string): ConductCell {
  const rows = offences.filter((row) => row.conduct === conduct && (row.until === undefined || row.until > on));
  const answer = STRONGEST.find((each) => rows.some((row) => row.answer === each));
  if (answer === undefined) return { answer: 'not-found', articles: [] };
  const strongest = rows.filter((row) => row.answer === answer);
  const maxima = strongest.flatMap(({ maximum }) => maximum ?? []).sort((a, b) => monthsOf(b) - monthsOf(a));
  return { answer, maximum: maxima[0], articles: strongest.map(lawCited).filter(Boolean) };
}

/** How many States' maxima for a matter are known, and which stay below a number of years. */
export interface MaximumCount {
  known: string[];
  below: string[];
}
/** @param laws by State */
export function maximaBelow(
  laws: ReadonlyMap<string, NationalLaw>,
  matter: Matter,
  years: number,
  on: string,
): MaximumCount {
  const longest = [...laws].flatMap(([state, law]): [string, number][] => {
    const maxima = punishable(law, matter, on).rows.flatMap(({ maximum }) => maximum ?? []);
    return maxima.length === 0 ? [] : [[state, Math.max(...maxima.map(monthsOf))]];
  });
  return {
    known: longest.map(([state]) => state).sort(),
    below: longest.flatMap(([state, months]) => (months < years * 12 ? state : [])).sort(),
  };
}

/** Counts of a collection of laws, for its table and for `npm run check -- --summary`. */
export function countsOf(laws: readonly { id: string; data: Law }[], on: string) {
  const of = (wanted: (law: Law) => unknown) => laws.filter(({ data }) => wanted(data)).length;
  const answered = (conduct: Conduct) => of((law) => conductCell(law, conduct, on).answer !== 'not-found');
  const rows = laws.flatMap(({ data }) => data.offences);
  return {
    states: laws.length,
    forcedLabourAnswered: answered('forced-labour'),
    traffickingAnswered: answered('trafficking-for-forced-labour'),
    traffickingMaximum: of((law) => conductCell(law, 'trafficking-for-forced-labour', on).maximum),
    cooperation: of(({ cooperation }) => cooperation.extradition ?? cooperation.assistance),
    authorityOrLanguage: of(({ cooperation }) => cooperation.authorities.length > 0 || cooperation.languages),
    offenceRows: rows.length,
    offenceRowsPrimary: rows.filter(({ verification }) => verification.level === 'primary').length,
  };
}
