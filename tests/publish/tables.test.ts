/** The tables as they are made from the content, without a built site: key figures as numbers, and what CSV guards. */
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { apiInputOf } from '../../src/publish/api/content.ts';
import { filesOf, type Files } from '../../src/publish/api/files.ts';
import { csvOf, type Field } from '../../src/publish/api/tables.ts';
import { content } from '../law/content.ts';

let files: Files;
beforeAll(() => {
  files = filesOf(apiInputOf(content, 'https://example.org', '2026-11-26'));
});
const rowsOf = (name: string): Record<string, string>[] =>
  parse(files.get(`api/v1/tables/${name}.csv`)?.() ?? '', { columns: true });

test('each number of a key figure is a row: what no program could read from the text', () => {
  const rows = rowsOf('key-figure-numbers').map(({ figure, dimension, number, unit, qualifier, printed }) =>
    [figure, dimension, number, unit, qualifier, printed].join('; '),
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      'convictions-2023; all trafficking; 7115; convictions; exact; 7,115 / 1,256',
      'convictions-2023; labour trafficking; 1256; convictions; exact; 7,115 / 1,256',
      'detected-forced-labour-growth; ; 47; per cent; change; +47',
      'migrant-risk; ; 3; times; more-than; more than 3',
      'scam-compounds; Myanmar; 120000; people; at-least; at least 120,000 / about 100,000',
      'scam-compounds; Cambodia; 100000; people; about; at least 120,000 / about 100,000',
    ]),
  );
  const profits = rowsOf('key-figure-numbers').filter(({ figure }) => figure === 'profits-by-region');
  // The five regions of the ILO make up the 236 billion that it states for the world.
  expect(profits.map(({ number }) => Number(number)).reduce((a, b) => a + b)).toBe(236);
});
test('every key figure has its numbers, and a spreadsheet or pandas reads every one as a number', () => {
  const figures = rowsOf('key-figures').map(({ id }) => id);
  const rows = rowsOf('key-figure-numbers');
  expect([...new Set(rows.map(({ figure }) => figure))]).toEqual(figures);
  for (const { number, number_low, number_high, figure } of rows) {
    for (const cell of [number, number_low, number_high]) expect(cell, figure).toMatch(/^(-?\d+(\.\d+)?)?$/);
    expect(number || (number_low && number_high), figure).toBeTruthy();
  }
});
test('a number with its sign stays as the source prints it', () => {
  const values = new Map(rowsOf('key-figures').map(({ id, value }) => [id, value]));
  expect(values.get('detected-forced-labour-growth')).toBe('+47');
  expect(values.get('detected-victims-growth')).toBe('+25');
});
test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+47', '+47'],
  ['-3.5', '-3.5'],
  ['+1,256', '+1,256'],
  ['+47+A1', "'+47+A1"],
  ['-2+3', "'-2+3"],
  ['+A1', "'+A1"],
  ['-', "'-"],
  ['\tx', "'\tx"],
  ['＝1', "'＝1"],
  ['a=1', 'a=1'],
])('a spreadsheet computes nothing: %j is written %j', (cell, written) => {
  const field: Field = { name: 'a', type: 'string', description: 'a' };
  const schema = { fields: [field], primaryKey: ['a'], missingValues: [''] };
  const csv = csvOf({ name: 't', file: 't', title: 'T', schema, rows: [[cell]], sources: [] });
  expect(parse(csv)).toEqual([['a'], [written]]);
});
test('the description of each table says what an apostrophe means', () => {
  const { resources } = JSON.parse(files.get('datapackage.json')?.() ?? '') as { resources: { description: string }[] };
  for (const { description } of resources) expect(description).toContain('apostrophe');
});
