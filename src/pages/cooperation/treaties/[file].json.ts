/** Treaties between two States, a few in each file: in which, the pair tells. */
import { compactTreaties, treatyFileOf, treatyFiles, type CompactTreaty } from '../../../law/compact.ts';
import { loadWorld } from '../../../site/world.ts';

export async function getStaticPaths() {
  const world = await loadWorld();
  const files = treatyFiles(world);
  const treaties = Map.groupBy(compactTreaties(world), ([, a, b]) => treatyFileOf(a, b, files));
  return Array.from({ length: files }, (_, file) => ({
    params: { file: `${files}-${file}` },
    props: { treaties: treaties.get(file) ?? [] },
  }));
}

export const GET = ({ props: { treaties } }: { props: { treaties: CompactTreaty[] } }) => Response.json(treaties);
