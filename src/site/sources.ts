/** The sources of an entry as a reader sees them, whether they are its own or shared by several entries. */
import { one } from './load.ts';
import type { z } from 'zod';
import type { Sources } from '../schema/shared.ts';

/** @throws Error when a shared source has no file; the check refuses that before */
export const ownSources = (sources: z.output<typeof Sources>) =>
  Promise.all(
    sources.map(async (source) => {
      if (!('ref' in source)) return source;
      const shared = await one('sources', source.ref);
      if (!shared) throw new Error(`No shared source "${source.ref}"`);
      return { ...shared.data, ...source, key: source.ref };
    }),
  );
