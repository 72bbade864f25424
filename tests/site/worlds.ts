/** Small worlds of instruments, whose right answers can be counted on fingers. */
import { spanOf } from '../../src/law/dates.ts';
import type { Instrument, Provision, Status, World } from '../../src/law/model.ts';

export const boundSince = (since: string, until?: string): Status => ({
  kind: 'bound',
  since: spanOf(since),
  computed: false,
  until: until === undefined ? undefined : spanOf(until),
});
/** An article of mutual legal assistance, or of other forms, that somebody has read. */
export const provision = (article: string, more: Partial<Provision> = {}): Provision => ({
  article,
  forms: ['mutual-legal-assistance'],
  role: 'direct-basis',
  read: true,
  covers: [],
  ...more,
});
/** An instrument that gives mutual legal assistance in its article 18. @param parties ids of the States, bound since 2001 */
export const instrument = (id: string, parties: readonly string[], more: Partial<Instrument> = {}): Instrument => ({
  id,
  title: id,
  treaty: true,
  provisions: [provision('18')],
  covers: [],
  replaces: [],
  asAt: '2026-01-01',
  absent: 'not-on-list',
  parties: parties.length,
  statuses: new Map(parties.map((state) => [state, boundSince('2001-01-01')])),
  ...more,
});
export const world = (instruments: Instrument[], more: Partial<World> = {}): World => ({
  instruments,
  declarations: [],
  memberships: new Map(),
  nationalLaw: new Map(),
  territories: new Map(),
  namedOnly: new Set(),
  ...more,
});
