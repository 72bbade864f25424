/**
 * The world in parts, for a browser that needs only a few of them: the heads of all instruments, one file a State, one
 * a form, and treaties between two States in small files by their pair. Two States and a form are enough for an answer,
 * however many others there are.
 */
import {
  CONDITIONS,
  CONDUCTS,
  COVERAGES,
  CRIMINALISATIONS,
  FORMS,
  MATTERS,
  MEASURES,
  ROLES,
  words,
  type FormId,
  type Matter,
} from '../schema/vocabulary.ts';
import { isAbout, pairKey } from './bond.ts';
import type { Span } from './dates.ts';
import {
  isBilateral,
  type Circle,
  type CoverageLine,
  type Declaration,
  type Help,
  type Instrument,
  type Lapse,
  type Membership,
  type NationalLaw,
  type Offence,
  type Provision,
  type Replacement,
  type Status,
  type World,
} from './model.ts';

/** A span as one text: its day, or its two ends with `/` between them. */
type Dates = string;
const datesOf = ({ earliest, latest }: Span): Dates => (earliest === latest ? earliest : `${earliest}/${latest}`);
const spanFrom = (dates: Dates): Span => {
  const [earliest = '', latest = earliest] = dates.split('/');
  return { earliest, latest };
};

/**
 * `[since, until, flags, via, …]`: flags hold `c` for computed, `a` for an accession; after them come, in pairs, the first
 * day without effect and the first with it again. Or a mere signature, `0` as the instrument's list has it and the day of
 * its own list where that is another; or `-` for outside, `-` and a day for a territory to which it did not extend then.
 */
export type CompactStatus =
  [since: Dates, until?: Dates, flags?: string, via?: string, ...withoutEffect: string[]] | 0 | string;
/** What every answer needs of an instrument. */
export interface CompactInstrument {
  id: string;
  title: string;
  /** Present when it is not a treaty. */
  scheme?: true;
  parent?: string;
  openTo?: Circle;
  towardsCourt?: string;
  replaces?: readonly Replacement[];
  begun?: Dates;
  asAt?: string;
  absent?: Instrument['absent'];
  /** How many States it binds. */
  parties: number;
  /** Present when accession to it counts pair by pair. */
  pairwise?: true;
}
/** What a law makes of a conduct: places in `CONDUCTS` and `CRIMINALISATIONS`, then the rest as it is, blank where unknown. */
type CompactOffence = [
  conduct: number,
  answer: number,
  article: string,
  asAt: string,
  maximum?: string,
  since?: string,
  minimum?: string,
  aggravated?: string,
  until?: string,
];
interface CompactLaw {
  offences: readonly CompactOffence[];
  extradition?: Help;
  assistance?: Help;
}
/** What is kept with one State. */
export interface CompactState {
  /** By instrument; the rest follows from `absent`. */
  statuses: Record<string, CompactStatus>;
  /** By organisation. */
  memberships: Record<string, readonly Membership[]>;
  declarations: readonly Declaration[];
  /** By instrument: acceding and accepting State, and from when. */
  acceptances?: Record<string, [pair: string, since: Dates][]>;
  /** The State of a territory. */
  territory?: string;
  namedOnly?: true;
  law?: CompactLaw;
}
/** A treaty between two States. */
export type CompactTreaty = [
  id: string,
  a: string,
  b: string,
  title: string,
  form: FormId,
  status: CompactStatus | null,
  asAt: string,
  replaces?: readonly Replacement[],
  begun?: string,
];
/** Lines that say the same of several matters: places in `COVERAGES`, `MATTERS` and `CONDITIONS`. */
type CompactLines = [how: number, article: string, matters: number[], when?: number[], measure?: number];
/** `[article, role, 1 when read and 2 more when about another form first, lines of its own]` */
type CompactProvision = [article: string, role: number, flags: number, covers?: readonly CompactLines[]];
/** What is kept with one form. */
export interface CompactForm {
  /** The articles that give it, by instrument. */
  provisions: Record<string, CompactProvision[]>;
  /** What these instruments and their protocols cover. */
  covers: Record<string, readonly CompactLines[]>;
}
/** Everything: for what looks at all States at once. */
export interface CompactWorld {
  instruments: CompactInstrument[];
  states: Record<string, CompactState>;
  treaties: CompactTreaty[];
  forms: Record<string, CompactForm>;
}

/** The title of a treaty between two States that has none of its own. */
export const bilateralTitle = (a: string, b: string, form: string): string =>
  `${a.toUpperCase()}–${b.toUpperCase()}: treaty on ${words(form)}`;

/**
 * What a treaty between two States is known to give that nobody here has read: its form on conditions. Agreements on
 * labour migration and on trafficking only support a request: those that were read (Nepal–Qatar of 2005, Philippines–
 * Saudi Arabia of 2013) set up a joint committee and open no channel.
 */
export const unreadProvision = (form: FormId): Provision => ({
  article: '',
  forms: [form],
  role: form === 'labour-inspection' || form === 'victim-protection' ? 'supports' : 'conditional-basis',
  read: false,
  covers: [],
});

/** Joins what is said alike of several matters. Of one matter the lines keep their order, which decides between equals. */
function compactLines(lines: readonly CoverageLine[]): CompactLines[] {
  const groups: { key: string; line: CompactLines }[] = [];
  for (const { matter, how, article, when, measure } of lines) {
    const key = [how, article, measure, ...when].join(' ');
    const place = MATTERS.indexOf(matter);
    const last = groups.findLastIndex(({ line }) => line[2].includes(place));
    const group = groups.find((each, index) => index > last && each.key === key);
    if (group) group.line[2].push(place);
    else {
      const conditions = when.map((each) => CONDITIONS.indexOf(each));
      const [kind, matters] = [COVERAGES.indexOf(how), [place]];
      const line: CompactLines = [kind, article, matters];
      if (conditions.length > 0 || measure) line.push(conditions);
      if (measure) line.push(MEASURES.indexOf(measure));
      groups.push({ key, line });
    }
  }
  return groups.map(({ line }) => line);
}
const linesFrom = (compact: readonly CompactLines[]): CoverageLine[] =>
  compact.flatMap(([how, article, matters, when = [], measure]) =>
    matters.map((matter) => ({
      matter: MATTERS[matter] as Matter,
      how: COVERAGES[how] ?? 'none',
      article,
      when: when.flatMap((each) => CONDITIONS[each] ?? []),
      ...(measure !== undefined && { measure: MEASURES[measure] }),
    })),
  );

function compactStatus(status: Status, asAt: string | undefined): CompactStatus | null {
  switch (status.kind) {
    case 'signed-only':
      return status.asAt === asAt ? 0 : status.asAt;
    case 'outside':
      return '-';
    case 'not-on-list':
      return `-${status.asAt}`;
    case 'bound': {
      const flags = `${status.computed ? 'c' : ''}${status.accession ? 'a' : ''}`;
      const parts = [
        datesOf(status.since),
        status.until ? datesOf(status.until) : '',
        flags,
        status.via ?? '',
        ...(status.withoutEffect ?? []).flatMap(({ from, until }) => [from, until]),
      ] as const;
      return withoutTail(parts) as unknown as CompactStatus;
    }
    default:
      return null;
  }
}
function statusFrom(compact: CompactStatus, asAt: string): Status {
  if (compact === 0) return { kind: 'signed-only', asAt };
  if (compact === '-') return { kind: 'outside' };
  if (typeof compact === 'string' && compact.startsWith('-')) return { kind: 'not-on-list', asAt: compact.slice(1) };
  if (typeof compact === 'string') return { kind: 'signed-only', asAt: compact };
  const [since, until, flags = '', via, ...days] = compact;
  const withoutEffect = days.flatMap((from, at): Lapse[] =>
    at % 2 === 0 ? [{ from, until: days[at + 1] ?? '' }] : [],
  );
  return {
    kind: 'bound',
    since: spanFrom(since),
    until: until ? spanFrom(until) : undefined,
    ...(withoutEffect.length > 0 && { withoutEffect }),
    computed: flags.includes('c'),
    ...(flags.includes('a') && { accession: true }),
    ...(via && { via }),
  };
}

/**
 * The instruments that can bear on an answer about a form: those that give it, those that take the place of one for it,
 * and the parents and protocols of all these, from which it may follow who is bound.
 */
function concerning(instruments: readonly Instrument[], form: FormId): ReadonlySet<string> {
  const found = new Set(
    instruments
      .filter(
        ({ provisions, replaces }) =>
          provisions.some(({ forms }) => forms.includes(form)) || replaces.some(({ forms }) => forms?.includes(form)),
      )
      .map(({ id }) => id),
  );
  // A protocol that is added may be the parent of another.
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const { id, parent } of instruments)
      if (parent !== undefined && (found.has(id) || found.has(parent))) found.add(id).add(parent);
  }
  return found;
}

/** What an instrument replaces, for one form alone where that is said. */
function replacing(replaces: readonly Replacement[], form: FormId | undefined): Pick<CompactInstrument, 'replaces'> {
  const own = replaces.flatMap(({ forms, ...rest }): Replacement[] => {
    if (form === undefined || forms === undefined) return [{ ...rest, ...(forms && { forms }) }];
    return forms.includes(form) ? [{ ...rest, forms: [form] }] : [];
  });
  return own.length > 0 ? { replaces: own } : {};
}

/**
 * The heads of instruments that are not between two States only.
 * @param form only of those that can bear on an answer about it
 */
export function compactInstruments({ instruments, memberships }: World, form?: FormId): CompactInstrument[] {
  const multilateral = instruments.filter(({ id }) => !isBilateral(id));
  const wanted = form && concerning(multilateral, form);
  return multilateral
    .filter(({ id }) => wanted === undefined || wanted.has(id))
    .map(
      ({ id, title, treaty, parent, openTo, towardsCourt, replaces, begun, asAt, absent, parties, acceptances }) => ({
        id,
        title,
        ...(!treaty && { scheme: true as const }),
        ...(parent && { parent }),
        // An organisation whose members are not known leaves nobody out.
        ...(openTo && ('states' in openTo || memberships.has(openTo.members)) && { openTo }),
        ...(towardsCourt !== undefined && { towardsCourt }),
        ...replacing(replaces, form),
        ...(begun && { begun: datesOf(begun) }),
        ...(asAt && { asAt }),
        ...(absent !== 'no-information' && { absent }),
        parties,
        ...(acceptances && { pairwise: true as const }),
      }),
    );
}

/** A list without the blanks at its end. */
export function withoutTail<T extends readonly unknown[]>(list: T): T {
  const length = list.findLastIndex((each) => each !== undefined && each !== '') + 1;
  return list.slice(0, length) as unknown as T;
}
const stated = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
const compactLaw = ({ offences, extradition, assistance }: NationalLaw): CompactLaw => ({
  offences: offences.map(({ conduct, answer, article, asAt, maximum = '', since = '', minimum = '', ...rest }) =>
    withoutTail([
      CONDUCTS.indexOf(conduct),
      CRIMINALISATIONS.indexOf(answer),
      article,
      asAt,
      maximum,
      since,
      minimum,
      rest.aggravated ?? '',
      rest.until ?? '',
    ] satisfies CompactOffence),
  ),
  ...(extradition && { extradition: stated(extradition) }),
  ...(assistance && { assistance: stated(assistance) }),
});
const lawFrom = ({ offences, ...help }: CompactLaw): NationalLaw => ({
  offences: offences.flatMap(
    ([conduct, answer, article, asAt, maximum, since, minimum, aggravated, until]): Offence[] => {
      const [what, how] = [CONDUCTS[conduct], CRIMINALISATIONS[answer]];
      if (what === undefined || how === undefined) return [];
      const rest = { maximum, since, minimum, aggravated, until };
      const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== ''));
      return [{ conduct: what, answer: how, article, asAt, ...known }];
    },
  ),
  ...help,
});

/** @param state id such as `mex` */
export function compactState(world: World, state: string): CompactState {
  const { instruments, declarations, memberships, territories, namedOnly, nationalLaw } = world;
  const law = nationalLaw.get(state);
  const territory = territories.get(state);
  const mine = instruments.filter(({ statuses }) => statuses.has(state));
  const statusOf = ({ statuses, asAt }: Instrument) =>
    compactStatus(statuses.get(state) ?? { kind: 'no-information' }, asAt);
  const acceptances = instruments.flatMap(({ id, acceptances: pairs }): [string, [string, Dates][]][] => {
    const own = [...(pairs ?? [])].filter(([pair]) => pair.split(' ').includes(state));
    return own.length === 0 ? [] : [[id, own.map(([pair, since]) => [pair, datesOf(since)])]];
  });
  return {
    statuses: Object.fromEntries(
      mine
        .filter(({ id }) => !isBilateral(id))
        .flatMap((instrument): [string, CompactStatus][] => {
          const status = statusOf(instrument);
          return status === null ? [] : [[instrument.id, status]];
        }),
    ),
    memberships: Object.fromEntries(
      [...memberships].flatMap(([organisation, states]): [string, readonly Membership[]][] => {
        const times = states.get(state);
        return times
          ? [
              [
                organisation,
                times.map(({ from, until, actsUntil }) => ({
                  ...(from && { from }),
                  ...(until && { until }),
                  ...(actsUntil && { actsUntil }),
                })),
              ],
            ]
          : [];
      }),
    ),
    declarations: declarations.filter((declaration) => declaration.state === state),
    ...(acceptances.length > 0 && { acceptances: Object.fromEntries(acceptances) }),
    ...(territory !== undefined && { territory }),
    ...(namedOnly.has(state) && { namedOnly: true as const }),
    ...(law && { law: compactLaw(law) }),
  };
}

/** Every treaty between two States. */
export const compactTreaties = ({ instruments }: World): CompactTreaty[] =>
  instruments
    .filter(({ id }) => isBilateral(id))
    .map(({ id, title, provisions, statuses, asAt = '', replaces, begun }) => {
      const [[a, status] = ['', { kind: 'no-information' } as Status], [b] = ['']] = statuses;
      const form = provisions[0]?.forms[0] ?? 'extradition';
      const treaty: CompactTreaty = [id, a, b, title, form, compactStatus(status, asAt), asAt];
      if (replaces.length > 0 || begun) treaty.push(replaces);
      if (begun) treaty.push(begun.earliest);
      return treaty;
    });
const TREATIES_A_FILE = 8;
/** Over how many files treaties are spread, so that each holds few of them, however many there are. */
export const treatyFiles = ({ instruments }: World): number =>
  2 ** Math.ceil(Math.log2(Math.max(1, instruments.filter(({ id }) => isBilateral(id)).length / TREATIES_A_FILE)));
/** In which of the files the treaties between two States stand, from 0: by the hash FNV-1a of the pair. */
export function treatyFileOf(a: string, b: string, files: number): number {
  let hash = 0x811c9dc5;
  for (const letter of pairKey(a, b)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash % files;
}

export function compactForm({ instruments }: World, form: FormId): CompactForm {
  const giving = instruments.filter(
    ({ id, provisions }) => !isBilateral(id) && provisions.some(({ forms }) => forms.includes(form)),
  );
  const ids = new Set(giving.map(({ id }) => id));
  const covering = instruments.filter(({ id, parent }) => ids.has(id) || (parent !== undefined && ids.has(parent)));
  return {
    provisions: Object.fromEntries(
      giving.map(({ id, provisions }) => [
        id,
        provisions
          .filter(({ forms }) => forms.includes(form))
          .map((provision) => ({ ...provision, beside: isAbout(provision, form) ? 0 : 2 }))
          .map(({ article, role, read, covers, beside }): CompactProvision => [
            article,
            ROLES.indexOf(role),
            (read ? 1 : 0) + beside,
            ...(covers.length > 0 ? ([compactLines(covers)] as const) : ([] as const)),
          ]),
      ]),
    ),
    covers: Object.fromEntries(
      covering.filter(({ covers }) => covers.length > 0).map(({ id, covers }) => [id, compactLines(covers)]),
    ),
  };
}

export const compactWorld = (world: World, states: readonly string[]): CompactWorld => ({
  instruments: compactInstruments(world),
  states: Object.fromEntries(states.map((state) => [state, compactState(world, state)])),
  treaties: compactTreaties(world),
  forms: Object.fromEntries(FORMS.map((form) => [form, compactForm(world, form)])),
});

function bilateralFrom([id, a, b, title, form, status, asAt, replaces = [], begun]: CompactTreaty): Instrument {
  const own: Status = status === null ? { kind: 'no-information' } : statusFrom(status, asAt);
  return {
    id,
    title,
    treaty: true,
    provisions: [unreadProvision(form)],
    covers: [],
    openTo: { states: [a, b] },
    replaces,
    begun: begun === undefined ? undefined : spanFrom(begun),
    asAt,
    absent: 'outside',
    parties: 2,
    statuses: new Map([
      [a, own],
      [b, own],
    ]),
  };
}

/** Puts a world together again from its parts. What is asked of it may name only the States and forms given. */
export function worldFrom({ instruments, states, treaties, forms }: CompactWorld): World {
  const all = Object.entries(states);
  const provisionsOf = (id: string): Provision[] =>
    Object.entries(forms).flatMap(([form, { provisions }]) =>
      (provisions[id] ?? []).map(([article, role, flags, covers = []]) => ({
        article,
        forms: [form as FormId],
        role: ROLES[role] ?? 'none',
        read: flags % 2 === 1,
        ...(flags >= 2 && { beside: true }),
        covers: linesFrom(covers),
      })),
    );
  const organisations = new Set(all.flatMap(([, { memberships }]) => Object.keys(memberships)));
  for (const { openTo } of instruments) if (openTo && 'members' in openTo) organisations.add(openTo.members);
  return {
    instruments: [
      ...instruments.map(
        ({
          id,
          title,
          scheme,
          parent,
          openTo,
          towardsCourt,
          replaces = [],
          begun,
          asAt,
          absent = 'no-information',
          parties,
          pairwise,
        }): Instrument => ({
          id,
          title,
          treaty: !scheme,
          parent,
          provisions: provisionsOf(id),
          covers: linesFrom(Object.values(forms).find(({ covers }) => covers[id])?.covers[id] ?? []),
          openTo,
          towardsCourt,
          replaces,
          begun: begun === undefined ? undefined : spanFrom(begun),
          asAt,
          absent,
          parties,
          statuses: new Map(
            all.flatMap(([state, { statuses }]): [string, Status][] => {
              const status = statuses[id];
              return status === undefined ? [] : [[state, statusFrom(status, asAt ?? '')]];
            }),
          ),
          acceptances: pairwise
            ? new Map(
                all.flatMap(([, { acceptances = {} }]) =>
                  (acceptances[id] ?? []).map(([pair, since]) => [pair, spanFrom(since)] as const),
                ),
              )
            : undefined,
        }),
      ),
      ...treaties.filter(([, a, b]) => a in states && b in states).map(bilateralFrom),
    ],
    declarations: all.flatMap(([, { declarations }]) => declarations),
    memberships: new Map(
      [...organisations].map((organisation) => [
        organisation,
        new Map(
          all.flatMap(([state, { memberships }]) => {
            const times = memberships[organisation];
            return times ? [[state, times] as const] : [];
          }),
        ),
      ]),
    ),
    territories: new Map(all.flatMap(([state, { territory }]) => (territory ? [[state, territory] as const] : []))),
    namedOnly: new Set(all.flatMap(([state, { namedOnly }]) => (namedOnly ? [state] : []))),
    nationalLaw: new Map(all.flatMap(([state, { law }]) => (law ? [[state, lawFrom(law)] as const] : []))),
  };
}
