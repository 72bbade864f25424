/** The facts that the page of each kind of entry lists, as a reader reads them. */
import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/schema/collections.ts';
import { factsOf, officialPagesOf } from '../../src/site/facts.ts';
import { entryOf } from './entries.ts';

const facts = (collection: Section, more?: object) =>
  Object.fromEntries(factsOf(entryOf(collection, more)).map(({ label, value }) => [label, value]));

describe('an instrument', () => {
  const adopted = { place: 'Geneva', date: '1930-06-28', verification: { level: 'primary', source: 'text' } };
  test('says what it is, when it came about and how far that was checked', () => {
    expect(
      facts('frameworks', {
        adopted,
        kind: 'regional-treaty',
        level: 'regional',
        inForce: { date: '1932-05', verification: { level: 'secondary', source: 'text' } },
        depositary: 'Director-General',
      }),
    ).toEqual({
      'Official title': 'The official title',
      Kind: 'Regional treaty, regional, binding',
      'Adopted by': 'A conference',
      Adopted: '28 June 1930, Geneva (primary)',
      'In force': 'May 1932 (secondary)',
      Depositary: 'Director-General',
    });
  });
  test('says when it begins on a condition, and why a day was not verified', () => {
    const inForce = { condition: 'after ten ratifications', verification: { level: 'unverified', reason: 'not read' } };
    expect(facts('frameworks', { inForce, binding: false })).toMatchObject({
      Kind: 'Convention, global, not binding',
      'In force': 'no date established: after ten ratifications (unverified: not read)',
    });
  });
  test('is silent on what is not known', () => {
    expect(Object.keys(facts('frameworks'))).toEqual(['Official title', 'Kind', 'Adopted by', 'Adopted']);
  });
  test('leads to its text and to the status of its parties', () => {
    const links = { text: 'https://example.org/text', status: 'https://example.org/status' };
    expect(officialPagesOf(entryOf('frameworks', { links }))).toEqual(links);
  });
});

test('an organisation has its members with their day, and each of its tools', () => {
  const more = {
    members: { count: 187, unit: 'member States', asOf: '2024' },
    tools: [{ name: 'NORMLEX', what: 'Ratifications.' }],
  };
  expect(facts('organisations', more)).toEqual({
    Seat: 'Geneva',
    Role: 'Supervises.',
    'Legal basis': 'A treaty',
    Members: '187 member States (as of 2024)',
    NORMLEX: 'Ratifications.',
  });
  expect(facts('organisations')['Members']).toBe('member States');
  expect(officialPagesOf(entryOf('organisations'))?.text).toBe('https://example.org/');
});
test('what is done in order is numbered, what is merely several is not, and an empty list is not shown', () => {
  const shown = factsOf(entryOf('mechanisms', { steps: ['Ask.', 'Wait.'], limits: ['Slow.'] }));
  expect(shown.map(({ label, ordered }) => [label, ordered ?? false])).toEqual([
    ['Category', false],
    ['Steps', true],
    ['Limits', false],
  ]);
});
test('each piece of evidence stands with its sources', () => {
  const evidence = [
    { text: 'A study.', sources: ['text'] },
    { text: 'A report.', sources: ['text', 'other'] },
  ];
  expect(factsOf(entryOf('challenges', { evidence }))).toEqual([
    { label: 'Evidence 1', value: 'A study.', sources: ['text'] },
    { label: 'Evidence 2', value: 'A report.', sources: ['text', 'other'] },
  ]);
});
test('a case that goes on has one year, one that has ended two', () => {
  expect(facts('cases')['Years']).toBe('2016');
  expect(facts('cases', { years: { from: '2016', to: '2021-06-25' } })['Years']).toBe('2016 to 25 June 2021');
});
test('a State has its codes and its region', () => {
  expect(facts('jurisdictions', { iso2: 'MX', iso3: 'MEX', region: 'americas' })).toEqual({
    'ISO codes': 'MX, MEX',
    Region: 'Americas',
  });
});
test('a recommendation says to whom, what and by whom; a term its caution; essays and forms have none', () => {
  expect(facts('recommendations')).toEqual({
    'Addressed to': 'Governments',
    Steps: ['Join.'],
    Indicator: 'Ratifications',
    'Recommended by': ['ILO'],
  });
  expect(facts('glossary', { note: 'Not slavery.' })).toEqual({ Note: 'Not slavery.' });
  expect([...factsOf(entryOf('topics')), ...factsOf(entryOf('forms'))]).toEqual([]);
  expect(officialPagesOf(entryOf('topics'))).toBeUndefined();
});
