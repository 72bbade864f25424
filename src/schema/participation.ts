/** Who is bound since when: the tables of parties, what stands beside them, and treaties between two States. */
import { z } from 'zod';
import { field } from './field.ts';
import { Day, Id, PreciseDate, SourceKey, Text, Verification, entry } from './shared.ts';
import { ACTIONS, UNBOUND_ACTIONS, type FormId } from './vocabulary.ts';

/** Deposit is not entry into force: an instrument's own clause turns one into the other. */
export const EntryIntoForceClause = z.strictObject({
  article: Text,
  /** The period after the act. `days: 30` with `day-after` is "the thirtieth day after". */
  after: z.strictObject({ days: z.int().nonnegative() }).or(z.strictObject({ months: z.int().nonnegative() })),
  /** `first-of-next-month`: on the first day of the month that follows the end of the period. */
  on: z.enum(['day', 'first-of-next-month']).default('day'),
  verification: Verification,
});

/**
 * Who is bound by an act of an organisation: its members on the day, from the act's own day on, less those that stand
 * outside. So that nobody copies members State by State, and every accession and departure comes out right.
 */
export const MemberRule = z.strictObject({
  members: Id.describe('The organisation, by its file in content/memberships.'),
  from: PreciseDate.describe('From when the act applies.'),
  until: PreciseDate.optional().describe('The first day on which it no longer applies.'),
  article: Text.describe('The article that says so.'),
  outside: z
    .array(
      z
        .strictObject({
          jurisdiction: Id,
          article: Text.optional(),
          from: Day.optional(),
          until: Day.optional(),
          note: Text.optional(),
          verification: Verification,
        })
        .refine(({ from, until }) => from === undefined || until === undefined || from < until, {
          path: ['until'],
          error: 'must be later than "from"',
        }),
    )
    .default([])
    .describe(
      'Members that it does not bind, from when until when. One with both days is without effect between them.',
    ),
  exceptions: z
    .array(
      z.strictObject({
        jurisdiction: Id,
        from: Day.optional(),
        until: Day.optional(),
        article: Text.optional(),
        note: Text.optional(),
        verification: Verification,
      }),
    )
    .default([])
    .describe('Members that it binds from or until another day: a late law, a later opt-in.'),
  verification: Verification,
});

/** `content/participation/<framework>.yaml`: what the table beside it is, how complete, as at when. */
export const participation = z.strictObject({
  asAt: field(Day, 'The day to which the table is known.', '2024-05-04', 'May 2024'),
  completeness: field(z.enum(['complete', 'partial']), 'Whether every party is in the table.', 'complete', 'full'),
  /** Only then may a State that is missing from the table be called a non-party. */
  absenceMeansNonParty: field(z.boolean(), 'Whether a State that is missing may be called a non-party.', true, 'yes'),
  remark: field(
    Text.optional(),
    'What a reader should know about the table.',
    'Acts after 2024 were not searched.',
    '',
  ),
  rule: field(
    MemberRule.optional(),
    'The rule that says who is bound, for an act of an organisation. A table beside it holds only what the rule cannot say.',
    {
      members: 'european-union',
      from: '2004-01-01',
      article: '34',
      verification: { level: 'primary', source: 'text' },
    },
    'EU',
  ),
  bindsMembers: field(
    z.strictObject({ of: Id, article: Text.optional(), verification: Verification }).optional(),
    'The organisation whose row binds its members towards the other parties.',
    { of: 'european-union', verification: { level: 'primary', source: 'text' } },
    true,
  ),
  clause: field(
    EntryIntoForceClause.optional(),
    'The rule that turns an act into entry into force, with its article.',
    { article: '38(2)', after: { days: 30 }, verification: { level: 'secondary', source: 'text' } },
    { article: '38(2)', after: 30 },
  ),
  /** The number of parties that another source states, against which the table is compared. */
  count: field(
    z
      .strictObject({ parties: z.int().positive(), date: PreciseDate, source: SourceKey, why: Text.optional() })
      .optional(),
    'The number of parties that another source states, and why, where the table shows another.',
    { parties: 192, date: '2024-05-04', source: 'text' },
    192,
  ),
  /** Silence proves nothing: an answer says how far the declarations of its instrument were looked through. */
  declarations: field(
    z.strictObject({ asAt: Day, complete: z.boolean(), source: SourceKey, note: Text.optional() }).optional(),
    'How far its declarations in content/declarations go: the day of the source, and whether every one that it shows and that changes an answer is there.',
    { asAt: '2014-07-10', complete: true, source: 'declarations' },
    'complete',
  ),
  sources: entry.sources,
});

const StateCode = z
  .string()
  .regex(/^([A-Z]{3}|EU)$/, { error: 'must be an ISO 3166-1 alpha-3 code such as MEX, or EU' });

/** One row of `content/participation/<framework>.csv`. Blank cells are left out. */
export const participationRow = z.strictObject({
  state: StateCode,
  action: z.enum(ACTIONS),
  date: PreciseDate.optional(),
  inForce: PreciseDate.optional(),
  signed: PreciseDate.optional(),
  ended: PreciseDate.optional(),
  /** Day of a source that already shows it bound, where its own day is not established; or that still shows it left out. */
  listed: PreciseDate.optional(),
  note: Text.optional(),
  source: Id,
});

/** Whether a row shows a party: not a mere signatory or a territory left out, and not one that has left. */
export const isParty = ({ action, ended }: { action?: string | undefined; ended?: string | undefined }): boolean =>
  !UNBOUND_ACTIONS.includes(action ?? '') && ended === undefined;

/** One row of `content/acceptances/<framework>.csv`: an accession that one party has accepted. */
export const acceptanceRow = z.strictObject({
  acceding: StateCode,
  accepting: StateCode,
  date: PreciseDate.optional(),
  inForce: PreciseDate,
  note: Text.optional(),
  source: Id,
});

/** `content/memberships/<organisation>.yaml`: what the list of members beside it is. */
export const memberships = z.strictObject({
  title: field(Text, 'The organisation, as readers call it.', 'European Union', ''),
  asAt: field(Day, 'The day to which the list is known.', '2026-11-26', 'November 2026'),
  complete: field(z.boolean(), 'Whether every member that ever was is in the list.', true, 'yes'),
  remark: field(Text.optional(), 'What a reader should know about the list.', 'Two days are in conflict.', ''),
  sources: entry.sources,
  gaps: entry.gaps,
});
/** One row of `content/memberships/<organisation>.csv`; a State that left and came back has two. */
export const membershipRow = z.strictObject({
  state: StateCode,
  from: PreciseDate.optional(),
  /** First day on which it is no longer a member. */
  until: PreciseDate.optional(),
  /** First day on which acts of the organisation no longer bind it, where that is later. */
  actsUntil: PreciseDate.optional(),
  note: Text.optional(),
  /** Key of a source in the description beside the table. */
  source: SourceKey,
});

/** What a treaty between two States is about: one form of cooperation a row, so that a treaty on two has two rows. */
export const BILATERAL_FORMS = [
  'extradition',
  'mutual-legal-assistance',
  'transfer-of-sentenced-persons',
  'enforcement-of-criminal-orders',
  'service-of-documents',
  'civil-evidence',
  'recognition-of-civil-judgments',
  'legal-aid',
  'law-enforcement-cooperation',
  /** Agreements on trafficking in persons. */
  'victim-protection',
  /** Agreements on labour migration. */
  'labour-inspection',
] as const satisfies readonly FormId[];

/** How far the treaties of a State were looked for. Of States that no line names, those that were found are shown. */
export const EXTENTS = ['official-list', 'published-laws'] as const;

/** `content/bilateral/<table>.yaml`: what the table beside it is, and for which States all of a list was entered. */
export const bilateral = z.strictObject({
  title: field(Text, 'From which lists the table was made.', 'Treaties of Switzerland', ''),
  coverage: field(
    z
      .array(
        z.strictObject({
          state: Id.describe('The State whose list it is.'),
          forms: z.array(z.enum(BILATERAL_FORMS)).min(1).describe('On which forms its treaties were looked for.'),
          extent: z
            .enum(EXTENTS)
            .describe('Every treaty that an official list names, or every law that approves or publishes one.'),
          asAt: PreciseDate.describe('The day of the list or of the collection of laws.'),
          source: Id.describe('Its file in content/sources.'),
          remark: Text.optional().describe('What the list leaves out.'),
        }),
      )
      .default([]),
    'For which States everything on a list is in the table. Nothing may be concluded from what is missing.',
    [
      {
        state: 'che',
        forms: ['extradition'],
        extent: 'official-list',
        asAt: '2026-04-17',
        source: 'swiss-sr',
      },
    ],
    'complete',
  ),
});

/** One row of `content/bilateral/<table>.csv`: a treaty between two States, known by its existence and not by article. */
export const bilateralRow = z.strictObject({
  id: Id,
  a: StateCode,
  b: StateCode,
  kind: z.enum(BILATERAL_FORMS),
  title: Text,
  signed: PreciseDate.optional(),
  inForce: PreciseDate.optional(),
  /** Day of a list that shows it in force, where its own date is not established. */
  listedInForce: PreciseDate.optional(),
  /** First day on which it no longer binds. */
  ended: PreciseDate.optional(),
  /** The treaty that this one amends, extends or carries out: the two are one line. */
  supplements: Id.optional(),
  /** The treaty that has taken its place. */
  supersededBy: Id.optional(),
  note: Text.optional(),
  source: Id,
});
