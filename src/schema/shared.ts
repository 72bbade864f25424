/** Field types that every collection shares. Pure zod: no file system, no Astro. */
import { z } from 'zod';
import { addressProblem } from './address.ts';
import { DATE_ERROR, DAY_ERROR, isDay, isRealDate } from './days.ts';
import { field } from './field.ts';
import { FORMS, READINGS } from './vocabulary.ts';

/** Names that Windows keeps for devices, and the one that a server looks for in a folder. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;
/** With its ending, within what every file system and archive takes. */
const LONGEST_ID = 100;
/** An entry's id: its file name and its URL. Never slugged, so it is restricted to what a URL and a file name can hold. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'must be lower-case letters, digits and single hyphens, such as "ilo-c029" (not "ILO_C029")',
  })
  .refine((id) => !RESERVED.test(id), {
    error: 'must not be a name that a file system or a server keeps for itself, such as "con" or "index"',
  })
  .refine((id) => id.length <= LONGEST_ID, { error: `must be at most ${LONGEST_ID} characters` });

// JSON Schema cannot look through a preprocessing step: `pattern` tells editors what a date looks like.
// YAML readers turn an unquoted 2003-09-29 into a Date and an unquoted 2003 into a number; both mean the text.
const asDateText = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value;

/** A date that keeps its precision: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, never widened to a day it does not state. */
export const PreciseDate = z
  .preprocess(asDateText, z.string().refine(isRealDate, { error: DATE_ERROR }))
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });
/** A full day, `YYYY-MM-DD`: used for "read" and "reviewed", which are always known to the day. */
export const Day = z
  .preprocess(asDateText, z.string().refine(isDay, { error: DAY_ERROR }))
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const Url = z
  .url({
    protocol: /^https?$/,
    error: 'must be a full web address such as https://treaties.un.org/ (not "www.treaties.un.org")',
  })
  .superRefine((url, context) => {
    const message = addressProblem(url);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** Plain text on one line or folded; never empty, and no character in it ends a line: a reader of RIS would see two records. */
export const Text = z
  .string()
  .trim()
  .min(1, { error: 'must not be empty: write it or leave the field out' })
  .refine((text) => !/[\n\r\u0085\u2028\u2029]/.test(text), {
    error: 'must be one paragraph: leave out the line ends inside it',
  });
export const Form = z.enum(FORMS);
/** The local name by which a fact points at one of its entry's sources. */
export const SourceKey = Id;

export const SourceKind = z.enum(['primary', 'official', 'secondary']);

/** A publication cited by this entry alone. */
export const OwnSource = z.strictObject({
  key: SourceKey.describe('A short name by which facts of this entry point at the source.'),
  title: Text.describe('The title of the publication.'),
  producer: Text.describe('Who published it.'),
  url: Url.describe('Its official address: the one that a court would cite.'),
  copy: Url.optional().describe('Where it was read, if that was not the official address.'),
  kind: SourceKind.describe('Official text or judgment (primary), official publication, or any other (secondary).'),
  date: PreciseDate.optional().describe('When it was published, as exactly as is known.'),
  read: Day.describe('The day on which you read it.'),
  locator: Text.optional().describe('The page, paragraph or section.'),
  supports: Text.describe('Which facts of this entry it supports.'),
  note: Text.optional().describe('For example that a copy was read.'),
});
/** A publication that has its own file in `content/sources`, cited by several entries. */
export const SharedSource = z.strictObject({
  ref: Id,
  read: Day,
  locator: Text.optional(),
  supports: Text,
});
const Source = z.union([OwnSource, SharedSource]);
export const Sources = z
  .array(Source)
  .min(1, { error: 'needs at least one source: every fact must be one a reader can open' });

/**
 * How far a fact was checked. `primary`: against the instrument or its depositary; `primary-in-part`: only a part of
 * that text was read, or a translation of it, and the note says which; `unverified` must say why.
 */
export const Verification = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('primary'), source: SourceKey, note: Text.optional() }),
  z.strictObject({ level: z.literal('primary-in-part'), source: SourceKey, note: Text }),
  z.strictObject({ level: z.literal('secondary'), source: SourceKey, note: Text.optional() }),
  z.strictObject({ level: z.literal('unverified'), reason: Text }),
]);

/** A pointer to an instrument, if known down to its articles. */
export const FrameworkRef = z.strictObject({ framework: Id, articles: z.array(Text).min(1).optional() });

/** What every prose entry has. `gaps` lists what could not be established: an honest gap is worth more than a guess. */
export const entry = {
  title: field(
    Text,
    'The name readers use. Former names and acronyms go into alsoKnownAs.',
    'Trafficking in Persons Protocol',
    '',
  ),
  summary: field(
    Text.max(600, { error: 'must be at most 600 characters: the rest belongs in the body' }),
    'What it is and what it gives a reader, in one to three plain sentences of your own.',
    'Obliges parties to criminalise trafficking in persons.',
    '',
  ),
  alsoKnownAs: field(
    z.array(Text).default([]),
    'Other names, former names and acronyms. A search for one of them finds this entry first.',
    ['Palermo Protocol'],
    'Palermo Protocol',
  ),
  sources: field(
    Sources,
    'Where a reader can check every fact of this entry. Each fact names its source by key.',
    [
      {
        key: 'text',
        title: 'Protocol text',
        producer: 'United Nations',
        url: 'https://treaties.un.org/',
        kind: 'official',
        read: '2026-11-24',
        supports: 'articles 1 to 5',
      },
    ],
    [],
  ),
  reviewed: field(
    Day,
    'The day on which a person last checked the entry against its sources.',
    '2026-11-24',
    '24/11/2026',
  ),
  verification: field(
    z.enum(READINGS),
    'How far the core of the entry was checked: against the official text, a part or a translation of it, a reliable publication, or none yet.',
    'primary',
    'certain',
  ),
  formerIds: field(
    z.array(Id).default([]),
    'Ids under which this entry was published before it was renamed or took in another. Old links lead here.',
    ['debt-servitude'],
    'Debt servitude',
  ),
  gaps: field(
    z.array(Text).default([]),
    'What could not be established. The page shows it.',
    ['The date of the appeal judgment is not established.'],
    'none',
  ),
};
export const ids = z.array(Id).default([]);
export const forms = z.array(Form).default([]);
export const frameworkRefs = z.array(FrameworkRef).default([]);
