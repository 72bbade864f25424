/** The style sheet: its layers, its tokens, and that nothing in it is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIST } from '../../src/settings.ts';

const FOLDER = 'src/styles';
const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gs, '');
const sheets = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file, withoutComments(readFileSync(`${FOLDER}/${file}`, 'utf8'))]),
);
/** Every declaration outside the tokens: `components.css: margin: 0 auto`. */
const declarations = [...sheets]
  .filter(([file]) => file !== 'tokens.css')
  .flatMap(([file, css]) =>
    [...css.matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+);/g)].map(([, property = '', value = '']) => ({
      file,
      property,
      value,
    })),
  );
const shown = ({ file, property, value }: (typeof declarations)[number]) => `${file}: ${property}: ${value}`;

/** Sheets that few pages ask for. */
const OWN = ['answer.css', 'matrix.css', 'state.css'];

test('every rule stands in one of the layers, and none shouts', () => {
  const layers = /@layer ([^;]+);/.exec(sheets.get('site.css') ?? '')?.[1]?.split(', ') ?? [];
  expect(layers).toEqual(['reset', 'tokens', 'base', 'layout', 'components', 'pages', 'visibility', 'print']);
  expect(sheets.get('site.css')?.match(/@import [^;]+;/g)).toEqual(
    layers.map((layer) => `@import './${layer}.css' layer(${layer});`),
  );
  expect(sheets.get('site.css')).not.toContain('{');
  // Besides these, a sheet of its own for each kind of page that needs much: it joins the layer of pages.
  const own = [...sheets.keys()].filter((file) => ![...layers, 'site'].includes(file.slice(0, -4)));
  expect(own.sort()).toEqual(OWN);
  for (const file of own)
    expect(sheets.get(file)?.trim(), file).toMatch(
      /^@layer reset, tokens, base, layout, components, pages, visibility, print;\s*@layer pages \{.*\}$/s,
    );
  expect(declarations.length).toBeGreaterThan(300);
  expect(declarations.filter(({ value }) => value.includes('!important')).map(shown)).toEqual([]);
});

/** Both sides at once, or no side of the line: nothing here changes with the direction of writing. */
const sidesDiffer = (value: string) => {
  const parts = value.match(/[\w.-]+\([^()]*(?:\([^()]*\)[^()]*)*\)|\S+/g) ?? [];
  return parts.length === 4 && parts[1] !== parts[3];
};
test('left and right follow the direction of writing', () => {
  const physical = declarations.filter(
    ({ property, value }) =>
      /(^|-)(left|right)($|-)/.test(property) ||
      (/^(text-align|float|clear|background-position|transform-origin)/.test(property) && /left|right/.test(value)) ||
      (/^(margin|padding|inset|border-(width|color|style|radius)|scroll-(margin|padding))$/.test(property) &&
        sidesDiffer(value)),
  );
  expect(physical.map(shown)).toEqual([]);
});

test('spaces, sizes of type, corners and colours are tokens', () => {
  const literal = declarations.filter(
    ({ file, property, value }) =>
      // Paper is measured in points, and an `em` follows the text around it.
      (file !== 'print.css' &&
        /^(margin|padding|gap|column-gap|row-gap|font|font-size|border-radius|inset)(-|$)/.test(property) &&
        /(?<![\w-])-?[\d.]+(rem|px)/.test(value) &&
        !/^(-99rem|99px)$/.test(value)) ||
      /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i.test(value),
  );
  expect(literal.map(shown)).toEqual([]);
  const used = new Set(declarations.flatMap(({ value }) => [...value.matchAll(/var\(--([\w-]+)/g)].map(([, n]) => n)));
  const defined = [...sheets.values()].flatMap((css) => [...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
  expect([...used].filter((name) => !defined.includes(name))).toEqual([]);
  // `--gutter` is made of spaces in the tokens themselves.
  const inTokens = sheets.get('tokens.css') ?? '';
  expect(defined.filter((name) => !used.has(name) && !inTokens.includes(`var(--${name})`))).toEqual([]);
});

const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, html: readFileSync(`${DIST}/${file}`, 'utf8') }));

test('every class that has a rule is on a page or made by a script', () => {
  const onPages = new Set(
    pages.flatMap(({ html }) => [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))),
  );
  const scripts = readdirSync('src/browser', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`src/browser/${file}`, 'utf8'))
    .join('\n');
  const made = (name: string) => new RegExp(`(['"\` ])${name}\\1|['"\` ]${name}['"\` ]`).test(scripts);
  const classes = new Set(
    [...sheets.values()].flatMap((css) =>
      [...css.matchAll(/[^{};]+(?=\{)/g)].flatMap(([selector]) =>
        [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
      ),
    ),
  );
  expect(classes.size).toBeGreaterThan(50);
  // Five shades of one scale, and the sides of a column in a text: which of them stand on a page depends on the content.
  const left = [...classes].filter(
    (name) => !onPages.has(name) && !made(name) && !/^(heat-[1-5]|center|right)$/.test(name),
  );
  expect(left).toEqual([]);
});

test('what only a sheet of few pages styles stands on no page without that sheet', () => {
  const classesIn = (css: string) =>
    new Set(
      [...css.matchAll(/[^{};]+(?=\{)/g)].flatMap(([text]) =>
        [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
      ),
    );
  const everywhere = new Set(
    [...sheets].filter(([file]) => !OWN.includes(file)).flatMap(([, css]) => [...classesIn(css)]),
  );
  const lost = OWN.flatMap((sheet) => {
    const only = [...classesIn(sheets.get(sheet) ?? '')].filter((name) => !everywhere.has(name));
    return pages
      .filter(({ html }) => !html.includes(`/_astro/${sheet.slice(0, -4)}.`))
      .flatMap(({ file, html }) =>
        only
          .filter((name) => new RegExp(` class="(?:[^"]* )?${name}(?: [^"]*)?"`).test(html))
          .map((name) => `${file}: .${name} of ${sheet}`),
      );
  });
  expect(lost.slice(0, 20)).toEqual([]);
});

test('every table stands in an area that the keyboard reaches and that says what it holds', () => {
  const before = pages.flatMap(({ file, html }) =>
    html
      .split('<table')
      .slice(0, -1)
      .map((text) => ({ file, area: text.slice(text.lastIndexOf('<')) })),
  );
  expect(before.length).toBeGreaterThan(1000);
  const unreachable = before.filter(
    ({ area }) => !/^<div class="(scroll" role="group" tabindex="0" aria-label="[^"]+"[^>]*|region")>\s*$/.test(area),
  );
  expect(unreachable).toEqual([]);
});
