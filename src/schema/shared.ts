/** Field types that every collection shares. Pure zod: no file system, no Astro. */
import { z } from 'zod';
import { FORMS } from './vocabulary.ts';

/** An entry's id: its file name and its URL. Never slugged, so it is restricted to what a URL can hold as is. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'must be lower-case letters, digits and single hyphens, such as "ilo-c029" (not "ILO_C029")',
});

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const isRealDate = (text: string) => {
  if (!DATE.test(text)) return false;
  if (text.length < 10) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return day.toISOString().startsWith(text);
};
// YAML readers turn an unquoted 2003-09-29 into a Date and an unquoted 2003 into a number; both mean the text.
const asDateText = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value;

/** A date that keeps its precision: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, never widened to a day it does not state. */
export const PreciseDate = z.preprocess(
  asDateText,
  z.string().refine(isRealDate, {
    error: 'must be a date like 2003-09-29, 2003-09 or 2003 (not "29/09/2003")',
  }),
);
/** A full day, `YYYY-MM-DD`: used for "read" and "reviewed", which are always known to the day. */
export const Day = z.preprocess(
  asDateText,
  z.string().refine((text) => text.length === 10 && isRealDate(text), {
    error: 'must be a full date like 2026-11-24 (not "24/11/2026")',
  }),
);

export const Url = z.url({
  protocol: /^https?$/,
  error: 'must be a full web address such as https://treaties.un.org/ (not "www.treaties.un.org")',
});

/** Plain text on one line or folded; never empty. */
export const Text = z.string().trim().min(1, { error: 'must not be empty: write it or leave the field out' });
export const Form = z.enum(FORMS);
/** The local name by which a fact points at one of its entry's sources. */
export const SourceKey = Id;

export const SourceKind = z.enum(['primary', 'official', 'secondary']);

/** A publication cited by this entry alone. */
export const OwnSource = z.strictObject({
  key: SourceKey,
  title: Text,
  producer: Text,
  url: Url,
  kind: SourceKind,
  date: PreciseDate.optional(),
  read: Day,
  locator: Text.optional(),
  supports: Text,
  note: Text.optional(),
});
/** A publication that has its own file in `content/sources`, cited by several entries. */
export const SharedSource = z.strictObject({
  ref: Id,
  read: Day,
  locator: Text.optional(),
  supports: Text,
});
export const Source = z.union([OwnSource, SharedSource]);
export const Sources = z
  .array(Source)
  .min(1, { error: 'needs at least one source: every fact must be one a reader can open' });

/** How far a fact was checked. `primary`: against the instrument or its depositary; `unverified` must say why. */
export const Verification = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('primary'), source: SourceKey, note: Text.optional() }),
  z.strictObject({ level: z.literal('secondary'), source: SourceKey, note: Text.optional() }),
  z.strictObject({ level: z.literal('unverified'), reason: Text }),
]);

/** A pointer to an instrument, if known down to its articles. */
export const FrameworkRef = z.strictObject({ framework: Id, articles: z.array(Text).min(1).optional() });

/** What every prose entry has. `gaps` lists what could not be established: an honest gap is worth more than a guess. */
export const entry = {
  title: Text,
  summary: Text.max(600, { error: 'must be at most 600 characters: the rest belongs in the body' }),
  alsoKnownAs: z.array(Text).default([]),
  sources: Sources,
  reviewed: Day,
  verification: z.enum(['primary', 'secondary', 'unverified']),
  gaps: z.array(Text).default([]),
};
export const ids = z.array(Id).default([]);
export const forms = z.array(Form).default([]);
export const frameworkRefs = z.array(FrameworkRef).default([]);
