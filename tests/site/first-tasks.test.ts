/** What somebody new can do first is worked out from what the content lacks. */
import { expect, test } from 'vitest';
import { firstTasks } from '../../src/site/first-tasks.ts';

const list = {
  id: 'untoc',
  title: 'UNTOC',
  asAt: '2014-07-10',
  status: 'https://treaties.un.org/',
  parties: 190,
  tried: undefined,
};
const gap = (id: string, reviewed: string, ...gaps: string[]) => ({
  collection: 'cases',
  id,
  title: id,
  reviewed,
  gaps,
});

test('a list that a program renews is nobody’s task, unless its count differs', () => {
  const renewed = { ...list, readFrom: 'United Nations', count: undefined };
  expect(firstTasks([renewed], [], [])).toEqual([]);
  const differing = { ...renewed, count: { parties: 192, date: '2024-05-04', differs: true } };
  expect(firstTasks([differing], [], [])).toMatchObject([
    {
      id: 'counts',
      total: 1,
      tasks: [{ what: expect.stringMatching(/^190 parties here, 192 /) as string, file: 'participation/untoc.csv' }],
    },
  ]);
});
test('a list that a person renews, an article nobody checked and a gap are tasks, with their file', () => {
  const groups = firstTasks(
    [{ ...list, readFrom: undefined, count: undefined }],
    [{ id: 'ilo-c029', title: 'C029', unit: 'article', articles: ['1', '2'], total: 33 }],
    [
      gap('new', '2026-11-25', 'The date.'),
      gap('old', '2024-01-01', 'The court.', 'The year.'),
      gap('whole', '2020-01-01'),
    ],
  );
  expect(groups.map(({ id }) => id)).toEqual(['lists', 'articles', 'gaps']);
  expect(groups[0]?.tasks[0]).toMatchObject({
    path: '/frameworks/untoc/participation/',
    source: 'https://treaties.un.org/',
  });
  expect(groups[1]?.tasks[0]?.what).toMatch(/^Read article 1, 2 in the official text/);
  // What was looked at longest ago comes first; an entry without gaps is no task.
  expect(groups[2]?.tasks.map(({ what, file }) => [what, file])).toEqual([
    ['The court. (and 1 more)', 'cases/old.mdx'],
    ['The date.', 'cases/new.mdx'],
  ]);
});
test('a list that can be read through says how many there are in all', () => {
  const many = Array.from({ length: 30 }, (_, index) => gap(`c${index}`, '2026-01-01', 'x'));
  expect(firstTasks([], [], many)).toMatchObject([{ total: 30, tasks: { length: 10 } }]);
});
