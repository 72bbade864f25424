/** Who is bound since when: the tables of parties, what stands beside them, and treaties between two States. */
import { z } from 'zod';
import { field } from './field.ts';
import { Day, Id, PreciseDate, SourceKey, Text, Verification, entry } from './shared.ts';
import { ACTIONS } from './vocabulary.ts';

/** Deposit is not entry into force: an instrument's own clause turns one into the other. */
export const EntryIntoForceClause = z.strictObject({
  article: Text,
  /** The period after the act. `days: 30` with `day-after` is "the thirtieth day after". */
  after: z.strictObject({ days: z.int().nonnegative() }).or(z.strictObject({ months: z.int().nonnegative() })),
  /** `first-of-next-month`: on the first day of the month that follows the end of the period. */
  on: z.enum(['day', 'first-of-next-month']).default('day'),
  verification: Verification,
});

/** `content/participation/<framework>.yaml`: what the table beside it is, how complete, as at when. */
export const participation = z.strictObject({
  asAt: field(Day, 'The day to which the table is known.', '2024-05-04', 'May 2024'),
  completeness: field(z.enum(['complete', 'partial']), 'Whether every party is in the table.', 'complete', 'full'),
  /** Only then may a State that is missing from the table be called a non-party. */
  absenceMeansNonParty: field(z.boolean(), 'Whether a State that is missing may be called a non-party.', true, 'yes'),
  within: field(
    Id.optional(),
    'An instrument whose table names every State that can be bound by this one, such as the members of the Union.',
    'eu-eaw-2002-584',
    'EU',
  ),
  remark: field(
    Text.optional(),
    'What a reader should know about the table.',
    'Acts after 2024 were not searched.',
    '',
  ),
  clause: field(
    EntryIntoForceClause.optional(),
    'The rule that turns an act into entry into force, with its article.',
    { article: '38(2)', after: { days: 30 }, verification: { level: 'secondary', source: 'text' } },
    { article: '38(2)', after: 30 },
  ),
  /** The number of parties that another source states, against which the table is compared. */
  count: field(
    z.strictObject({ parties: z.int().positive(), date: PreciseDate, source: SourceKey }).optional(),
    'The number of parties that another source states.',
    { parties: 192, date: '2024-05-04', source: 'text' },
    192,
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
  note: Text.optional(),
  source: Id,
});

/** Whether a row shows a party: not a mere signatory, and not one that has left. */
export const isParty = ({ action, ended }: { action?: string | undefined; ended?: string | undefined }): boolean =>
  action !== 'signature-only' && ended === undefined;

/** One row of `content/bilateral/treaties.csv`: a treaty between two States, known by its existence and not by article. */
export const bilateralRow = z.strictObject({
  id: Id,
  a: StateCode,
  b: StateCode,
  kind: z.enum(['extradition', 'mutual-legal-assistance']),
  title: Text,
  signed: PreciseDate.optional(),
  inForce: PreciseDate.optional(),
  /** Day of a list that shows it in force, where its own date is not established. */
  listedInForce: PreciseDate.optional(),
  note: Text.optional(),
  source: Id,
});
