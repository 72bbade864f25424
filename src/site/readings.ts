/** How far a fact was checked, as a page says it. Pure. */
import type { z } from 'zod';
import type { Verification } from '../schema/shared.ts';
import { words } from '../schema/vocabulary.ts';

/** The level; with it, which part was read, or why nothing was. */
export function readingOf(verification: z.output<typeof Verification>): string {
  const level = words(verification.level);
  if (verification.level === 'unverified') return `${level}: ${verification.reason}`;
  return verification.level === 'primary-in-part' ? `${level}: ${verification.note}` : level;
}
