/** The built API keeps to what it says of itself: schemas, index, OpenAPI, checksums, archive. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { answerTo } from '../../../src/law/answer.ts';
import { worldFrom, type CompactWorld } from '../../../src/law/compact.ts';
import { publicAnswer } from '../../../src/publish/answer.ts';
import { archiveOf } from '../../../src/publish/api/archive.ts';
import { evidenceFromSpain } from '../../../src/publish/api/example.ts';
import { PRINTED, SHAPES } from '../../../src/publish/api/shapes.ts';
import { plainMarkdown } from '../../../src/publish/api/text.ts';
import { below, built, bytesOf, factFiles, home, index, jsonOf, objectsIn, textOf } from './built.ts';
import { DIST } from '../../../src/settings.ts';

const openapi = jsonOf('api/v1/openapi.json') as {
  components: { schemas: Record<string, unknown> };
  servers: { url: string }[];
  paths: Record<
    string,
    {
      get: {
        operationId: string;
        parameters?: { name: string; example: string }[];
        responses: { 200: { content: Record<string, { schema?: { $ref: string } }> } };
      };
    }
  >;
};
const routes = Object.entries(openapi.paths).map(([path, { get }]) => ({
  path,
  get,
  matches: new RegExp(`^${path.slice(1).replaceAll('.', '\\.').replaceAll('{id}', '[a-z0-9.-]+')}$`),
  schema: Object.values(get.responses[200].content)[0]?.schema?.$ref,
}));
/** The description of a file that names no place for an id goes first. */
const routeOf = (file: string) =>
  routes.find(({ path }) => path === `/${file}`) ?? routes.find(({ matches }) => matches.test(file));

const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
/** The same shapes as the OpenAPI description holds them. */
ajv.addKeyword('components').addSchema({ $id: 'openapi', components: openapi.components });
const described = (name: string) => ajv.getSchema(`openapi#/components/schemas/${name}`);
const validators = new Map(index.schemas.map(({ name, url }) => [name, ajv.compile(jsonOf(below(url)) as AnySchema)]));
const nameOf = (reference: string) => reference.replace('#/components/schemas/', '');

test('OpenAPI 3.1 as its validator reads it', async () => {
  const { valid, errors } = await new Validator().validate(openapi);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(`${openapi.servers[0]?.url}/`).toBe(home);
  const operations = routes.map(({ get }) => get.operationId);
  expect(new Set(operations).size).toBe(operations.length);
});
test('every built file is described, and every description has files', () => {
  expect(built.filter((file) => routeOf(file) === undefined)).toEqual([]);
  for (const { path, get, matches } of routes) {
    const example = get.parameters?.[0]?.example ?? '';
    expect(existsSync(`${DIST}${path.replace('{id}', example)}`), `${path} ${example}`).toBe(true);
    expect(
      built.some((file) => matches.test(file)),
      path,
    ).toBe(true);
  }
});
test('every JSON file is valid by the schema that the description names, and holds nothing else', () => {
  const seen = new Set<string>();
  for (const file of built) {
    const reference = routeOf(file)?.schema;
    if (reference === undefined) continue;
    const name = nameOf(reference);
    const data = jsonOf(file);
    const validate = validators.get(name);
    expect(validate?.(data) ? [] : validate?.errors, file).toEqual([]);
    const component = described(name);
    expect(component?.(data) ? [] : component?.errors, file).toEqual([]);
    // The published schemas allow for fields to come; the shapes themselves allow none.
    expect(SHAPES[name]?.safeParse(data).error, file).toBeUndefined();
    seen.add(name);
  }
  // What has a schema and no file is an object that the project prints: the next test makes one of each.
  expect([...validators.keys()].filter((name) => !seen.has(name))).toEqual(Object.keys(PRINTED));
});
test('what the project prints is valid by its published schema, made from the published data', () => {
  const world = worldFrom(jsonOf('cooperation/data.json') as CompactWorld);
  const question = { from: 'mex', to: 'esp', need: 'mutual-legal-assistance', about: 'forced-labour' } as const;
  const asked = { ...question, on: index.built };
  const printed: Record<string, unknown> = { answer: publicAnswer(world, asked, answerTo(world, asked), new Map()) };
  expect(Object.keys(printed)).toEqual(Object.keys(PRINTED));
  for (const [name, object] of Object.entries(printed)) {
    const data: unknown = JSON.parse(JSON.stringify(object));
    for (const validate of [validators.get(name), described(name)])
      expect(validate?.(data) ? [] : validate?.errors, name).toEqual([]);
    expect(PRINTED[name]?.safeParse(data).error, name).toBeUndefined();
    expect([validators.get(name)?.({}), described(name)?.({})]).toEqual([false, false]);
  }
});
test('a schema refuses what is wrong', () => {
  const untoc = jsonOf('api/v1/frameworks/untoc.json') as { provisions: { verification: object }[] };
  const validate = validators.get('frameworks.entry');
  expect(validate?.(untoc)).toBe(true);
  const { provisions, ...without } = untoc;
  const first = { ...provisions[0], verification: { level: 'primary', source: 'text' } };
  for (const bad of [without, { ...untoc, provisions: [first] }, { ...untoc, level: 'worldwide' }])
    expect([validate?.(bad), described('frameworks.entry')?.(bad)]).toEqual([false, false]);
});
test('everything that the index names exists, and the counts are right', () => {
  const exists = (address: string) => expect(existsSync(`${DIST}/${below(address)}`), address).toBe(true);
  const filled = (template: string) => {
    const [before = '', after = ''] = below(template).split('{id}');
    return built.filter(
      (file) =>
        file.startsWith(before) &&
        /^[a-z0-9-]+$/.test(file.slice(before.length, -after.length)) &&
        file.endsWith(after),
    );
  };
  for (const address of Object.values(index.links)) exists(address);
  for (const { url, entry, schema, entrySchema, count } of index.collections) {
    for (const address of [url, schema, ...(entrySchema ? [entrySchema] : [])]) exists(address);
    const list = jsonOf(below(url)) as { count: number; entries: unknown[] };
    expect([list.count, list.entries.length], url).toEqual([count, count]);
    if (entry) expect(filled(entry).length, entry).toBe(count);
  }
  for (const { url } of [...index.tables, ...index.schemas]) exists(url);
  const { instruments, jurisdictions, byInstrument, byJurisdiction } = index.participation;
  expect(filled(byInstrument).length).toBe(instruments);
  expect(filled(byJurisdiction).length).toBe(jurisdictions);
});
test('a collection holds its entries as their own files do', () => {
  for (const { name, url, entry } of index.collections) {
    if (!entry || name === 'participation') continue;
    for (const each of (jsonOf(below(url)) as { entries: { id: string }[] }).entries)
      expect(each, `${name}/${each.id}`).toEqual(jsonOf(below(entry).replace('{id}', each.id)));
  }
});

test('no fact points at a source that is not there', () => {
  for (const file of factFiles)
    for (const each of objectsIn(jsonOf(file)))
      for (const source of [each['source'] ?? [], each['sources'] ?? []].flat() as Record<string, unknown>[])
        for (const field of ['title', 'url', 'read'])
          expect(source[field], `${file}: ${JSON.stringify(source)}`).toBeTypeOf('string');
});
test('what is not checked says why, and what is checked says where', () => {
  for (const file of factFiles)
    for (const { verification } of objectsIn(jsonOf(file))) {
      if (verification === undefined) continue;
      const { level, source, reason, ...rest } = verification as Record<string, unknown>;
      // That of a whole entry rests on its sources and gaps.
      if (Object.keys(rest).length === 0 && source === undefined && reason === undefined) continue;
      expect(level === 'unverified' ? reason : source, file).toBeTruthy();
    }
});
test('every relation leads to a file, and back', () => {
  const relations = new Map(
    factFiles.flatMap((file) => {
      const data = jsonOf(file) as { relations?: { to: string[]; from: string[] } };
      return data.relations ? [[file.replace(/^api\/v1\/|\.json$/g, ''), data.relations] as const] : [];
    }),
  );
  expect(relations.size).toBeGreaterThan(500);
  for (const [key, { to, from }] of relations) {
    for (const other of to) expect(relations.get(other)?.from, `${key} → ${other}`).toContain(key);
    for (const other of from) expect(relations.get(other)?.to, `${key} ← ${other}`).toContain(key);
  }
});
test('every page that the API names is there, with its anchor', () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (page: string) => {
    const known = ids.get(page);
    if (known) return known;
    const file = `${DIST}/${page}index.html`;
    const found = new Set(
      existsSync(file)
        ? parse(readFileSync(file, 'utf8'))
            .querySelectorAll('[id]')
            .map(({ id }) => id)
        : [],
    );
    ids.set(page, found);
    return found;
  };
  const lost = new Set<string>();
  for (const file of factFiles)
    for (const { url } of objectsIn(jsonOf(file))) {
      if (typeof url !== 'string' || !url.startsWith(home) || below(url).startsWith('api/')) continue;
      const [page = '', anchor] = below(url).split('#');
      if (idsOf(page).size === 0 || (anchor !== undefined && !idsOf(page).has(anchor))) lost.add(url);
    }
  expect([...lost]).toEqual([]);
});
test('links in a text can be followed from anywhere', () => {
  expect(
    plainMarkdown('See [a](/frameworks/untoc/#article-18), [b](#x), [c](https://x.org/).', 'https://x.org/y'),
  ).toBe('See [a](https://x.org/y/frameworks/untoc/#article-18), [b](#x), [c](https://x.org/).');
  expect(plainMarkdown('A.\n\n<Note title="Beware">\n\nB.\n\n</Note>\n', 'https://x.org')).toBe(
    'A.\n\n**Beware**\n\nB.',
  );
  for (const file of factFiles)
    for (const { text } of objectsIn(jsonOf(file)))
      if (typeof text === 'string') expect(text, file).not.toMatch(/\]\(\/|<Note/);
});

const SEALS = ['api/v1/SHA256SUMS', 'api/v1/comity-data.zip', 'api/v1/comity-data.zip.sha256'];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const listed = textOf('api/v1/SHA256SUMS')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('  ') as [string, string]);
test('the checksums are those of every file', () => {
  expect(listed.map(([, path]) => path).sort()).toEqual(built.filter((file) => !SEALS.includes(file)));
  for (const [sum, path] of listed) expect(sum, path).toBe(sha256(bytesOf(path)));
  expect(textOf('api/v1/comity-data.zip.sha256')).toBe(
    `${sha256(bytesOf('api/v1/comity-data.zip'))}  comity-data.zip\n`,
  );
});
test('the archive holds the same bytes, and what one needs to use them', () => {
  const files = unzipSync(bytesOf('api/v1/comity-data.zip'));
  const own = ['CITATION.cff', 'LICENSE-CONTENT', 'README.md'];
  expect(Object.keys(files).sort()).toEqual([...listed.map(([, path]) => path), 'api/v1/SHA256SUMS', ...own].sort());
  for (const [path, bytes] of Object.entries(files))
    if (path === 'README.md') expect(new TextDecoder().decode(bytes)).toContain(index.built);
    else
      expect(sha256(bytes), path).toBe(sha256(own.includes(path) ? new Uint8Array(readFileSync(path)) : bytesOf(path)));
});
test('the same data give the same archive, in any order and at any place on earth', () => {
  const [a, b] = [new Uint8Array([1, 2, 3]), new Uint8Array([4])];
  const zone = process.env['TZ'];
  const here = archiveOf({ 'x/a': a, b });
  process.env['TZ'] = 'Pacific/Kiritimati';
  const there = archiveOf({ b, 'x/a': a });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(there).toEqual(here);
});
test('the example on the page runs on the compact data set', async () => {
  const answer = await evidenceFromSpain(
    `data:application/json,${encodeURIComponent(textOf('cooperation/data.json'))}`,
  );
  expect(answer).toContain('untoc, since 2003-09-29');
});
