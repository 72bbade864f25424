/** When an instrument binds one State, as a lawyer would count it. */
import { describe, expect, test } from 'vitest';
import { spanOf } from '../../src/law/dates.ts';
import { applyClause, inForceOn, statusOf, withParent } from '../../src/law/entry-into-force.ts';
import type { Clause, Status } from '../../src/law/model.ts';
import { bound } from './worlds.ts';

const THIRTIETH_DAY: Clause = { article: '38(2)', after: { days: 30 }, on: 'day' };
const TWELVE_MONTHS: Clause = { article: '8', after: { months: 12 }, on: 'day' };
const MONTH_AFTER_THREE: Clause = { article: '43(2)', after: { months: 3 }, on: 'first-of-next-month' };
const on = (status: Status, ...days: string[]) => days.map((day) => inForceOn(status, day));

describe('deposit is not entry into force', () => {
  test('a clause is counted as written', () => {
    expect(applyClause('2003-03-04', THIRTIETH_DAY)).toBe('2003-04-03');
    expect(applyClause('2016-06-14', TWELVE_MONTHS)).toBe('2017-06-14');
    expect(applyClause('2012-12-19', MONTH_AFTER_THREE)).toBe('2013-04-01');
  });
  test('an early deposit binds from the day the instrument itself begins', () => {
    expect(statusOf({ binding: true, date: '2003-03-04' }, THIRTIETH_DAY, '2003-09-29', '2024-01-01')).toEqual(
      bound('2003-09-29', undefined, { computed: true }),
    );
  });
  test('a later deposit binds from the end of its own period', () => {
    expect(statusOf({ binding: true, date: '2004-05-27' }, THIRTIETH_DAY, '2003-09-29', '2024-01-01')).toEqual(
      bound('2004-06-26', undefined, { computed: true }),
    );
    expect(statusOf({ binding: true, date: '2004-05-27' }, THIRTIETH_DAY, undefined, '2024-01-01')).toEqual(
      bound('2004-06-26', undefined, { computed: true }),
    );
  });
  test('a date in the source is preferred to the clause', () => {
    const act = { binding: true, date: '2010-01-01', inForce: '2010-06-01' };
    expect(statusOf(act, THIRTIETH_DAY, '2003-09-29', '2024-01-01')).toEqual(bound('2010-06-01'));
  });
  test('a year is not widened to a day: between its ends the answer is not established', () => {
    const status = statusOf({ binding: true, date: '2015' }, THIRTIETH_DAY, '2003-09-29', '2024-01-01');
    expect(on(status, '2015-01-30', '2015-01-31', '2016-01-29', '2016-01-30')).toEqual([
      'no',
      'not-established',
      'not-established',
      'yes',
    ]);
  });
  test('a successor is bound by the day of its notification at the latest, and its clause does not count anew', () => {
    const act = { binding: true, succession: true, date: '1993-02-22' };
    expect(statusOf(act, THIRTIETH_DAY, '1976-03-23', '2026-01-01')).toMatchObject({
      since: { earliest: '1976-03-23', latest: '1993-02-22' },
      computed: true,
    });
    expect(statusOf(act, THIRTIETH_DAY, undefined, '2026-01-01')).toMatchObject({
      since: { earliest: '1900-01-01', latest: '1993-02-22' },
    });
    expect(statusOf({ ...act, succession: false }, THIRTIETH_DAY, undefined, '2026-01-01')).toMatchObject({
      since: spanOf('1993-03-24'),
    });
  });
  test('a party without a date is bound at the day of the table, and not established before', () => {
    const status = statusOf({ binding: true }, TWELVE_MONTHS, '1932-05-01', '2022-08-31');
    expect(on(status, '1932-04-30', '1932-05-01', '2022-08-30', '2022-08-31')).toEqual([
      'no',
      'not-established',
      'not-established',
      'yes',
    ]);
    expect(statusOf({ binding: true }, TWELVE_MONTHS, undefined, '2022-08-31')).toMatchObject({
      since: { earliest: '1900-01-01', latest: '2022-08-31' },
    });
  });
  test('without a clause it lies between the act, or the beginning of the instrument, and the day of the table', () => {
    expect(statusOf({ binding: true, date: '2001-05-05' }, undefined, undefined, '2022-08-31')).toMatchObject({
      since: { earliest: '2001-05-05', latest: '2022-08-31' },
      computed: true,
    });
    expect(statusOf({ binding: true, date: '2001-05-05' }, undefined, '2003-01-01', '2022-08-31')).toMatchObject({
      since: { earliest: '2003-01-01', latest: '2022-08-31' },
    });
    expect(statusOf({ binding: true, date: '2005-05-05' }, undefined, '2003-01-01', '2022-08-31')).toMatchObject({
      since: { earliest: '2005-05-05', latest: '2022-08-31' },
    });
    // A table that is older than the act: the day of the act is all that is known.
    expect(statusOf({ binding: true, date: '2025-05-05' }, undefined, undefined, '2022-08-31')).toMatchObject({
      since: { earliest: '2025-05-05', latest: '2025-05-05' },
    });
  });
  test('a State that acceded is marked: some conventions count accession pair by pair', () => {
    const act = { binding: true, date: '2001-05-05', inForce: '2001-06-05' };
    expect(statusOf({ ...act, accession: true }, undefined, undefined, '2022-08-31')).toMatchObject({
      accession: true,
    });
    expect(statusOf({ ...act, accession: false }, undefined, undefined, '2022-08-31')).not.toHaveProperty('accession');
  });
});

describe('absence is dated', () => {
  test('a signature alone binds nobody on the day of the list; later acts are not known', () => {
    const status = statusOf({ binding: false, date: '2000-12-12' }, THIRTIETH_DAY, undefined, '2024-01-01');
    expect(status).toEqual({ kind: 'signed-only', asAt: '2024-01-01' });
    // China and the Trafficking Protocol for Hong Kong, as the page of the depositary has it on 10 July 2014.
    expect(statusOf({ binding: false, notExtended: true }, THIRTIETH_DAY, '2003-12-25', '2014-07-10')).toEqual({
      kind: 'not-on-list',
      asAt: '2014-07-10',
    });
    expect(on(status, '2020-01-01', '2024-01-01', '2024-01-02')).toEqual(['no', 'no', 'not-on-list']);
  });
  test('who is not in a complete list was no party on its day; later acts are not known', () => {
    expect(on({ kind: 'not-on-list', asAt: '2024-01-01' }, '2024-01-01', '2024-01-02')).toEqual(['no', 'not-on-list']);
  });
  test('who stands outside is not bound on any day, and no information is none', () => {
    expect(on({ kind: 'outside' }, '2000-01-01')).toEqual(['no']);
    expect(on({ kind: 'no-information' }, '2000-01-01')).toEqual(['not-established']);
  });
});

describe('ends are spans, like beginnings', () => {
  test('a denunciation ends it on its day', () => {
    const status = statusOf(
      { binding: true, inForce: '2003-01-01', ended: '2010-05-01' },
      undefined,
      undefined,
      '2024-01-01',
    );
    expect(on(status, '2002-12-31', '2003-01-01', '2010-04-30', '2010-05-01')).toEqual(['no', 'yes', 'yes', 'no']);
  });
  test('a State known to have left in a year is neither bound nor free during it', () => {
    expect(on(bound('2003-01-01', '2010'), '2009-12-31', '2010-01-01', '2010-12-30', '2010-12-31')).toEqual([
      'yes',
      'not-established',
      'not-established',
      'no',
    ]);
  });
});

describe('a protocol binds a State only while its parent does', () => {
  test('from the later of the two to the earlier end', () => {
    expect(withParent(bound('2004-01-01', '2015-01-01'), bound('2003-09-29', '2012-01-01'))).toEqual(
      bound('2004-01-01', '2012-01-01'),
    );
    expect(withParent(bound('2003-12-25'), bound('2007-01-01', undefined, { computed: true }))).toEqual(
      bound('2007-01-01', undefined, { computed: true }),
    );
    expect(withParent(bound('2003-12-25', undefined, { computed: true }), bound('2003-01-01'))).toMatchObject({
      computed: true,
    });
  });
  test('a time without effect of either is one of both', () => {
    const [one, other] = [
      { from: '2005-01-01', until: '2006-01-01' },
      { from: '2008-01-01', until: '2009-01-01' },
    ];
    const status = withParent(
      bound('2003-12-25', undefined, { withoutEffect: [one] }),
      bound('2003-09-29', undefined, { withoutEffect: [other] }),
    );
    expect(on(status, '2004-12-31', '2005-01-01', '2006-01-01', '2008-12-31', '2009-01-01')).toEqual([
      'yes',
      'no',
      'yes',
      'no',
      'yes',
    ]);
    expect(withParent(bound('2003-12-25'), bound('2003-09-29'))).not.toHaveProperty('withoutEffect');
  });
  test('not where the parent does not bind it', () => {
    expect(withParent(bound('2000'), { kind: 'no-information' })).toEqual({ kind: 'no-information' });
    expect(withParent({ kind: 'outside' }, bound('2000'))).toEqual({ kind: 'outside' });
    const signed: Status = { kind: 'signed-only', asAt: '2020-01-01' };
    expect(withParent(signed, { kind: 'no-information' })).toEqual(signed);
  });
});
