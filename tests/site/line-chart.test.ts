/** A chart as a picture of its own. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { apart, CHART_SIZE, lineChart, type ChartColours } from '../../src/site/line-chart.ts';

const colours: ChartColours = {
  ground: '#fff',
  ink: '#000',
  soft: '#333',
  hairline: '#ccc',
  shade: '#eee',
  lines: ['#111', '#222'],
};
const picture = lineChart(
  {
    title: 'Evidence & <more>',
    description: 'What it says',
    credit: ['Caution', 'Source'],
    years: [1990, 2000, 2010],
    ticks: [1990, 2010],
    floorUntil: 2000,
    lines: [
      { name: 'any', values: [0, 0.5, 1], floor: false },
      { name: 'nearer', values: [0, 0, 0.25], floor: true },
    ],
  },
  { light: colours, dark: { ...colours, ground: '#123' }, print: colours },
);
/** The texts of the picture, in their order. */
const texts = [...picture.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);

test('it is well formed, whatever its title holds', () => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(picture).close();
  expect(texts[0]).toBe('Evidence &amp; &lt;more&gt;');
});
test('each line ends in its number and its name, and a floor in “at least”', () => {
  expect(texts).toContain('100% any');
  expect(texts).toContain('≥ 25% nearer');
  expect(picture.match(/class="l1 d"/g)).toHaveLength(1);
  expect(picture).not.toContain('class="l0 d"');
});
test('its caution and its source go with it, and dark pages get a dark one', () => {
  expect(texts.slice(-2)).toEqual(['Caution', 'Source']);
  expect(picture).toMatch(/prefers-color-scheme:dark\)\{\.g\{fill:#123\}/);
  expect(picture).toContain(`width="${CHART_SIZE.width}" height="${CHART_SIZE.height}"`);
});
test('labels keep their distance and stay above the ground', () => {
  expect(apart([50, 20, 80], 15, 100)).toEqual([50, 20, 80]);
  expect(apart([20, 22, 21], 15, 100)).toEqual([20, 50, 35]);
  expect(apart([98, 99], 15, 100)).toEqual([85, 100]);
});
