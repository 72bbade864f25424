import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderProse } from '../../../src/entries/prose/render.ts';
import { whatRuns } from './runs.ts';

test('Markdown becomes HTML; every heading has an anchor of its own', () => {
  const { html, headings } = renderProse('## What to ask\n\nSee *this*.\n\n## What to ask\n\n| a |\n| - |\n| 1 |');
  expect(html).toContain('<h2 id="what-to-ask">What to ask</h2>');
  expect(html).toContain('<em>this</em>');
  expect(html).toContain('<td>1</td>');
  expect(headings).toEqual([
    { depth: 2, slug: 'what-to-ask', text: 'What to ask' },
    { depth: 2, slug: 'what-to-ask-1', text: 'What to ask' },
  ]);
});

test('a table scrolls by itself, can be reached by keyboard, and is named by the heading above it', () => {
  const { html } = renderProse('## Who may ask\n\n| a |\n| - |\n| [x](/forms/extradition/) |', '/c/');
  expect(html).toMatch(
    /<div class="scroll" role="group" tabindex="0" aria-label="Who may ask"><table>.*<a href="\/c\/forms\/extradition\/">x<\/a>.*<\/table><\/div>/s,
  );
  expect(renderProse('| a |\n| - |\n| 1 |').html).toContain('aria-label="Table"');
});

test('a link to another entry keeps to the base path; every other link stays as it is', () => {
  const { html } = renderProse('[a](/frameworks/untoc/#article-18) [b](#article-2) [c](https://un.org/)', '/comity/');
  expect(html).toContain('href="/comity/frameworks/untoc/#article-18"');
  expect(html).toContain('href="#article-2"');
  expect(html).toContain('href="https://un.org/"');
});

test('a note stands in a box, with its title and its Markdown', () => {
  expect(renderProse('<Note title="Beware">\n\nAsk [first](/forms/extradition/).\n\n</Note>', '/c/').html).toBe(
    '<aside class="note"><strong>Beware</strong><p>Ask <a href="/c/forms/extradition/">first</a>.</p></aside>',
  );
  expect(renderProse('<Note>short</Note>').html).toContain('<strong>Note</strong>');
});

test('a title that looks like HTML is text', () => {
  const { html } = renderProse(`<Note title="<script>alert('x')</script>">\n\nx\n\n</Note>`);
  expect(html).not.toContain('<script');
});

test('what the guard refuses is not rendered, and all of it is said at once', () => {
  expect(() => renderProse('{process.exit(1)}\n\n[x](javascript:alert(1))')).toThrow(/1:1: [^]*3:1: /);
});

test('whatever an author types, nothing in the page runs', () => {
  const pieces = fc.constantFrom(
    ...['<script>', '</script>', '<Note title="', '">', '</Note>', '{', '}', '`', '\\', '[x](', 'javascript:', ')'],
    ...['<img src=x onerror=y>', '\n\n', '# ', '> ', '- ', '| ', '&lt;', '"', "'", 'text', '![a](', 'data:text/html,'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (typed) => {
      let html = '';
      try {
        html = renderProse(typed.join('')).html;
      } catch {
        return;
      }
      expect(whatRuns(html)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
