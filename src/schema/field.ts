/** What a field means, with one value that is right and one that is wrong: for errors, editors and the contributor's page. */
import type { z } from 'zod';

export interface FieldNote {
  description: string;
  /** A value as it is written in the file. */
  good: unknown;
  /** A value that looks right and is refused. */
  bad: unknown;
}
/** Attaches a note to a field. Give optional fields and defaults their note on the outside. */
export const field = <T extends z.ZodType>(schema: T, description: string, good: unknown, bad: unknown): T =>
  schema.meta({ description, good, bad });
