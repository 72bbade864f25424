/** Programs that read pages: mirrors, checkers of links and of HTML, readers of what a page says of itself. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { leadsElsewhere } from '../../../src/publish/ledger/ledger.ts';
import { DIST } from '../../../src/settings.ts';
import { KINDS } from '../../browser/kinds.ts';
import { absent, install, run, versionOf, type Client } from './client.ts';

/** Pages that readers shall find. */
const listed = (): string[] =>
  globSync(`${DIST}/**/index.html`).filter((file) => {
    const html = readFileSync(file, 'utf8');
    return !leadsElsewhere(html) && !html.includes('<meta name="robots" content="noindex"');
  });
/** One page of each kind, as a file. */
const kinds = (): string[] => [
  ...new Set(
    KINDS.filter((path) => !path.includes('?') && !path.includes('404')).map(
      (path) => `${DIST}${path.replace(/#.*$/, '')}index.html`,
    ),
  ),
];

export const PAGE_CLIENTS: readonly Client[] = [
  {
    name: 'wget --mirror',
    look: async ({ origin, folder }) => {
      const version = await versionOf('wget');
      if (version === undefined) return absent('not installed');
      const said = await run('wget', ['--mirror', '--no-verbose', '--no-host-directories', `${origin}/`], {
        cwd: folder,
        minutes: 30,
      });
      const files = globSync(`${folder}/**/*`, { withFileTypes: true }).filter((file) => file.isFile());
      const pages = files.filter(({ name }) => name.endsWith('.html')).length;
      const asked = files.filter(({ name }) => name.includes('?')).length;
      const missing = said?.output.match(/ERROR 404/g)?.length ?? 0;
      const wanted = listed().length;
      return {
        version,
        result: `${said?.code === 124 ? 'did not end; ' : ''}${files.length} files, ${pages} pages of ${wanted}, ${asked} with a question, ${missing} dead`,
        passed: said?.code === 0 && pages === wanted && asked === 0,
      };
    },
  },
  {
    name: 'linkinator --recurse',
    look: async ({ origin }) => {
      const said = await run(
        'npx',
        [
          'linkinator',
          `${origin}/`,
          '--recurse',
          '--format',
          'json',
          '--skip',
          '^https?://(?!127\\.0\\.0\\.1)',
          '--timeout',
          '30000',
        ],
        { minutes: 30 },
      );
      const start = said?.output.indexOf('{') ?? -1;
      const { links = [] } =
        said && start >= 0 && said.code !== 124
          ? (JSON.parse(said.output.slice(start)) as { links?: { state: string; url: string }[] })
          : {};
      const broken = links.filter(({ state }) => state === 'BROKEN');
      return {
        version:
          (JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> })
            .devDependencies['linkinator'] ?? '',
        result: `${links.length} links, ${broken.length} broken ${broken[0]?.url ?? ''}`,
        passed: links.length > 1000 && broken.length === 0,
      };
    },
  },
  {
    name: 'Nu HTML checker',
    look: async ({ folder }) => {
      const java = await versionOf('java', '-version');
      if (java === undefined) return absent('needs Java');
      await install(folder, 'vnu-jar@26.9.27');
      const jar = join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar');
      const pages = kinds();
      const said = await run('java', ['-Xss16m', '-jar', jar, '--errors-only', '--format', 'json', ...pages]);
      const { messages = [] } = JSON.parse(said?.output ?? '{}') as {
        messages?: { type: string; message: string; url: string }[];
      };
      return {
        version: `26.9.27, Java ${java}`,
        result: `${messages.length} errors on ${pages.length} kinds of pages ${messages[0]?.message ?? ''}`,
        passed: messages.length === 0,
      };
    },
  },
  {
    name: 'structured-data-testing-tool',
    look: async ({ folder }) => {
      await install(folder, 'structured-data-testing-tool@4.5.0');
      const load = createRequire(join(folder, 'x.js'));
      interface Tested {
        passed: unknown[];
        failed: { test: string }[];
        schemas: string[];
      }
      const { structuredDataTest } = load('structured-data-testing-tool') as {
        structuredDataTest: (html: string, options: object) => Promise<Tested>;
      };
      const { Facebook } = load('structured-data-testing-tool/presets') as { Facebook: unknown };
      const test = (html: string): Promise<Tested> =>
        structuredDataTest(html, { presets: [Facebook] }).catch((error: unknown) => (error as { res: Tested }).res);
      const faults: string[] = [];
      const schemas = new Map<string, number>();
      const pages = kinds();
      for (const page of pages) {
        const { failed, schemas: found } = await test(readFileSync(page, 'utf8'));
        faults.push(...failed.map((each) => `${page}: ${each.test}`));
        for (const schema of found) schemas.set(schema, (schemas.get(schema) ?? 0) + 1);
      }
      return {
        version: '4.5.0',
        result: `${pages.length} kinds of pages, ${faults.length} faults ${faults[0] ?? ''}; ${[...schemas].map(([schema, times]) => `${schema} ${times}`).join(', ')}`,
        passed: faults.length === 0 && schemas.has('Dataset') && schemas.has('WebSite'),
      };
    },
  },
  {
    name: 'xmllint (feeds, maps of the site)',
    look: async ({ folder }) => {
      const version = await run('xmllint', ['--version']);
      if (version === undefined) return absent('not installed');
      const files = globSync(`${DIST}/**/*.xml`);
      writeFileSync(join(folder, 'files'), files.join('\n'));
      const said = await run('xmllint', ['--noout', ...files]);
      return {
        version: /\d{5}/.exec(version.output)?.[0] ?? '',
        result: `${files.length} files`,
        passed: said?.code === 0,
      };
    },
  },
];
