/** What one State's own law says: which conduct it punishes, and how it helps others with or without a treaty. */
import { z } from 'zod';
import { field } from './field.ts';
import { Day, PreciseDate, Text, Url, Verification, entry } from './shared.ts';
import { CONDUCTS, CRIMINALISATIONS, DUAL_CRIMINALITY_RULES, NATIONALS, WITHOUT_TREATY } from './vocabulary.ts';

const PENALTY = /^(fine|life|death|\d+ (years?|months?|days?)( \d+ (months?|days?))?)$/;
/** A penalty as a law states its limit: `10 years`, `6 months`, `5 years 1 day`, `fine`, `life` or `death`. */
const penaltyError = 'must be "fine", "life", "death" or a time such as "10 years", "6 months" or "5 years 1 day"';
export const Penalty = z.string({ error: penaltyError }).trim().regex(PENALTY, { error: penaltyError });

/** What every fact of a law carries. */
const fact = {
  law: Text.optional().describe('The law by the name under which it can be found.'),
  article: Text.optional().describe('Its article or section: "article 188 bis", "section 232b".'),
  asAt: PreciseDate.optional().describe('The day or year of the text that was read, where its source is of another.'),
  note: Text.optional().describe('What a prosecutor must know to use it rightly.'),
  verification: Verification,
};

export const Offence = z.strictObject({
  conduct: z.enum(CONDUCTS).describe('What is done.'),
  answer: z
    .enum(CRIMINALISATIONS)
    .describe('An offence, a penalty of labour law alone, an offence only where it is trafficking, or none.'),
  minimum: Penalty.optional().describe('The least penalty of the basic offence.'),
  maximum: Penalty.optional().describe('The longest prison term of the basic offence.'),
  aggravated: Penalty.optional().describe('The longest term in the gravest form.'),
  aggravatedWhen: Text.optional().describe('What makes it graver: "child victim".'),
  since: PreciseDate.optional().describe('First day on which it applied in this form.'),
  until: PreciseDate.optional().describe('First day on which it no longer applied.'),
  ...fact,
});

const Cooperation = z.strictObject({
  extradition: z
    .strictObject({
      withoutTreaty: z.enum(WITHOUT_TREATY).optional(),
      nationals: z.enum(NATIONALS).optional().describe('Whether it surrenders its own nationals.'),
      dualCriminality: z.enum(DUAL_CRIMINALITY_RULES).optional(),
      threshold: Penalty.optional().describe('The least maximum that an offence must carry.'),
      ...fact,
    })
    .optional(),
  assistance: z
    .strictObject({
      withoutTreaty: z.enum(WITHOUT_TREATY).optional(),
      dualCriminality: z.enum(DUAL_CRIMINALITY_RULES).optional(),
      ...fact,
    })
    .optional(),
  authorities: z
    .array(
      z.strictObject({
        office: Text.describe('The office; never a person.'),
        for: Text.describe('What it is for: "extradition", "mutual legal assistance".'),
        under: Text.optional().describe('The law or treaty that names it.'),
        directory: Url.optional().describe('The official directory that says how to reach it.'),
        ...fact,
      }),
    )
    .default([]),
  languages: z.strictObject({ accepted: z.array(Text).min(1).describe('Languages of requests.'), ...fact }).optional(),
  channel: z.strictObject({ says: Text.describe('The way that a request takes.'), ...fact }).optional(),
  inspection: z
    .strictObject({
      says: Text.describe('What its labour inspectorate may exchange with others abroad.'),
      ...fact,
    })
    .optional(),
});

const Protection = z
  .strictObject({ says: Text.describe('What the law gives, in your own words.'), ...fact })
  .optional();

export const nationalLaw = z.strictObject({
  offences: field(
    z.array(Offence).default([]),
    'What its law makes of each conduct, a row for each article that matters.',
    [
      {
        conduct: 'forced-labour',
        answer: 'offence',
        law: 'Criminal Code',
        article: 'section 232b',
        maximum: '10 years',
        verification: { level: 'primary', source: 'code' },
      },
    ],
    ['forced labour'],
  ),
  notFound: field(
    z
      .array(z.strictObject({ conduct: z.enum(CONDUCTS), searched: Text.describe('Where it was looked for.') }))
      .default([]),
    'Conduct on which nothing was found, with what was searched. An honest gap is worth more than a guess.',
    [{ conduct: 'forced-labour', searched: 'Criminal Code of 1992 (no text could be read); ILO comments to 2024' }],
    ['forced labour'],
  ),
  cooperation: field(
    Cooperation.default({ authorities: [] }),
    'How it extradites and assists, with or without a treaty; its authorities, languages and channel.',
    {
      extradition: {
        withoutTreaty: 'reciprocity',
        law: 'Extradition Act',
        article: 'section 5',
        verification: { level: 'primary', source: 'act' },
      },
    },
    'reciprocity',
  ),
  victims: field(
    z.strictObject({ residence: Protection, compensation: Protection, return: Protection }).default({}),
    'Residence, compensation and return of victims, where the law says so.',
    {
      residence: {
        says: 'A permit of six months while proceedings last.',
        law: 'Aliens Act',
        article: 'section 25',
        verification: { level: 'primary', source: 'act' },
      },
    },
    'residence permit',
  ),
  sources: entry.sources,
  reviewed: entry.reviewed,
  reread: field(
    Day.optional(),
    'The day on which a second person read it again against its sources.',
    '2026-11-26',
    'yes',
  ),
  gaps: entry.gaps,
});
