/** Under the development server an edit is on its page at once, and what the check says of it over the page. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/entries/read.ts';
import { entriesIn, rowsIn } from '../../src/entries/typed.ts';
import { readFiles } from '../../src/entries/files.ts';
import { COLLECTION_NAMES, definitionOf, TABULAR } from '../../src/schema/collections.ts';
import { liveContent } from '../../src/site/live.ts';
import { SITE_PARTS } from '../bench/site-parts.ts';
import { freePort } from '../browser/served.ts';

/** A machine that does much else at once is slow. */
const LONGEST_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'comity-dev-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const CASE = 'cases/siliadin-v-france.mdx';
const TABLE = 'participation/untoc.csv';

describe('the content in memory', () => {
  const root = join(folder, 'content');
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const SAMPLE =
    /^(?:cases|glossary|forms)\/|^(?:frameworks|participation)\/(?:untoc|tip-)|^(?:memberships|acceptances)\//;
  const original = new Map([...readFiles(resolve('content'))].filter(([file]) => SAMPLE.test(file)));
  const text = (file: string) => original.get(file) ?? '';
  for (const [file, written] of original) put(file, written ?? '');
  const live = liveContent(root, '/base/');
  live.refresh();
  const stored = (collection: string, id: string) => live.collections.get(collection)?.get(id);
  const html = () => stored('cases', 'siliadin-v-france')?.rendered?.html;
  const edited = (file: string, written: string) => {
    put(file, written);
    return live.refresh(new Set([file]));
  };

  test('is what the schemas read from the files, every collection in the order of its names', () => {
    const { content } = readContent(original, '2026-11-27');
    for (const name of COLLECTION_NAMES.filter((each) => definitionOf(each).file !== 'csv')) {
      const rows = definitionOf(name).rows ? rowsIn(content, name as (typeof TABULAR)[number]) : undefined;
      const wanted = entriesIn(content, name).map(({ id, data }) => ({
        id,
        data: rows ? { ...data, rows: rows.get(id) ?? [] } : data,
      }));
      const held = [...(live.collections.get(name)?.values() ?? [])].map(({ id, data }) => ({ id, data }));
      expect(held, name).toEqual(wanted.sort((a, b) => a.id.localeCompare(b.id)));
    }
    expect(html()).toContain('href="/base/');
  });
  test('follows a text, a field and a row', () => {
    expect(edited(CASE, `${text(CASE)}\n\nA new *end*.\n`)).toBe('pages');
    expect(html()).toContain('<p>A new <em>end</em>.</p>');
    expect(edited(CASE, text(CASE).replace('domestic work', 'work at home'))).toBe('pages');
    expect(html()).not.toContain('A new');
    expect(stored('cases', 'siliadin-v-france')?.data['sector']).toBe('work at home');
    expect(edited(TABLE, text(TABLE).replace('AFG,ratification,2003-09-24', 'AFG,ratification,2003-02-11'))).toBe(
      'pages',
    );
    expect(stored('participation', 'untoc')?.data['rows']).toContainEqual(
      expect.objectContaining({ state: 'AFG', date: '2003-02-11' }),
    );
  });
  test('is the same where nothing changed', () => {
    expect(live.refresh()).toBe('nothing');
    expect(live.refresh(new Set([CASE]))).toBe('nothing');
  });
  test('keeps the last page of an entry that cannot be read, and leaves out the row that cannot', () => {
    const shown = html();
    expect(edited(CASE, '---\ntitle: "Open\n---\n')).toBe('texts');
    expect(edited(CASE, `${text(CASE)}\n\n<script>alert(1)</script>\n`)).toBe('texts');
    expect(html()).toBe(shown);
    expect(edited(TABLE, text(TABLE).replace('AFG,ratification,2003-09-24', 'AFG,ratification,tomorrow'))).toBe(
      'pages',
    );
    const rows = stored('participation', 'untoc')?.data['rows'] as { state: string }[];
    expect(rows.map(({ state }) => state).slice(0, 2)).toEqual(['AGO', 'ALB']);
    expect(edited(TABLE, 'state;action\n')).toBe('texts');
    expect(stored('participation', 'untoc')?.data['rows']).toBe(rows);
  });
  test('shows whatever else is edited beside a field that cannot be read, which stays as it was', () => {
    const broken = text(CASE).replace('kind: judgment', 'kind: a-kind-of-its-own\nkynd: x');
    expect(broken).not.toBe(text(CASE));
    expect(edited(CASE, `${broken}\n\nA second *edit*.\n`)).toBe('pages');
    expect(html()).toContain('<p>A second <em>edit</em>.</p>');
    edited(CASE, broken.replace('domestic work', 'work at home'));
    expect(stored('cases', 'siliadin-v-france')?.data).toMatchObject({ kind: 'judgment', sector: 'work at home' });
    expect(stored('cases', 'siliadin-v-france')?.data).not.toHaveProperty('kynd');
    edited(CASE, text(CASE).replace('kind: judgment', 'kind: prosecution'));
    expect(stored('cases', 'siliadin-v-france')?.data['kind']).toBe('prosecution');
  });
  test('follows what is added and what is removed, as a whole where nobody told of each', () => {
    put('glossary/a-new-term.mdx', text('glossary/slavery.mdx').replace(/^title: .*$/m, 'title: A new term'));
    rmSync(join(root, 'glossary/servitude.mdx'));
    put(CASE, text(CASE));
    expect(live.refresh()).toBe('pages');
    expect(stored('glossary', 'servitude')).toBeUndefined();
    const ids = [...(live.collections.get('glossary')?.keys() ?? [])];
    expect(ids).toContain('a-new-term');
    expect(ids).toEqual([...ids].sort((a, b) => a.localeCompare(b)));
    expect(stored('cases', 'siliadin-v-france')?.data['sector']).toBe('domestic work');
  });
});

describe('the server', () => {
  const site = join(folder, 'site');
  let server: ChildProcess;
  let origin = '';
  const said: string[] = [];
  const until = async <T>(what: string, ask: () => Promise<T | undefined>): Promise<T> => {
    for (const start = performance.now(); performance.now() - start < LONGEST_MS; await wait(50)) {
      const answer = await ask();
      if (answer !== undefined) return answer;
    }
    throw new Error(`never came: ${what}`);
  };
  const shows = (path: string, wanted: string) =>
    until(`${wanted} on ${path}`, async () => {
      const page = await fetch(origin + path).then(
        (answer) => answer.text(),
        () => '',
      );
      return page.includes(wanted) ? page : undefined;
    });
  const edit = (file: string, from: string | RegExp, to: string) => {
    const path = join(site, 'content', file);
    const before = readFileSync(path, 'utf8');
    expect(before).toMatch(from);
    writeFileSync(path, before.replace(from, to));
  };

  beforeAll(async () => {
    mkdirSync(site);
    for (const part of SITE_PARTS) if (existsSync(part)) cpSync(part, join(site, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(site, 'node_modules'), 'junction');
    const port = await freePort();
    origin = `http://localhost:${port}`;
    server = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)], {
      cwd: site,
      stdio: 'ignore',
      // Vite watches no file where it takes itself to be tested.
      env: {
        ...Object.fromEntries(
          Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|DEV|MODE)/.test(name)),
        ),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    await shows('/cases/siliadin-v-france/', '</html>');
    const told = new WebSocket(`ws://localhost:${port}/`, 'vite-hmr');
    told.addEventListener('message', ({ data }) => said.push(String(data)));
    await new Promise((done) => told.addEventListener('open', done));
  }, 200_000);
  afterAll(() => server.kill());

  test('shows an edited text, and tells the browser', async () => {
    edit(CASE, /$/, '\n\nA new end.\n');
    await shows('/cases/siliadin-v-france/', '<p>A new end.</p>');
    await until('the order to load again', () => Promise.resolve(said.find((each) => each.includes('full-reload'))));
  });
  test('shows an edited field on the page of the entry and wherever it is named', async () => {
    edit('glossary/servitude.mdx', /^title: .*$/m, 'title: Servitude anew');
    await shows('/glossary/servitude/', '<h1 data-pagefind-meta="title">Servitude anew</h1>');
    await shows('/glossary/', 'Servitude anew');
  });
  test('shows an edited row on the page of its instrument, and what follows from it on that of its State', async () => {
    edit(TABLE, 'AFG,ratification,2003-09-24', 'AFG,ratification,2005-02-11');
    await shows('/frameworks/untoc/participation/', 'Ratification 11 Feb 2005');
    // In force on the thirtieth day after: article 38(2) of the Convention.
    await shows('/jurisdictions/afg/', '13 Mar 2005');
  });
  test('says over the page what is to mend, and takes it away', async () => {
    edit(CASE, 'A new end.', 'A [new](/cases/no-such/) end.');
    const told = await until('the message', () => Promise.resolve(said.find((each) => each.includes('"error"'))));
    expect(told).toContain('no-such');
    expect(told).toContain('content/cases/siliadin-v-france.mdx');
    await shows('/cases/siliadin-v-france/', '/cases/no-such/');
    said.length = 0;
    edit(CASE, 'A [new](/cases/no-such/) end.', 'An end.');
    await shows('/cases/siliadin-v-france/', '<p>An end.</p>');
    await wait(1500);
    expect(said.filter((each) => each.includes('"error"'))).toEqual([]);
  });
}, 120_000);
