/** What breaks the published JSON Schema of JSON Feed 1.1; nothing when the feed is sound. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

const schema = createRequire(import.meta.url).resolve('jsonfeed-schema/schema-v1.1.json');
const isJsonFeed = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
);

export const jsonFeedProblems = (json: string): unknown[] =>
  isJsonFeed(JSON.parse(json)) ? [] : (isJsonFeed.errors ?? []);
