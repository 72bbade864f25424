/**
 * A refresh against depositaries played on this machine: what they know comes in whole and once, and whatever is wrong with
 * a page leaves every byte of the content as it was.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../src/entries/files.ts';
import { parseTable } from '../../src/entries/table.ts';
import { checkContent } from '../../src/entries/check/run.ts';
import { readExceptions } from '../../src/entries/check/exceptions.ts';
import { isAdvice } from '../../src/entries/problem.ts';
import { mend } from '../../src/tools/fix/mend.ts';
import { client, type Manners } from '../../src/tools/refresh/client.ts';
import { asMarkdown } from '../../src/tools/refresh/report.ts';
import { declarationNews, shownText } from '../../src/tools/refresh/instrument.ts';
import { renewedDescription } from '../../src/entries/depositaries/renewed.ts';
import { JOINED, NEWCOMER } from './depositaries/facts.ts';
import { latestToday } from '../../src/settings.ts';
import { copied, refresh } from './depositaries/rehearse.ts';
import { play, type Fault, type Stage } from './depositaries/server.ts';

/** A run reads the whole content, which takes its time on a busy machine. */
const LONG = 240_000;
/** Every byte of the content, in one line a file. */
const bytesOf = (root: string) =>
  new Map(
    filesIn(join(root, 'content')).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, 'content', file)))
        .digest('hex'),
    ]),
  );
/** The rows of an instrument, by State. */
const rowsOf = (root: string, instrument: string) =>
  new Map(
    parseTable(readFileSync(join(root, `content/participation/${instrument}.csv`), 'utf8')).map(({ cells }) => [
      cells['state'],
      cells,
    ]),
  );

let root: string;
let stage: Stage;
let first: Awaited<ReturnType<typeof refresh>>;
beforeAll(async () => {
  root = copied();
  stage = await play(join(root, 'content'));
  first = await refresh(root, stage, '--write', '--report', 'difference.md');
}, LONG);
afterAll(async () => {
  await stage.close();
  rmSync(root, { recursive: true });
});

describe('all instruments', () => {
  test('the first run reads every page that has a reader, and refuses none', () => {
    expect(first.output).not.toMatch(/^×/m);
    expect(first.output).toMatch(/refresh: \d+ changed, \d+ as they are, 0 refused, \d+ to be read by hand; written/);
    expect(first.status).toBe(0);
  });
  test.each(['untoc', 'coe-cets-197', 'ilo-c029', 'hcch-service-1965', 'oas-a-55', 'oas-b-47'])(
    '%s has its new party, with the page as source and the day in its description',
    (id) => {
      expect(rowsOf(root, id).get(NEWCOMER)).toMatchObject({ date: JOINED, source: `status-${id}` });
      const description = readFileSync(join(root, `content/participation/${id}.yaml`), 'utf8');
      expect(description).toMatch(/^asAt: '2026-11-26'$/m);
      expect(description).toMatch(new RegExp(`ref: status-${id}\\n +read: '2026-11-26'`));
      expect(readFileSync(join(root, `content/sources/status-${id}.yaml`), 'utf8')).toContain("read: '2026-11-26'");
    },
  );
  test('nobody is lost, and no note of a row', () => {
    for (const file of filesIn('content/participation').filter((name) => name.endsWith('.csv'))) {
      const id = file.replace('.csv', '');
      const after = rowsOf(root, id);
      for (const [state, before] of rowsOf('.', id))
        expect(after.get(state)?.['note'] ?? '', `${id} ${state}`).toBe(before['note'] ?? '');
      expect([...after.keys()], id).toEqual(expect.arrayContaining([...rowsOf('.', id).keys()]));
    }
  });
  test('the check finds nothing in what was written', () => {
    const { problems } = checkContent(join(root, 'content'), latestToday(), readExceptions());
    expect(problems.filter((problem) => !isAdvice(problem)).map(({ file, message }) => `${file}: ${message}`)).toEqual(
      [],
    );
  });
  test('npm run fix finds nothing to mend in what was written', () => {
    const unmended = (content: string) =>
      filesIn(content)
        .filter((file) => /^(participation\/|sources\/status-)/.test(file))
        .filter((file) => mend(file, readFileSync(join(content, file), 'utf8')).done.length > 0);
    const before = unmended('content');
    expect(unmended(join(root, 'content')).filter((file) => !before.includes(file))).toEqual([]);
  });
  test(
    'the second run shows nothing new and changes no byte',
    async () => {
      const before = bytesOf(root);
      const { output } = await refresh(root, stage, '--write');
      expect(output).toMatch(/refresh: 0 changed, \d+ as they are, 0 refused/);
      expect(output).not.toMatch(/^ {4}[+~≠]/m);
      expect(bytesOf(root)).toEqual(before);
    },
    LONG,
  );
  test('what was tried is kept for the page of freshness, without a word of a declaration', () => {
    const kept = JSON.parse(readFileSync(join(root, 'src/entries/last-refresh.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(kept['untoc']).toMatchObject({ day: '2026-11-26' });
    expect(Object.keys(kept).length).toBeGreaterThan(60);
  });
  test('servers are asked by name, for what can be read, and with the key of the page only where it belongs', () => {
    for (const { headers } of stage.asked) expect(headers['user-agent']).toMatch(/^Comity \(https:\/\//);
    const keyed = stage.asked.filter(({ headers }) => headers['token'] !== undefined);
    expect(keyed.length).toBeGreaterThan(0);
    for (const { path } of keyed) expect(path).toMatch(/^\/conventions-ws\.coe\.int\//);
  });
  test('the difference as Markdown names the new party of each instrument as code', () => {
    const report = readFileSync(join(root, 'difference.md'), 'utf8');
    expect(report.includes('- ` untoc `'), report.slice(0, 300)).toBe(true);
    expect(report.split('\n')).toContain(`  - \` + ${NEWCOMER} action accession, date ${JOINED} \``);
  });
});

/** Fault → what is said of it, on the page of which instrument. */
const FAULTS: readonly (readonly [Fault, string, RegExp])[] = [
  ['gone', 'tip-protocol', /status 404/],
  ['busy', 'iccpr', /status 429, and the server asks to wait 3600 seconds/],
  ['broken', 'crc-opsc', /status 500, 3 times/],
  ['silent', 'icmw', /no answer within the time limit, 3 times/],
  ['truncated', 'untoc', /breaks off/],
  ['truncated', 'ilo-c105', /breaks off/],
  ['truncated', 'coe-ets-030', /does not say where its list is/],
  ['web-page', 'uncac', /web page and not the XML/],
  ['sign-in', 'ilo-c029', /no table/],
  ['sign-in', 'coe-cets-197', /does not say where its list is/],
  ['windows-1252', 'hcch-service-1965', /encoding/],
  ['windows-1252', 'smuggling-protocol', /encoding/],
  ['headings', 'rome-statute', /no table of participants/],
  ['headings', 'ilo-c182', /no line names the columns/],
  ['headings', 'hcch-apostille-1961', /no line names the columns/],
  ['headings', 'coe-ets-024', /other fields/],
  ['headings', 'oas-a-55', /no line names the columns/],
  ['vanished', 'ilo-c097', /is in the table and not on the page/],
  ['vanished', 'coe-ets-185', /is in the table and not on the page/],
  ['moved', 'ilo-c189', /the table says date .* the page 2020-02-29/],
  ['moved', 'slavery-supplementary-1956', /the table says date .* the page 2020-02-29/],
  ['half', 'slavery-1926', /it is not whole/],
  ['half', 'ilo-c081', /is in the table and not on the page/],
  ['other-server', 'ilo-c188', /another server/],
  ['empty', 'eu-thb-2011-36', /status 202/],
];
describe('what is wrong with a page', () => {
  let output: string;
  let before: Map<string, string>;
  beforeAll(async () => {
    stage.faults.clear();
    for (const [fault, id] of FAULTS) stage.faults.set(id, fault);
    before = bytesOf(root);
    const ids = FAULTS.map(([, id]) => id);
    ({ output } = await refresh(root, stage, '--write', '--time-limit', '2', ...ids));
    stage.faults.clear();
  }, LONG);
  test.each(FAULTS)('%s (%s) is said', (_, id, says) => {
    const line = output.split('\n').find((each) => each.startsWith(`× ${id}: `));
    expect(line).toMatch(says);
  });
  test('every byte of the content is as it was', () => {
    expect(bytesOf(root)).toEqual(before);
  });
  test('what was said stands where the page of freshness reads it', () => {
    const kept = JSON.parse(readFileSync(join(root, 'src/entries/last-refresh.json'), 'utf8')) as Record<
      string,
      { said: string }
    >;
    expect(kept['tip-protocol']?.said).toBe('refused: status 404.');
  });
});

test(
  'a footnote on every cell, and a server that asks for a moment, change nothing and refuse nothing',
  async () => {
    const before = bytesOf(root);
    const ids = ['untoc', 'ilo-c105', 'hcch-evidence-1970', 'oas-a-57'];
    for (const id of ids) stage.faults.set(id, 'footnotes');
    stage.faults.set('rome-statute', 'busy-once');
    const { output } = await refresh(root, stage, '--write', ...ids, 'rome-statute');
    stage.faults.clear();
    expect(output).toMatch(/refresh: 0 changed, 5 as they are, 0 refused/);
    expect(bytesOf(root)).toEqual(before);
  },
  LONG,
);
test(
  'a moved date is taken only when a person says so',
  async () => {
    stage.faults.set('ilo-c189', 'moved');
    const { output } = await refresh(root, stage, '--correct', 'ilo-c189');
    stage.faults.clear();
    expect(output).toMatch(/≠ .* the list 2020-02-29/);
    expect(output).toMatch(/1 changed/);
  },
  LONG,
);
test(
  'typed in a terminal it says the same',
  async () => {
    const typed = [resolve('src/tools/refresh.ts'), '--through', stage.url, 'untoc'];
    const child = spawn(process.execPath, typed, { cwd: root, env: { ...process.env, SOURCE_DATE: '2026-11-26' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    const status = await new Promise((done) => child.on('close', done));
    expect([output, status]).toEqual([(await refresh(root, stage, 'untoc')).output, 0]);
  },
  LONG,
);
test(
  'new and changed declarations are named, and their words are nowhere',
  async () => {
    stage.declarations.set('untoc', { Argentina: 'Words of the first.', Bahrain: 'Words of the second.' });
    await refresh(root, stage, '--write', 'untoc');
    stage.declarations.set('untoc', { Argentina: 'Words of the first, changed.', Mexico: 'Words of the third.' });
    const { output } = await refresh(root, stage, '--write', 'untoc');
    stage.declarations.clear();
    expect(output).toMatch(/ARG: its declarations have changed/);
    expect(output).toMatch(/BHR: its declarations are gone/);
    expect(output).toMatch(/MEX: its declarations are new/);
    expect(output + readFileSync(join(root, 'src/entries/last-refresh.json'), 'utf8')).not.toContain('Words of');
  },
  LONG,
);
test.each([
  [['--through', 'http://example.org/'], /not a server on this machine/],
  [['nowhere'], /no instrument/],
  [['--force'], /--force/],
  [['--time-limit', 'long'], /not a number of seconds/],
])('refuses %j', async (args, says) => {
  const { output, status } = await refresh(root, stage, ...args);
  expect(output).toMatch(says);
  expect(status).toBe(2);
});

describe('manners', () => {
  const manners: Manners = { pause: 0, limit: 5000, patience: 1, through: new URL('http://127.0.0.1') };
  const ask = { url: 'https://www.hcch.net/en/instruments/conventions/status-table/?cid=41', accept: 'text/html' };
  test('two questions have a second between them', async () => {
    const polite = client({ ...manners, pause: 300, through: new URL(stage.url) });
    const from = stage.asked.length;
    await polite(ask);
    await polite(ask);
    const [one, two] = stage.asked.slice(from).map(({ at }) => at);
    expect((two ?? 0) - (one ?? 0)).toBeGreaterThanOrEqual(200);
  });
  test('a page that has not changed is not sent twice', async () => {
    const own = copied();
    const remembering = client({ ...manners, through: new URL(stage.url), cache: join(own, 'cache') });
    const got = await remembering(ask);
    const again = await remembering(ask);
    expect(again).toEqual(got);
    expect(stage.asked.at(-1)?.headers['if-none-match']).toBeDefined();
    rmSync(own, { recursive: true });
  });
});

describe('what is shown', () => {
  test('nothing from a page is markup, a mention, or turns the line round', () => {
    const said = shownText('refused: @someone <img src=x> ![x](https://evil.example) `code`\u202e\n# heading');
    expect(said).not.toMatch(/[\u202e\n]/);
    const markdown = asMarkdown(
      [{ id: 'untoc', title: 'x', result: 'refused', said, lines: [said], files: new Map() }],
      0,
    );
    // Every such word stands between longer fences than any inside it.
    for (const line of markdown.split('\n').filter((each) => each.includes('@someone')))
      expect(line).toMatch(/`` .*@someone.* ``$/);
  });
  test('declarations are noted at first, and named when they change', () => {
    expect(declarationNews(undefined, { MEX: 'a' }, 'x')).toHaveLength(1);
    expect(declarationNews({ MEX: 'a' }, { MEX: 'a' }, 'x')).toEqual([]);
    expect(declarationNews({ MEX: 'a' }, { MEX: 'b', PER: 'c' }, 'x')).toHaveLength(2);
  });
});

describe('a description', () => {
  const RENEWAL = { source: 'status-x', read: '2026-11-26', supports: 'the table', asAt: '2026-11-26', parties: 3 };
  test('keeps every letter that is not renewed', () => {
    const before =
      "asAt: '2020-01-01' # by hand\nremark: >-\n  Folded\n  as it is.\nsources:\n- ref: old\n  read: 2020-01-01\n  supports: rows\n";
    expect(renewedDescription(before, RENEWAL)).toBe(
      "asAt: '2026-11-26' # by hand\nremark: >-\n  Folded\n  as it is.\ncount:\n  parties: 3\n  date: '2026-11-26'\n  source: status-x\nsources:\n- ref: old\n  read: 2020-01-01\n  supports: rows\n- ref: status-x\n  read: '2026-11-26'\n  supports: the table\n",
    );
  });
  test('is the same when it is renewed twice', () => {
    const once = renewedDescription(undefined, RENEWAL);
    expect(renewedDescription(once, RENEWAL)).toBe(once);
  });
});
