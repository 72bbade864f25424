/** A reviewer sees what changed in which record, and nothing a stranger wrote becomes markup. */
import { expect, test } from 'vitest';
import { readContent } from '../../src/entries/read.ts';
import { difference } from '../../src/entries/history/difference.ts';
import { asMarkdown, code } from '../../src/tools/facts/markdown.ts';

const TERM =
  '---\ntitle: Debt bondage\nsummary: Work.\nsources:\n- key: a\n  title: A\n- key: b\n  title: B\n---\n\nOne two.\n';
const TABLE = 'state,action,date,source\nMEX,ratification,2003-03-04,untc\nUSA,ratification,2005-11-03,untc\n';
const content = (files: Record<string, string>) => readContent(new Map(Object.entries(files)), '2026-11-24').content;
const WHOLE = { 'glossary/debt-bondage.mdx': TERM, 'participation/untoc.csv': TABLE };
const changes = (files: Record<string, string>) =>
  difference(content(WHOLE), content({ ...WHOLE, ...files })).map(
    ({ record, kind, field, from, to }) => `${record} ${kind} ${field}: ${from ?? ''} → ${to ?? ''}`,
  );

test('nothing changed', () => expect(changes({})).toEqual([]));
test('the order of rows, sources and fields is no fact', () => {
  expect(
    changes({
      'participation/untoc.csv':
        'state,action,date,source\nUSA,ratification,2005-11-03,untc\nMEX,ratification,2003-03-04,untc\n',
      'glossary/debt-bondage.mdx': TERM.replace(
        '- key: a\n  title: A\n- key: b\n  title: B\n',
        '- key: b\n  title: B\n- key: a\n  title: A\n',
      ),
    }),
  ).toEqual([]);
});
test('a date is named with its State, from what and to what', () => {
  expect(changes({ 'participation/untoc.csv': TABLE.replace('2003-03-04', '2003-04-03') })).toEqual([
    'participation/untoc MEX changed date: 2003-03-04 → 2003-04-03',
  ]);
});
test('a source is named by its key, a text by its length', () => {
  expect(
    changes({ 'glossary/debt-bondage.mdx': TERM.replace('title: B', 'title: C').replace('One', 'One more') }),
  ).toEqual([
    'glossary/debt-bondage changed sources › b › title: B → C',
    'glossary/debt-bondage changed text: 2 words → 3 words',
  ]);
});
test('new and removed records', () => {
  expect(difference(content(WHOLE), content({ 'participation/untoc.csv': TABLE })).map(({ kind }) => kind)).toEqual([
    'removed',
  ]);
  expect(difference(content({}), content(WHOLE)).map(({ record }) => record)).toEqual([
    'glossary/debt-bondage',
    'participation/untoc MEX',
    'participation/untoc USA',
  ]);
});
test('what a stranger wrote stays inside its code marks', () => {
  expect(code('a `b` ``c`` @everyone <img>')).toBe('``` a `b` ``c`` @everyone <img> ```');
  expect(code('x\n\n# heading')).toBe('` x # heading `');
  expect(asMarkdown([{ record: 'a', kind: 'changed', field: 'b', from: '`', to: '](http://evil.example)' }])).toContain(
    '`` ` `` → ` ](http://evil.example) `',
  );
});
test('what the report cannot tell is said, and no file name is markup', () => {
  const told = asMarkdown([], ['guides/x.mdx', '`](http://evil.example)']);
  expect(told).toBe(
    'No fact changed.\n\n**Files not described here: 2.** They cannot be read, or are of a collection that is new.\n\n- ` guides/x.mdx `\n- `` `](http://evil.example) ``',
  );
  const files = Array.from({ length: 30 }, (_, index) => `guides/${index}.mdx`);
  const many = asMarkdown([], files);
  expect(many.match(/^- /gm)).toHaveLength(20);
  expect(many).toMatch(/and 10 more\.$/);
  expect(asMarkdown([])).toBe('No fact changed.');
});
