/** What the API says is what the content says: every fact of every entry, and nothing lost. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { PUBLISHED } from '../../../src/schema/collections.ts';
import { checkContent } from '../../../src/entries/check/run.ts';
import { statusIn } from '../../../src/law/bond.ts';
import { worldFrom, type CompactWorld } from '../../../src/law/compact.ts';
import type { Span } from '../../../src/law/dates.ts';
import { inForceOn } from '../../../src/law/entry-into-force.ts';
import { COLLECTIONS, type CollectionName } from '../../../src/schema/collections.ts';
import { index, jsonOf } from './built.ts';

type Facts = Record<string, unknown>;
const { content } = checkContent(resolve('content'), '2026-11-24');
const read = (collection: CollectionName, data: Facts) =>
  (COLLECTIONS[collection].schema as z.ZodType<Facts>).parse(data);
const entriesOf = (collection: CollectionName) =>
  content.entries
    .filter((entry) => entry.collection === collection)
    .map(({ id, body, data }) => ({ id, body, data: read(collection, data) }));
const shared = new Map(entriesOf('sources').map(({ id, data }) => [id, data]));
/** As it comes back from a file: without what is undefined. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** A source as the API should give it. */
function expectedSource(source: Facts): Facts {
  if (typeof source['ref'] !== 'string') return source;
  const { ref, ...own } = source;
  return { ...shared.get(ref), key: ref, ...own };
}
/** Facts with their sources in place of the keys. */
function withSources(value: unknown, sources: ReadonlyMap<unknown, Facts>): unknown {
  if (Array.isArray(value)) return value.map((item) => withSources(item, sources));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, item]): [string, unknown] => [
      field,
      field === 'source' && typeof item === 'string'
        ? sources.get(item)
        : field === 'sources' && Array.isArray(item) && typeof item[0] === 'string'
          ? item.map((key) => sources.get(key))
          : withSources(item, sources),
    ]),
  );
}
/** Fields that the API calls something else, because their name means another thing there. */
const RENAMED: Partial<Record<CollectionName, Record<string, string>>> = {
  organisations: { url: 'website' },
  cases: { citation: 'reference' },
  sources: { url: 'address' },
  declarations: { text: 'says' },
};
/** What the API should say of an entry, at least. */
function expected(collection: CollectionName, data: Facts): unknown {
  const sources = ((data['sources'] ?? []) as Facts[]).map(expectedSource);
  const byKey = new Map(sources.map((source) => [source['key'], source]));
  const facts = Object.entries(data).filter(([field]) => field !== 'sources');
  return asJson(
    Object.fromEntries([
      ...('sources' in data ? [['sources', sources]] : []),
      ...facts.map(([field, value]) => [
        RENAMED[collection]?.[field] ?? field,
        field === 'verification' ? { level: value } : withSources(value, byKey),
      ]),
    ]),
  );
}

describe.each(PUBLISHED)('%s', (collection) => {
  const entries = entriesOf(collection);
  test('every entry is there with every fact', () => {
    expect(entries.length).toBe(index.collections.find(({ name }) => name === collection)?.count);
    for (const { id, data } of entries)
      expect(jsonOf(`api/v1/${collection}/${id}.json`), `${collection}/${id}`).toMatchObject(
        expected(collection, data) as object,
      );
  });
  test('its text is the body, word for word', () => {
    const words = (text: string) => text.replace(/\]\([^)]*\)/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const { id, body } of entries) {
      const { text = '' } = jsonOf(`api/v1/${collection}/${id}.json`) as { text?: string };
      if (!body.includes('<Note')) expect(words(text), `${collection}/${id}`).toEqual(words(body));
    }
  });
});

const world = worldFrom(jsonOf('cooperation/data.json') as CompactWorld);
const instrumentOf = (id: string) => {
  const found = world.instruments.find((instrument) => instrument.id === id);
  if (!found) throw new Error(id);
  return found;
};
interface PublicStatus {
  kind: string;
  asAt?: string;
  since?: { earliest?: string; latest: string };
  until?: { earliest?: string; latest: string };
  computed?: boolean;
  clause?: string;
  via?: string;
  inferredFrom?: string;
  inForce: string;
}
interface Row {
  jurisdiction: string;
  act?: Facts;
  ruling?: Facts;
  status: PublicStatus;
}
/** Without the day that stands for no beginning. */
const spanOf = ({ earliest, latest }: Span) => ({ earliest: earliest === '1900-01-01' ? undefined : earliest, latest });
/** A status as the finder's data give it. */
function statusOf(instrument: string, state: string): unknown {
  const status = statusIn(world, instrumentOf(instrument), state);
  const inForce = inForceOn(status, index.built);
  if (status.kind !== 'bound') return { ...status, inForce };
  // That it acceded stands in the act.
  const { since, until, accession, ...rest } = status;
  expect([true, undefined]).toContain(accession);
  return asJson({ ...rest, since: spanOf(since), until: until && spanOf(until), inForce });
}
const withoutClause = (status: PublicStatus) => asJson({ ...status, clause: undefined });
const rowsOf = (folder: string, id: string) =>
  content.tables
    .filter((table) => table.folder === folder && table.id === id)
    .flatMap(({ rows }) => rows.map(({ cells }) => cells));

describe.each(entriesOf('participation'))('who is bound by $id', ({ id, data }) => {
  const published = jsonOf(`api/v1/participation/${id}.json`) as { asOf: string; parties: number; rows: Row[] };
  const byKey = new Map((data['sources'] as Facts[]).map(expectedSource).map((source) => [source['key'], source]));
  test('the table is described as it is', () => {
    expect(published).toMatchObject(expected('participation', data) as object);
    expect(published.asOf).toBe(index.built);
  });
  test('every row is there with its source, and stands where the finder sees it', () => {
    const acts = published.rows.filter(({ act }) => act !== undefined);
    expect(acts.map(({ jurisdiction, act }) => ({ state: jurisdiction.toUpperCase(), ...act }))).toEqual(
      rowsOf('participation', id).map((cells) => withSources(cells, byKey)),
    );
    for (const { jurisdiction, status } of published.rows)
      expect(withoutClause(status), jurisdiction).toEqual(statusOf(id, jurisdiction));
  });
});
test('a rule says of each member from when it binds it, and by which article', () => {
  const { rule, rows } = jsonOf('api/v1/participation/eu-eaw-2002-584.json') as { rule: Facts; rows: Row[] };
  expect(rule['members']).toBe('european-union');
  const found = (state: string) => rows.find(({ jurisdiction }) => jurisdiction === state);
  // Framework Decision 2002/584/JHA applies from 1 January 2004; Croatia acceded on 1 July 2013; the transition of the
  // Withdrawal Agreement ended on 31 December 2020.
  expect(found('fra')?.status).toMatchObject({ kind: 'bound', since: { latest: '2004-01-01' }, inForce: 'yes' });
  expect(found('hrv')?.status).toMatchObject({ kind: 'bound', since: { latest: '2013-07-01' }, inForce: 'yes' });
  expect(found('gbr')?.status).toMatchObject({
    kind: 'bound',
    until: { earliest: '2021-01-01', latest: '2021-01-01' },
    inForce: 'no',
  });
  // The German law was void from 18 July 2005 until the new one of 2 August 2006.
  expect(found('deu')?.status).toMatchObject({
    since: { latest: '2004-08-23' },
    withoutEffect: [{ from: '2005-07-18', until: '2006-08-02' }],
    inForce: 'yes',
  });
  expect(found('fra')).toMatchObject({
    ruling: { verification: { source: { url: expect.stringContaining('http') as string } } },
  });
  expect(found('fra')?.act).toBeUndefined();
});
test('an agreement of the Union binds its members through it', () => {
  const { rows } = jsonOf('api/v1/participation/eu-japan-mla-2009.json') as { rows: Row[] };
  expect(rows.find(({ jurisdiction }) => jurisdiction === 'fra')?.status).toMatchObject({ kind: 'bound', via: 'eu' });
  expect(rows.find(({ jurisdiction }) => jurisdiction === 'jpn')?.status.via).toBeUndefined();
});
test('members of organisations and accepted accessions are those of the tables', () => {
  const { entries } = jsonOf('api/v1/memberships.json') as {
    entries: { id: string; rows: Facts[]; sources: Facts[] }[];
  };
  const written = entriesOf('memberships');
  expect(entries.map(({ id }) => id).sort()).toEqual(written.map(({ id }) => id).sort());
  for (const { id, data } of written) {
    const published = entries.find((each) => each.id === id);
    const byKey = new Map((data['sources'] as Facts[]).map(expectedSource).map((source) => [source['key'], source]));
    expect(published).toMatchObject(expected('memberships', data) as object);
    expect(
      published?.rows.map(({ jurisdiction, ...row }) => ({ state: String(jurisdiction).toUpperCase(), ...row })),
    ).toEqual(rowsOf('memberships', id).map((cells) => withSources(cells, byKey)));
  }
  for (const { id, rows } of content.tables.filter(({ folder }) => folder === 'acceptances'))
    expect((jsonOf(`api/v1/participation/${id}.json`) as { acceptances: unknown[] }).acceptances).toMatchObject(
      rows.map(({ cells: { acceding = '', accepting = '', source, ...cells } }) => ({
        ...cells,
        acceding: acceding.toLowerCase(),
        accepting: accepting.toLowerCase(),
        source: { key: source },
      })),
    );
});
test('a date that was computed names the clause, and one that was read names none', () => {
  const { rows } = jsonOf('api/v1/participation/untoc.json') as { rows: Row[] };
  const mexico = rows.find(({ jurisdiction }) => jurisdiction === 'mex');
  expect(mexico?.status).toEqual({
    kind: 'bound',
    since: { earliest: '2003-09-29', latest: '2003-09-29' },
    computed: true,
    clause: '38(2)',
    inForce: 'yes',
  });
  for (const { id, data } of entriesOf('participation'))
    for (const { act, status } of (jsonOf(`api/v1/participation/${id}.json`) as { rows: Row[] }).rows)
      if (status.clause !== undefined) {
        expect(status.clause).toBe((data['clause'] as Facts | undefined)?.['article']);
        expect([
          status.computed,
          act?.['date'] !== undefined,
          act?.['inForce'],
          act?.['action'] === 'succession',
        ]).toEqual([true, true, undefined, false]);
      }
});
test('each State’s file says what the instruments’ files say', () => {
  const acts = new Map(
    entriesOf('participation').map(({ id }) => [
      id,
      new Map(
        (jsonOf(`api/v1/participation/${id}.json`) as { rows: Row[] }).rows.map((row) => [row.jurisdiction, row]),
      ),
    ]),
  );
  for (const { id, data } of entriesOf('jurisdictions')) {
    if (data['kind'] === 'territory') continue;
    const { instruments } = jsonOf(`api/v1/jurisdictions/${id}/participation.json`) as {
      instruments: { framework: string; act?: Facts; ruling?: Facts; status: PublicStatus; clause?: Facts }[];
    };
    expect(instruments.map(({ framework }) => framework)).toEqual([...acts.keys()].sort());
    for (const { framework, act, ruling, status, clause } of instruments) {
      expect(act, `${id} ${framework}`).toEqual(acts.get(framework)?.get(id)?.act);
      expect(ruling, `${id} ${framework}`).toEqual(acts.get(framework)?.get(id)?.ruling);
      expect(withoutClause(status), `${id} ${framework}`).toEqual(statusOf(framework, id));
      expect(clause?.['article'], `${id} ${framework}`).toBe(status.clause);
    }
  }
});
test('treaties between two States are those of the tables', () => {
  const { entries } = jsonOf('api/v1/bilateral-treaties.json') as { entries: Facts[] };
  const tables = readdirSync('content/bilateral').filter((file) => file.endsWith('.csv'));
  const rows = tables
    .flatMap((file) => rowsOf('bilateral', file.slice(0, -4)))
    .sort((a, b) => (a['id'] ?? '').localeCompare(b['id'] ?? '', 'en'));
  expect(entries.length).toBe(rows.length);
  rows.forEach(({ a = '', b = '', kind, source, ...row }, at) => {
    expect(entries[at]).toMatchObject({
      ...row,
      a: a.toLowerCase(),
      b: b.toLowerCase(),
      form: kind,
      source: { key: source, url: shared.get(source ?? '')?.['url'] },
      // An amendment has no status of its own.
      ...(row['supplements'] === undefined && { status: statusOf(`bilateral/${row['id']}`, a.toLowerCase()) }),
    });
  });
});
