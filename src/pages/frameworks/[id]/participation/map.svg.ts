/** Who is bound, as a map: an image of its own, so that it is loaded only when a reader comes to it. */
import { load, titlesOf } from '../../../../site/load.ts';
import { instrumentIn } from '../../../../site/parties.ts';
import { loadWorld, partyLists } from '../../../../site/world.ts';
import { TODAY } from '../../../../settings.ts';
import { worldMap, type MapColours } from '../../../../site/map.ts';
import { partiesOn } from '../../../../law/pairs.ts';
import { token, type Theme } from '../../../../styles/tokens.ts';

const coloursOf = (theme: Theme): MapColours => ({
  border: token('paper', theme),
  light: token('line', theme),
  dark: token('accent', theme),
});
const COLOURS = { light: coloursOf('light'), dark: coloursOf('dark'), print: coloursOf('print') };

export const getStaticPaths = () => partyLists.map(({ id }) => ({ params: { id } }));

export const GET = async ({ params: { id } }: { params: { id: string } }) => {
  const world = await loadWorld();
  const title = (await titlesOf('frameworks')).get(id) ?? id;
  const states = new Set((await load('jurisdictions')).map((state) => state.id));
  return new Response(
    worldMap(`Parties to ${title} on ${TODAY}`, partiesOn(world, instrumentIn(world, id), TODAY), states, COLOURS),
    {
      headers: { 'Content-Type': 'image/svg+xml' },
    },
  );
};
