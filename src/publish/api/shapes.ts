/**
 * The public shapes of version 1. They are the API's own: front matter may change without them. A shape may gain a
 * field and a list of values may grow; nothing is taken away or renamed within version 1. A field that is missing is
 * not known, or does not apply.
 */
import { z } from 'zod';
import { COLLECTIONS, definitionOf, PUBLISHED, type Published } from '../../schema/collections.ts';
import { EXTENTS, EntryIntoForceClause, bilateralRow } from '../../schema/participation.ts';
import { Condition } from '../../schema/frameworks.ts';
import { FIGURE_FAMILIES, FIGURE_QUALIFIERS, NameForms } from '../../schema/records.ts';
import { SourceKind } from '../../schema/shared.ts';
import { PublicAnswer } from '../answer-shape.ts';
import {
  ACTIONS,
  CONDITIONS,
  CONDUCTS,
  COVERAGES,
  CRIMINALISATIONS,
  DUAL_CRIMINALITY_RULES,
  FORMS,
  LEVELS,
  MATTERS,
  MEASURES,
  NATIONALS,
  READINGS,
  WITHOUT_TREATY,
  REGIONS,
  REQUEST_CONTENTS,
  REQUEST_TOPICS,
  ROLES,
  STRENGTHS,
} from '../../schema/vocabulary.ts';

/** The values that a field of the content may have: vocabularies are shared, shapes are not. */
const oneOf = <const V extends string>({ options }: { options: readonly V[] }) =>
  z.enum(options as readonly [V, ...V[]]);
const { frameworks, mechanisms, cases, jurisdictions, declarations } = COLLECTIONS;

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const address = z.url();
const day = z.iso.date();
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('YYYY, YYYY-MM or YYYY-MM-DD: as exactly as the source gives it.');
const form = z.enum(FORMS).meta({ id: 'Form', description: 'A form of cooperation; each has an entry in `forms`.' });
const entryKey = z
  .string()
  .regex(/^[a-z-]+\/[a-z0-9-]+$/)
  .describe('An entry as `collection/id`; with `.json` behind it, its file below `api/v1/`.');
const article = text.describe('The number of the article or other part of the instrument, as text.');

export const Source = z
  .strictObject({
    key: id.describe('Short name of the source within its entry; the id of its entry in `sources` where it has one.'),
    title: text,
    producer: text.optional().describe('Who published it. Missing for a declaration: it is the depositary.'),
    url: address.describe('Its official address, as far as it is known.'),
    copy: address.optional().describe('Where it was read, if not there.'),
    kind: oneOf(SourceKind).optional().describe('Official text or judgment, official publication, or any other.'),
    date: date.optional().describe('When it was published.'),
    read: day.describe('The day on which it was read.'),
    locator: text.optional().describe('Page, paragraph or section.'),
    supports: text.optional().describe('Which facts of the entry it supports.'),
    licence: text.optional(),
    note: text.optional().describe('For example that a copy was read.'),
  })
  .meta({ id: 'Source', description: 'A publication in which a reader can check a fact.' });

const sourced = { source: Source, note: text.optional() };
export const Verification = z
  .discriminatedUnion('level', [
    z.strictObject({ level: z.literal('primary'), ...sourced }),
    z.strictObject({ level: z.literal('primary-in-part'), ...sourced }),
    z.strictObject({ level: z.literal('secondary'), ...sourced }),
    z.strictObject({ level: z.literal('unverified'), reason: text }),
  ])
  .meta({
    id: 'Verification',
    description:
      'How far a fact was checked: against the instrument or its depositary (primary), against a part or a translation of it (primary-in-part; the note says which), in a reliable publication (secondary), or not yet, with the reason (unverified).',
  });
const EntryVerification = z.strictObject({ level: z.enum(READINGS) }).meta({
  id: 'EntryVerification',
  description: 'How far the core of the entry was checked; its sources and gaps say on what.',
});

const Pointer = z
  .strictObject({ framework: id, articles: z.array(article).describe('Empty when no article is named.') })
  .meta({ id: 'Pointer', description: 'An instrument, if known down to its articles.' });
const pointers = z.array(Pointer);
const ids = z.array(id);
const texts = z.array(text);

/** What every entry has, whatever its collection. */
const common = <C extends string>(collection: C) => ({
  id: id.describe('Never changes.'),
  collection: z.literal(collection),
  url: address.describe('The page that shows it.'),
  title: text,
  citation: text.describe('How to cite it, after OSCOLA; add the day on which you read it.'),
  relations: z
    .strictObject({
      to: z.array(entryKey).describe('Entries that this one names.'),
      from: z.array(entryKey).describe('Entries that name this one.'),
    })
    .describe('Relations in both directions.'),
});
const checked = {
  sources: z.array(Source).min(1),
  reviewed: day.describe('The day on which a person last checked it against its sources.'),
  verification: EntryVerification,
  gaps: texts.describe('What could not be established.'),
};
/** What every entry with a body has. */
const prose = <C extends string>(collection: C) => ({
  ...common(collection),
  summary: text,
  alsoKnownAs: texts,
  formerIds: ids.describe('Ids under which it was published before; their addresses still lead to it.'),
  ...checked,
  text: z.string().describe('The body in Markdown, with full addresses in its links.'),
});

const Coverage = z
  .strictObject({
    matter: z.enum(MATTERS).describe('What a case can be about.'),
    how: z.enum(COVERAGES).describe('By name, by the length of the penalty, whatever it is, or not at all.'),
    article: article.describe('The article that decides it.'),
    when: z.array(z.enum(CONDITIONS)).describe('What must be true of the case.'),
    measure: z
      .enum(MEASURES)
      .optional()
      .describe('By whose law a maximum penalty is measured: for extradition by both, else by the requesting State’s.'),
    verification: Verification,
  })
  .meta({ id: 'Coverage', description: 'One way in which an instrument covers a matter, or that it does not.' });
const OpenTo = z
  .strictObject({
    kind: z.enum(['any', 'members', 'listed']),
    of: id.optional().describe('The organisation whose members it is open to: an entry of `memberships.json`.'),
    states: ids.optional().describe('The jurisdictions it is open to.'),
    article: article.optional(),
    verification: Verification.optional(),
  })
  .meta({ id: 'OpenTo', description: 'Who may become bound: any State, members of an organisation, or those named.' });
const Framework = z.strictObject({
  ...prose('frameworks'),
  officialTitle: text,
  shortTitle: text.optional().describe('Its subject and year in a few words, for the head of a narrow column.'),
  kind: oneOf(frameworks.schema.shape.kind),
  level: z.enum(LEVELS),
  region: z.enum(REGIONS).optional(),
  binding: z.boolean(),
  body: text.describe('The organisation or conference that adopted it.'),
  depositary: text.optional(),
  adopted: z.strictObject({ place: text.optional(), date, verification: Verification }),
  inForce: z
    .strictObject({ date: date.optional(), condition: text.optional(), verification: Verification })
    .optional()
    .describe('When the instrument itself began.'),
  parent: id.optional().describe('The convention that a protocol supplements: a party needs both.'),
  amends: ids,
  replaces: ids,
  displaces: z
    .array(
      z.strictObject({
        framework: id,
        article,
        from: date.optional(),
        forms: z
          .array(form)
          .optional()
          .describe('For which forms; where missing, for those that it gives as a basis itself.'),
        verification: Verification,
      }),
    )
    .describe('Instruments whose place it takes between States bound by both.'),
  links: z.strictObject({
    text: address,
    status: address.optional(),
    directory: address.optional().describe('The official directory of the authorities under it.'),
  }),
  unit: oneOf(frameworks.schema.shape.unit.unwrap()).describe('What it calls its numbered parts.'),
  roles: oneOf(frameworks.schema.shape.roles.unwrap())
    .optional()
    .describe('What it calls the two States, where not requesting and requested.'),
  openTo: OpenTo.optional(),
  towardsCourt: z
    .strictObject({ article, verification: Verification })
    .optional()
    .describe('The article by which States cooperate with a court under it, and not with one another.'),
  covers: z.array(Coverage).describe('Which matters it covers and which not; a matter that is missing is not known.'),
  conditions: z
    .array(
      z.strictObject({
        kind: oneOf(Condition.shape.kind),
        article,
        forms: z.array(form).describe('The forms it concerns; empty for every form.'),
        question: text,
        verification: Verification.describe('That of the provision it stands in.'),
      }),
    )
    .describe('What must be true before a request can rest on it.'),
  provisions: z.array(
    z.strictObject({
      article,
      formerArticles: z.array(article).describe('Numbers under which it stood here before.'),
      heading: text.optional(),
      url: address,
      forms: z.array(form),
      strength: z.enum(STRENGTHS).describe('How strongly it binds.'),
      role: z.enum(ROLES).describe('What it is to a request. An editorial reading.'),
      request: z.array(z.enum(REQUEST_TOPICS)).describe('What it says of requests. An editorial reading.'),
      contents: z.array(z.enum(REQUEST_CONTENTS)).describe('What it asks a request to hold, in the order of the text.'),
      paraphrase: text.describe('What it says, in words of this site.'),
      note: text.optional(),
      covers: z.array(Coverage).describe('Lines of its own, which count instead of the instrument’s.'),
      verification: Verification,
    }),
  ),
  participation: z.boolean().describe('Whether there is a file on who is bound, `participation/<id>.json`.'),
});
const Organisation = z.strictObject({
  ...prose('organisations'),
  acronym: text.optional(),
  level: z.enum(LEVELS),
  legalBasis: text,
  role: text,
  seat: text,
  website: address,
  members: z.strictObject({ count: z.int().optional(), unit: text, asOf: text.optional() }),
  tools: z.array(z.strictObject({ name: text, what: text })),
  frameworks: pointers,
  mechanisms: ids,
});
const Mechanism = z.strictObject({
  ...prose('mechanisms'),
  category: oneOf(mechanisms.schema.shape.category),
  forms: z.array(form),
  steps: texts,
  strengths: texts,
  limits: texts,
  frameworks: pointers,
  answers: ids.describe('Challenges that it answers.'),
});
const Challenge = z.strictObject({
  ...prose('challenges'),
  forms: z.array(form),
  evidence: z.array(z.strictObject({ text, sources: z.array(Source).min(1) })),
  frameworks: pointers,
});
const Recommendation = z.strictObject({
  ...prose('recommendations'),
  addressee: text,
  steps: texts,
  addresses: ids.describe('Challenges that it would lessen.'),
  frameworks: pointers,
  mechanisms: ids,
  indicator: text,
  recommendedBy: texts,
});
const Case = z.strictObject({
  ...prose('cases'),
  kind: oneOf(cases.schema.shape.kind),
  jurisdictions: ids,
  years: z.strictObject({ from: date, to: date.optional() }),
  sector: text.optional(),
  forum: text.optional(),
  reference: text.optional().describe('How the case itself is cited.'),
  forms: z.array(form),
  frameworks: pointers,
  mechanisms: ids,
  challenges: ids,
  outcome: text,
  lesson: text,
});
const Topic = z.strictObject({
  ...prose('topics'),
  order: z.int(),
  frameworks: ids,
  organisations: ids,
  mechanisms: ids,
  challenges: ids,
  recommendations: ids,
  cases: ids,
  glossary: ids,
});
const Term = z.strictObject({
  ...prose('glossary'),
  note: text.optional(),
  seeAlso: ids,
  frameworks: pointers,
});
const FormPage = z.strictObject({
  ...common('forms'),
  id: form,
  summary: text,
  alsoKnownAs: texts,
  formerIds: ids.describe('Ids under which it was published before; their addresses still lead to it.'),
  reviewed: day,
  text: z.string(),
});
const KeyFigure = z.strictObject({
  ...common('key-figures'),
  value: text.describe('The number as the source prints it.'),
  unit: text,
  numbers: z
    .array(
      z.strictObject({
        value: z.number().optional().describe('Missing where the source states a range.'),
        low: z.number().optional().describe('Lower end of a range.'),
        high: z.number().optional().describe('Upper end of a range.'),
        unit: text.describe('What it counts, with its magnitude: `million people`.'),
        qualifier: z
          .enum(FIGURE_QUALIFIERS)
          .describe('How the source states it; `change`: a difference from an earlier number.'),
        dimension: text.optional().describe('Which part it is about, where a figure has several.'),
      }),
    )
    .describe('The same as numbers, one for each that the value prints, in its order.'),
  family: z.enum(FIGURE_FAMILIES).describe('What sort of number it is. Families must not be added or compared.'),
  year: date,
  published: date.optional(),
  producer: text,
  report: text.optional(),
  context: text.optional(),
  ...checked,
});
const SourceEntry = z.strictObject({
  ...common('sources'),
  producer: text,
  address: address.describe('The official address of the publication, as far as it is known.'),
  copy: address.optional().describe('Where it was read, if not there.'),
  date: date.optional(),
  read: day,
  kind: oneOf(SourceKind),
  licence: text.optional(),
  note: text.optional(),
});
const Jurisdiction = z.strictObject({
  ...common('jurisdictions'),
  iso2: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  kind: oneOf(jurisdictions.schema.shape.kind),
  region: z.enum(REGIONS).optional(),
  territoryOf: id.optional().describe('The State through which treaties reach a territory.'),
  alsoKnownAs: texts,
  names: z
    .record(id, NameForms)
    .describe('Its name in other languages, with the forms that sentences need, where this site has them.'),
  participation: z
    .boolean()
    .describe('Whether there is a file on what binds it, `jurisdictions/<id>/participation.json`.'),
});
const Declaration = z.strictObject({
  ...common('declarations'),
  framework: id,
  jurisdiction: id,
  articles: z.array(article),
  effect: oneOf(declarations.schema.shape.effect).describe(
    'Whether the forms cannot be had under the articles, only on a condition, or certainly can; or it only names an office or a language.',
  ),
  says: text.describe('What it says, in words of this site.'),
  authority: text.optional().describe('The office that it names for requests.'),
  languages: texts.describe('The languages that it names for requests.'),
  forms: z.array(form),
  towards: ids.describe('The States towards which alone it is made; empty for every party.'),
  date: date.optional(),
  until: date.optional().describe('The first day on which it no longer counts.'),
  source: Source,
});
/** What every fact of a national law carries. */
const lawFact = {
  law: text.optional().describe('The law by the name under which it can be found.'),
  article: article.optional(),
  asAt: date.optional().describe('The day or year of the text that was read, where its source is of another.'),
  note: text.optional(),
  verification: Verification,
};
/** A penalty as a law states its limit. */
const penalty = text.describe('`10 years`, `6 months`, `fine`, `life` or `death`.');
const sayingFact = z.strictObject({ says: text, ...lawFact }).optional();
const NationalLaw = z.strictObject({
  ...common('national-law'),
  jurisdiction: id,
  offences: z.array(
    z.strictObject({
      conduct: z.enum(CONDUCTS),
      answer: z.enum(CRIMINALISATIONS),
      minimum: penalty.optional(),
      maximum: penalty.optional().describe('The longest prison term of the basic offence.'),
      aggravated: penalty.optional().describe('The longest term in the gravest form.'),
      aggravatedWhen: text.optional(),
      since: date.optional(),
      until: date.optional().describe('First day on which it no longer applied.'),
      ...lawFact,
    }),
  ),
  notFound: z
    .array(z.strictObject({ conduct: z.enum(CONDUCTS), searched: text }))
    .describe('Conduct on which nothing was found, with what was searched.'),
  cooperation: z.strictObject({
    extradition: z
      .strictObject({
        withoutTreaty: z.enum(WITHOUT_TREATY).optional(),
        nationals: z.enum(NATIONALS).optional(),
        dualCriminality: z.enum(DUAL_CRIMINALITY_RULES).optional(),
        threshold: penalty.optional(),
        ...lawFact,
      })
      .optional(),
    assistance: z
      .strictObject({
        withoutTreaty: z.enum(WITHOUT_TREATY).optional(),
        dualCriminality: z.enum(DUAL_CRIMINALITY_RULES).optional(),
        ...lawFact,
      })
      .optional(),
    authorities: z.array(
      z.strictObject({
        office: text,
        for: text,
        under: text.optional(),
        directory: address.optional(),
        ...lawFact,
      }),
    ),
    languages: z.strictObject({ accepted: texts, ...lawFact }).optional(),
    channel: sayingFact,
    inspection: sayingFact,
  }),
  victims: z.strictObject({ residence: sayingFact, compensation: sayingFact, return: sayingFact }),
  sources: z.array(Source).min(1),
  reviewed: day,
  reread: day.optional().describe('The day on which a second person read it again against its sources.'),
  gaps: texts.describe('What could not be established.'),
});
const StartingText = z.strictObject({
  ...common('starting-text'),
  order: z.int(),
  claims: z.array(
    z.strictObject({
      number: z.int(),
      words: text,
      verdict: z.enum(['kept', 'made-precise', 'corrected', 'dropped']),
      carriedBy: z.array(entryKey),
      note: text,
    }),
  ),
});
/** One entry of each collection that has a shape of its own. */
export const ENTRY = {
  topics: Topic,
  frameworks: Framework,
  forms: FormPage,
  organisations: Organisation,
  mechanisms: Mechanism,
  challenges: Challenge,
  recommendations: Recommendation,
  cases: Case,
  jurisdictions: Jurisdiction,
  glossary: Term,
  'key-figures': KeyFigure,
  'national-law': NationalLaw,
  declarations: Declaration,
  sources: SourceEntry,
  'starting-text': StartingText,
} as const satisfies Partial<Record<Published, z.ZodObject>>;
/** Collections whose public shape is their own. */
export type Shaped = keyof typeof ENTRY;
/** What every entry has, and the fields of its file as they are. */
export type PlainEntry = z.output<z.ZodObject<ReturnType<typeof common>>> & Record<string, unknown>;
export type EntryOf<C extends Published> = C extends Shaped ? z.output<(typeof ENTRY)[C]> : PlainEntry;

/** The shape of one entry. A collection without one of its own is published with the fields of its files. */
function entryShape(name: Published): z.ZodObject {
  const own: Partial<Record<Published, z.ZodObject>> = ENTRY;
  if (own[name]) return own[name];
  const { shape } = definitionOf(name).schema;
  return z.strictObject({ ...shape, ...common(name), ...('sources' in shape && { sources: z.array(Source) }) });
}

/** What a State can be to an instrument. */
export const STATUS_KINDS = ['bound', 'signed-only', 'not-on-list', 'outside', 'no-information'] as const;
const Span = z
  .strictObject({ earliest: day.optional().describe('Missing where nothing bounds it.'), latest: day })
  .meta({ id: 'Span', description: 'The days between which an event lies, both included.' });
export const Status = z
  .strictObject({
    kind: z
      .enum(STATUS_KINDS)
      .describe(
        '`bound` also when it has ended or not begun on the day: see `since`, `until` and `inForce`. `signed-only` and `not-on-list` were so on the day `asAt`; later acts are not known. `outside`: it cannot be bound, or does not take part.',
      ),
    asAt: day.optional().describe('Day of the list that shows a mere signature, or does not show it at all.'),
    since: Span.optional().describe('When it began: two different days where the source gives no exact one.'),
    until: Span.optional().describe('First day on which it no longer binds, in the same way.'),
    withoutEffect: z
      .array(z.strictObject({ from: day, until: day.describe('First day with effect again.') }))
      .optional()
      .describe('Times between the two in which it had no effect for the State.'),
    computed: z.boolean().optional().describe('Whether `since` was computed and not read in a source.'),
    clause: article.optional().describe('The clause by which `since` was computed from the act.'),
    via: id.optional().describe('The union whose own act binds it, and only towards those outside the union.'),
    inferredFrom: id
      .optional()
      .describe('The protocol from which it was inferred: its parties must be parties to the parent convention.'),
    inForce: z
      .enum(['yes', 'no', 'not-on-list', 'not-established'])
      .describe(
        'Whether it binds on the day `asOf` of the file. `not-on-list`: the list of `asAt` did not show it, and `asOf` is later.',
      ),
  })
  .meta({ id: 'Status', description: 'A State’s status towards an instrument, its parent convention included.' });
const Act = z
  .strictObject({
    action: z.enum(ACTIONS),
    date: date.optional().describe('Day of the act. It is not entry into force.'),
    inForce: date.optional().describe('Entry into force as the source states it.'),
    signed: date.optional(),
    ended: date.optional(),
    listed: date
      .optional()
      .describe('Day of a source that already shows it bound, where its own day is not established.'),
    note: text.optional(),
    source: Source,
  })
  .meta({ id: 'Act', description: 'What a State did about an instrument, as the source has it.' });
const Clause = z
  .strictObject({
    article,
    after: z.union([z.strictObject({ days: z.int() }), z.strictObject({ months: z.int() })]),
    on: oneOf(EntryIntoForceClause.shape.on.unwrap()),
    verification: Verification,
  })
  .meta({ id: 'Clause', description: 'The instrument’s own rule that turns an act into entry into force.' });
/** By what a State is bound, or not, where no act of its own says so. */
const Ruling = z
  .strictObject({
    article: article.optional(),
    from: date.optional().describe('First day, where it is another than the rule’s.'),
    until: date.optional(),
    note: text.optional(),
    verification: Verification,
  })
  .meta({ id: 'Ruling', description: 'What a rule says of a State: that it is bound as a member, or stands outside.' });
const Rule = z
  .strictObject({
    members: id.describe('The organisation whose members are bound: an entry of `memberships.json`.'),
    from: date.describe('From when the act applies.'),
    until: date.optional().describe('First day on which it no longer applies.'),
    article,
    outside: z.array(z.strictObject({ jurisdiction: id, ...Ruling.shape })),
    exceptions: z.array(z.strictObject({ jurisdiction: id, ...Ruling.shape })),
    verification: Verification,
  })
  .meta({
    id: 'Rule',
    description: 'Who is bound by an act of an organisation: its members, less those that stand outside.',
  });
const table = {
  id: id.describe('The id of the instrument.'),
  collection: z.literal('participation'),
  url: address,
  title: text,
  asAt: day.describe('The day to which the table is known.'),
  completeness: oneOf(COLLECTIONS.participation.schema.shape.completeness),
  absenceMeansNonParty: z.boolean().describe('Only then may a State that is missing be called a non-party.'),
  parties: z
    .int()
    .describe('Rows of the table that show a party; for a rule, the members that it binds on the day of the build.'),
};
/** Who is bound by one instrument. */
export const Participation = z.strictObject({
  ...table,
  asOf: day.describe('The day for which statuses are computed: that of the build.'),
  relations: common('participation').relations,
  remark: text.optional(),
  clause: Clause.optional(),
  count: z
    .strictObject({ parties: z.int(), date, source: Source, why: text.optional().describe('Why the two differ.') })
    .optional()
    .describe('The number of parties that another source states.'),
  declarations: z
    .strictObject({
      asAt: day,
      complete: z.boolean().describe('Whether every one that the source shows and that changes an answer is there.'),
      source: Source,
      note: text.optional(),
    })
    .optional()
    .describe('How far the declarations under it are known. Missing: they were not looked for.'),
  rule: Rule.optional(),
  bindsMembers: z
    .strictObject({ of: id, article: article.optional(), verification: Verification })
    .optional()
    .describe('The organisation whose row binds its members towards the other parties.'),
  sources: z.array(Source).min(1),
  rows: z.array(
    z.strictObject({
      jurisdiction: id,
      name: text,
      act: Act.optional().describe('Missing where a rule decides.'),
      ruling: Ruling.optional().describe('What the rule says, where no act does.'),
      status: Status,
    }),
  ),
  acceptances: z
    .array(
      z.strictObject({
        acceding: id,
        accepting: id,
        date: date.optional(),
        inForce: date.describe('From when the accession counts between the two.'),
        note: text.optional(),
        source: Source,
      }),
    )
    .optional()
    .describe('Accepted accessions, for a convention to which an accession counts pair by pair.'),
});
export const BilateralTreaty = z
  .strictObject({
    id,
    url: address,
    a: id.describe('A jurisdiction.'),
    b: id.describe('The other one.'),
    form: oneOf(bilateralRow.shape.kind),
    title: text,
    signed: date.optional(),
    inForce: date.optional(),
    listedInForce: date
      .optional()
      .describe('Day of a list that shows it in force, where its own day is not established.'),
    ended: date.optional().describe('First day on which it no longer binds.'),
    supplements: id.optional().describe('The treaty that it amends, extends or carries out.'),
    supersededBy: id.optional().describe('The treaty that has taken its place.'),
    note: text.optional(),
    source: Source,
    status: Status.optional().describe('The same for both. Missing for what supplements another treaty: see that one.'),
  })
  .meta({
    id: 'BilateralTreaty',
    description: 'A treaty between two States, known by its existence and not by article.',
  });
/** The members of one organisation. */
export const Memberships = z.strictObject({
  id: id.describe('The id of the organisation.'),
  collection: z.literal('memberships'),
  url: address,
  title: text,
  asAt: day.describe('The day to which the list is known.'),
  complete: z.boolean().describe('Whether every member that ever was is in the list.'),
  remark: text.optional(),
  gaps: texts,
  sources: z.array(Source).min(1),
  rows: z.array(
    z.strictObject({
      jurisdiction: id,
      from: date.optional(),
      until: date.optional().describe('First day on which it was no longer a member.'),
      actsUntil: date
        .optional()
        .describe('First day on which acts of the organisation no longer bound it, where that is later.'),
      note: text.optional(),
      source: Source,
    }),
  ),
});
/** What binds one State. */
export const StateParticipation = z.strictObject({
  id: id.describe('The id of the jurisdiction.'),
  collection: z.literal('jurisdictions'),
  url: address,
  title: text,
  asOf: day,
  instruments: z
    .array(
      z.strictObject({
        framework: id,
        title: text,
        url: address,
        asAt: day.describe('The day to which the table is known.'),
        act: Act.optional().describe('Missing where the table does not name the State.'),
        ruling: Ruling.optional().describe('What a rule says of it, where no act does.'),
        status: Status,
        clause: Clause.optional().describe('The clause by which the status was computed.'),
      }),
    )
    .describe('Every instrument that has a table.'),
  bilateral: z.array(BilateralTreaty),
  bilateralCoverage: z
    .array(
      z.strictObject({
        forms: z.array(oneOf(bilateralRow.shape.kind)),
        extent: oneOf(z.enum(EXTENTS)).describe(
          'Every treaty that an official list names, or every law that approves or publishes one.',
        ),
        asAt: date.describe('The day of the list or of the collection of laws.'),
        remark: text.optional(),
        source: Source,
      }),
    )
    .describe(
      'For which forms all of a list was entered. Of all others those that were found: a missing one may exist.',
    ),
  declarations: z.array(entryKey).describe('Declarations it made, and those made towards it.'),
});

const Licence = z.strictObject({ id: text, url: address }).meta({ id: 'Licence', description: 'An SPDX licence.' });
/** A collection in one file. */
const list = <E extends z.ZodType>(entries: E) =>
  z.strictObject({ collection: text, licence: Licence, count: z.int(), entries: z.array(entries) });
const ListedTable = z.strictObject(table);
export const Index = z.strictObject({
  title: text,
  description: text,
  version: z.string().regex(/^1\.\d+\.\d+$/),
  built: day.describe('The day of the build, for which statuses are computed.'),
  licence: Licence,
  attribution: text,
  links: z
    .strictObject({
      site: address,
      documentation: address,
      openapi: address,
      changelog: address,
      datapackage: address,
      checksums: address,
      archive: address,
      database: address.describe('Every table in one SQLite database.'),
      compact: address.describe('The data set of the finder.'),
    })
    .describe('Full addresses.'),
  collections: z.array(
    z.strictObject({
      name: text,
      count: z.int(),
      url: address,
      entry: text.optional().describe('Address of one entry, with {id} for its id.'),
      schema: address.describe('JSON Schema of the file.'),
      entrySchema: address.optional(),
    }),
  ),
  participation: z.strictObject({
    instruments: z.int(),
    jurisdictions: z.int(),
    byInstrument: text.describe('Address, with {id} for the id of the instrument.'),
    byJurisdiction: text.describe('Address, with {id} for the id of the jurisdiction.'),
  }),
  tables: z.array(z.strictObject({ name: text, title: text, rows: z.int(), url: address })),
  schemas: z.array(z.strictObject({ name: text, url: address })),
});

const dates = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/)
  .describe('A day, or the first and the last that it can be. 1900-01-01 as the first means that nothing bounds it.');
const compactStatus = z
  .union([
    z.literal(0).describe('A mere signature on the day of the list.'),
    day.describe('A mere signature on a day of its own.'),
    z.literal('-').describe('Outside.'),
    z
      .string()
      .regex(/^-\d{4}(-\d{2}){2}$/)
      .describe('A territory to which it did not extend on that day.'),
    z
      .array(z.string())
      .min(1)
      .describe(
        'Bound: since, until, flags (`c` computed, `a` by an accession), the union whose act binds it; then, in pairs, the first day without effect and the first with it again. What is blank at the end is left out.',
      ),
  ])
  .meta({ id: 'CompactStatus' });
const compactLines = z
  .array(z.tuple([z.int(), article, z.array(z.int())]).rest(z.union([z.array(z.int()), z.int()])))
  .describe(
    'What is covered: place of how in `coverages`, article, places in `matters`, places in `conditions`, place of the measure of penalties in `measures`.',
  );
const compactHelp = z.strictObject({
  withoutTreaty: z.enum(WITHOUT_TREATY).optional(),
  nationals: z.enum(NATIONALS).optional(),
  dualCriminality: z.enum(DUAL_CRIMINALITY_RULES).optional(),
  threshold: penalty.optional(),
  article: z.string(),
  asAt: date,
});
const compactReplacements = z.array(
  z.strictObject({ instrument: z.string(), from: date.optional(), forms: z.array(form).optional() }),
);
/** `cooperation/data.json`: what `src/law/compact.ts` writes and reads. */
const Compact = z.strictObject({
  instruments: z.array(
    z.strictObject({
      id,
      title: text,
      scheme: z.literal(true).optional().describe('Present when it is not a treaty.'),
      parent: id.optional(),
      openTo: z
        .union([z.strictObject({ members: id }), z.strictObject({ states: ids })])
        .optional()
        .describe('Any State when missing.'),
      towardsCourt: article.optional().describe('The article by which cooperation is owed to a court.'),
      replaces: compactReplacements.optional(),
      begun: dates.optional().describe('When it began to bind anybody.'),
      asAt: day.optional().describe('The day to which its list is known; missing where there is none.'),
      absent: z
        .enum(['not-on-list', 'outside'])
        .optional()
        .describe('What a State is that the list does not name; not known when missing.'),
      parties: z.int(),
      pairwise: z.literal(true).optional().describe('Present when an accession counts pair by pair.'),
    }),
  ),
  states: z.record(
    id,
    z.strictObject({
      statuses: z.record(id, compactStatus).describe('By instrument; the rest follows from `absent`.'),
      memberships: z
        .record(
          id,
          z.array(z.strictObject({ from: date.optional(), until: date.optional(), actsUntil: date.optional() })),
        )
        .describe('By organisation, oldest first.'),
      declarations: z.array(
        z.strictObject({
          id,
          instrument: id,
          state: id,
          effect: oneOf(declarations.schema.shape.effect),
          articles: z.array(article),
          forms: z.array(form),
          towards: ids,
          date: date.optional(),
          until: date.optional(),
        }),
      ),
      acceptances: z
        .record(id, z.array(z.tuple([z.string(), dates])))
        .optional()
        .describe('By instrument: the acceding and the accepting State, and from when.'),
      territory: id.optional().describe('The State of a territory.'),
      namedOnly: z
        .literal(true)
        .optional()
        .describe('Present for those of whom only instruments speak that name them.'),
      law: z
        .strictObject({
          offences: z
            .array(z.tuple([z.int(), z.int(), z.string(), date]).rest(z.string()))
            .describe(
              'Places in `conducts` and `criminalisations`, article, as at; then maximum, since, minimum, aggravated maximum, until: blank where unknown.',
            ),
          extradition: compactHelp.optional(),
          assistance: compactHelp.optional(),
        })
        .optional(),
    }),
  ),
  treaties: z
    .array(
      z
        .tuple([z.string(), id, id, text, form, compactStatus.nullable(), z.string()])
        .rest(z.union([compactReplacements, date])),
    )
    .describe('Between two States: id, the two, title, form, status of both, day of the list, what it replaces.'),
  forms: z.record(
    form,
    z.strictObject({
      provisions: z
        .record(id, z.array(z.tuple([article, z.int(), z.literal([0, 1, 2, 3])]).rest(compactLines)))
        .describe('By instrument: article, place in the list of roles, 1 when somebody has read it, lines of its own.'),
      covers: z.record(id, compactLines).describe('By instrument.'),
    }),
  ),
});

/** Every JSON file's shape, by the name of its schema (`schemas/<name>.json`). */
export const SHAPES: Readonly<Record<string, z.ZodType>> = {
  index: Index,
  ...Object.fromEntries(
    PUBLISHED.flatMap((name): [string, z.ZodType][] => {
      const entry = entryShape(name).meta({ id: `${name}.entry` });
      return [
        [name, list(entry)],
        [`${name}.entry`, entry],
      ];
    }),
  ),
  participation: list(ListedTable),
  'participation.entry': Participation,
  'jurisdictions.participation': StateParticipation,
  'bilateral-treaties': list(BilateralTreaty),
  memberships: list(Memberships),
  'cooperation-data': Compact,
};
/** Objects that the project prints and hands over, and publishes in no file: `npm run ask -- --json`, and the finder. */
export const PRINTED: Readonly<Record<string, z.ZodType>> = { answer: PublicAnswer };
