/** A State and its partners in mutual legal assistance, as a map: an image of its own, so that pages stay small. */
import { load } from '../../../site/load.ts';
import { nearestOf } from '../../../site/partners.ts';
import { inWords } from '../../../law/dates.ts';
import { TODAY } from '../../../settings.ts';
import { partnerMap, type PartnerColours } from '../../../site/map.ts';
import { token, type Theme } from '../../../styles/tokens.ts';

const coloursOf = (theme: Theme): PartnerColours => ({
  border: token('paper', theme),
  land: token('line', theme),
  partner: token('accent', theme),
  self: token('seal', theme),
});
const COLOURS = { light: coloursOf('light'), dark: coloursOf('dark'), print: coloursOf('print') };

export const getStaticPaths = async () =>
  (await load('jurisdictions')).map(({ id, data }) => ({ params: { id }, props: { title: data.title } }));

export const GET = async ({
  params: { id },
  props: { title },
}: {
  params: { id: string };
  props: { title: string };
}) => {
  const states = new Set((await load('jurisdictions')).map((state) => state.id));
  const svg = partnerMap(
    `Mutual legal assistance: the nearest treaty of ${title} with each State on ${inWords(TODAY)}`,
    id,
    await nearestOf(id),
    states,
    COLOURS,
  );
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
