/**
 * `npm run schemas`: writes the JSON Schemas that editors and readers of the data use, and tells VS Code which files they
 * explain. A test keeps them in step.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { JSON_SCHEMAS, jsonText, withEditorSchemas } from '../schema/json.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run schemas: writes the JSON Schemas of the content, after a change in src/schema.

  npm run schemas`);

const SETTINGS = '.vscode/settings.json';

mkdirSync('public/schemas', { recursive: true });
for (const [name, schema] of Object.entries(JSON_SCHEMAS))
  writeFileSync(`public/schemas/${name}.json`, jsonText(schema));
writeFileSync(SETTINGS, withEditorSchemas(readFileSync(SETTINGS, 'utf8')));
console.log(`schemas: ${Object.keys(JSON_SCHEMAS).length} written to public/schemas, and named in ${SETTINGS}`);
