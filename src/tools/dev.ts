/** `npm run dev`: the site with live reload. What is typed behind `--` goes to Astro, such as `--port 4000`. */
import { show } from './run/steps.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run dev: the site with live reload, at http://localhost:4321. What the check says of an entry at work is shown over
the page, with file, line and what to write. What is typed behind -- goes to Astro.

  npm run dev
  npm run dev -- --port 4000

Search works after npm run build.`);

const command = ['astro dev', ...process.argv.slice(2)].join(' ');
process.exitCode = await show({ command, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
