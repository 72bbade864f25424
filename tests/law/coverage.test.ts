/** Whether an instrument covers what a case is about. */
import { expect, test } from 'vitest';
import { conditionsOfAll, confinedTo, coverage, widthOf } from '../../src/law/coverage.ts';
import type { CoverageLine } from '../../src/law/model.ts';
import { covers } from './worlds.ts';

/** UNTOC: a serious crime that crosses a border and is the work of a group (articles 2(b) and 3). */
const UNTOC: readonly CoverageLine[] = [
  covers('forced-labour', 'threshold', ['transnational', 'organised-group', 'maximum-penalty-4-years'], '3'),
];

test('what is named or reached without a condition is covered, on its article', () => {
  expect(coverage([covers('corruption', 'listed', [], '15')], 'corruption', {})).toEqual({
    kind: 'covers',
    how: 'listed',
    article: '15',
    byLaw: [],
  });
  expect(coverage([covers('forced-labour', 'any', [], '1')], 'forced-labour', {})).toEqual({
    kind: 'covers',
    how: 'any',
    article: '1',
    byLaw: [],
  });
});
test('conditions that nobody answered are left open, and named', () => {
  expect(coverage(UNTOC, 'forced-labour', {})).toEqual({
    kind: 'covers-if',
    how: 'threshold',
    article: '3',
    open: ['transnational', 'organised-group', 'maximum-penalty-4-years'],
    byLaw: [],
  });
  expect(coverage(UNTOC, 'forced-labour', { transnational: true, 'organised-group': true })).toMatchObject({
    kind: 'covers-if',
    open: ['maximum-penalty-4-years'],
  });
});
test('conditions that are all met make it covered', () => {
  const met = { transnational: true, 'organised-group': true, 'maximum-penalty-4-years': true };
  expect(coverage(UNTOC, 'forced-labour', met)).toEqual({ kind: 'covers', how: 'threshold', article: '3', byLaw: [] });
});
test('a condition that is not met takes it out, whatever else is open, and is named', () => {
  expect(coverage(UNTOC, 'forced-labour', { 'organised-group': false })).toEqual({
    kind: 'does-not-cover',
    article: '3',
    unmet: ['organised-group'],
    byLaw: [],
  });
});
test('an article that shows that a matter is outside says so', () => {
  expect(coverage([covers('forced-labour', 'none', [], '2')], 'forced-labour', {})).toEqual({
    kind: 'does-not-cover',
    article: '2',
    unmet: [],
    byLaw: [],
  });
});
test('what every way of covering asks for is asked whatever the case is about', () => {
  // UNTOC art. 3(1): both its own offences and serious crime, where transnational and with a group; art. 2(b): four years.
  const outside = covers('labour-law-breach', 'none', [], '3');
  const untoc = [...UNTOC, covers('corruption', 'listed', ['transnational', 'organised-group'], '8'), outside];
  expect(conditionsOfAll(untoc)).toEqual(['transnational', 'organised-group']);
  // Framework Decision 2002/584 art. 2: three years for a listed offence, twelve months for any other that is one in both.
  const warrant = [
    covers('trafficking-for-forced-labour', 'listed', ['maximum-penalty-3-years'], '2'),
    covers('forced-labour', 'threshold', ['maximum-penalty-1-year', 'dual-criminality'], '2'),
  ];
  expect(conditionsOfAll(warrant)).toEqual(['maximum-penalty-1-year']);
  expect(conditionsOfAll(warrant.slice(0, 1))).toEqual(['maximum-penalty-3-years']);
});
test('nothing is asked of every case where one way asks for nothing, or nothing was read', () => {
  expect(conditionsOfAll([...UNTOC, covers('corruption', 'any', [], '1')])).toEqual([]);
  expect(conditionsOfAll([covers('civil-claim', 'none', [], '1')])).toEqual([]);
  expect(conditionsOfAll([])).toEqual([]);
});
test('a matter of which nothing was read is not known', () => {
  expect(coverage(UNTOC, 'corruption', {})).toEqual({ kind: 'not-known' });
  expect(coverage([], 'corruption', {})).toEqual({ kind: 'not-known' });
});
test('of several ways the best counts: what covers, then what may with the fewest conditions', () => {
  const serious = covers('forced-labour', 'threshold', ['transnational', 'organised-group'], '3');
  const child = covers('forced-labour', 'listed', ['child-victim'], '5');
  const no = covers('forced-labour', 'none', [], '9');
  const best = (...lines: CoverageLine[]) => coverage(lines, 'forced-labour', {});
  expect(best(no, serious, child)).toMatchObject({ kind: 'covers-if', article: '5' });
  expect(best(child, serious, no)).toMatchObject({ kind: 'covers-if', article: '5' });
  expect(best(no, serious)).toMatchObject({ kind: 'covers-if', article: '3' });
  expect(coverage([serious, child], 'forced-labour', { 'child-victim': true })).toMatchObject({
    kind: 'covers',
    article: '5',
  });
  // Of two that are alike the first named counts.
  const other = covers('forced-labour', 'listed', ['transnational'], '6');
  expect(best(child, other)).toMatchObject({ article: '5' });
  expect(best(no, covers('forced-labour', 'none', [], '10'))).toMatchObject({ article: '9' });
  expect(best(covers('forced-labour', 'any', [], '1'), child)).toMatchObject({ kind: 'covers', article: '1' });
});
test('the laws of the two States answer what nobody answered, and are named', () => {
  const four = (answer: boolean | undefined) =>
    coverage(UNTOC, 'forced-labour', {}, (each) => (each === 'maximum-penalty-4-years' ? answer : undefined));
  expect(four(true)).toMatchObject({
    kind: 'covers-if',
    open: ['transnational', 'organised-group'],
    byLaw: ['maximum-penalty-4-years'],
  });
  expect(four(false)).toMatchObject({
    kind: 'does-not-cover',
    unmet: ['maximum-penalty-4-years'],
    byLaw: ['maximum-penalty-4-years'],
  });
});
test('what the reader says of the case counts before what the laws say', () => {
  const said = { transnational: true, 'organised-group': true, 'maximum-penalty-4-years': true };
  expect(coverage(UNTOC, 'forced-labour', said, () => false)).toMatchObject({ kind: 'covers', byLaw: [] });
  expect(coverage(UNTOC, 'forced-labour', { 'organised-group': false }, () => false)).toMatchObject({
    kind: 'does-not-cover',
    unmet: ['transnational', 'organised-group', 'maximum-penalty-4-years'],
    byLaw: ['transnational', 'maximum-penalty-4-years'],
  });
});
test('a law is asked by the measure that the line names', () => {
  const line: CoverageLine = { ...covers('forced-labour', 'threshold', ['maximum-penalty-1-year']), measure: 'either' };
  const measures: unknown[] = [];
  coverage(
    [line, covers('forced-labour', 'threshold', ['maximum-penalty-1-year'])],
    'forced-labour',
    {},
    (_, measure) => {
      measures.push(measure);
      return undefined;
    },
  );
  expect(measures).toEqual(['either', undefined]);
});

test('an instrument for any offence, or any of a length of penalty, is the widest', () => {
  expect(widthOf([covers('forced-labour', 'any')])).toBe(0);
  expect(widthOf([covers('forced-labour', 'threshold', ['dual-criminality', 'maximum-penalty-1-year'])])).toBe(0);
});
test('one for forced labour or trafficking by name, or of some sort of case, is narrower', () => {
  expect(widthOf([covers('forced-labour', 'listed')])).toBe(1);
  expect(widthOf([covers('trafficking-for-forced-labour', 'listed', ['transnational', 'organised-group'])])).toBe(1);
  expect(widthOf([covers('trafficking-for-forced-labour', 'any')])).toBe(1);
  for (const condition of ['transnational', 'organised-group', 'predicate-offence-accepted'] as const)
    expect(widthOf([covers('forced-labour', 'threshold', [condition, 'maximum-penalty-4-years'])])).toBe(1);
  expect(widthOf([])).toBe(1);
});
test('one for other matters alone, or for children alone, is the narrowest', () => {
  expect(widthOf([covers('corruption', 'listed')])).toBe(2);
  expect(widthOf([covers('forced-labour', 'listed', ['child-victim'])])).toBe(2);
  expect(widthOf([covers('forced-labour', 'any', ['child-victim'])])).toBe(2);
  expect(widthOf([covers('forced-labour', 'none'), covers('trafficking-for-forced-labour', 'none')])).toBe(2);
  expect(widthOf([covers('forced-labour', 'listed', ['child-victim']), covers('forced-labour', 'listed')])).toBe(1);
});
test('what is known of one length of penalty says what follows for the others, and no more', () => {
  const from = (years: string) => [
    covers('forced-labour', 'threshold', [`maximum-penalty-${years}` as 'transnational']),
  ];
  const kind = (years: string, facts: object) => coverage(from(years), 'forced-labour', facts).kind;
  expect(kind('1-year', { 'maximum-penalty-4-years': true })).toBe('covers');
  expect(kind('3-years', { 'maximum-penalty-2-years': true })).toBe('covers-if');
  expect(kind('4-years', { 'maximum-penalty-1-year': false })).toBe('does-not-cover');
  expect(kind('1-year', { 'maximum-penalty-2-years': false })).toBe('covers-if');
  expect(kind('3-years', { 'maximum-penalty-4-years': true })).toBe('covers');
  expect(kind('2-years', { 'maximum-penalty-3-years': true })).toBe('covers');
  expect(kind('3-years', { 'maximum-penalty-2-years': false })).toBe('does-not-cover');
  expect(kind('4-years', { 'maximum-penalty-3-years': false })).toBe('does-not-cover');
  expect(kind('2-years', { 'maximum-penalty-2-years': false })).toBe('does-not-cover');
  expect(kind('1-year', { transnational: true })).toBe('covers-if');
  // Not known is no answer.
  expect(kind('1-year', { 'maximum-penalty-1-year': undefined, 'maximum-penalty-4-years': true })).toBe('covers');
});

test('an instrument is confined to other matters only where somebody has read that forced labour is none of them', () => {
  const none = (['forced-labour', 'trafficking-for-forced-labour', 'slavery-or-servitude'] as const).map((matter) =>
    covers(matter, 'none'),
  );
  // The Convention against Corruption: article 3(1), and articles 15 and 23.
  const uncac = [...none, covers('laundering-of-proceeds', 'listed'), covers('corruption', 'listed')];
  expect(confinedTo(uncac)).toEqual(['laundering-of-proceeds', 'corruption']);
  expect(confinedTo(none)).toEqual([]);
  expect(confinedTo([])).toBeUndefined();
  expect(confinedTo(uncac.slice(1))).toBeUndefined();
  // A child that is sold into labour is the subject of this site.
  expect(confinedTo([...uncac, covers('child-labour-or-sale', 'listed', ['child-victim'])])).toBeUndefined();
  expect(confinedTo([...none, covers('trafficking-for-forced-labour', 'listed', ['child-victim'])])).toBeUndefined();
});
