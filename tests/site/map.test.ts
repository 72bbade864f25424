import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { partnerMap, worldMap } from '../../src/site/map.ts';

/** What is drawn dark. @param small States that deserve a dot */
const dark = (ids: string[], small = ['tuv']) =>
  /class="dark" d="([^"]*)"/.exec(worldMap('A & B', new Set(ids), new Set(small), COLOURS))?.[1];

const black = { border: '#000', light: '#000', dark: '#000' };
const COLOURS = { light: black, dark: black, print: black };

test('every State of the data can be seen on the map, however small', () => {
  const states = readdirSync('content/jurisdictions').filter(
    (file) => (parse(readFileSync(`content/jurisdictions/${file}`, 'utf8')) as { kind: string }).kind === 'state',
  );
  const ids = states.map((file) => file.replace('.yaml', ''));
  expect(ids.length).toBeGreaterThan(190);
  expect(ids.filter((id) => dark([id], ids) === '')).toEqual([]);
});

test('a State is dark when it is asked for and light when it is not', () => {
  expect(dark([])).toBe('');
  expect(dark(['mex'])).toMatch(/^M[-\d.,LMZ]+$/);
  expect(dark(['tuv'])).toContain('a3,3');
});

test('a title cannot end the drawing', () => {
  expect(worldMap('</title><script>', new Set(), new Set(), COLOURS)).not.toContain('<script');
});

test('a partner is drawn by its nearest treaty, and the State itself stands out; one that is a dot has a ring', () => {
  const plain = { border: '#000', land: '#000', partner: '#000', self: '#000' };
  const colours = { light: plain, dark: plain, print: plain };
  const drawn = (state: string) =>
    partnerMap(
      'Partners',
      state,
      new Map([
        ['can', 'own'],
        ['bra', 'group'],
      ]),
      new Set(['tuv']),
      colours,
    );
  const of = (svg: string, tone: string) => new RegExp(`class="${tone}" d="([^"]*)"`).exec(svg)?.[1];
  expect(of(drawn('mex'), 'self')).toBe(dark(['mex']));
  expect(of(drawn('mex'), 'own')).toBe(dark(['can']));
  expect(of(drawn('mex'), 'group')).toBe(dark(['bra']));
  expect(of(drawn('mex'), 'worldwide')).toBe('');
  expect(drawn('mex')).not.toContain('<circle');
  expect(drawn('tuv')).toContain('<circle');
});
