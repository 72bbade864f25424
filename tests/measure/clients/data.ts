/** Programs that read the data: JSON Schema, the description of the API, and clients that are made from it. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { OPENAPI, SCHEMAS } from '../../../src/publish/api/addresses.ts';
import { DIST } from '../../../src/settings.ts';
import { versionOf as pinned } from '../../bench/machine.ts';
import { install, npx, run, type Client } from './client.ts';

const openapi = resolve(DIST, OPENAPI);
const [REDOCLY, SPECTRAL, TYPESCRIPT] = ['2.77.0', '6.16.3', '7.13.0'];

export const DATA_CLIENTS: readonly Client[] = [
  {
    name: 'ajv, strict, formats on',
    look: async ({ folder }) => {
      await install(folder, 'ajv-formats@3.0.1');
      const addFormats = (createRequire(join(folder, 'x.js'))('ajv-formats') as { default: (ajv: Ajv2020) => void })
        .default;
      const ajv = new Ajv2020({
        strict: true,
        strictTypes: false,
        strictTuples: false,
        strictRequired: false,
        allErrors: true,
      });
      addFormats(ajv);
      const files = [...globSync(`${DIST}/schemas/*.json`), ...globSync(`${DIST}/${SCHEMAS}/*.json`)].filter(
        // A Table Schema is another language.
        (file) => !file.endsWith('.table.json'),
      );
      for (const file of files) ajv.compile({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), $id: file });
      const faults: string[] = [];
      let read = 0;
      for (const file of globSync(`${DIST}/${SCHEMAS}/*.entry.json`)) {
        const name = /([\w-]+)\.entry\.json$/.exec(file)?.[1] ?? '';
        const validate = ajv.getSchema(file);
        for (const entry of globSync(`${DIST}/api/v1/${name}/*.json`)) {
          read++;
          if (!validate?.(JSON.parse(readFileSync(entry, 'utf8'))))
            faults.push(`${entry}: ${ajv.errorsText(validate?.errors).slice(0, 200)}`);
        }
      }
      return {
        version: pinned('ajv'),
        result: `${files.length} schemas compile; ${read - faults.length} of ${read} entries fit ${faults[0] ?? ''}`,
        passed: faults.length === 0 && read > 500,
      };
    },
  },
  {
    name: 'redocly lint, recommended',
    look: async ({ folder }) => {
      const said = await npx(
        `@redocly/cli@${REDOCLY}`,
        ['lint', openapi, '--extends', 'recommended', '--format', 'json'],
        folder,
      );
      const { totals } = JSON.parse(/\{[\s\S]*\}/.exec(said?.output ?? '')?.[0] ?? '{}') as {
        totals?: { errors: number; warnings: number };
      };
      return {
        version: REDOCLY,
        result: `${totals?.errors ?? '?'} errors, ${totals?.warnings ?? '?'} warnings`,
        passed: totals?.errors === 0,
      };
    },
  },
  {
    name: 'spectral lint, oas',
    look: async ({ folder }) => {
      writeFileSync(join(folder, '.spectral.yaml'), 'extends: ["spectral:oas"]\n');
      const said = await npx(
        `@stoplight/spectral-cli@${SPECTRAL}`,
        ['lint', openapi, '--ruleset', '.spectral.yaml'],
        folder,
      );
      const [, errors = '?', warnings = '?'] =
        /\((\d+) errors?, (\d+) warnings?/.exec(said?.output ?? '') ?? (said?.code === 0 ? ['', '0', '0'] : []);
      return { version: SPECTRAL, result: `${errors} errors, ${warnings} warnings`, passed: errors === '0' };
    },
  },
  {
    name: 'openapi-typescript',
    look: async ({ folder }) => {
      const out = join(folder, 'api.ts');
      const said = await npx(`openapi-typescript@${TYPESCRIPT}`, [openapi, '-o', out], folder);
      const types = await run('npx', ['tsc', '--strict', '--noEmit', '--ignoreConfig', out]);
      return {
        version: TYPESCRIPT,
        result: `a client’s types ${said?.code === 0 ? 'made' : 'not made'}, ${types?.code === 0 ? 'and compiled strictly' : (types?.output.slice(0, 200) ?? '')}`,
        passed: said?.code === 0 && types?.code === 0,
      };
    },
  },
];
