/** World maps, drawn at build time. Borders are Natural Earth's, for orientation only. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoEqualEarth, geoPath } from 'd3-geo';
import iso from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { escapeHtml } from '../publish/html.ts';
import type { Reach } from './families.ts';

/** Width and height of the drawing, in its own units. */
export const MAP_SIZE = { width: 960, height: 430 } as const;

interface Place {
  /** Id of the jurisdiction, or '' for land that has no ISO code. */
  state: string;
  path: string;
  dot: boolean;
}

type Atlas = Topology<{ countries: GeometryCollection }>;
/** Read when it is drawn, and let go: as a module it would be bundled, several hundred megabytes of it. */
const atlas = (scale: '110m' | '10m'): Atlas =>
  JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`), 'utf8'),
  ) as Atlas;
/** Countries of a topology by State; its `id` is ISO 3166-1 numeric. */
const countries = (world: Atlas) =>
  feature(world, world.objects.countries).features.map((country) => ({
    state: (iso.numericToAlpha3(String(country.id)) ?? '').toLowerCase(),
    country,
  }));

/** Bends smaller than this (steradians) cannot be seen on the drawing. */
const DETAIL = 1e-4;

/** Below this (steradians; about 1,500 km²) a State cannot be seen and is drawn as a dot. */
const SMALLEST = 4e-5;
const DOT = 'm-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0';

/** Land by State, in the order of the atlas, without Antarctica; small States as dots. */
function draw(): Place[] {
  const land = countries(simplify(presimplify(atlas('110m'), sphericalTriangleArea), DETAIL)).filter(
    ({ state }) => state !== 'ata',
  );
  const projection = geoEqualEarth().fitSize([MAP_SIZE.width, MAP_SIZE.height], {
    type: 'FeatureCollection',
    features: land.map(({ country }) => country),
  });
  const path = geoPath(projection).digits(0);
  const shapes = land.map(({ state, country }): Place => ({ state, path: path(country) ?? '', dot: false }));
  const drawn = new Set(land.filter(({ country }) => geoArea(country) > SMALLEST).map(({ state }) => state));
  const dots = countries(atlas('10m'))
    .filter(({ state }) => state !== '' && state !== 'ata' && !drawn.has(state))
    .map(({ state, country }): Place => {
      const [x, y] = path.centroid(country);
      return { state, path: `M${Math.round(x)},${Math.round(y)}${DOT}`, dot: true };
    });
  return [...shapes, ...dots];
}
let kept: Place[] | undefined;
/** Drawn once, however many maps are made of it. */
const places = (): Place[] => (kept ??= draw());

/** Colours of borders, of land, and of the States that are shown. */
export interface MapColours {
  border: string;
  light: string;
  dark: string;
}
const rules = ({ border, light, dark }: MapColours) => `path{stroke:${border}}.light{fill:${light}}.dark{fill:${dark}}`;

/** An SVG document of all land, each State under the class of its tone. */
function drawing(
  title: string,
  toneOf: (state: string) => string,
  tones: readonly string[],
  small: ReadonlySet<string>,
  styles: Readonly<Record<'light' | 'dark' | 'print', string>>,
  over = '',
): string {
  const all = places().filter(({ state, dot }) => !dot || small.has(state));
  const byTone = Map.groupBy(all, ({ state }) => toneOf(state));
  const { width, height } = MAP_SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escapeHtml(title)}</title>
<style>path{stroke-width:.6}${styles.light}
@media (prefers-color-scheme:dark){${styles.dark}}
@media print{${styles.print}}</style>
${tones.map((tone) => `<path class="${tone}" d="${(byTone.get(tone) ?? []).map(({ path }) => path).join('')}"/>`).join('\n')}
${over}</svg>
`;
}

/**
 * An SVG document on which the given States are dark and all other land is light; readable in black and white.
 * @param title what the map shows, for readers who cannot see it
 * @param dark ids of the States to show
 * @param small ids of the States that deserve a dot when they are too small to be seen
 * @param colours those of the page around it: an image cannot read the page's style sheet
 */
export const worldMap = (
  title: string,
  dark: ReadonlySet<string>,
  small: ReadonlySet<string>,
  colours: Readonly<Record<'light' | 'dark' | 'print', MapColours>>,
): string =>
  drawing(title, (state) => (dark.has(state) ? 'dark' : 'light'), ['light', 'dark'], small, {
    light: rules(colours.light),
    dark: rules(colours.dark),
    print: rules(colours.print),
  });

/** Colours of borders, of land, of partners, and of the State that the map is about. */
export interface PartnerColours {
  border: string;
  land: string;
  partner: string;
  self: string;
}
/** How strongly partners are coloured by the kind of their nearest treaty; the style sheet says the same of the key. */
const STRENGTH: Readonly<Record<Reach, number>> = { own: 1, group: 0.66, worldwide: 0.3 };
const partnerRules = ({ border, land, partner, self }: PartnerColours) =>
  `path{stroke:${border}}.none{fill:${land}}.self{fill:${self}}circle{fill:none;stroke:${self};stroke-width:2}` +
  Object.entries(STRENGTH)
    .map(([reach, strength]) => `.${reach}{fill:${partner};fill-opacity:${strength}}`)
    .join('');
/**
 * An SVG document of a State and its partners, darker the nearer their treaty. A ring shows a State drawn as a dot.
 * @param nearest the kind of the nearest treaty with each partner
 */
export function partnerMap(
  title: string,
  state: string,
  nearest: ReadonlyMap<string, Reach>,
  small: ReadonlySet<string>,
  colours: Readonly<Record<'light' | 'dark' | 'print', PartnerColours>>,
): string {
  const dot = places().find((place) => place.dot && place.state === state);
  const at = dot && /^M(-?\d+),(-?\d+)/.exec(dot.path);
  return drawing(
    title,
    (each) => (each === state ? 'self' : (nearest.get(each) ?? 'none')),
    ['none', 'worldwide', 'group', 'own', 'self'],
    small,
    { light: partnerRules(colours.light), dark: partnerRules(colours.dark), print: partnerRules(colours.print) },
    at ? `<circle cx="${at[1]}" cy="${at[2]}" r="9"/>\n` : '',
  );
}
