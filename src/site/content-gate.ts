/** The build refuses content that fails the check, however the build was started. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readExceptions } from '../entries/check/exceptions.ts';
import { formatProblem, isAdvice } from '../entries/problem.ts';
import { checkContent } from '../entries/check/run.ts';

export const contentGate = (): AstroIntegration => ({
  name: 'content-gate',
  hooks: {
    'astro:config:setup': ({ command, config, logger }) => {
      if (command !== 'build' && command !== 'dev') return;
      const { problems: all, content } = checkContent(
        fileURLToPath(new URL('content', config.root)),
        new Date().toISOString().slice(0, 10),
        readExceptions(),
      );
      const problems = all.filter((problem) => !isAdvice(problem));
      if (problems.length === 0) return;
      for (const problem of problems) logger.error(formatProblem(problem, content.texts.get(problem.file)));
      if (command === 'build')
        throw new Error(
          `The content has ${problems.length} problems: mend them (npm run check lists them) and build again.`,
        );
    },
  },
});
