/** What one State brings to an answer: what binds it, its memberships, treaties and declarations. */
import { stateFile } from '../../../publish/parts.ts';
import { every, load } from '../../../site/load.ts';
import { loadWorld } from '../../../site/world.ts';

export const getStaticPaths = async () => (await load('jurisdictions')).map(({ id }) => ({ params: { state: id } }));

export const GET = async ({ params: { state } }: { params: { state: string } }) =>
  Response.json(stateFile(await loadWorld(), state, await every('declarations')));
