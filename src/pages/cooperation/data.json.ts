/** Everything that the law works with, in one file: for what looks at all States at once, and for programs. */
import { compactWorld } from '../../law/compact.ts';
import { load } from '../../site/load.ts';
import { loadWorld } from '../../site/world.ts';

export const GET = async () =>
  Response.json(
    compactWorld(
      await loadWorld(),
      (await load('jurisdictions')).map(({ id }) => id),
    ),
  );
