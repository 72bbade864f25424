/** The sample programs on the page of the API ask for what is there. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { samplesFor } from '../../../src/publish/api/samples.ts';
import { below, built, home, jsonOf, textOf } from './built.ts';

const samples = samplesFor(home);
const addressIn = (sample: string): string => /https?:\/\/[^\s"]+/.exec(sample)?.[0] ?? '';

test('they read files of this site', () => {
  for (const sample of [samples.python, samples.r, samples.shell])
    expect(built, sample).toContain(below(addressIn(sample)));
});
test('Python and R find the columns and the word that they look for', () => {
  const rows = parse<Record<string, string>>(textOf(below(addressIn(samples.python))), { columns: true });
  expect(rows.filter((row) => row['framework'] === 'untoc' && row['status'] === 'bound').length).toBeGreaterThan(100);
  expect(addressIn(samples.r)).toBe(addressIn(samples.python));
  for (const sample of [samples.python, samples.r]) expect(sample).toMatch(/framework == "untoc".*status == "bound"/);
});
test('the shell finds titles of instruments that bind the State', () => {
  const { instruments } = jsonOf(below(addressIn(samples.shell))) as {
    instruments: { title: string; status: { inForce: string } }[];
  };
  expect(samples.shell).toContain('.instruments[] | select(.status.inForce == "yes") | .title');
  expect(instruments.filter(({ status }) => status.inForce === 'yes').map(({ title }) => title)).toContain(
    'UN Convention against Transnational Organized Crime',
  );
});
