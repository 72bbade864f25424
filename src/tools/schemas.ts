/** `npm run schemas`: writes the JSON Schemas that editors and readers of the data use. A test keeps them in step. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { JSON_SCHEMAS, jsonText } from '../schema/json.ts';

mkdirSync('public/schemas', { recursive: true });
for (const [name, schema] of Object.entries(JSON_SCHEMAS))
  writeFileSync(`public/schemas/${name}.json`, jsonText(schema));
console.log(`schemas: ${Object.keys(JSON_SCHEMAS).length} written to public/schemas`);
