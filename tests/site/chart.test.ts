/** What the charts draw and say. Places on the drawing are worked out by hand. */
import { describe, expect, test } from 'vitest';
import { accessionsOf, percentWords, plotIn } from '../../src/site/chart.ts';

const frame = { width: 100, height: 60, left: 10, right: 20, top: 5, bottom: 15 };

test('a plot fills its frame: the least value at the lower left, the greatest at the upper right', () => {
  const { x, y, line } = plotIn(frame, [1990, 2000], [0, 4]);
  expect([x(1990), x(1995), x(2000)]).toEqual([10, 45, 80]);
  expect([y(0), y(1), y(4)]).toEqual([45, 35, 5]);
  expect(
    line([
      [1990, 0],
      [1993, 4],
    ]),
  ).toBe('10.0,45.0 31.0,5.0');
});
test('a little is not nothing, and nearly all is not all', () => {
  expect([0, 0.0049, 0.005, 0.125, 0.994, 0.9951, 1].map(percentWords)).toEqual([
    '0%',
    'under 1%',
    '1%',
    '13%',
    '99%',
    'over 99%',
    '100%',
  ]);
});

describe('accessions', () => {
  test('are counted by the end of each year, to the year after the last', () => {
    const found = accessionsOf(['2005-12-03', '2003-09-29', '2003-01-01', '2004-06-01']);
    expect(found.points).toEqual([
      [2003, 2],
      [2004, 3],
      [2005, 4],
      [2006, 4],
    ]);
    // Half of four had come with the second, in 2003.
    expect(found).toMatchObject({
      total: 4,
      first: '2003',
      half: '2003',
      last: '2005',
      ticks: [2003, 2004, 2005, 2006],
    });
  });
  test('name at most eight years, at even distances from the first', () => {
    // 1930 to 1953 and the year after: 25 years. Every third would be nine.
    const { ticks } = accessionsOf(['1930-01-01', '1953-05-05']);
    expect(ticks).toEqual([1930, 1934, 1938, 1942, 1946, 1950, 1954]);
  });
  test('of one State are a line of two years', () => {
    expect(accessionsOf(['2020-02-02']).points).toEqual([
      [2020, 1],
      [2021, 1],
    ]);
  });
});
