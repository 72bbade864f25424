/** The `package.json` of the package. */
import { DESCRIPTION } from '../../publish/api/terms.ts';

export interface Origin {
  /** Version of the project: its first two numbers are those of the functions. */
  version: string;
  /** The day of the data, `YYYY-MM-DD`. */
  day: string;
  /** Address of the source. */
  repository: string;
  /** Address of the site. */
  site: string;
  /** Whether the release workflow builds it; npm refuses to publish any other. */
  released: boolean;
}

/** Whether this process is the release workflow, run for a tag of the data. */
export const isRelease = (env: Readonly<Record<string, string | undefined>>): boolean =>
  env['GITHUB_ACTIONS'] === 'true' &&
  env['GITHUB_REF_TYPE'] === 'tag' &&
  (env['GITHUB_REF_NAME'] ?? '').startsWith('data-');

/** `0.1.20261126`: the functions of 0.1 with the data of that day. */
export const versionOf = (version: string, day: string): string =>
  `${version.split('.').slice(0, 2).join('.')}.${day.replaceAll('-', '')}`;

export const manifestOf = ({ version, day, repository, site, released }: Origin): object => ({
  name: 'comity-law',
  version: versionOf(version, day),
  description: DESCRIPTION,
  license: '(MIT AND CC-BY-4.0)',
  author: 'Comity contributors',
  homepage: site,
  repository: { type: 'git', url: `git+${repository}.git` },
  bugs: { url: `${repository}/issues` },
  keywords: ['forced-labour', 'trafficking-in-persons', 'mutual-legal-assistance', 'extradition', 'treaties', 'law'],
  type: 'module',
  engines: { node: '>=20' },
  sideEffects: false,
  bin: { 'comity-law': 'lib/command.js' },
  types: './types/publish/package/index.d.ts',
  exports: {
    '.': { types: './types/publish/package/index.d.ts', default: './lib/index.js' },
    './law': { types: './types/publish/package/law.d.ts', default: './lib/law.js' },
    './data/*.json': './data/*.json',
    './schemas/*.json': './schemas/*.json',
    './package.json': './package.json',
  },
  files: ['lib', 'types', 'data', 'schemas', 'LICENSE*', 'CITATION.cff'],
  ...(!released && { private: true }),
  // npm itself refuses to publish with provenance from anywhere but a workflow that can prove where it runs.
  publishConfig: { access: 'public', provenance: true },
});
