/** What pages say of the laws of single States: one State's facts in lines, all States in one table, and counts. Pure. */
import { conductCell } from '../entries/national-law.ts';
import { inWords } from '../law/dates.ts';
import { helpWords, penaltyRange, penaltyWords, WITHOUT_TREATY_NAMES } from '../law/describe.ts';
import type { NationalLaw } from '../law/model.ts';
import { monthsOf, punishable } from '../law/national-law.ts';
import { fill } from '../schema/fill.ts';
import type { DataOf } from '../schema/collections.ts';
import type { Words } from '../schema/languages.ts';
import { CONDUCTS, type FormId, type Matter } from '../schema/vocabulary.ts';

type Law = DataOf<'national-law'>;
/** What every fact carries. */
type Fact = Pick<Law['offences'][number], 'law' | 'article' | 'asAt' | 'note' | 'verification'>;
/** One part of a fact: its name, and what the law says; `english` where that is in the language of the entries. */
export interface FactLine {
  label?: string;
  text: string;
  english?: true;
}
/** Facts under one name, such as every article on forced labour. */
export interface LawFacts {
  name: string;
  facts: { lines: FactLine[]; fact: Fact }[];
}

/** What is said with: the words of a language, and the names of the forms of cooperation in it. */
export type LawWords = Pick<Words, 'law' | 'conducts' | 'locale'> & { forms: ReadonlyMap<string, string> };

/** What a law makes of each conduct, in the order of the vocabulary. */
export function offencesOfLaw({ offences }: Law, { law: says, conducts, locale }: LawWords): LawFacts[] {
  const penalty = (each: string) => penaltyWords(each, locale, says);
  return CONDUCTS.map((conduct): LawFacts => ({
    name: conducts[conduct],
    facts: offences
      .filter((row) => row.conduct === conduct)
      .map((row) => {
        const { minimum, maximum, aggravated, aggravatedWhen, since, until } = row;
        const parts = [
          says[row.answer],
          ...penaltyRange(minimum, maximum, locale, says),
          aggravated && fill(says.aggravatedUpTo, { penalty: penalty(aggravated) }),
          since && fill(says.since, { date: inWords(since, locale) }),
          until && fill(says.until, { date: inWords(until, locale) }),
        ];
        const lines: FactLine[] = [{ text: parts.filter(Boolean).join(', ') }];
        if (aggravatedWhen !== undefined) lines.push({ text: aggravatedWhen, english: true });
        return { lines, fact: row };
      }),
  })).filter(({ facts }) => facts.length > 0);
}

/** How a State helps others, whom to ask, and what it gives victims. */
export function helpOfLaw({ cooperation, victims }: Law, { law: says, locale, forms }: LawWords): LawFacts[] {
  const { extradition, assistance, authorities, languages, channel, inspection } = cooperation;
  const written = (text: string): FactLine => ({ text, english: true });
  const help = (form: FormId, fact: typeof extradition | typeof assistance): LawFacts[] =>
    fact
      ? [
          {
            name: forms.get(form) ?? form,
            facts: [{ lines: helpWords(fact, locale, says).map(([label, text]) => ({ label, text })), fact }],
          },
        ]
      : [];
  const one = (name: string, fact: (Fact & { says: string }) | undefined): LawFacts[] =>
    fact ? [{ name, facts: [{ lines: [written(fact.says)], fact }] }] : [];
  return [
    ...help('extradition', extradition),
    ...help('mutual-legal-assistance', assistance),
    ...(authorities.length > 0
      ? [
          {
            name: says.authorities,
            facts: authorities.map((fact) => ({
              lines: [written(`${fact.office} (${fact.for}${fact.under ? `; ${fact.under}` : ''})`)],
              fact,
            })),
          },
        ]
      : []),
    ...(languages
      ? [{ name: says.languages, facts: [{ lines: [written(languages.accepted.join(', '))], fact: languages }] }]
      : []),
    ...one(says.channel, channel),
    ...one(says.inspection, inspection),
    ...one(says.residence, victims.residence),
    ...one(says.compensation, victims.compensation),
    ...one(says.return, victims.return),
  ];
}

/** A line on a State's own law at a glance; `english` where the text is in the language of the entries. */
export interface Glance {
  name: string;
  text: string;
  english?: true;
}
/** What a reader wants of a State's law at once: is forced labour a crime, can it help without a treaty, whom to ask. */
export function glanceOfLaw(data: Law, words: LawWords, on: string): Glance[] {
  const { law: says, conducts, locale, forms } = words;
  const offences = CONDUCTS.slice(0, 2).flatMap((conduct): Glance[] => {
    const { answer, maximum } = conductCell(data, conduct, on);
    return answer === 'not-found'
      ? []
      : [
          {
            name: conducts[conduct],
            text: [says[answer], ...penaltyRange(undefined, maximum, locale, says)].join(', '),
          },
        ];
  });
  const { extradition, assistance, authorities } = data.cooperation;
  const help = (
    [
      ['extradition', extradition],
      ['mutual-legal-assistance', assistance],
    ] as const
  ).flatMap(([form, fact]): Glance[] =>
    fact?.withoutTreaty
      ? [
          {
            name: forms.get(form) ?? form,
            text: `${says.withoutTreaty}: ${says[WITHOUT_TREATY_NAMES[fact.withoutTreaty]]}`,
          },
        ]
      : [],
  );
  const offices = [...new Set(authorities.map(({ office }) => office))];
  return [
    ...offences,
    ...help,
    ...(offices.length > 0 ? [{ name: says.authorities, text: offices.join('; '), english: true } as const] : []),
  ];
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
    const { kind, rows } = punishable(law, matter, on);
    const maxima = kind === 'yes' ? rows.flatMap(({ maximum }) => maximum ?? []) : [];
    return maxima.length === 0 ? [] : [[state, Math.max(...maxima.map(monthsOf))]];
  });
  return {
    known: longest.map(([state]) => state).sort(),
    below: longest.flatMap(([state, months]) => (months < years * 12 ? state : [])).sort(),
  };
}

/** A figure about all laws: the sentence, the States behind it, and the table narrowed to them. */
export interface LawFigure {
  sentence: string;
  states: string[];
  /** What the table is asked, by the names of its filters. */
  question: Readonly<Record<string, string>>;
}
/** @param laws as written @param known the same as the law sees them @param on `YYYY-MM-DD` */
export function lawFigures(
  laws: readonly { id: string; data: Law }[],
  known: ReadonlyMap<string, NationalLaw>,
  on: string,
): LawFigure[] {
  const answers = laws.map(({ id, data }) => ({ id, answer: conductCell(data, 'forced-labour', on).answer }));
  const answered = answers.filter(({ answer }) => answer !== 'not-found').length;
  const those = (answer: string) => answers.flatMap((each) => (each.answer === answer ? each.id : []));
  const short = maximaBelow(known, 'forced-labour', 4, on);
  const without = laws.filter(({ data }) => data.cooperation.extradition?.withoutTreaty);
  const treaty = without.flatMap(({ id, data }) => (data.cooperation.extradition?.withoutTreaty === 'no' ? id : []));
  const own = those('offence');
  const trafficking = those('only-as-trafficking');
  return [
    {
      sentence: `Forced labour as such is an offence in ${own.length} of the ${answered} States whose law on it is known here.`,
      states: own,
      question: { forced: 'offence' },
    },
    {
      sentence: `It is punished only as trafficking in ${trafficking.length} of them.`,
      states: trafficking,
      question: { forced: 'only-as-trafficking' },
    },
    {
      sentence: `In ${short.below.length} of the ${short.known.length} States whose maximum for forced labour is known it is under four years.`,
      states: short.below,
      question: { length: 'below-4' },
    },
    {
      sentence: `${treaty.length} of the ${without.length} States whose law on it is known extradite only with a treaty.`,
      states: treaty,
      question: { treaty: 'no' },
    },
  ];
}

/** Forms of cooperation for which the laws of both States are looked at. */
const LAW_FORMS: readonly string[] = ['criminalisation', 'extradition', 'mutual-legal-assistance'];
/** Whether a field of some entries, which not all have, is a list that holds something. */
const holds = (list: unknown, item: string): boolean => Array.isArray(list) && list.includes(item);
/**
 * Whether the text of an entry is about what laws punish: a form that rests on it, a challenge to criminalisation, and a
 * recommendation that would lessen such a challenge.
 */
export function isAboutLaws(
  { collection, id, data }: { collection: string; id: string; data: Readonly<Record<string, unknown>> },
  challenges: readonly { id: string; data: { forms: readonly string[] } }[],
): boolean {
  if (collection === 'forms') return LAW_FORMS.includes(id);
  if (collection === 'challenges') return holds(data['forms'], 'criminalisation');
  return (
    collection === 'recommendations' &&
    challenges.some(
      (challenge) => holds(challenge.data.forms, 'criminalisation') && holds(data['addresses'], challenge.id),
    )
  );
}
