/** The files that an answer of the finder loads, as text, and what they weigh. */
import { gzipSync } from 'node:zlib';
import { compactTreaties, treatyFileOf, treatyFiles } from '../../src/law/compact.ts';
import { worldOf, type WorldContent } from '../../src/entries/world.ts';
import { needFile, stateFile } from '../../src/publish/parts.ts';
import { NEEDS } from '../../src/schema/needs.ts';
import type { FormId } from '../../src/schema/vocabulary.ts';

type Entries = Parameters<typeof needFile>[2];

/** The files of a world as text: each need's and each State's, and those of treaties. */
export function filesOf(of: WorldContent) {
  const world = worldOf(of);
  const declarations = of.declarations as Parameters<typeof stateFile>[2];
  const count = treatyFiles(world);
  const treaties = Map.groupBy(compactTreaties(world), ([, a, b]) => treatyFileOf(a, b, count));
  return {
    world,
    count,
    treaties: new Map(Array.from({ length: count }, (_, file) => [file, JSON.stringify(treaties.get(file) ?? [])])),
    needs: new Map<FormId, string>(
      NEEDS.map((need) => [need, JSON.stringify(needFile(world, need, of as unknown as Entries))] as const),
    ),
    states: new Map(
      of.jurisdictions.map(({ id }) => [id, JSON.stringify(stateFile(world, id, declarations))] as const),
    ),
  };
}
export const bytes = (text = '') => gzipSync(text).length;
/** The largest first. */
export const heaviest = <K>(files: ReadonlyMap<K, string>) =>
  [...files].map(([id, text]) => [id, bytes(text)] as const).sort(([, a], [, b]) => b - a);
