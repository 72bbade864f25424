/** The families in which the table of States and instruments shows treaties, a page each. Pure. */

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
  provisions: readonly { role: string }[];
}
/**
 * The family of a treaty. Whom it is open to decides first; those that are open to all are told apart by the conference
 * that adopted them, and by whether a request in a criminal case can rest on one of their articles.
 */
export function familyOf({ level, region, body, openTo, provisions }: Placed): FamilyId {
  if (level === 'bilateral') return 'others';
  if (openTo?.kind === 'members' && openTo.of === 'european-union') return 'union';
  if (level === 'regional' || openTo?.kind === 'members')
    return FAMILIES.find(({ id }) => id === region)?.id ?? 'others';
  if (body.includes('International Labour Conference')) return 'labour';
  if (body.includes('Hague Conference')) return 'civil';
  return provisions.some(({ role }) => role === 'direct-basis' || role === 'conditional-basis') ? 'crime' : 'rights';
}

/** The columns that the table begins with: treaties open to all States on which most of this site rests, by their heads. */
export const FIRST_COLUMNS: readonly (readonly [head: string, instruments: readonly string[]])[] = [
  ['Forced labour', ['ilo-c029', 'ilo-p029', 'ilo-c105', 'ilo-c182']],
  ['Slavery', ['slavery-1926', 'slavery-supplementary-1956']],
  ['Crime', ['untoc', 'tip-protocol', 'uncac', 'crc-opsc']],
  ['Civil claims', ['hcch-service-1965', 'hcch-evidence-1970']],
];
