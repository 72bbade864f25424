/** How scripts get what the law works on. Apart from `fetch.ts`, so that a page that asks nothing of the law loads none of it. */
import { treatyFileOf, worldFrom, type CompactTreaty, type CompactWorld } from '../law/compact.ts';
import type { World } from '../law/model.ts';
import type { FormArticles } from '../publish/articles.ts';
import { readNeed, readState, type Declared, type NeedFile, type StateFile } from '../publish/parts.ts';
import { needFilePath, stateFilePath, treatyFilePath } from '../publish/paths.ts';
import type { FormId } from '../schema/vocabulary.ts';
import { fetchJson } from './fetch.ts';
import { breath } from './pieces.ts';

/** The whole world, for what looks at all States at once. */
export const fetchWorld = async (root: string): Promise<World> =>
  worldFrom(await fetchJson<CompactWorld>(root, '/cooperation/data.json'));

/** What an answer is made from and told with. */
export interface AnswerParts {
  /** The two States and the need alone: what is asked of it may name no other. */
  world: World;
  need: FormArticles;
  /** Words of the two States' declarations, by id. */
  declared: Record<string, Declared>;
}
/**
 * The four small files behind one answer, however many States and treaties there are.
 * @param treatyFiles over how many files the treaties between two States are spread
 * @throws Error as above
 */
export async function fetchParts(
  root: string,
  { from, to, need: form }: { from: string; to: string; need: FormId },
  treatyFiles: number,
): Promise<AnswerParts> {
  const [needed, one, other, treaties] = await Promise.all([
    fetchJson<NeedFile>(root, needFilePath(form)),
    fetchJson<StateFile>(root, stateFilePath(from)),
    fetchJson<StateFile>(root, stateFilePath(to)),
    fetchJson<CompactTreaty[]>(root, treatyFilePath(treatyFileOf(from, to, treatyFiles), treatyFiles)),
  ]);
  // Reading the last of them took some time already.
  await breath();
  const [[oneState, oneDeclared], [otherState, otherDeclared]] = [readState(from, one), readState(to, other)];
  const { instruments, law, told } = readNeed(needed);
  return {
    world: worldFrom({
      instruments,
      states: { [from]: oneState, [to]: otherState },
      treaties,
      forms: { [form]: law },
    }),
    need: told,
    declared: { ...oneDeclared, ...otherDeclared },
  };
}
