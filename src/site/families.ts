/** The families in which a lawyer looks for a treaty: a page each in the table of participation, a group each on a State's page. Pure. */
import { distanceToForcedLabour } from '../law/coverage.ts';
import type { Instrument } from '../law/model.ts';

/** In the order of their pages. With `region`, or `none`, not open to States everywhere: those far off need no row. */
export const FAMILIES = [
  {
    id: 'crime',
    title: 'Crime',
    region: undefined,
    about: 'Treaties on crime and criminal procedure that are open to States everywhere',
  },
  {
    id: 'labour',
    title: 'Labour standards',
    region: undefined,
    about: 'Conventions of the International Labour Organization',
  },
  { id: 'rights', title: 'Slavery and human rights', region: undefined, about: 'Treaties on slavery and human rights' },
  {
    id: 'civil',
    title: 'Civil claims',
    region: undefined,
    about: 'Hague conventions on service, evidence and judgments',
  },
  {
    id: 'europe',
    title: 'Europe',
    region: 'europe',
    about: 'Treaties of the Council of Europe and between neighbours in Europe',
  },
  { id: 'union', title: 'European Union', region: 'europe', about: 'Law of the European Union' },
  { id: 'americas', title: 'The Americas', region: 'americas', about: 'Treaties of the Americas' },
  { id: 'africa', title: 'Africa', region: 'africa', about: 'Treaties of Africa' },
  { id: 'arab-states', title: 'Arab States', region: 'arab-states', about: 'Treaties of the Arab States' },
  {
    id: 'asia-pacific',
    title: 'Asia and the Pacific',
    region: 'asia-pacific',
    about: 'Treaties of Asia and the Pacific',
  },
  {
    id: 'others',
    title: 'Other circles',
    region: 'none',
    about: 'Treaties of circles that are no region, and between two parties',
  },
] as const;
export type FamilyId = (typeof FAMILIES)[number]['id'];

/** What decides the family of an instrument: the facts of its entry. */
export interface Placed {
  level: string;
  region?: string | undefined;
  body: string;
  openTo?: { kind: string; of?: string | undefined } | undefined;
  towardsCourt?: unknown;
  provisions: readonly { role: string }[];
}
/**
 * The family of a treaty. Whom it is open to decides first; those that are open to all are told apart by the conference
 * that adopted them, and by whether a request in a criminal case can rest on one of their articles.
 */
export function familyOf({ level, region, body, openTo, towardsCourt, provisions }: Placed): FamilyId {
  if (level === 'bilateral') return 'others';
  if (openTo?.kind === 'members' && openTo.of === 'european-union') return 'union';
  if (level === 'regional' || openTo?.kind === 'members')
    return FAMILIES.find(({ id }) => id === region)?.id ?? 'others';
  if (body.includes('International Labour Conference')) return 'labour';
  if (body.includes('Hague Conference')) return 'civil';
  if (towardsCourt !== undefined) return 'crime';
  return provisions.some(({ role }) => role === 'direct-basis' || role === 'conditional-basis') ? 'crime' : 'rights';
}

/** The columns that the table begins with: treaties open to all States on which most of this site rests, by their heads. */
export const FIRST_COLUMNS: readonly (readonly [head: string, instruments: readonly string[]])[] = [
  ['Forced labour', ['ilo-c029', 'ilo-p029', 'ilo-c105', 'ilo-c182']],
  ['Slavery', ['slavery-1926', 'slavery-supplementary-1956']],
  ['Crime', ['untoc', 'tip-protocol', 'uncac', 'crc-opsc']],
  ['Civil claims', ['hcch-service-1965', 'hcch-evidence-1970']],
];

/** The groups of a State's page: what its neighbours share stands together, whatever it is about. */
export const STATE_FAMILIES = ['crime', 'labour', 'rights', 'regional', 'civil'] as const;
export type StateFamily = (typeof STATE_FAMILIES)[number];
/** @see familyOf */
export function stateFamilyOf(placed: Placed): StateFamily {
  const family = familyOf(placed);
  return STATE_FAMILIES.find((name) => name === family) ?? 'regional';
}

/** Whether a text is of a region, of a group of States, of two States or of all. */
export type Reach = 'own' | 'group' | 'worldwide';
/** @param level as the entry of the instrument says; `bilateral` for a treaty between two States */
export const reachOf = ({ openTo }: Instrument, level: string): Reach =>
  level === 'bilateral' ? 'own' : level === 'global' && openTo === undefined ? 'worldwide' : 'group';

/**
 * Sorts the closest to forced labour first, and among equals those with the most parties. A convention is as close as
 * the closest of its protocols among those given.
 */
export function closestFirst<T extends { instrument: Instrument }>(list: readonly T[]): T[] {
  const distance = ({ instrument }: T): number =>
    Math.min(
      distanceToForcedLabour(instrument),
      ...list.flatMap((each) =>
        each.instrument.parent === instrument.id ? distanceToForcedLabour(each.instrument) : [],
      ),
    );
  return [...list].sort((a, b) => distance(a) - distance(b) || b.instrument.parties - a.instrument.parties || 0);
}
