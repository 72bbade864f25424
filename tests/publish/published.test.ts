/** What is published, made from the content without a built site: valid with formats on, described, and no column for nothing. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { apiInputOf } from '../../src/publish/api/content.ts';
import { filesOf, type Files } from '../../src/publish/api/files.ts';
import { publisherOf } from '../../src/publish/api/publishers.ts';
import { content } from '../law/content.ts';

interface Operation {
  tags: string[];
  description: string;
  responses: Record<string, { content?: Record<string, { schema?: { $ref: string } }> }>;
}
interface Description {
  security: unknown[];
  tags: { name: string }[];
  paths: Record<string, { get: Operation }>;
  components: object;
}
let files: Files;
let openapi: Description;
beforeAll(() => {
  files = filesOf(apiInputOf(content, 'https://example.org', '2026-11-26'));
  openapi = jsonOf('api/v1/openapi.json') as Description;
});
const jsonOf = (path: string): unknown => JSON.parse(files.get(path)?.() ?? 'null');
const rowsOf = (name: string): Record<string, string>[] =>
  parse(files.get(`api/v1/tables/${name}.csv`)?.() ?? '', { columns: true });
/** The schema of a file, as the description of the API names it. */
function schemaOf(file: string): string | undefined {
  const path = [
    `/${file}`,
    `/${file.replace(/[^/]+\.json$/, '{id}.json')}`,
    `/${file.replace(/[^/]+\/participation\.json$/, '{id}/participation.json')}`,
  ].find((each) => each in openapi.paths);
  return path && openapi.paths[path]?.get.responses['200']?.content?.['application/json']?.schema?.$ref;
}

test('every JSON file is valid with formats on: an address is a URI as RFC 3986 has it, a day is a day', () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  ajv.addKeyword('components').addSchema({ $id: 'openapi', components: openapi.components });
  const wrong = new Set<string>();
  let seen = 0;
  for (const file of files.keys()) {
    const schema = file.endsWith('.json') ? schemaOf(file) : undefined;
    const validate = schema && ajv.getSchema(`openapi${schema}`);
    if (!validate) continue;
    seen += 1;
    if (!validate(jsonOf(file)))
      for (const { instancePath, message } of validate.errors ?? []) wrong.add(`${file} ${instancePath} ${message}`);
  }
  expect([...wrong]).toEqual([]);
  expect(seen).toBeGreaterThan(1000);
  const source = ajv.compile({ $ref: 'openapi#/components/schemas/Source' });
  const cited = { key: 'a', title: 'A', url: 'https://example.org/%C3%B6', read: '2026-11-26' };
  expect([
    source(cited),
    source({ ...cited, url: 'https://example.org/ö' }),
    source({ ...cited, read: '2026-13-01' }),
  ]).toEqual([true, false, false]);
});
test('no column of a table is empty in every row, but where nothing is known of anybody', () => {
  const empty = [...files.keys()]
    .filter((path) => /^api\/v1\/tables\/[^/]+\.csv$/.test(path))
    .flatMap((path) => {
      const name = /([^/]+)\.csv$/.exec(path)?.[1] ?? '';
      const rows = rowsOf(name);
      return Object.keys(rows[0] ?? {})
        .filter((column) => rows.every((row) => row[column] === ''))
        .map((column) => `${name}.${column}`);
    });
  const NONE_YET = [
    // No source of these was read at another address, no figure is a range, and no status rests on a protocol alone.
    'acceptances.source_copy',
    'key-figure-numbers.number_high',
    'key-figure-numbers.number_low',
    'memberships.source_copy',
    'participation.inferred_from',
  ];
  expect(empty.filter((column) => !NONE_YET.includes(column))).toEqual([]);
});
test('every row of who is bound and of treaties between two States says where in its source to look', () => {
  for (const name of ['participation', 'bilateral-treaties', 'acceptances', 'memberships'])
    for (const row of rowsOf(name))
      if (row['source_url']) expect(row['source_locator'], JSON.stringify(row)).toBeTruthy();
});
test('who published a declaration is known by the address of the depositary or the gazette', () => {
  expect(publisherOf('https://treaties.un.org/pages/ViewDetails.aspx')).toBe('United Nations Treaty Collection');
  expect(publisherOf('https://www.gesetze.li/konso/1970.29')).toContain('Liechtenstein');
  expect(publisherOf('https://treaties.un.org.example/')).toBeUndefined();
  const rows = rowsOf('declarations');
  expect(rows.filter((row) => row['source_producer'] === '').map((row) => row['source_url'])).toEqual([]);
});
test('every jurisdiction that is listed has a file of what binds it, territories and Taiwan too', () => {
  const { entries } = jsonOf('api/v1/jurisdictions.json') as { entries: { id: string; participation: boolean }[] };
  for (const { id, participation } of entries) {
    expect(participation, id).toBe(true);
    expect(files.has(`api/v1/jurisdictions/${id}/participation.json`), id).toBe(true);
  }
  for (const id of ['hkg', 'twn'])
    expect(jsonOf(`api/v1/jurisdictions/${id}/participation.json`)).toMatchObject({ id });
});
test('the description says that nobody needs a key, sorts its operations, and says what happens when a file is missing', () => {
  expect(openapi.security).toEqual([]);
  const tags = openapi.tags.map(({ name }) => name);
  const used = new Set<string>();
  for (const [path, { get }] of Object.entries(openapi.paths)) {
    expect(get.tags.length, path).toBe(1);
    expect(tags, path).toContain(get.tags[0]);
    used.add(get.tags[0] ?? '');
    expect(get.description, path).toBeTruthy();
    expect(Object.keys(get.responses), path).toContain('404');
  }
  expect([...used].sort()).toEqual([...tags].sort());
  const arrays: object[] = [];
  JSON.stringify(openapi.components, (_, value: unknown) => {
    if (value !== null && typeof value === 'object' && 'type' in value && value.type === 'array') arrays.push(value);
    return value;
  });
  expect(arrays.filter((each) => !('items' in each))).toEqual([]);
});
