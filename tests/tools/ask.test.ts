/** `npm run ask`: an answer as text or as data, and one sentence for what cannot be read. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PublicAnswer } from '../../src/publish/answer-shape.ts';
import { ask } from '../../src/tools/ask/ask.ts';
import { call } from './called.ts';

const TODAY = '2026-11-26';
const run = (...typed: string[]) => call(ask, '.', typed, { today: TODAY });
const PAIR = ['--from', 'rou', '--to', 'gbr', '--need', 'extradition'];

test('as data it prints one object of the promised shape, for today or for the day asked', async () => {
  const { stdout, stderr, status } = await run(...PAIR, '--json');
  const answer = PublicAnswer.parse(JSON.parse(stdout));
  expect(answer.question).toEqual({ from: 'rou', to: 'gbr', need: 'extradition', facts: {}, on: '2026-11-26' });
  // Surrender under Part Three of the Trade and Cooperation Agreement, applied from 1 January 2021.
  expect(answer.use[0]).toMatchObject({ instrument: 'eu-uk-tca-2020', since: { latest: '2021-01-01' } });
  expect([stderr, status]).toEqual(['', 0]);
  const before = PublicAnswer.parse(JSON.parse((await run(...PAIR, '--on', '2019-06-01', '--json')).stdout));
  expect(before.use[0]?.instrument).toBe('eu-eaw-2002-584');
});
test('States are known by code or name, the case by its matter and facts', async () => {
  const { stdout } = await run(
    ...['--from', 'MX', '--to', 'United States', '--need', 'mutual-legal-assistance', '--about', 'forced-labour'],
    ...['--fact', 'transnational=yes', '--fact', 'organised-group=no', '--json'],
  );
  expect(PublicAnswer.parse(JSON.parse(stdout)).question).toMatchObject({
    ...{ from: 'mex', to: 'usa', about: 'forced-labour' },
    facts: { transnational: true, 'organised-group': false },
  });
});
test('as text it names each group with its lines and reasons', async () => {
  const { stdout, status } = await run(...PAIR, '--about', 'trafficking-for-forced-labour');
  expect(stdout).toMatch(
    /^Romania asks United Kingdom for extradition \(trafficking-for-forced-labour\) on 2026-11-26\n/,
  );
  expect(stdout).toMatch(/\nUse:\n {2}EU–UK Trade and Cooperation Agreement.*bound since 2021-01-01/);
  expect(stdout).toMatch(/\nDual criminality, by the name of the offence: (met|not met|not known)\. /);
  expect(stdout).toMatch(/No basis in this data is not proof that none exists\. This is no legal advice\.\n$/);
  expect(status).toBe(0);
  expect((await run('--help')).stdout).toMatch(/npm run --silent ask -- --from/);
});
test.each([
  [[], 'Say --from, --to and --need. Run with --help to see what can be asked.'],
  [[...PAIR.slice(0, 4), '--need', 'extraditon'], '--need "extraditon" is not known: write extradition.'],
  [[...PAIR, '--about', 'x'], /^--about "x" is not known: write one of forced-labour, /],
  [[...PAIR, '--fact', 'transnational=perhaps'], '--fact "transnational=perhaps" must be name=yes or name=no.'],
  [[...PAIR, '--fact', 'transnationl=yes'], '--fact "transnationl" is not known: write transnational.'],
  [[...PAIR, '--on', '2019-02-30'], /^--on .*\.$/],
  [['--from', 'rou', '--to', 'Germny', ...PAIR.slice(4)], '--to "Germny" is no State here: did you mean Germany?'],
  [['--from', 'rou', '--to', 'Romania', ...PAIR.slice(4)], '--from and --to are the same State: ask about two.'],
  [[...PAIR, '--jsn'], /Run with --help to see what can be asked\.$/],
])('%s: one sentence on standard error, nothing else, exit code 2', async (args, sentence) => {
  const { stdout, stderr, status } = await run(...args);
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr.trimEnd()).toMatch(
    typeof sentence === 'string' ? new RegExp(`^${RegExp.escape(sentence)}$`) : sentence,
  );
  expect(stderr.trimEnd()).not.toContain('\n');
});
test('typed in a terminal it says the same', async () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('src/tools/ask.ts'), ...PAIR, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE: TODAY },
  });
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toBe((await run(...PAIR, '--json')).stdout);
});
