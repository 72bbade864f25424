/** Small worlds of instruments, whose right answers can be counted on fingers. */
import { spanOf } from '../../src/law/dates.ts';
import type { Declaration, Instrument, Status, World } from '../../src/law/model.ts';

export const boundSince = (since: string, until?: string): Status => ({
  kind: 'bound',
  since: spanOf(since),
  computed: false,
  until,
});
/** An instrument that gives mutual legal assistance in its article 18. @param parties ids of the States, bound since 2001 */
export const instrument = (id: string, parties: readonly string[], more: Partial<Instrument> = {}): Instrument => ({
  id,
  title: id,
  treaty: true,
  provisions: [{ article: '18', forms: ['mutual-legal-assistance'], role: 'direct-basis' }],
  displaces: [],
  asAt: '2026-01-01',
  absenceMeansNonParty: true,
  statuses: new Map(parties.map((state) => [state, boundSince('2001-01-01')])),
  ...more,
});
export const world = (instruments: Instrument[], declarations: Declaration[] = []): World => ({
  instruments,
  declarations,
});
