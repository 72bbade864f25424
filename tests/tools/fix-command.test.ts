/** `npm run fix` touches what its caller changed, loses nothing, and helps a renamed entry through. */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { replaceIfSame } from '../../src/entries/write.ts';
import { fix as command } from '../../src/tools/fix/fix.ts';
import { call } from './called.ts';

const term = (title: string, more = '') => `---\ntitle: ${title}\nsummary: Words.\nreviewed: 2026-11-24\n${more}---\n`;
const CONTENT: Record<string, string> = {
  'glossary/bondage.mdx': `${term('Bondage')}\nA text of the entry, long enough.\n\nAnd more of it.\n`,
  'glossary/serfdom.mdx': `${term('Serfdom', 'seeAlso:\n- bondage\n')}\nSee [bondage](/glossary/bondage/) and https://x.org/glossary/bondage/.\n`,
  'glossary/untidy.mdx': term('Untidy').replaceAll('\n', '\r\n'),
  'frameworks/untoc.mdx':
    '---\ntitle: UNTOC\nsummary: A convention against organised crime.\nunit: article\n---\n\nIt has a text.\n',
  'participation/untoc.yaml': "asAt: '2024-05-04'\n",
  'participation/untoc.csv': 'state,action,date,source\nAFG,accession,2003-09-24,list-one\n',
  'sources/list-one.yaml':
    'title: A list of parties\nproducer: United Nations\nurl: https://treaties.un.org/\nkind: primary\n',
};
let root = '';
const at = (file: string) => join(root, 'content', file);
const read = (file: string) => readFileSync(at(file), 'utf8');
function put(file: string, text: string | Buffer): void {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: root });
const fix = (...typed: string[]) => call(command, root, typed);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comity-fix-'));
  for (const [file, text] of Object.entries(CONTENT)) put(file, text);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'core.autocrlf', 'false');
  // As in the project: commands keep what they have parsed.
  writeFileSync(join(root, '.gitignore'), '.astro/\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'begin');
  git('checkout', '--quiet', '-b', 'mine');
});

describe('of all files, those that were changed', () => {
  test('none on a clean checkout; what could be mended elsewhere is said', async () => {
    const { output, status } = await fix();
    expect(status).toBe(0);
    expect(output).toMatch(/0 of 0 files mended of your change[^]*1 other files could be mended/);
    expect(git('status', '--porcelain').toString()).toBe('');
  });
  test('one that is edited, one that is new and one that is committed', async () => {
    put('glossary/bondage.mdx', CONTENT['glossary/bondage.mdx'] + '\r\nMore.\r\n');
    git('commit', '--quiet', '-am', 'more');
    put('glossary/serfdom.mdx', CONTENT['glossary/serfdom.mdx'] + '\r\nMore.\r\n');
    put('glossary/fresh.mdx', term('Fresh').replaceAll('\n', '\r\n'));
    expect((await fix()).output).toMatch(/3 of 3 files mended/);
    expect(read('glossary/bondage.mdx') + read('glossary/serfdom.mdx') + read('glossary/fresh.mdx')).not.toContain(
      '\r',
    );
    expect(read('glossary/untidy.mdx')).toContain('\r');
  });
  test('all of them only after it was said', async () => {
    expect((await fix('--all')).output).toMatch(/content\/glossary\/untidy\.mdx: line ends[^]*--all --yes/);
    expect(read('glossary/untidy.mdx')).toContain('\r');
    expect((await fix('--all', '--yes')).output).toMatch(/1 of 7 files mended/);
    expect(read('glossary/untidy.mdx')).toBe(term('Untidy'));
  });
  test('those that are named, and no path that leads nowhere', async () => {
    expect((await fix('content/glossary/untidy.mdx')).output).toMatch(/1 of 1 files mended/);
    const lost = await fix('content/nope');
    expect(lost.status).toBe(2);
    expect(lost.output).toMatch(/no file or folder content\/nope/);
  });
});

describe('no letter and no work is lost', () => {
  test('a file that is not UTF-8 stays as it is, and is named', async () => {
    const bytes = Buffer.from(`${term('Togo \x96 caf\xe9 \x93x\x94')}\r\n`, 'latin1');
    put('glossary/old.mdx', bytes);
    expect((await fix()).output).toMatch(/left: content\/glossary\/old\.mdx is not UTF-8[^]*save it as UTF-8/);
    expect(readFileSync(at('glossary/old.mdx'))).toEqual(bytes);
  });
  test('a file of UTF-16 as well', async () => {
    const bytes = Buffer.from(term('Sixteen').replaceAll('\n', '\r\n'), 'utf16le');
    put('glossary/wide.mdx', bytes);
    expect((await fix()).output).toMatch(/wide\.mdx is not UTF-8/);
    expect(readFileSync(at('glossary/wide.mdx'))).toEqual(bytes);
  });
  test.skipIf(process.platform === 'win32')(
    'who may read a file stays as it was; a read-only file is left',
    async () => {
      for (const [file, mode] of [
        ['a', 0o600],
        ['b', 0o755],
        ['c', 0o444],
      ] as const) {
        put(`glossary/${file}.mdx`, term(file).replaceAll('\n', '\r\n'));
        chmodSync(at(`glossary/${file}.mdx`), mode);
      }
      expect((await fix()).output).toMatch(/left: content\/glossary\/c\.mdx is read-only/);
      expect(['a', 'b', 'c'].map((file) => statSync(at(`glossary/${file}.mdx`)).mode & 0o777)).toEqual([
        0o600, 0o755, 0o444,
      ]);
      expect(read('glossary/c.mdx')).toContain('\r');
      expect(read('glossary/a.mdx')).not.toContain('\r');
    },
  );
  test('what somebody has changed since it was read is not written over', () => {
    put('glossary/a.mdx', 'theirs');
    expect(replaceIfSame(at('glossary/a.mdx'), 'mine', 'as I read it')).toBe(false);
    expect(read('glossary/a.mdx')).toBe('theirs');
    expect(replaceIfSame(at('glossary/a.mdx'), 'mine', 'theirs')).toBe(true);
    expect(git('status', '--porcelain').toString()).toBe('?? content/glossary/a.mdx\n');
  });
  test('two at once leave a whole file and nothing beside it', async () => {
    put('glossary/untidy.mdx', term('Untidy', 'gaps: []\n').replaceAll('\n', '\r\n'));
    const run = () =>
      new Promise((done) => spawn(process.execPath, [resolve('src/tools/fix.ts')], { cwd: root }).on('close', done));
    await Promise.all([run(), run()]);
    expect(read('glossary/untidy.mdx')).toBe(term('Untidy', 'gaps: []\n'));
    expect(git('status', '--porcelain').toString()).toBe(' M content/glossary/untidy.mdx\n');
  });
});

describe('a renamed entry', () => {
  test('keeps its old name, and is named anew by what named it', async () => {
    renameSync(at('glossary/bondage.mdx'), at('glossary/debt-bondage.mdx'));
    const { output } = await fix();
    expect(output).toMatch(/debt-bondage\.mdx: formerIds names bondage/);
    expect(read('glossary/debt-bondage.mdx')).toBe(
      CONTENT['glossary/bondage.mdx']?.replace('2026-11-24\n', '2026-11-24\nformerIds:\n- bondage\n'),
    );
    expect(read('glossary/serfdom.mdx')).toBe(
      CONTENT['glossary/serfdom.mdx']
        ?.replace('- bondage', '- debt-bondage')
        .replace('(/glossary/bondage/)', '(/glossary/debt-bondage/)'),
    );
    expect((await fix()).output).not.toMatch(/formerIds|called/);
  });
  test('that says so itself needs no history', async () => {
    renameSync(at('glossary/bondage.mdx'), at('glossary/debt-bondage.mdx'));
    put('glossary/debt-bondage.mdx', term('Another text', 'formerIds: [bondage]\n'));
    await fix();
    expect(read('glossary/serfdom.mdx')).toContain('- debt-bondage\n');
    expect(read('glossary/debt-bondage.mdx')).toBe(term('Another text', 'formerIds: [bondage]\n'));
  });
  test('may have been renamed before', async () => {
    const before = { 'glossary/bondage.mdx': `${term('B', 'formerIds: [peonage]\n')}\nA text of the entry.\n` };
    put('glossary/bondage.mdx', before['glossary/bondage.mdx']);
    git('commit', '--quiet', '-am', 'renamed once');
    git('branch', '--quiet', '--force', 'main');
    renameSync(at('glossary/bondage.mdx'), at('glossary/debt-bondage.mdx'));
    await fix();
    expect(read('glossary/debt-bondage.mdx')).toContain('formerIds: [bondage, peonage]\n');
  });
  test('takes its tables along, if it is an instrument', async () => {
    renameSync(at('frameworks/untoc.mdx'), at('frameworks/crime-2000.mdx'));
    expect((await fix()).output).toMatch(/participation\/untoc\.csv becomes content\/participation\/crime-2000\.csv/);
    expect([existsSync(at('participation/crime-2000.csv')), existsSync(at('participation/untoc.yaml'))]).toEqual([
      true,
      false,
    ]);
  });
  test('is cited by rows under its new name, if it is a source', async () => {
    renameSync(at('sources/list-one.yaml'), at('sources/un-list.yaml'));
    await fix();
    expect(read('participation/untoc.csv')).toBe(CONTENT['participation/untoc.csv']?.replace('list-one', 'un-list'));
  });
  test('an entry that is gone, beside another that is new, is no renaming', async () => {
    renameSync(at('glossary/bondage.mdx'), join(root, 'gone'));
    put(
      'glossary/other.mdx',
      '---\ntitle: Something else\nsummary: Not the same at all.\n---\n\nAnother text altogether.\n',
    );
    expect((await fix()).output).not.toMatch(/formerIds|called/);
    expect(read('glossary/serfdom.mdx')).toBe(CONTENT['glossary/serfdom.mdx']);
  });
});
