/** The tests of the law as `npm run mutants` asks them: without those that read the whole content, and always on the same worlds. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/law/*.test.ts'],
    exclude: ['tests/law/{clauses,whole-world,worked-examples}.test.ts'],
    env: { WORLDS: '60', SEED: '16' },
  },
});
