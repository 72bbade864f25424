/** The facts of an entry as its page lists them, a label and a value each. Pure. */
import type { z } from 'zod';
import { inWords } from '../law/dates.ts';
import type { DataOf, Section } from '../schema/collections.ts';
import type { Verification } from '../schema/shared.ts';
import { sentence } from '../schema/vocabulary.ts';
import { readingOf } from './readings.ts';

/** An entry of any section. */
export type SectionEntry = { [S in Section]: { collection: S; id: string; data: DataOf<S> } }[Section];

export interface Fact {
  label: string;
  /** Several values are a list. */
  value: string | readonly string[] | undefined;
  /** Values that follow one another are numbered. */
  ordered?: boolean;
  /** Keys of the sources that support it. */
  sources?: readonly string[];
}
const fact = (label: string, value: Fact['value'], more: Partial<Fact> = {}): Fact => ({ label, value, ...more });
const checked = (verification: z.output<typeof Verification>) => ` (${readingOf(verification)})`;

function allFactsOf(entry: SectionEntry): Fact[] {
  switch (entry.collection) {
    case 'frameworks': {
      const d = entry.data;
      const adopted = [inWords(d.adopted.date), d.adopted.place].filter(Boolean).join(', ');
      const since = d.inForce?.date ? inWords(d.inForce.date) : 'no date established';
      return [
        fact('Official title', d.officialTitle),
        fact('Kind', `${sentence(d.kind)}, ${d.level}, ${d.binding ? 'binding' : 'not binding'}`),
        fact('Adopted by', d.body),
        fact('Adopted', adopted + checked(d.adopted.verification)),
        fact(
          'In force',
          d.inForce &&
            `${since}${d.inForce.condition ? `: ${d.inForce.condition}` : ''}${checked(d.inForce.verification)}`,
        ),
        fact('Depositary', d.depositary),
      ];
    }
    case 'organisations': {
      const { count, unit, asOf } = entry.data.members;
      return [
        fact('Seat', entry.data.seat),
        fact('Role', entry.data.role),
        fact('Legal basis', entry.data.legalBasis),
        fact('Members', [count, unit, asOf && `(as of ${asOf})`].filter(Boolean).join(' ')),
        ...entry.data.tools.map(({ name, what }) => fact(name, what)),
      ];
    }
    case 'mechanisms': {
      const d = entry.data;
      return [
        fact('Category', sentence(d.category)),
        fact('Steps', d.steps, { ordered: true }),
        fact('Strengths', d.strengths),
        fact('Limits', d.limits),
      ];
    }
    case 'challenges':
      return entry.data.evidence.map(({ text, sources }, index) => fact(`Evidence ${index + 1}`, text, { sources }));
    case 'recommendations': {
      const d = entry.data;
      return [
        fact('Addressed to', d.addressee),
        fact('Steps', d.steps, { ordered: true }),
        fact('Indicator', d.indicator),
        fact('Recommended by', d.recommendedBy),
      ];
    }
    case 'cases': {
      const d = entry.data;
      const { from, to } = d.years;
      return [
        fact('Kind', sentence(d.kind)),
        fact('Years', to ? `${inWords(from)} to ${inWords(to)}` : inWords(from)),
        fact('Sector', d.sector),
        fact('Forum', d.forum),
        fact('Citation', d.citation),
        fact('Outcome', d.outcome),
        fact('Lesson', d.lesson),
      ];
    }
    case 'glossary':
      return [fact('Note', entry.data.note)];
    case 'jurisdictions':
      return [
        fact('ISO codes', [entry.data.iso2, entry.data.iso3].filter(Boolean).join(', ')),
        fact('Region', entry.data.region && sentence(entry.data.region)),
      ];
    default:
      return [];
  }
}

/** Every fact of the entry's kind that it states, in the order of the page; one without a value is left out. */
export function factsOf(entry: SectionEntry): Fact[] {
  return allFactsOf(entry).filter(({ value }) => value?.length);
}

/** The official pages of an instrument or an organisation. */
export function officialPagesOf(entry: SectionEntry): { text: string; status?: string | undefined } | undefined {
  if (entry.collection === 'frameworks') return entry.data.links;
  return entry.collection === 'organisations' ? { text: entry.data.url } : undefined;
}
