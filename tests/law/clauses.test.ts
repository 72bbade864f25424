/** The clauses in the data give the days of entry into force that official collections print. */
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { statusOf } from '../../src/law/entry-into-force.ts';
import { participation } from '../../src/schema/participation.ts';

const OWN = { untoc: '2003-09-29', uncac: '2005-12-14', 'ilo-c105': '1959-01-17', 'ilo-c189': '2013-09-05' };
/** Tractatenblad 2007, 70 (UNTOC) and 2006, 266 (UNCAC), Swiss systematic collection (ILO): State, deposit, entry into force. */
const PRINTED: [keyof typeof OWN, string, string, string][] = [
  ['untoc', 'AFG', '2003-09-24', '2003-10-24'],
  ['untoc', 'ARG', '2002-11-19', '2003-09-29'],
  ['untoc', 'AUS', '2004-05-27', '2004-06-26'],
  ['untoc', 'BRA', '2004-01-29', '2004-02-28'],
  ['untoc', 'BEN', '2004-08-30', '2004-09-29'],
  ['untoc', 'KHM', '2005-12-12', '2006-01-11'],
  ['untoc', 'CHN', '2003-09-23', '2003-10-23'],
  ['untoc', 'DEU', '2006-06-14', '2006-07-14'],
  ['uncac', 'ALB', '2006-05-25', '2006-06-24'],
  ['uncac', 'DZA', '2004-08-25', '2005-12-14'],
  ['uncac', 'AUS', '2005-12-07', '2006-01-06'],
  ['uncac', 'CHN', '2006-01-13', '2006-02-12'],
  ['ilo-c105', 'CHE', '1958-07-18', '1959-07-18'],
  ['ilo-c189', 'CHE', '2014-11-12', '2015-11-12'],
  ['ilo-c189', 'MEX', '2020-07-03', '2021-07-03'],
];
test.each(PRINTED)('%s for %s', (id, state, deposit, inForce) => {
  const { clause, asAt } = participation.parse(parse(readFileSync(`content/participation/${id}.yaml`, 'utf8')));
  const rows = parseCsv<Record<string, string>>(readFileSync(`content/participation/${id}.csv`, 'utf8'), {
    columns: true,
  });
  expect(rows.find((row) => row['state'] === state)?.['date']).toBe(deposit);
  expect(statusOf({ binding: true, date: deposit }, clause, OWN[id], asAt)).toMatchObject({
    since: { earliest: inForce, latest: inForce },
    computed: true,
  });
});
