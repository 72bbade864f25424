/** What a row of treaties between two States means to the law. */
import { expect, test } from 'vitest';
import { worldOf } from '../../src/entries/world.ts';
import { answerTo } from '../../src/law/answer.ts';
import { spanOf } from '../../src/law/dates.ts';
import type { RowOf } from '../../src/schema/collections.ts';
import { groups } from '../law/worlds.ts';

type Row = RowOf<'bilateral'>;
const row = (more: Partial<Row>): Row => ({
  id: 'mex-usa',
  a: 'MEX',
  b: 'USA',
  kind: 'extradition',
  title: 'A treaty',
  source: 'list',
  ...more,
});
const worldWith = (...bilateral: Row[]) =>
  worldOf({
    frameworks: [],
    participation: [],
    bilateral,
    declarations: [],
    memberships: [],
    acceptances: [],
    jurisdictions: [],
    nationalLaw: [],
  });
const ask = (need: Row['kind'], on: string, ...rows: Row[]) =>
  groups(answerTo(worldWith(...rows), { from: 'mex', to: 'usa', need, on }));

test('a treaty of which only the signature is known may apply', () => {
  expect(ask('extradition', '2020-01-01', row({ signed: '1990-01-01' }))).toEqual({ mayApply: ['bilateral/mex-usa'] });
});
test('it binds until the day on which it ended', () => {
  const ended = row({ inForce: '1970-08-12', ended: '2008-05-05' });
  expect(ask('extradition', '2008-05-04', ended)).toEqual({ use: ['bilateral/mex-usa'] });
  expect(ask('extradition', '2008-05-05', ended)).toEqual({ notInForce: ['bilateral/mex-usa'] });
});
test('a list of which only the year is known shows it in force from the end of that year at the latest', () => {
  const [instrument] = worldWith(row({ listedInForce: '2007' })).instruments;
  expect(instrument?.asAt).toBe('2007-12-31');
  expect(instrument?.statuses.get('usa')).toMatchObject({ kind: 'bound', since: { latest: '2007-12-31' } });
  expect(spanOf('2007').latest).toBe('2007-12-31');
});
test('an agreement on labour or trafficking that nobody has read supports a request and is no basis', () => {
  for (const kind of ['labour-inspection', 'victim-protection'] as const)
    expect(ask(kind, '2020-01-01', row({ kind, inForce: '2005-01-01' }))).toEqual({ duties: ['bilateral/mex-usa'] });
  const police = row({ kind: 'law-enforcement-cooperation', inForce: '2005-01-01' });
  expect(ask('law-enforcement-cooperation', '2020-01-01', police)).toEqual({ use: ['bilateral/mex-usa'] });
});
