import astro from 'eslint-plugin-astro';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The house: each room below `src`, and the rooms from which it may take. Drawn in `docs/plan.md`. */
export const ROOMS = {
  schema: [],
  law: ['schema'],
  entries: ['schema', 'law'],
  publish: ['schema', 'law', 'entries'],
  site: ['schema', 'law', 'entries', 'publish'],
  browser: ['schema', 'law', 'publish'],
  tools: ['schema', 'law', 'entries', 'publish', 'site'],
  styles: [],
  components: ['schema', 'law', 'entries', 'publish', 'site', 'browser', 'styles'],
  layouts: ['schema', 'law', 'entries', 'publish', 'site', 'browser', 'styles', 'components'],
  pages: ['schema', 'law', 'entries', 'publish', 'site', 'browser', 'styles', 'components', 'layouts'],
};
/** Every room may read what whoever builds the site has chosen. */
const GROUND = 'settings.ts';

const zones = Object.entries(ROOMS).map(([room, takes]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...takes].map((name) => `./${name}`).concat(`./${GROUND}`),
  message: `src/${room} may take from ${takes.join(', ') || 'nothing'} and from itself: see docs/plan.md.`,
}));

export default tseslint.config(
  { ignores: ['dist', '.dist-base', 'dist-package', '.*.building-*', '.astro', 'content', 'public'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  { languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.astro'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'astro-eslint-parser': ['.astro'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.astro'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
    },
  },
  {
    // What a reader downloads runs where there is no Node.
    files: ['src/browser/**/*.ts', 'src/law/**/*.ts', 'src/schema/**/*.ts'],
    rules: { 'import-x/no-nodejs-modules': 'error' },
  },
  { rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
);
