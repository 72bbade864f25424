/**
 * What a browser loads for one answer, beside a few treaties between two States: the need's file and the two States'
 * files. None grows with the number of States or of treaties between them. Pure.
 */
import {
  compactForm,
  compactInstruments,
  compactState,
  type CompactForm,
  type CompactInstrument,
  type CompactState,
} from '../law/compact.ts';
import type { World } from '../law/model.ts';
import type { DataOf } from '../schema/collections.ts';
import type { FormId } from '../schema/vocabulary.ts';
import { articlesFor, type ArticlesInput, type FormArticles } from './articles.ts';

/** What the law needs of a form, and what a reader is told of its articles. */
export type NeedFile = FormArticles & { instruments: CompactInstrument[]; law: CompactForm };
/** What a declaration says, and where the depositary shows it. */
export type Declared = [text: string, source: string];
/** What the law needs of a State, and the words of its declarations by id. */
export type StateFile = CompactState & { declared: Record<string, Declared> };

export const needFile = (world: World, need: FormId, input: ArticlesInput): NeedFile => ({
  ...articlesFor(need, input),
  instruments: compactInstruments(world, need),
  law: compactForm(world, need),
});
export const stateFile = (
  world: World,
  state: string,
  declarations: readonly { id: string; data: Pick<DataOf<'declarations'>, 'jurisdiction' | 'text' | 'source'> }[],
): StateFile => ({
  ...compactState(world, state),
  declared: Object.fromEntries(
    declarations
      .filter(({ data }) => data.jurisdiction === state)
      .map(({ id, data: { text, source } }): [string, Declared] => [id, [text, source.url]]),
  ),
});
