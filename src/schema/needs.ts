/** What a State can ask another for: forms of cooperation, in the groups and the order in which a case file meets them. */
import type { FormId } from './vocabulary.ts';

/** The groups in which a reader looks for a need. */
export const NEED_TRACKS = ['criminal', 'police-and-inspection', 'worker', 'civil'] as const;
export type NeedTrack = (typeof NEED_TRACKS)[number];

const BY_TRACK = {
  criminal: [
    'mutual-legal-assistance',
    'extradition',
    'joint-investigation',
    'confiscation-and-asset-recovery',
    'special-investigative-techniques',
    'transfer-of-proceedings',
    'transfer-of-sentenced-persons',
    'enforcement-of-criminal-orders',
    'witness-protection',
  ],
  'police-and-inspection': [
    'law-enforcement-cooperation',
    'information-exchange',
    'labour-inspection',
    'technical-assistance',
  ],
  worker: ['victim-protection', 'repatriation', 'victim-compensation-and-remedy'],
  civil: ['service-of-documents', 'civil-evidence', 'recognition-of-civil-judgments', 'legal-aid'],
} as const satisfies Record<NeedTrack, readonly FormId[]>;
export type Need = (typeof BY_TRACK)[NeedTrack][number];

export const needsOf = (track: NeedTrack): readonly Need[] => BY_TRACK[track];
/** Every need, track by track. */
export const NEEDS: readonly Need[] = NEED_TRACKS.flatMap(needsOf);
/** Needs that have a column in a State's table of partners. */
export const MAIN_NEEDS: readonly Need[] = [
  'mutual-legal-assistance',
  'extradition',
  'joint-investigation',
  'law-enforcement-cooperation',
  'information-exchange',
  'confiscation-and-asset-recovery',
];

/**
 * The need of today that a word of an old address means. `recognition-of-judgments` held criminal orders and civil
 * judgments until November 2026; which of them was meant, the matter tells, and without one the criminal order.
 * @param need as it stands in the address
 */
export function needOfToday(need: string, about?: string): string {
  if (need !== 'recognition-of-judgments') return need;
  return about === 'civil-claim' ? 'recognition-of-civil-judgments' : 'enforcement-of-criminal-orders';
}
