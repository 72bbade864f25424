/** What the root documents say is there, and the repository has one name. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Day } from '../../src/schema/shared.ts';
import { SITE } from '../../src/settings.ts';
import { FILES, repositoryOf, withRepository } from '../../src/tools/repository/places.ts';

const text = (file: string): string => readFileSync(file, 'utf8');
const DOCUMENTS = [...globSync('*.md'), ...globSync('docs/**/*.md'), '.github/pull_request_template.md'].sort();

/** Paths of the project that a document names in its text: in backticks, with a folder, and as the target of a link. */
function pathsIn(document: string): string[] {
  const folder = document.replace(/[^/]*$/, '');
  const written = text(document).replaceAll(/```[^]*?```/g, '');
  const named = [...written.matchAll(/`((?:src|tests|content|public|docs|\.github|\.vscode)\/[\w./[\]*<>-]*)`/g)].map(
    ([, path = '']) => path,
  );
  const linked = [...written.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(
    ([, path = '']) => folder + path,
  );
  // `<instrument>` and `*` stand for any name.
  return [...named, ...linked].filter((path) => !/[<*]/.test(path));
}
test.each(DOCUMENTS)('every path that %s names is there', (document) => {
  expect(pathsIn(document).filter((path) => !existsSync(path))).toEqual([]);
});
test('every path that has owners is there', () => {
  const paths = text('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => line.split(/\s/)[0]?.slice(1) ?? '');
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
test('every npm command that a document names is there', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  const named = DOCUMENTS.flatMap((document) =>
    [...text(document).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
test('every file that an npm command runs is there, under the name of the command', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  for (const [name, command] of Object.entries(scripts))
    for (const [, file = ''] of command.matchAll(/node (\S+)/g)) {
      expect(existsSync(file), `${name}: ${file}`).toBe(true);
      if (file.startsWith('src/')) expect(file).toBe(`src/tools/${name.replace(':', '-')}.ts`);
    }
});
test('npm commands say nothing that only one kind of terminal understands', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  // Assignments, single quotes, expansions and the programs of Unix.
  for (const [name, command] of Object.entries(scripts))
    expect(command, name).not.toMatch(/(^|\s)[A-Z_]+=|'|\$|`|(^|\s)(rm|cp|mv|cat|sh|bash)\s/);
});

describe('decisions', () => {
  const records = globSync('docs/decisions/[0-9]*.md')
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  test('are numbered one after another, and listed', () => {
    expect(records.map((file) => Number(/(\d+)-/.exec(file)?.[1]))).toEqual(records.map((_, index) => index + 1));
    const list = text('docs/decisions/README.md');
    for (const file of records) {
      const title = /^# (.*)$/m.exec(text(file))?.[1] ?? '';
      expect(list).toContain(`[${title}](${file.replace(/.*\//, '')})`);
    }
  });
  test.each(records)('%s has its day, what was the case, what was decided and what follows', (file) => {
    const [, , day = ''] = text(file).split('\n');
    expect(day).toMatch(/^Decided on \d{1,2} \w+ 20\d\d[.,;]/);
    expect([...text(file).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
  });
});

describe('the name of the repository', () => {
  const repository = repositoryOf(text('package.json'));
  test.each(FILES)('in %s is that of package.json: run npm run repository', (file) => {
    expect(withRepository(file, text(file), repository)).toBe(text(file));
  });
  test.each(FILES)('reaches every place in %s', (file) => {
    const renamed = withRepository(file, text(file), { owner: 'someone-else', name: 'other.name' });
    expect(renamed).toContain('someone-else');
    expect(renamed).not.toMatch(new RegExp(`[@/']${repository.owner}/`));
  });
  test('stands nowhere else', () => {
    const { owner, name } = repository;
    const others = [...globSync('*.*'), ...globSync('{src,docs,.github}/**/*.*')]
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/\.png$|^package(-lock)?\.json$/.test(file) && !FILES.includes(file))
      .filter((file) => text(file).includes(`${owner}/${name}`));
    expect(others).toEqual([]);
  });
  test('is refused where there is none', () => expect(() => repositoryOf('{}')).toThrow(/no repository/));
});

test('CITATION.cff holds what the format requires, with the version of package.json', () => {
  const cff = parse(text('CITATION.cff')) as Record<string, unknown>;
  const { version } = JSON.parse(text('package.json')) as { version: string };
  expect(cff).toMatchObject({
    'cff-version': '1.2.0',
    title: 'Comity',
    type: 'dataset',
    license: 'CC-BY-4.0',
    version,
    authors: [{ name: 'Comity contributors' }],
  });
  expect(cff['message']).toBeTruthy();
  expect(Day.safeParse(cff['date-released']).success).toBe(true);
  // Where the site is built for another address in a test, the citation still names its own.
  if (!process.env['SITE']) expect(cff['url']).toBe(`${SITE}/`);
});
