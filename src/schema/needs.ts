/** The forms a State can ask another for, in the order in which a case file meets them. */
import type { FormId } from './vocabulary.ts';

export const NEEDS: readonly FormId[] = [
  'mutual-legal-assistance',
  'extradition',
  'joint-investigation',
  'law-enforcement-cooperation',
  'information-exchange',
  'confiscation-and-asset-recovery',
  'special-investigative-techniques',
  'transfer-of-proceedings',
  'transfer-of-sentenced-persons',
  'recognition-of-judgments',
  'witness-protection',
  'victim-protection',
  'victim-compensation-and-remedy',
  'repatriation',
  'labour-inspection',
  'technical-assistance',
];
/** Needs that have a column in a State's table of partners. */
export const MAIN_NEEDS: readonly FormId[] = NEEDS.slice(0, 6);
