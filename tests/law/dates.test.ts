/** Days, months and years, and periods that hold what is not known. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  earlierSpanEnd,
  firstOfNextMonth,
  daysInWords,
  inWords,
  isExact,
  laterSpan,
  monthsBetween,
  spanOf,
} from '../../src/law/dates.ts';

test('a year is any day of it, a month any day of it, a day itself', () => {
  expect(spanOf('2003')).toEqual({ earliest: '2003-01-01', latest: '2003-12-31' });
  expect(spanOf('2003-09')).toEqual({ earliest: '2003-09-01', latest: '2003-09-30' });
  expect(spanOf('2004-02')).toEqual({ earliest: '2004-02-01', latest: '2004-02-29' });
  expect(spanOf('2003-09-29')).toEqual({ earliest: '2003-09-29', latest: '2003-09-29' });
  expect([isExact(spanOf('2003-09-29')), isExact(spanOf('2003-09'))]).toEqual([true, false]);
});
test('days are added across months, leap years and centuries', () => {
  expect(addDays('2003-12-31', 1)).toBe('2004-01-01');
  expect(addDays('2004-02-28', 1)).toBe('2004-02-29');
  expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
  expect(addDays('2000-03-01', -1)).toBe('2000-02-29');
});
test('months are added as the calendar has them, and the 31st becomes the last day of a shorter month', () => {
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
  expect(addMonths('2022-12-31', 2)).toBe('2023-02-28');
  expect(addMonths('2010-06-15', 12)).toBe('2011-06-15');
  expect(firstOfNextMonth('2013-12-05')).toBe('2014-01-01');
  expect(firstOfNextMonth('2013-01-31')).toBe('2013-02-01');
});
test('of two beginnings the later counts, end by end', () => {
  expect(laterSpan(spanOf('2003'), spanOf('2003-06-15'))).toEqual({ earliest: '2003-06-15', latest: '2003-12-31' });
  expect(laterSpan(spanOf('2003-06-15'), spanOf('2003'))).toEqual({ earliest: '2003-06-15', latest: '2003-12-31' });
});
test('of two ends the earlier counts, end by end, and none is no end', () => {
  expect(earlierSpanEnd(spanOf('2010'), spanOf('2010-02-15'))).toEqual({
    earliest: '2010-01-01',
    latest: '2010-02-15',
  });
  expect(earlierSpanEnd(spanOf('2010-02-15'), spanOf('2010'))).toEqual({
    earliest: '2010-01-01',
    latest: '2010-02-15',
  });
  expect(earlierSpanEnd(spanOf('2010'), undefined)).toEqual(spanOf('2010'));
  expect(earlierSpanEnd(undefined, spanOf('2010'))).toEqual(spanOf('2010'));
  expect(earlierSpanEnd(undefined, undefined)).toBeUndefined();
});
test('what lies between two days is counted in days and in whole months', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  expect(monthsBetween('2023-11-15', '2024-02-15')).toBe(3);
  expect(monthsBetween('2023-11-15', '2024-02-14')).toBe(2);
  expect(monthsBetween('2023-11-15', '2024-02-16')).toBe(3);
  expect(monthsBetween('2020-06-01', '2026-06-01')).toBe(72);
});
test('a date is said as exactly as it is known', () => {
  expect(['2003', '2003-09', '2003-09-29'].map((date) => inWords(date))).toEqual([
    '2003',
    'September 2003',
    '29 September 2003',
  ]);
});
test('a date is said as each language writes it', () => {
  // The first of a month is an ordinal in French, and no other day is.
  expect(inWords('2021-01-01', 'fr')).toBe('1er janvier 2021');
  expect(inWords('2021-01-11', 'fr')).toBe('11 janvier 2021');
  expect(inWords('2021-01', 'fr')).toBe('janvier 2021');
  expect(inWords('2021-01-01', 'es')).toBe('1 de enero de 2021');
  // Both names of a month, as documents of the United Nations have them, with Western digits.
  expect(inWords('2022-10-31', 'ar-u-nu-latn')).toBe('31 تشرين الأول/أكتوبر 2022');
  expect(inWords('2022-07', 'ar-u-nu-latn')).toBe('تموز/يوليه 2022');
});
test('months never lead back, and never to a later day of the month', () => {
  const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1970-01-01', days));
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 36 }), (from, months) => {
      const to = addMonths(from, months);
      expect(to >= from && Number(to.slice(8)) <= Number(from.slice(8))).toBe(true);
      expect(monthsBetween(from, to.slice(0, 8) + from.slice(8))).toBe(months);
    }),
  );
});

test('days inside a note are written as readers write them; an address, a number or a law keeps its own', () => {
  expect(daysInWords('deposited on 1999-11-23; list of 2018-07, read in 2019')).toBe(
    'deposited on 23 Nov 1999; list of Jul 2018, read in 2019',
  );
  for (const other of ['https://x.org/2019-01-02/a', 'a-2019-01-02', '2019-13-01', 'Law 1998-1234', '1998-99'])
    expect(daysInWords(other)).toBe(other);
});
