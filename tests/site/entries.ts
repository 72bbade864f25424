/** Small entries, made as the site gets them: read by the schema of their collection. */
import { COLLECTIONS, type Section } from '../../src/schema/collections.ts';
import type { SectionEntry } from '../../src/site/facts.ts';

const FORM = { title: 'A title', summary: 'A summary.', reviewed: '2026-01-01' };
const PROSE = {
  ...FORM,
  verification: 'primary',
  sources: [
    {
      key: 'text',
      title: 'Text',
      producer: 'UN',
      url: 'https://example.org/',
      kind: 'official',
      read: '2026-01-01',
      supports: 'all',
    },
  ],
};
/** What an entry of each section cannot be without. */
const NEEDED: Record<Section, object> = {
  topics: { ...PROSE, order: 1 },
  frameworks: {
    ...PROSE,
    officialTitle: 'The official title',
    kind: 'convention',
    level: 'global',
    binding: true,
    body: 'A conference',
    adopted: { date: '1930-06-28', verification: { level: 'primary', source: 'text' } },
    links: { text: 'https://example.org/text' },
  },
  forms: FORM,
  organisations: {
    ...PROSE,
    level: 'global',
    legalBasis: 'A treaty',
    role: 'Supervises.',
    seat: 'Geneva',
    url: 'https://example.org/',
    members: { unit: 'member States' },
  },
  mechanisms: { ...PROSE, category: 'law-enforcement' },
  challenges: { ...PROSE, evidence: [{ text: 'It happened.', sources: ['text'] }] },
  recommendations: {
    ...PROSE,
    addressee: 'Governments',
    steps: ['Join.'],
    indicator: 'Ratifications',
    recommendedBy: ['ILO'],
  },
  cases: {
    ...PROSE,
    kind: 'judgment',
    jurisdictions: ['mex'],
    years: { from: '2016' },
    outcome: 'Won.',
    lesson: 'Ask early.',
  },
  jurisdictions: { title: 'Mexico', kind: 'state' },
  glossary: PROSE,
};

/** An entry that is valid as it is. @param more fields as they stand in its file */
export const entryOf = (collection: Section, more: object = {}, id = 'an-entry'): SectionEntry =>
  ({
    collection,
    id,
    data: COLLECTIONS[collection].schema.parse({ ...NEEDED[collection], ...more }),
  }) as SectionEntry;

/** An article that was checked against the text. */
export const provision = (article: string, forms: readonly string[], more: object = {}) => ({
  article,
  forms,
  strength: 'shall',
  role: 'direct-basis',
  paraphrase: `Says ${article}.`,
  verification: { level: 'primary', source: 'text' },
  ...more,
});
