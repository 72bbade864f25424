/** The laws of single States as they are written down here: as the law sees them, in one cell each, and counted. Pure. */
import type { NationalLaw } from '../law/model.ts';
import { appliesOn, monthsOf } from '../law/national-law.ts';
import type { DataOf } from '../schema/collections.ts';
import type { Conduct } from '../schema/vocabulary.ts';

type Law = DataOf<'national-law'>;
/** What every fact of a law names: where it stands, and of which day or year the text is. */
type Fact = Pick<Law['offences'][number], 'law' | 'article' | 'asAt' | 'verification'>;
/** A law and its article as they are cited. */
export const lawCited = ({ law, article }: Pick<Fact, 'law' | 'article'>): string =>
  [law, article].filter(Boolean).join(', ');
/** To when a fact is known: its text's own day, else that of its source, else the day on which the file was read. */
export const factAsAt = ({ asAt, verification }: Fact, { sources, reviewed }: Law): string =>
  asAt ??
  sources.flatMap((each) =>
    'source' in verification && 'key' in each && each.key === verification.source ? (each.date ?? []) : [],
  )[0] ??
  reviewed;

/** The file as the law sees it. */
export function nationalLawOf(file: Law): NationalLaw {
  const cited = <F extends Fact>(fact: F) => ({ article: lawCited(fact), asAt: factAsAt(fact, file) });
  const { extradition, assistance } = file.cooperation;
  return {
    offences: file.offences.map((row) => {
      const { conduct, answer, minimum, maximum, aggravated, since, until } = row;
      return { conduct, answer, minimum, maximum, aggravated, since, until, ...cited(row) };
    }),
    extradition: extradition && {
      withoutTreaty: extradition.withoutTreaty,
      nationals: extradition.nationals,
      dualCriminality: extradition.dualCriminality,
      threshold: extradition.threshold,
      ...cited(extradition),
    },
    assistance: assistance && {
      withoutTreaty: assistance.withoutTreaty,
      dualCriminality: assistance.dualCriminality,
      ...cited(assistance),
    },
  };
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
/** @param law of one State; only what applies on the day counts */
export function conductCell(law: Law, conduct: Conduct, on: string): ConductCell {
  const rows = nationalLawOf(law).offences.filter((row) => row.conduct === conduct && appliesOn(row, on));
  const answer = STRONGEST.find((each) => rows.some((row) => row.answer === each));
  if (answer === undefined) return { answer: 'not-found', articles: [] };
  const strongest = rows.filter((row) => row.answer === answer);
  const maxima = strongest.flatMap(({ maximum }) => maximum ?? []).sort((a, b) => monthsOf(b) - monthsOf(a));
  return { answer, maximum: maxima[0], articles: strongest.flatMap(({ article }) => article || []) };
}

/** Counts of a collection of laws, for `npm run check -- --summary`. */
export function countsOf(laws: readonly { id: string; data: Law }[], on: string) {
  const of = (wanted: (law: Law) => unknown) => laws.filter(({ data }) => wanted(data)).length;
  const answered = (conduct: Conduct) => of((law) => conductCell(law, conduct, on).answer !== 'not-found');
  const rows = laws.flatMap(({ data }) => data.offences);
  return {
    states: laws.length,
    reread: of(({ reread }) => reread),
    forcedLabourAnswered: answered('forced-labour'),
    traffickingAnswered: answered('trafficking-for-forced-labour'),
    traffickingMaximum: of((law) => conductCell(law, 'trafficking-for-forced-labour', on).maximum),
    cooperation: of(({ cooperation }) => cooperation.extradition ?? cooperation.assistance),
    authorityOrLanguage: of(({ cooperation }) => cooperation.authorities.length > 0 || cooperation.languages),
    offenceRows: rows.length,
    offenceRowsPrimary: rows.filter(({ verification }) => verification.level === 'primary').length,
  };
}
