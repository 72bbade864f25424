/** `npm run dev`: the site with live reload. What is typed behind `--` goes to Astro, such as `--port 4000`. */
import { show } from './run/steps.ts';

const command = ['astro dev', ...process.argv.slice(2)].join(' ');
process.exitCode = await show({ command, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
