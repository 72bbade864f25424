/** A fact's source as a reader can open it: facts of the content name one by its key alone. */
import type { z } from 'zod';
import type { OwnSource, SharedSource, Verification } from '../../schema/shared.ts';
import type { EntryFile } from './input.ts';
import type * as shapes from './shapes.ts';

export type Source = z.output<typeof shapes.Source>;
export type PublicVerification = z.output<typeof shapes.Verification>;
type Cited = z.output<typeof OwnSource> | z.output<typeof SharedSource>;
/** Shared publications by id. */
export type SharedSources = ReadonlyMap<string, EntryFile<'sources'>>;

/** @throws Error when there is no such publication; the check refuses that before */
export function sharedSource(shared: SharedSources, id: string): Source {
  const found = shared.get(id);
  if (!found) throw new Error(`No shared source "${id}"`);
  const { title, producer, url, copy, kind, date, read, licence, note } = found.data;
  return { key: id, title, producer, url, copy, kind, date, read, licence, note };
}
/** The sources of an entry, its own and shared ones, as one list. */
export const resolved = (sources: readonly Cited[], shared: SharedSources): Source[] =>
  sources.map((source) => {
    if (!('ref' in source)) return source;
    const { ref, read, locator, supports } = source;
    return { ...sharedSource(shared, ref), read, locator, supports };
  });

/** Finds what the facts of one entry point at. @throws Error for a key that the entry lacks */
export function pointing(sources: readonly Source[]) {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const source = (key: string): Source => {
    const found = byKey.get(key);
    if (!found) throw new Error(`No source "${key}"`);
    return found;
  };
  return {
    source,
    verification: (written: z.output<typeof Verification>): PublicVerification =>
      written.level === 'unverified' ? written : { ...written, source: source(written.source) },
  };
}
