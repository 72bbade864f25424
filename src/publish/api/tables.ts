/** The tables of the API: their columns as Table Schema, their rows from the public shapes, and CSV after RFC 4180. */
import { stringify } from 'csv-stringify/sync';
import { FIGURE_FAMILIES, FIGURE_QUALIFIERS } from '../../schema/records.ts';
import {
  ACTIONS,
  CONDUCTS,
  COVERAGES,
  CRIMINALISATIONS,
  DUAL_CRIMINALITY_RULES,
  LEVELS,
  MATTERS,
  MEASURES,
  NATIONALS,
  ROLES,
  STRENGTHS,
  WITHOUT_TREATY,
  READINGS,
} from '../../schema/vocabulary.ts';
import type { BilateralTreaty, Memberships, Participation } from './participation.ts';
import { STATUS_KINDS, type EntryOf } from './shapes.ts';
import type { PublicVerification, Source } from './sources.ts';

/** A field of Table Schema (Data Package 2.0), as far as these tables use it. */
export interface Field {
  name: string;
  type: 'string' | 'date' | 'boolean' | 'integer' | 'number';
  format?: 'uri';
  description: string;
  constraints?: { required?: true; unique?: true; pattern?: string; enum?: readonly string[] };
}
export interface ForeignKey {
  fields: string[];
  /** Without `resource`: the same table. */
  reference: { resource?: string; fields: string[] };
}
export interface TableSchema {
  fields: readonly Field[];
  primaryKey: readonly string[];
  foreignKeys?: readonly ForeignKey[];
  missingValues: readonly string[];
}
export type Cell = string | boolean | undefined;
export interface Table {
  /** Name of the resource; lower case, digits and hyphens. */
  name: string;
  /** Place below `tables/`, without its ending. */
  file: string;
  title: string;
  schema: TableSchema;
  rows: readonly Cell[][];
  /** What its rows cite. */
  sources: readonly Source[];
}

/** Between the values of a cell that holds several. */
export const SEPARATOR = ' | ';
const several = (values: readonly string[]): string | undefined => (values.length ? values.join(SEPARATOR) : undefined);

/** A column: its field, and its cell in a row. */
interface Column<Row> {
  field: Field;
  cell: (row: Row) => Cell;
}
const PARTIAL_DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';
const required = { required: true } as const;
const key = { required: true, unique: true } as const;
const level = { enum: [...READINGS] };

const sourceOf = (verification: PublicVerification): Source | undefined =>
  verification.level === 'unverified' ? undefined : verification.source;

/** The columns that a table with rows of one kind may have. */
function columns<Row>() {
  type Cells = (row: Row) => Cell;
  const column =
    (type: Field['type'], { format, pattern }: { format?: 'uri'; pattern?: string } = {}) =>
    (name: string, description: string, cell: Cells, constraints?: Field['constraints']): Column<Row> => ({
      field: {
        name,
        type,
        ...(format && { format }),
        description,
        ...((constraints ?? pattern) && { constraints: { ...constraints, ...(pattern && { pattern }) } }),
      },
      cell,
    });
  const text = column('string');
  const address = column('string', { format: 'uri' });
  const day = column('date');
  const flag = column('boolean');
  /** A place among others, from 1. */
  const place = (name: string, description: string, at: (row: Row) => number): Column<Row> =>
    column('integer')(name, description, (row) => String(at(row)), required);
  const number = (name: string, description: string, of: (row: Row) => number | undefined): Column<Row> =>
    column('number')(name, description, (row) => of(row)?.toString());
  /** Not a `date`: it keeps the precision of the source. */
  const partialDate = column('string', { pattern: PARTIAL_DATE });
  const list = (name: string, description: string, values: (row: Row) => readonly string[]): Column<Row> =>
    text(name, `${description} Several values are separated by "${SEPARATOR}".`, (row) => several(values(row)));
  /** Where a row can be checked. */
  const source = (of: (row: Row) => Source | undefined, where: (row: Row) => Cell = () => undefined): Column<Row>[] => [
    text('source_title', 'Title of the source.', (row) => of(row)?.title),
    text('source_producer', 'Who published it.', (row) => of(row)?.producer),
    address('source_url', 'Its official address, as far as it is known.', (row) => of(row)?.url),
    address('source_copy', 'Where it was read, if not there.', (row) => of(row)?.copy),
    day('source_read', 'The day on which it was read.', (row) => of(row)?.read),
    text(
      'source_locator',
      'Where in the source to look: page, paragraph or section; where none is named, what the source is cited for, or the entry of the row.',
      (row) => of(row)?.locator ?? of(row)?.supports ?? where(row),
    ),
  ];
  /** Where a row that rests on several sources can be checked. */
  const sources = (of: (row: Row) => readonly Source[]): Column<Row>[] => [
    list('source_titles', 'Titles of the sources.', (row) => of(row).map(({ title }) => title)),
    list('source_producers', 'Who published each.', (row) => of(row).map(({ producer = '' }) => producer)),
    list('source_urls', 'The official address of each.', (row) => of(row).map(({ url }) => url)),
    list('source_copies', 'Where each was read, if not there.', (row) => of(row).map(({ copy = '' }) => copy)),
    list('source_reads', 'The day on which each was read.', (row) => of(row).map(({ read }) => read)),
  ];
  const verification = (of: (row: Row) => PublicVerification): Column<Row>[] => [
    text('verification', 'How far the row was checked.', (row) => of(row).level, { ...required, ...level }),
    text('verification_note', 'What to know about the check.', (row) => {
      const checked = of(row);
      return checked.level === 'unverified' ? undefined : checked.note;
    }),
    text('unverified_because', 'Why it is unverified.', (row) => {
      const checked = of(row);
      return checked.level === 'unverified' ? checked.reason : undefined;
    }),
    ...source((row) => sourceOf(of(row))),
  ];
  return { text, address, day, flag, place, number, partialDate, list, source, sources, verification };
}

const toFramework: ForeignKey = { fields: ['framework'], reference: { resource: 'frameworks', fields: ['id'] } };
const toJurisdiction = (field = 'jurisdiction'): ForeignKey => ({
  fields: [field],
  reference: { resource: 'jurisdictions', fields: ['id'] },
});

interface LinkedDataInput<Row> {
  name: string;
  /** Place below `tables/`, where it is not the name. */
  file?: string;
  title: string;
  shown: readonly Column<Row>[];
  primaryKey: readonly string[];
  foreignKeys?: readonly ForeignKey[];
  rows: readonly Row[];
  cites?: (row: Row) => readonly (Source | undefined)[];
}
const table = <Row>(described: LinkedDataInput<Row>): Table => {
  const { name, file = name, title, shown, primaryKey, foreignKeys, rows, cites = () => [] } = described;
  return {
    name,
    file,
    title,
    schema: {
      fields: shown.map(({ field }) => field),
      primaryKey,
      ...(foreignKeys && { foreignKeys }),
      missingValues: [''],
    },
    rows: rows.map((row) => shown.map(({ cell }) => cell(row))),
    sources: rows.flatMap(cites).filter((source) => source !== undefined),
  };
};

interface Party {
  framework: string;
  asAt: string;
  row: Participation['rows'][number];
}
const party = columns<Party>();
const sourceOfParty = ({ row: { act, ruling } }: Party): Source | undefined =>
  act?.source ?? (ruling && sourceOf(ruling.verification));
const partyColumns: Column<Party>[] = [
  party.text('framework', 'The instrument.', ({ framework }) => framework, required),
  party.text('jurisdiction', 'The State, territory or union.', ({ row }) => row.jurisdiction, required),
  party.text('name', 'Its name.', ({ row }) => row.name, required),
  party.text('action', 'What it did; empty where a rule decides.', ({ row }) => row.act?.action, { enum: ACTIONS }),
  party.partialDate('date', 'Day of the act. It is not entry into force.', ({ row }) => row.act?.date),
  party.partialDate('in_force', 'Entry into force as the source states it.', ({ row }) => row.act?.inForce),
  party.partialDate('signed', 'Day of signature.', ({ row }) => row.act?.signed),
  party.partialDate('ended', 'First day on which it no longer binds.', ({ row }) => row.act?.ended),
  party.partialDate('listed', 'Day of a source that already shows it bound.', ({ row }) => row.act?.listed),
  party.text('rule_article', 'Article of the rule that decides, where no act does.', ({ row }) => row.ruling?.article),
  party.text('note', 'What to know.', ({ row }) => row.act?.note ?? row.ruling?.note),
  party.text('status', 'Its status, the parent convention included.', ({ row }) => row.status.kind, {
    ...required,
    enum: STATUS_KINDS,
  }),
  party.day(
    'since_earliest',
    'First day on which it can have begun to bind; empty where nothing bounds it.',
    ({ row }) => row.status.since?.earliest,
  ),
  party.day('since_latest', 'Last such day; the same where the day is known.', ({ row }) => row.status.since?.latest),
  party.day(
    'until_earliest',
    'First day from which it may no longer bind, the parent included.',
    ({ row }) => row.status.until?.earliest,
  ),
  party.day(
    'until_latest',
    'Day from which it certainly no longer binds; the same where the day is known.',
    ({ row }) => row.status.until?.latest,
  ),
  party.list(
    'without_effect',
    'Times between the two in which it had no effect, as `first day without/first day with it again`.',
    ({ row }) => (row.status.withoutEffect ?? []).map(({ from, until }) => `${from}/${until}`),
  ),
  party.flag('computed', 'Whether the beginning was computed.', ({ row }) => row.status.computed),
  party.text('clause', 'Article by which it was computed.', ({ row }) => row.status.clause),
  party.text('via', 'The union whose own act binds it as a member.', ({ row }) => row.status.via),
  party.text('inferred_from', 'The protocol from which it was inferred.', ({ row }) => row.status.inferredFrom),
  party.day('as_at', 'The day to which the table is known.', ({ asAt }) => asAt, required),
  ...party.source(sourceOfParty, ({ row }) => `entry of ${row.name}`),
];
const partyTable = (name: string, title: string, rows: readonly Party[], file = name): Table =>
  table({
    name,
    file,
    title,
    shown: partyColumns,
    primaryKey: ['framework', 'jurisdiction'],
    foreignKeys: [toFramework, toJurisdiction()],
    rows,
    cites: (row) => [sourceOfParty(row)],
  });
const partiesOf = ({ id, asAt, rows }: Participation): Party[] => rows.map((row) => ({ framework: id, asAt, row }));

type Framework = EntryOf<'frameworks'>;
function frameworkTable(frameworks: readonly Framework[]): Table {
  const of = columns<Framework>();
  return table<Framework>({
    name: 'frameworks',
    title: 'Instruments',
    shown: [
      of.text('id', 'Never changes.', ({ id }) => id, key),
      of.text('title', 'The name readers use.', ({ title }) => title, required),
      of.text('official_title', 'The full title.', ({ officialTitle }) => officialTitle, required),
      of.text('short_title', 'Its subject and year in a few words.', ({ shortTitle }) => shortTitle),
      of.text('kind', 'What sort of instrument it is.', ({ kind }) => kind, required),
      of.text('level', 'Where it reaches.', (row) => row.level, { ...required, enum: LEVELS }),
      of.text('region', 'Its region.', ({ region }) => region),
      of.flag('binding', 'Whether it binds those who join it.', ({ binding }) => binding, required),
      of.text('body', 'Who adopted it.', ({ body }) => body, required),
      of.text('depositary', 'Who keeps the acts of States.', ({ depositary }) => depositary),
      of.text('parent', 'The convention that it supplements.', ({ parent }) => parent),
      of.partialDate('adopted', 'When it was adopted.', ({ adopted }) => adopted.date, required),
      of.text('adopted_verification', 'How far that was checked.', ({ adopted }) => adopted.verification.level, level),
      of.address('adopted_source_url', 'Its source.', ({ adopted }) => sourceOf(adopted.verification)?.url),
      of.partialDate('in_force', 'When the instrument itself began.', ({ inForce }) => inForce?.date),
      of.text(
        'in_force_verification',
        'How far that was checked.',
        ({ inForce }) => inForce?.verification.level,
        level,
      ),
      of.address('in_force_source_url', 'Its source.', ({ inForce }) => inForce && sourceOf(inForce.verification)?.url),
      of.text('open_to', 'Who may become bound: any State, members, or those listed.', ({ openTo }) => openTo?.kind, {
        enum: ['any', 'members', 'listed'],
      }),
      of.text('open_to_members_of', 'The organisation whose members those are.', ({ openTo }) => openTo?.of),
      of.list('open_to_states', 'Those listed.', ({ openTo }) => openTo?.states ?? []),
      of.address('text_url', 'The official text.', ({ links }) => links.text, required),
      of.address('status_url', 'The page that shows who is bound.', ({ links }) => links.status),
      of.text('verification', 'How far the entry was checked.', ({ verification }) => verification.level, {
        ...required,
        ...level,
      }),
      of.day('reviewed', 'When a person last checked it.', ({ reviewed }) => reviewed, required),
      of.address('url', 'Its page.', ({ url }) => url, required),
      ...of.sources(({ sources }) => sources),
    ],
    primaryKey: ['id'],
    foreignKeys: [{ fields: ['parent'], reference: { fields: ['id'] } }],
    rows: frameworks,
    cites: ({ sources }) => sources,
  });
}
interface Article {
  framework: string;
  provision: Framework['provisions'][number];
}
function provisionTable(frameworks: readonly Framework[]): Table {
  const of = columns<Article>();
  return table<Article>({
    name: 'provisions',
    title: 'Provisions of the instruments, one a row',
    shown: [
      of.text('framework', 'The instrument.', ({ framework }) => framework, required),
      of.text('article', 'Number of the article, as text.', ({ provision }) => provision.article, required),
      of.text('heading', 'Its heading.', ({ provision }) => provision.heading),
      of.list('forms', 'Forms of cooperation that it provides.', ({ provision }) => provision.forms),
      of.text('strength', 'How strongly it binds.', ({ provision }) => provision.strength, {
        ...required,
        enum: STRENGTHS,
      }),
      of.text('role', 'What it is to a request. An editorial reading.', ({ provision }) => provision.role, {
        ...required,
        enum: ROLES,
      }),
      of.text('paraphrase', 'What it says, in words of this site.', ({ provision }) => provision.paraphrase, required),
      of.text('note', 'What to beware of.', ({ provision }) => provision.note),
      ...of.verification(({ provision }) => provision.verification),
      of.address('url', 'Its place on the page.', ({ provision }) => provision.url, required),
    ],
    primaryKey: ['framework', 'article'],
    foreignKeys: [toFramework],
    rows: frameworks.flatMap(({ id, provisions }) => provisions.map((provision) => ({ framework: id, provision }))),
    cites: ({ provision }) => [sourceOf(provision.verification)],
  });
}
interface Covered {
  framework: string;
  /** Its place among the lines of the instrument, from 1. */
  at: number;
  /** The article whose own line it is. */
  provision?: string;
  line: Framework['covers'][number];
}
function coverageTable(frameworks: readonly Framework[]): Table {
  const of = columns<Covered>();
  return table<Covered>({
    name: 'coverage',
    title: 'Matters that instruments cover and do not cover. A matter that is missing is not known',
    shown: [
      of.text('framework', 'The instrument.', ({ framework }) => framework, required),
      of.place('line', 'Its place among the lines of the instrument.', ({ at }) => at),
      of.text('provision', 'The article for which alone the line counts; empty for all.', ({ provision }) => provision),
      of.text('matter', 'What a case can be about.', ({ line }) => line.matter, { ...required, enum: MATTERS }),
      of.text('how', 'By name, by the length of the penalty, whatever it is, or not at all.', ({ line }) => line.how, {
        ...required,
        enum: COVERAGES,
      }),
      of.text('article', 'The article that decides it.', ({ line }) => line.article, required),
      of.list('when', 'What must be true of the case.', ({ line }) => line.when),
      of.text(
        'measure',
        'By whose law a maximum penalty is measured; for extradition by both, else by the requesting State’s, where empty.',
        ({ line }) => line.measure,
        { enum: MEASURES },
      ),
      ...of.verification(({ line }) => line.verification),
    ],
    primaryKey: ['framework', 'line'],
    foreignKeys: [toFramework],
    rows: frameworks.flatMap(({ id, covers, provisions }) =>
      [
        ...covers.map((line) => ({ line })),
        ...provisions.flatMap(({ article, covers: own }) => own.map((line) => ({ provision: article, line }))),
      ].map((row, index) => ({ framework: id, at: index + 1, ...row })),
    ),
    cites: ({ line }) => [sourceOf(line.verification)],
  });
}
interface Replaced {
  framework: string;
  displaced: Framework['displaces'][number];
}
function replacementTable(frameworks: readonly Framework[]): Table {
  const of = columns<Replaced>();
  return table<Replaced>({
    name: 'replacements',
    title: 'Instruments whose place another takes between States bound by both',
    shown: [
      of.text('framework', 'The instrument that takes the place.', ({ framework }) => framework, required),
      of.text('replaced', 'The one whose place it takes.', ({ displaced }) => displaced.framework, required),
      of.text('article', 'The article that says so.', ({ displaced }) => displaced.article, required),
      of.partialDate('from', 'From when it does.', ({ displaced }) => displaced.from),
      of.list(
        'forms',
        'For which forms; where empty, for those that it gives as a basis itself.',
        ({ displaced }) => displaced.forms ?? [],
      ),
      ...of.verification(({ displaced }) => displaced.verification),
    ],
    primaryKey: ['framework', 'replaced', 'article'],
    foreignKeys: [toFramework, { fields: ['replaced'], reference: { resource: 'frameworks', fields: ['id'] } }],
    rows: frameworks.flatMap(({ id, displaces }) => displaces.map((displaced) => ({ framework: id, displaced }))),
    cites: ({ displaced }) => [sourceOf(displaced.verification)],
  });
}
interface Member {
  /** Its place in the list, from 1. */
  at: number;
  organisation: Memberships;
  row: Memberships['rows'][number];
}
function membershipTable(organisations: readonly Memberships[]): Table {
  const of = columns<Member>();
  return table<Member>({
    name: 'memberships',
    title: 'Members of organisations, one time as a member a row',
    shown: [
      of.text('organisation', 'Its id.', ({ organisation }) => organisation.id, required),
      of.text('organisation_title', 'What readers call it.', ({ organisation }) => organisation.title, required),
      of.place('line', 'Its place in the list.', ({ at }) => at),
      of.text('jurisdiction', 'The member.', ({ row }) => row.jurisdiction, required),
      of.partialDate('from', 'First day as a member.', ({ row }) => row.from),
      of.partialDate('until', 'First day on which it was no longer a member.', ({ row }) => row.until),
      of.partialDate(
        'acts_until',
        'First day on which acts of the organisation no longer bound it, where that is later.',
        ({ row }) => row.actsUntil,
      ),
      of.text('note', 'What to know.', ({ row }) => row.note),
      of.day('as_at', 'The day to which the list is known.', ({ organisation }) => organisation.asAt, required),
      of.flag(
        'complete',
        'Whether every member that ever was is in the list.',
        ({ organisation }) => organisation.complete,
        required,
      ),
      ...of.source(({ row }) => row.source),
    ],
    primaryKey: ['organisation', 'line'],
    foreignKeys: [toJurisdiction()],
    rows: organisations.flatMap((organisation) =>
      organisation.rows.map((row, index) => ({ organisation, row, at: index + 1 })),
    ),
    cites: ({ row }) => [row.source],
  });
}
interface Acceptance {
  framework: string;
  row: NonNullable<Participation['acceptances']>[number];
}
function acceptanceTable(instruments: readonly Participation[]): Table {
  const of = columns<Acceptance>();
  return table<Acceptance>({
    name: 'acceptances',
    title: 'Accessions that count only towards the parties that accepted them',
    shown: [
      of.text('framework', 'The instrument.', ({ framework }) => framework, required),
      of.text('acceding', 'Who acceded.', ({ row }) => row.acceding, required),
      of.text('accepting', 'Who accepted it.', ({ row }) => row.accepting, required),
      of.partialDate('date', 'Day of the acceptance.', ({ row }) => row.date),
      of.partialDate('in_force', 'From when it counts between the two.', ({ row }) => row.inForce, required),
      of.text('note', 'What to know.', ({ row }) => row.note),
      ...of.source(
        ({ row }) => row.source,
        ({ row }) => `entry of ${row.acceding.toUpperCase()}, accepted by ${row.accepting.toUpperCase()}`,
      ),
    ],
    primaryKey: ['framework', 'acceding', 'accepting'],
    foreignKeys: [toFramework, toJurisdiction('acceding'), toJurisdiction('accepting')],
    rows: instruments.flatMap(({ id, acceptances = [] }) => acceptances.map((row) => ({ framework: id, row }))),
    cites: ({ row }) => [row.source],
  });
}
function bilateralTable(treaties: readonly BilateralTreaty[]): Table {
  const of = columns<BilateralTreaty>();
  return table<BilateralTreaty>({
    name: 'bilateral-treaties',
    title: 'Treaties between two States. The list is partial',
    shown: [
      of.text('id', 'Never changes.', ({ id }) => id, key),
      of.text('a', 'One State.', ({ a }) => a, required),
      of.text('b', 'The other.', ({ b }) => b, required),
      of.text('form', 'What it is about.', ({ form }) => form, required),
      of.text('title', 'Its title.', ({ title }) => title, required),
      of.partialDate('signed', 'Day of signature.', ({ signed }) => signed),
      of.partialDate('in_force', 'Entry into force as the source states it.', ({ inForce }) => inForce),
      of.partialDate('listed_in_force', 'Day of a list that shows it in force.', (row) => row.listedInForce),
      of.partialDate('ended', 'First day on which it no longer binds.', ({ ended }) => ended),
      of.day(
        'since_earliest',
        'First day on which it can have begun; empty where nothing bounds it.',
        ({ status }) => status?.since?.earliest,
      ),
      of.day('since_latest', 'Last such day.', ({ status }) => status?.since?.latest),
      of.text('supplements', 'The treaty that it amends, extends or carries out.', (row) => row.supplements),
      of.text('superseded_by', 'The treaty that has taken its place.', (row) => row.supersededBy),
      of.text('note', 'What to know.', ({ note }) => note),
      ...of.source(
        ({ source }) => source,
        ({ title, signed }) => `entry ${title}${signed ? `, signed ${signed}` : ''}`,
      ),
      of.address('url', 'Its place on the page.', ({ url }) => url, required),
    ],
    primaryKey: ['id'],
    foreignKeys: [
      toJurisdiction('a'),
      toJurisdiction('b'),
      { fields: ['supplements'], reference: { fields: ['id'] } },
      { fields: ['superseded_by'], reference: { fields: ['id'] } },
    ],
    rows: treaties,
    cites: ({ source }) => [source],
  });
}
type Figure = EntryOf<'key-figures'>;
function figureTable(figures: readonly Figure[]): Table {
  const of = columns<Figure>();
  return table<Figure>({
    name: 'key-figures',
    title: 'Key figures. Numbers of different families must not be added or compared',
    shown: [
      of.text('id', 'Never changes.', ({ id }) => id, key),
      of.text('title', 'What is counted.', ({ title }) => title, required),
      of.text('value', 'The number as the source prints it, so text.', ({ value }) => value, required),
      of.text('unit', 'What the number counts.', ({ unit }) => unit, required),
      of.text('family', 'What sort of number it is.', ({ family }) => family, {
        ...required,
        enum: FIGURE_FAMILIES,
      }),
      of.partialDate('year', 'The year it is about.', ({ year }) => year, required),
      of.partialDate('published', 'When it was published.', ({ published }) => published),
      of.text('producer', 'Who worked it out.', ({ producer }) => producer, required),
      of.text('report', 'The publication in which it stands.', ({ report }) => report),
      of.text('context', 'What a reader must know to use it rightly.', ({ context }) => context),
      of.text('verification', 'How far it was checked.', ({ verification }) => verification.level, {
        ...required,
        ...level,
      }),
      of.list('gaps', 'What could not be established.', ({ gaps }) => gaps),
      of.day('reviewed', 'When a person last checked it.', ({ reviewed }) => reviewed, required),
      of.address('url', 'Its place on the page.', ({ url }) => url, required),
      ...of.sources(({ sources }) => sources),
    ],
    primaryKey: ['id'],
    rows: figures,
    cites: ({ sources }) => sources,
  });
}
interface FigureNumber {
  figure: Figure;
  /** Its place among the numbers of the figure, from 1. */
  at: number;
  number: Figure['numbers'][number];
}
/** Key figures as numbers, with the words of the source beside them. */
function figureNumberTable(figures: readonly Figure[]): Table {
  const of = columns<FigureNumber>();
  return table<FigureNumber>({
    name: 'key-figure-numbers',
    title: 'Key figures as numbers, one a row. Numbers of different families must not be added or compared',
    shown: [
      of.text('figure', 'The key figure.', ({ figure }) => figure.id, required),
      of.place('line', 'Its place among the numbers of the figure.', ({ at }) => at),
      of.text('dimension', 'Which part it is about, where the figure has several.', ({ number }) => number.dimension),
      of.number('number', 'The number; empty where the source states a range.', ({ number }) => number.value),
      of.number('number_low', 'The lower end of a range.', ({ number }) => number.low),
      of.number('number_high', 'The upper end of a range.', ({ number }) => number.high),
      of.text('unit', 'What it counts, with its magnitude.', ({ number }) => number.unit, required),
      of.text(
        'qualifier',
        'How the source states it; `change` is a difference from an earlier number.',
        ({ number }) => number.qualifier,
        { ...required, enum: FIGURE_QUALIFIERS },
      ),
      of.text('printed', 'All of the value as the source prints it.', ({ figure }) => figure.value, required),
      of.text('title', 'What is counted.', ({ figure }) => figure.title, required),
      of.text('family', 'What sort of number it is.', ({ figure }) => figure.family, {
        ...required,
        enum: FIGURE_FAMILIES,
      }),
      of.partialDate('year', 'The year it is about.', ({ figure }) => figure.year, required),
    ],
    primaryKey: ['figure', 'line'],
    foreignKeys: [{ fields: ['figure'], reference: { resource: 'key-figures', fields: ['id'] } }],
    rows: figures.flatMap((figure) => figure.numbers.map((number, index) => ({ figure, at: index + 1, number }))),
    cites: ({ figure }) => figure.sources,
  });
}
type Jurisdiction = EntryOf<'jurisdictions'>;
function jurisdictionTable(jurisdictions: readonly Jurisdiction[]): Table {
  const of = columns<Jurisdiction>();
  return table<Jurisdiction>({
    name: 'jurisdictions',
    title: 'States, the European Union and territories',
    shown: [
      of.text('id', 'Never changes.', ({ id }) => id, key),
      of.text('name', 'The name readers use.', ({ title }) => title, required),
      of.text('iso2', 'ISO 3166-1 alpha-2 code.', ({ iso2 }) => iso2, { pattern: '[A-Z]{2}' }),
      of.text('iso3', 'ISO 3166-1 alpha-3 code.', ({ iso3 }) => iso3, { pattern: '[A-Z]{3}' }),
      of.text(
        'kind',
        'A State, the Union, a territory, or another that not all States treat as a State.',
        ({ kind }) => kind,
        required,
      ),
      of.text('region', 'Its region.', ({ region }) => region),
      of.list('also_known_as', 'Other names.', ({ alsoKnownAs }) => alsoKnownAs),
      of.address('url', 'Its page.', ({ url }) => url, required),
    ],
    primaryKey: ['id'],
    rows: jurisdictions,
  });
}
type Law = EntryOf<'national-law'>;
interface Offence {
  law: Law;
  /** Its place among the offences of the State, from 1. */
  at: number;
  row: Law['offences'][number];
}
/** What national laws make of each conduct. */
function offenceTable(laws: readonly Law[]): Table {
  const of = columns<Offence>();
  return table<Offence>({
    name: 'offences',
    title: 'What national laws make of forced labour and of conduct near it, an article a row',
    shown: [
      of.text('jurisdiction', 'The State.', ({ law }) => law.jurisdiction, required),
      of.place('line', 'Its place among the rows of the State.', ({ at }) => at),
      of.text('conduct', 'What is done.', ({ row }) => row.conduct, { ...required, enum: CONDUCTS }),
      of.text('answer', 'What the law makes of it.', ({ row }) => row.answer, { ...required, enum: CRIMINALISATIONS }),
      of.text('law', 'The law.', ({ row }) => row.law),
      of.text('article', 'Its article.', ({ row }) => row.article),
      of.text('minimum', 'The least penalty, as the law states it.', ({ row }) => row.minimum),
      of.text('maximum', 'The longest prison term of the basic offence.', ({ row }) => row.maximum),
      of.text('aggravated', 'The longest term in the gravest form.', ({ row }) => row.aggravated),
      of.text('aggravated_when', 'What makes it graver.', ({ row }) => row.aggravatedWhen),
      of.partialDate('since', 'First day on which it applied.', ({ row }) => row.since),
      of.partialDate('until', 'First day on which it no longer applied.', ({ row }) => row.until),
      of.partialDate('as_at', 'Day of the text that was read, where its source is of another.', ({ row }) => row.asAt),
      of.text('note', 'What to know.', ({ row }) => row.note),
      ...of.verification(({ row }) => row.verification),
      of.address('url', 'Its place on the page of the State.', ({ law }) => law.url, required),
    ],
    primaryKey: ['jurisdiction', 'line'],
    foreignKeys: [toJurisdiction()],
    rows: laws.flatMap((law) => law.offences.map((row, index) => ({ law, at: index + 1, row }))),
    cites: ({ row }) => [sourceOf(row.verification)],
  });
}
interface Helping {
  law: Law;
  need: 'extradition' | 'mutual-legal-assistance';
  fact: NonNullable<Law['cooperation']['extradition']>;
}
function helpTable(laws: readonly Law[]): Table {
  const of = columns<Helping>();
  return table<Helping>({
    name: 'cooperation-without-treaty',
    title: 'How national laws extradite and assist, with or without a treaty',
    shown: [
      of.text('jurisdiction', 'The State.', ({ law }) => law.jurisdiction, required),
      of.text('need', 'What is asked.', ({ need }) => need, required),
      of.text('without_treaty', 'Whether it helps without one.', ({ fact }) => fact.withoutTreaty, {
        enum: WITHOUT_TREATY,
      }),
      of.text('nationals', 'What it does when its nationals are asked for.', ({ fact }) => fact.nationals, {
        enum: NATIONALS,
      }),
      of.text('dual_criminality', 'When it asks for it.', ({ fact }) => fact.dualCriminality, {
        enum: DUAL_CRIMINALITY_RULES,
      }),
      of.text('threshold', 'The least maximum that an offence must carry.', ({ fact }) => fact.threshold),
      of.text('law', 'The law.', ({ fact }) => fact.law),
      of.text('article', 'Its article.', ({ fact }) => fact.article),
      of.text('note', 'What to know.', ({ fact }) => fact.note),
      ...of.verification(({ fact }) => fact.verification),
    ],
    primaryKey: ['jurisdiction', 'need'],
    foreignKeys: [toJurisdiction()],
    rows: laws.flatMap((law): Helping[] => {
      const { extradition, assistance } = law.cooperation;
      return [
        ...(extradition ? [{ law, need: 'extradition' as const, fact: extradition }] : []),
        ...(assistance ? [{ law, need: 'mutual-legal-assistance' as const, fact: assistance }] : []),
      ];
    }),
    cites: ({ fact }) => [sourceOf(fact.verification)],
  });
}
type Declaration = EntryOf<'declarations'>;
function declarationTable(declarations: readonly Declaration[]): Table {
  const of = columns<Declaration>();
  return table<Declaration>({
    name: 'declarations',
    title: 'Declarations that change an answer. Those that were found, not all that were made',
    shown: [
      of.text('id', 'Never changes.', ({ id }) => id, key),
      of.text('framework', 'The instrument.', ({ framework }) => framework, required),
      of.text('jurisdiction', 'The State that made it.', ({ jurisdiction }) => jurisdiction, required),
      of.list('articles', 'The articles it concerns.', ({ articles }) => articles),
      of.text('effect', 'What it does to the forms.', ({ effect }) => effect, {
        ...required,
        enum: ['removes', 'limits', 'confirms', 'notifies'],
      }),
      of.text('says', 'What it says, in words of this site.', ({ says }) => says, required),
      of.text('authority', 'The office that it names for requests.', ({ authority }) => authority),
      of.list('languages', 'The languages that it names for requests.', ({ languages }) => languages),
      of.list('forms', 'Forms of cooperation whose answer it changes.', ({ forms }) => forms),
      of.list('towards', 'States towards which alone it is made; empty for every party.', ({ towards }) => towards),
      of.partialDate('date', 'From when it counts.', ({ date }) => date),
      of.partialDate('until', 'The first day on which it no longer counts.', ({ until }) => until),
      ...of.source(({ source }) => source),
      of.address('url', 'The page that shows it.', ({ url }) => url, required),
    ],
    primaryKey: ['id'],
    foreignKeys: [toFramework, toJurisdiction()],
    rows: declarations,
    cites: ({ source }) => [source],
  });
}

/** Every table, those that others point at first. */
export function tablesOf(from: {
  frameworks: readonly Framework[];
  figures: readonly Figure[];
  jurisdictions: readonly Jurisdiction[];
  declarations: readonly Declaration[];
  nationalLaw: readonly Law[];
  participation: readonly Participation[];
  treaties: readonly BilateralTreaty[];
  memberships: readonly Memberships[];
}): Table[] {
  return [
    frameworkTable(from.frameworks),
    jurisdictionTable(from.jurisdictions),
    provisionTable(from.frameworks),
    coverageTable(from.frameworks),
    replacementTable(from.frameworks),
    membershipTable(from.memberships),
    partyTable('participation', 'Who is bound, all instruments', from.participation.flatMap(partiesOf)),
    acceptanceTable(from.participation),
    bilateralTable(from.treaties),
    declarationTable(from.declarations),
    offenceTable(from.nationalLaw),
    helpTable(from.nationalLaw),
    figureTable(from.figures),
    figureNumberTable(from.figures),
    ...from.participation.map((each) =>
      partyTable(`participation-${each.id}`, each.title, partiesOf(each), `participation/${each.id}`),
    ),
  ];
}

/** What the description of every table says of the apostrophe. */
export const GUARDED =
  'In the CSV, a text that a spreadsheet would compute (one that begins with = or @, or with + or - and is no number) has an apostrophe before it.';
/** What a spreadsheet would compute. A number with its sign is none: it stays as the source prints it. */
const COMPUTED = /^(?:[=@\t\r\uff1d\uff20]|[+\-\uff0b\uff0d](?!\d+(?:[.,]\d+)*$))/;
const guarded = (cell: Cell): Cell => (typeof cell === 'string' && COMPUTED.test(cell) ? `'${cell}` : cell);

/** A cell of such a CSV as it was. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && COMPUTED.test(cell.slice(1)) ? cell.slice(1) : cell;

/** RFC 4180, in UTF-8. A cell that a spreadsheet would compute begins with an apostrophe. */
export const csvOf = ({ schema, rows }: Table): string =>
  stringify([schema.fields.map(({ name }) => name), ...rows.map((row) => row.map((cell) => guarded(cell) ?? ''))], {
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
