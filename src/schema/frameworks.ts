/** Instruments: what an entry of `content/frameworks` may hold, and its articles. */
import { z } from 'zod';
import { provisionAnchor } from './anchors.ts';
import { field } from './field.ts';
import { Form, Id, PreciseDate, Text, Url, Verification, entry, ids } from './shared.ts';
import {
  CONDITIONS,
  COVERAGES,
  LEVELS,
  MATTERS,
  MEASURES,
  REGIONS,
  REQUEST_CONTENTS,
  REQUEST_TOPICS,
  ROLES,
  STRENGTHS,
  ROLE_PAIRS,
  type RolePair,
} from './vocabulary.ts';

/** What must be true before a request can rest on an instrument. Asked of the reader, never assumed. */
export const Condition = z.strictObject({
  kind: z.enum([
    'scope',
    'dual-criminality',
    'central-authority',
    'language',
    'grounds-of-refusal',
    'speciality',
    'notification',
    'other',
  ]),
  /** The provision that sets it: one of the entry's own. */
  article: z.string({ error: 'must be in quotes, such as "3"' }).trim().min(1),
  /** The forms it concerns; every form when left out. */
  forms: z.array(Form).min(1).optional(),
  question: Text,
});
/** Which matter an instrument covers, and how: one line a matter and way. */
export const Covers = z.strictObject({
  matter: z.enum(MATTERS).describe('What a case can be about.'),
  how: z.enum(COVERAGES).describe('By name, by the length of the penalty, whatever it is, or not at all.'),
  article: z.string({ error: 'must be in quotes, such as "2"' }).trim().min(1).describe('The article that decides it.'),
  when: z.array(z.enum(CONDITIONS)).default([]).describe('What must be true of the case.'),
  measure: z
    .enum(MEASURES)
    .optional()
    .describe('By whose law a maximum penalty is measured; for extradition by both, else by the requesting State’s.'),
  verification: Verification,
});
/** Who may become bound: any State, the members of an organisation, or States that are named. */
export const OpenTo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any'), article: Text.optional(), verification: Verification.optional() }),
  z.strictObject({
    kind: z.literal('members'),
    of: Id,
    article: Text.optional(),
    verification: Verification.optional(),
  }),
  z.strictObject({
    kind: z.literal('listed'),
    states: z.array(Id).min(1),
    article: Text.optional(),
    verification: Verification.optional(),
  }),
]);
export const Provision = z
  .strictObject({
    article: z
      .string({ error: 'must be in quotes, such as "18" (an unquoted 2.10 would become 2.1)' })
      .trim()
      .min(1)
      .describe('The number of the article or paragraph, in quotes, such as "18" or "14(2)".'),
    formerArticles: z
      .array(Text)
      .default([])
      .describe('Numbers under which it stood here before. Old links to them lead to it.'),
    heading: Text.optional().describe('Its heading in the official text.'),
    forms: z
      .array(Form)
      .describe(
        'The forms of cooperation that it provides or helps; none for a final clause, which has the role none.',
      ),
    strength: z.enum(STRENGTHS).describe('How strongly it binds.'),
    role: z
      .enum(ROLES)
      .describe('What it is to a request: the basis itself, a basis on conditions, a support, or no channel at all.'),
    request: z
      .array(z.enum(REQUEST_TOPICS))
      .default([])
      .describe('What it says of requests: their channel, their language, why they may be refused, and the like.'),
    contents: z
      .array(z.enum(REQUEST_CONTENTS))
      .default([])
      .describe('What it asks a request to hold, in the order of the text.'),
    paraphrase: Text.describe('What it says, in one or two plain sentences of your own.'),
    note: Text.optional().describe('What a practitioner should beware of.'),
    covers: z
      .array(Covers)
      .default([])
      .describe(
        'Where this article covers matters otherwise than the instrument does: its own lines, which count instead.',
      ),
    verification: Verification.describe('How far this was checked against the article.'),
  })
  .refine(({ forms, role }) => forms.length > 0 || role === 'none', {
    error:
      'needs a form, such as "mutual-legal-assistance": only an article of the role none, such as a final clause, has none',
    path: ['forms'],
  });

export const frameworks = z.strictObject({
  ...entry,
  officialTitle: field(
    Text,
    'The full title as the depositary or the official journal prints it.',
    'Forced Labour Convention, 1930 (No. 29)',
    '',
  ),
  shortTitle: field(
    Text.max(25, { error: 'must be at most 25 characters: it stands over a narrow column' }).optional(),
    'What it is about and its year, in a few words: the head of a narrow column. The title where it is left out.',
    'Forced labour, 1930',
    '',
  ),
  kind: field(
    z.enum([
      'convention',
      'protocol',
      'regional-treaty',
      'directive',
      'regulation',
      'framework-decision',
      'bilateral-treaty',
      'arrangement',
      'recommendation',
      'declaration',
      'model-law',
      'domestic-statute',
      'trade-agreement',
    ]),
    'What sort of instrument it is.',
    'convention',
    'treaty',
  ),
  level: field(z.enum(LEVELS), 'Where it reaches.', 'global', 'worldwide'),
  region: field(z.enum(REGIONS).optional(), 'Its region, when it is regional.', 'europe', 'EU'),
  binding: field(z.boolean(), 'Whether it binds those who join it.', true, 'yes'),
  body: field(Text, 'The organisation or conference that adopted it.', 'General Conference of the ILO', ''),
  depositary: field(Text.optional(), 'Who keeps the acts of States.', 'Secretary-General of the United Nations', ''),
  adopted: field(
    z.strictObject({ place: Text.optional(), date: PreciseDate, verification: Verification }),
    'Where and when it was adopted, and how far that was checked.',
    { place: 'Geneva', date: '1930-06-28', verification: { level: 'primary', source: 'text' } },
    { date: '28/06/1930' },
  ),
  inForce: field(
    z.strictObject({ date: PreciseDate.optional(), condition: Text.optional(), verification: Verification }).optional(),
    'When the instrument itself began, on which condition, and how far that was checked.',
    { date: '1932-05-01', verification: { level: 'primary', source: 'text' } },
    { date: '1932-05-01' },
  ),
  parent: field(Id.optional(), 'The convention that a protocol supplements: a party needs both.', 'untoc', 'UNTOC'),
  amends: field(ids, 'Instruments that this one amends.', ['ilo-c029'], 'ilo-c029'),
  replaces: field(ids, 'Instruments that this one replaces for good.', ['eu-thb-2002-629'], 'none'),
  /** Instruments whose place this one takes between States bound by both, with the article that says so. */
  displaces: field(
    z
      .array(
        z.strictObject({
          framework: Id,
          article: Text,
          from: PreciseDate.optional(),
          forms: z.array(Form).min(1).optional(),
          verification: Verification,
        }),
      )
      .default([]),
    'Instruments whose place this one takes between States bound by both, with the article that says so, and for which forms; for those that it gives itself when left out.',
    [{ framework: 'coe-ets-030', article: '34', verification: { level: 'secondary', source: 'text' } }],
    ['coe-ets-030'],
  ),
  links: field(
    z.strictObject({ text: Url, status: Url.optional(), directory: Url.optional() }),
    'The official text, the page that shows who is bound, and the official directory of the authorities under it.',
    { text: 'https://treaties.un.org/' },
    { text: 'treaties.un.org' },
  ),
  /** What the instrument calls its numbered parts; used in headings and anchors (`#article-18`). */
  roles: field(
    z.enum(Object.keys(ROLE_PAIRS) as RolePair[]).optional(),
    'What it calls the State that asks and the State that is asked, where not requesting and requested.',
    'issuing-executing',
    'issuing',
  ),
  unit: field(
    z.enum(['article', 'paragraph', 'section', 'principle', 'regulation', 'objective']).default('article'),
    'What the instrument calls its numbered parts; used in headings and anchors.',
    'article',
    'Art.',
  ),
  openTo: field(
    OpenTo.optional(),
    'Who may become bound by it. Nobody else is ever said to be missing.',
    { kind: 'members', of: 'european-union' },
    'EU',
  ),
  towardsCourt: field(
    z.strictObject({ article: Text, verification: Verification }).optional(),
    'The article by which States cooperate with a court under it, and not with one another.',
    { article: '86', verification: { level: 'primary', source: 'text' } },
    true,
  ),
  covers: field(
    z.array(Covers).default([]),
    'Which matters it covers and which not, each with the article that decides it.',
    [
      {
        matter: 'trafficking-for-forced-labour',
        how: 'listed',
        article: '5',
        when: ['transnational', 'organised-group'],
        verification: { level: 'primary', source: 'text' },
      },
    ],
    ['trafficking'],
  ),
  conditions: field(
    z.array(Condition).default([]),
    'What must be true before a request can rest on it, as questions to the reader, each with the article that asks it.',
    [{ kind: 'scope', article: '3', question: 'Is the offence transnational?' }],
    ['transnational'],
  ),
  provisions: field(
    z.array(Provision).default([]),
    'The articles that matter for cooperation, in the order of the text.',
    [],
    '18',
  ),
});

export { provisionAnchor };
/**
 * Every anchor on a framework's page, in the order of its provisions: one per provision, and for an article
 * that is split into paragraphs also the article's own (`article-18` beside `article-18-1`), on its first part.
 */
export function provisionAnchors(
  unit: string,
  articles: readonly string[],
): { own: string; whole: string | undefined }[] {
  const taken = new Set(articles.map((article) => provisionAnchor(unit, article)));
  return articles.map((article) => {
    const whole = provisionAnchor(unit, article.replace(/[\s(].*$/, ''));
    const first = !taken.has(whole);
    taken.add(whole);
    return { own: provisionAnchor(unit, article), whole: first ? whole : undefined };
  });
}
