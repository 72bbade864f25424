/** The world as a small text for the browser, and back. Days are counted from 1900-01-01 in base 36. */
import { addDays, isExact } from './dates.ts';
import { isBilateral, type Declaration, type Instrument, type Role, type Status, type World } from './model.ts';
import { FORMS, words } from '../schema/vocabulary.ts';

const EPOCH = '1900-01-01';
const ROLES: readonly Role[] = ['direct-basis', 'conditional-basis', 'supports', 'none'];
const count = (day: string): string => ((Date.parse(day) - Date.parse(EPOCH)) / 86_400_000).toString(36);
const uncount = (text: string): string => addDays(EPOCH, parseInt(text, 36));

/** `mex` + start, `_` latest start if it is a span, `!` end, `~` if computed; `mex*` signed only. */
function encodeStatus(state: string, status: Status): string {
  if (status.kind !== 'bound') return `${state}*`;
  const { since, until, computed } = status;
  const span = isExact(since) ? count(since.earliest) : `${count(since.earliest)}_${count(since.latest)}`;
  return `${state}${computed ? '~' : '='}${span}${until === undefined ? '' : `!${count(until)}`}`;
}
function decodeStatus(text: string): [string, Status] {
  const match = /^([a-z]+)(?:\*|([~=])(-?[0-9a-z]+)(?:_(-?[0-9a-z]+))?(?:!(-?[0-9a-z]+))?)$/.exec(text);
  if (!match) throw new Error(`Unreadable status: ${text}`);
  const [, state = '', mark, earliest, latest, until] = match;
  if (mark === undefined || earliest === undefined) return [state, { kind: 'signed-only' }];
  return [
    state,
    {
      kind: 'bound',
      since: { earliest: uncount(earliest), latest: uncount(latest ?? earliest) },
      computed: mark === '~',
      until: until === undefined ? undefined : uncount(until),
    },
  ];
}

export interface CompactInstrument {
  id: string;
  /** Title. */
  t: string;
  /** 0 when it is not a treaty. */
  b?: 0;
  /** Parent. */
  p?: string;
  /** Displaces. */
  d?: readonly string[];
  /** As at. */
  a: string;
  /** Within: the instrument whose States alone can be bound. */
  w?: string;
  /** 1 when a State that is missing is not a party. */
  n?: 1;
  /** Provisions: article, role, forms. */
  v: readonly [string, number, number[]][];
  /** Statuses. */
  s: string;
}
export interface CompactWorld {
  instruments: CompactInstrument[];
  /** Treaties between two States: `id;status;b;form;asAt`, comma-separated. */
  bilateral: string;
  declarations: readonly Declaration[];
}

/** The title of a treaty between two States, made the same way at build time and in the browser. */
export const bilateralTitle = (a: string, b: string, form: string): string =>
  `${a.toUpperCase()}–${b.toUpperCase()}: treaty on ${words(form)}`;

function encodeBilateral(instrument: Instrument): string {
  const [[a, status], [b]] = [...instrument.statuses] as [[string, Status], [string, Status]];
  const form = FORMS.indexOf(instrument.provisions[0]?.forms[0] ?? 'extradition');
  return [instrument.id.slice('bilateral/'.length), encodeStatus(a, status), b, form, count(instrument.asAt)].join(';');
}
function decodeBilateral(text: string): Instrument {
  const [id = '', first = '', b = '', index = '0', asAt = '0'] = text.split(';');
  const [a, status] = decodeStatus(first);
  const form = FORMS[Number(index)] ?? 'extradition';
  return {
    id: `bilateral/${id}`,
    title: bilateralTitle(a, b, form),
    treaty: true,
    parent: undefined,
    displaces: [],
    asAt: uncount(asAt),
    absenceMeansNonParty: true,
    provisions: [{ article: '', forms: [form], role: 'direct-basis' }],
    statuses: new Map([
      [a, status],
      [b, status],
    ]),
  };
}
const encodeInstrument = (instrument: Instrument): CompactInstrument => ({
  id: instrument.id,
  t: instrument.title,
  ...(instrument.treaty ? {} : { b: 0 as const }),
  ...(instrument.parent ? { p: instrument.parent } : {}),
  ...(instrument.displaces.length ? { d: instrument.displaces } : {}),
  ...(instrument.within ? { w: instrument.within } : {}),
  a: instrument.asAt,
  ...(instrument.absenceMeansNonParty ? { n: 1 as const } : {}),
  v: instrument.provisions.map(({ article, role, forms }) => [
    article,
    ROLES.indexOf(role),
    forms.map((form) => FORMS.indexOf(form)),
  ]),
  s: [...instrument.statuses].map(([state, status]) => encodeStatus(state, status)).join(','),
});
const decodeInstrument = (compact: CompactInstrument): Instrument => ({
  id: compact.id,
  title: compact.t,
  treaty: compact.b !== 0,
  parent: compact.p,
  within: compact.w,
  displaces: compact.d ?? [],
  asAt: compact.a,
  absenceMeansNonParty: compact.n === 1,
  provisions: compact.v.map(([article, role, forms]) => ({
    article,
    role: ROLES[role] ?? 'none',
    forms: forms.flatMap((form) => FORMS[form] ?? []),
  })),
  statuses: new Map(compact.s === '' ? [] : compact.s.split(',').map(decodeStatus)),
});

export const encodeWorld = ({ instruments, declarations }: World): CompactWorld => ({
  instruments: instruments.filter(({ id }) => !isBilateral(id)).map(encodeInstrument),
  bilateral: instruments
    .filter(({ id }) => isBilateral(id))
    .map(encodeBilateral)
    .join(','),
  declarations,
});

/** @throws Error when the text is not one that `encodeWorld` wrote */
export const decodeWorld = ({ instruments, bilateral, declarations }: CompactWorld): World => ({
  instruments: [
    ...instruments.map(decodeInstrument),
    ...(bilateral === '' ? [] : bilateral.split(',').map(decodeBilateral)),
  ],
  declarations,
});
