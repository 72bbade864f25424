/** A new list of parties is compared, shown and taken over; what is unclear is refused, and nothing known is lost. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, type Cells } from '../../src/entries/depositaries/compare.ts';
import { readDate } from '../../src/entries/depositaries/dates.ts';
import { reading, type Listed } from '../../src/entries/depositaries/list.ts';
import { readList } from '../../src/entries/depositaries/read.ts';
import { whoIs } from '../../src/entries/depositaries/states.ts';
import { takeOver } from '../../src/tools/participation/take-over.ts';
import { call } from './called.ts';

const STATES = [
  { code: 'MEX', names: ['Mexico'] },
  { code: 'BOL', names: ['Bolivia'] },
  { code: 'CIV', names: ["Côte d'Ivoire"] },
  { code: 'EU', names: ['European Union'] },
];
const UN = 'Participant\tSignature\tRatification, Acceptance(A), Approval(AA), Accession(a), Succession(d)\n';
const read = (text: string) => reading(readList(text), whoIs(STATES), '2026-11-26');
const merge = (table: readonly Cells[], list: readonly Listed[], source: string) => compare(table, list, source);

describe('reading a list', () => {
  test("the United Nations' table, as copied from the page", () => {
    const { listed, faults } = read(
      `${UN}Mexico\t13 Dec 2000\t 4 Mar 2003\nBolivia (Plurinational State of)\t\t10 Oct 2005 a\nEuropean Union 4\t12 Dec 2000\t21 May 2004 AA\nCote d'Ivoire\t15 Dec 2000\t\n`,
    );
    expect(faults).toEqual([]);
    expect(listed).toEqual([
      { line: 2, state: 'MEX', action: 'ratification', date: '2003-03-04', signed: '2000-12-13' },
      { line: 3, state: 'BOL', action: 'accession', date: '2005-10-10' },
      { line: 4, state: 'EU', action: 'approval', date: '2004-05-21', signed: '2000-12-12' },
      { line: 5, state: 'CIV', signed: '2000-12-15' },
    ]);
  });
  test.each([
    ['a State nobody knows', 'state,date\nAtlantis,2003-03-04\n', 2, /Atlantis/],
    ['a State twice', 'state,date\nMEX,2003-03-04\nMexico,2003-03-05\n', 3, /also on line 2/],
    ['a day that has not come', 'state,date\nMEX,2053-01-02\n', 2, /after 2026-11-26/],
    ['a day that does not exist', 'state,date\nMEX,2003-02-30\n', 2, /2003-02-30/],
    ['a date that could be two days', 'state,date\nMEX,03/04/2005\n', 1, /--day-first or --month-first/],
    ['an act nobody knows', 'state,action,date\nMEX,endorsed,2003-03-04\n', 2, /endorsed/],
    ['a column nobody knows', 'state,date,remarks\nMEX,2003-03-04,x\n', 1, /remarks/],
    ['a column that may say who left', 'state,date,denounced\nMEX,2003-03-04,x\n', 1, /"ended" first/],
    ['two columns for one field', 'state,ratification,deposit\nMEX,2003-01-07,2003-02-11\n', 1, /both fill one/],
    ['an unknown letter behind a date', `${UN}Mexico\t\t4 Mar 2003 x\n`, 2, /letter "x"/],
    ['more cells than headings', 'state,date\nMEX,2003-03-04,x\n', 2, /more cells/],
    ['a list without headings', 'Mexico,2003-03-04\n', 1, /names the columns/],
    ['a line that says nothing', `${UN}Mexico\t\t\n`, 2, /nothing is said/],
    ['an empty file', '', 1, /names the columns/],
    ['an open quotation mark', 'state,date\n"MEX,2003\n', 1, /cannot be read/],
  ])('%s is refused', (_, text, line, says) => {
    const { faults } = read(text);
    expect(faults.map((each) => `${each.line} ${each.message} ${each.fix}`).join('\n')).toMatch(says);
    expect(faults[0]?.line).toBe(line);
    expect(faults, 'no second sentence that follows from the first').toHaveLength(1);
  });
  test('days come first only when somebody says so', () => {
    expect(readDate('03/04/2005')).toBeUndefined();
    expect(readDate('03/04/2005', 'day-first')).toBe('2005-04-03');
    expect(readDate('03/04/2005', 'month-first')).toBe('2005-03-04');
  });
});

describe('what a list changes', () => {
  const table: Cells[] = [
    { state: 'BOL', action: 'signature-only', signed: '2000-12-12', source: 'old' },
    { state: 'MEX', action: 'accession', date: '2003-03-04', note: 'by note', source: 'old' },
  ];
  test('a ratification is added to a signature, and names the new source', () => {
    const { rows, changes } = merge(table, [{ line: 2, state: 'BOL', action: 'ratification', date: '2005' }], 'new');
    expect(rows[0]).toEqual({
      state: 'BOL',
      action: 'ratification',
      date: '2005',
      signed: '2000-12-12',
      source: 'new',
    });
    expect(changes.map(({ column }) => column)).toEqual(['action', 'date']);
  });
  test('a date without the kind of act does not turn an accession into something else', () => {
    const { rows, same } = merge(table, [{ line: 2, state: 'MEX', date: '2003-03-04' }], 'new');
    expect(rows[1]).toEqual(table[1]);
    expect(same).toEqual(['MEX']);
  });
  test('a year does not replace the day', () => {
    const { rows, kept } = merge(table, [{ line: 2, state: 'MEX', date: '2003' }], 'new');
    expect(rows[1]).toEqual(table[1]);
    expect(kept).toEqual([{ state: 'MEX', column: 'date', from: '2003-03-04', to: '2003' }]);
  });
  test('a party that the list shows as a mere signatory is a contradiction', () => {
    const { questions, rows } = merge(table, [{ line: 2, state: 'MEX', signed: '2000-12-13' }], 'new');
    expect(questions).toMatchObject([{ state: 'MEX', why: /only as a signatory/ }]);
    expect(rows[1]).toEqual(table[1]);
  });
  test('a day that the table knows otherwise is a correction, and no addition', () => {
    const { changes, corrections } = merge(
      table,
      [{ line: 2, state: 'MEX', date: '2003-03-05', inForce: '2003-09-29' }],
      'new',
    );
    expect(corrections).toEqual([{ state: 'MEX', column: 'date', from: '2003-03-04', to: '2003-03-05' }]);
    expect(changes.map(({ column }) => column)).toEqual(['inForce']);
  });
  test('a State that the list shows as gone is asked about, and without a row it is not entered as a party', () => {
    const left = 'not in force';
    expect(merge(table, [{ line: 2, state: 'MEX', date: '2003-03-04', left }], 'new').questions).toHaveLength(1);
    const { rows, notEntered } = merge(table, [{ line: 2, state: 'MYS', date: '1958-10-13', left }], 'new');
    expect(rows).toEqual(table);
    expect(notEntered).toEqual([{ state: 'MYS', why: left }]);
  });
  test('an act after the end is asked about: the State may have joined again', () => {
    const gone: Cells[] = [
      { state: 'MEX', action: 'accession', date: '2003-03-04', ended: '2010-01-01', source: 'old' },
    ];
    expect(merge(gone, [{ line: 2, state: 'MEX', date: '2003-03-04' }], 'new').same).toEqual(['MEX']);
    expect(merge(gone, [{ line: 2, state: 'MEX', date: '2015-03-04' }], 'new').questions).toHaveLength(1);
  });
  test('territories, members of an organisation and those that have left may be missing from a list', () => {
    const beyond: Cells[] = [
      { state: 'HKG', action: 'not-extended', source: 'old' },
      { state: 'AUT', action: 'membership', source: 'old' },
      { state: 'PHL', action: 'ratification', ended: '2019-03-17', source: 'old' },
    ];
    expect(merge([...beyond, ...table], [], 'new').leftOut).toEqual(['MEX']);
  });
  test('whatever the list says, no row and no filled cell is lost', () => {
    const cells = fc.record(
      {
        date: fc.constantFrom('2003', '2003-03-04'),
        signed: fc.constantFrom('2000-12-12'),
        ended: fc.constant('2010'),
      },
      { requiredKeys: [] },
    );
    const states = fc.uniqueArray(fc.constantFrom('BOL', 'CIV', 'MEX'));
    fc.assert(
      fc.property(states, states, cells, cells, (mine, theirs, written, listed) => {
        const before = mine.map((state) => ({ state, action: 'ratification', note: 'n', ...written, source: 'old' }));
        const list = theirs.map((state, index) => ({ line: index + 2, state, ...listed }));
        const after = new Map(merge(before, list, 'new').rows.map((row) => [row['state'], row]));
        for (const row of before)
          for (const [column, value] of Object.entries(row)) {
            expect(after.get(row.state)?.[column]).toBeTruthy();
            if (column === 'note') expect(after.get(row.state)?.[column]).toBe(value);
          }
      }),
    );
  });
});

describe('npm run participation', () => {
  const root = mkdtempSync(join(tmpdir(), 'comity-'));
  for (const folder of ['frameworks', 'jurisdictions', 'sources', 'participation'])
    cpSync(`content/${folder}`, join(root, 'content', folder), { recursive: true });
  const file = join(root, 'content/participation/untoc.csv');
  const before = readFileSync(file, 'utf8');
  const cli = async (list: string, ...args: string[]) => {
    for (const ending of ['csv', 'yaml']) cpSync(`content/participation/untoc.${ending}`, file.replace('csv', ending));
    writeFileSync(join(root, 'list.csv'), list);
    const { output, status } = await call(takeOver, root, ['untoc', 'list.csv', ...args]);
    return { output, status, changed: readFileSync(file, 'utf8') !== before };
  };
  const FLAGS = ['--as-at', '2026-11-24', '--source', 'untc-page-xviii-12-2024-05'];
  const TUVALU = 'state,action,date\nTuvalu,accession,2025-01-02\n';

  test('shows the difference and writes nothing until told', async () => {
    const { output, status, changed } = await cli(TUVALU, ...FLAGS, '--keep-rest');
    expect(output).toContain('+ TUV  action accession, date 2025-01-02');
    expect([status, changed]).toEqual([0, false]);
  });
  test('writes the row with its source', async () => {
    const { status } = await cli(TUVALU, ...FLAGS, '--keep-rest', '--write');
    expect(status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('TUV,accession,2025-01-02,,,,,,untc-page-xviii-12-2024-05\n');
  });
  test.each<[string, string[], RegExp, number?]>([
    ['a list that leaves States out', [...FLAGS, '--write'], /leaves out \d+ States/],
    ['no day', ['--source', 'untc-page-xviii-12-2024-05'], /--as-at/],
    ['a list older than the table', ['--as-at', '2001-01-01', ...FLAGS.slice(2), '--keep-rest'], /is older/],
    ['a source that is not described', ['--as-at', '2026-11-24', '--source', 'nowhere'], /no source/],
    ['an unknown flag', [...FLAGS, '--force'], /--force/, 2],
  ])('refuses %s', async (_, args, says, code = 1) => {
    const { output, status, changed } = await cli(TUVALU, ...args);
    expect(output).toMatch(says);
    expect(output).toMatch(/nothing was written|Usage/);
    expect([status, changed]).toEqual([code, false]);
  });
});
