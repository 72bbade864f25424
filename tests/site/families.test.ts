/** In which family a lawyer looks for a treaty. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/entries/files.ts';
import { readContent } from '../../src/entries/read.ts';
import { worldContentOf } from '../../src/entries/typed.ts';
import { closestFirst, familyOf, FAMILIES, FIRST_COLUMNS, reachOf, stateFamilyOf } from '../../src/site/families.ts';
import { world } from '../law/content.ts';

const { frameworks } = worldContentOf(readContent(readFiles(resolve('content')), '2026-11-26').content);
const dataOf = (id: string) => {
  const entry = frameworks.find((each) => each.id === id);
  if (!entry) throw new Error(`no ${id}`);
  return entry.data;
};
const instrumentOf = (id: string) => {
  const found = world.instruments.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const treaties = frameworks.filter(({ data }) => data.binding && data.kind !== 'domestic-statute');

test.each([
  ['untoc', 'crime'],
  ['crc-opsc', 'crime'],
  ['ilo-c029', 'labour'],
  ['ilo-c081', 'labour'],
  ['slavery-1926', 'rights'],
  ['iccpr', 'rights'],
  ['hcch-service-1965', 'civil'],
  ['coe-ets-024', 'europe'],
  ['nordic-arrest-warrant-2005', 'europe'],
  ['eu-eaw-2002-584', 'union'],
  // A convention of the Council of Europe that States everywhere may join.
  ['coe-ets-185', 'crime'],
  ['oas-a-55', 'americas'],
  ['sadc-mla', 'africa'],
  ['riyadh-1983', 'arab-states'],
  ['asean-mla-2004', 'asia-pacific'],
  ['minsk-1993', 'others'],
  ['cplp-extradition-2005', 'others'],
  ['us-mexico-mlat-1987', 'others'],
])('%s stands under %s', (id, family) => {
  expect(familyOf(dataOf(id))).toBe(family);
});
test('every treaty has a family, and no family is empty', () => {
  const sizes = Map.groupBy(treaties, ({ data }) => familyOf(data));
  expect([...sizes.keys()].sort()).toEqual(FAMILIES.map(({ id }) => id).sort());
});
test('the first columns are treaties that are open to all, each with a short title', () => {
  const first = FIRST_COLUMNS.flatMap(([, ids]) => ids).map((id) => frameworks.find((each) => each.id === id));
  expect(first.map((entry) => entry?.data.level)).toEqual(first.map(() => 'global'));
  expect(first.filter((entry) => !entry?.data.shortTitle)).toEqual([]);
  expect(first).toHaveLength(12);
});
test('the titles of a few words tell the treaties of a family apart', () => {
  for (const [family, entries] of Map.groupBy(treaties, ({ data }) => familyOf(data))) {
    const heads = entries.map(({ data }) => data.shortTitle ?? data.title);
    expect([family, heads.filter((head, index) => heads.indexOf(head) !== index)]).toEqual([family, []]);
  }
});

test.each([
  ['untoc', 'crime'],
  ['tip-protocol', 'crime'],
  ['uncac', 'crime'],
  ['rome-statute', 'crime'],
  ['ilo-c029', 'labour'],
  ['ilo-p029', 'labour'],
  ['ilo-c190', 'labour'],
  ['iccpr', 'rights'],
  ['slavery-1926', 'rights'],
  ['icmw', 'rights'],
  ['hcch-service-1965', 'civil'],
  ['hcch-judgments-2019', 'civil'],
  ['asean-mla-2004', 'regional'],
  ['eu-eio-2014-41', 'regional'],
  ['riyadh-1983', 'regional'],
])('on a State’s page %s stands under %s', (id, family) => {
  expect(stateFamilyOf(dataOf(id))).toBe(family);
});

test('a treaty of two is the State’s own, one of a region is of a group, one open to all is worldwide', () => {
  const reach = (id: string) => reachOf(instrumentOf(id), dataOf(id).level);
  expect(['eu-japan-mla-2009', 'asean-mla-2004', 'cplp-mla-2005', 'oas-a-55', 'untoc'].map(reach)).toEqual([
    'own',
    'group',
    'group',
    'group',
    'worldwide',
  ]);
});

test('the instruments against organised crime lead with UNTOC and the Trafficking Protocol; corruption comes later', () => {
  const order = closestFirst(
    ['uncac', 'smuggling-protocol', 'tip-protocol', 'untoc'].map((id) => ({ instrument: instrumentOf(id) })),
  ).map(({ instrument: { id } }) => id);
  expect(order.slice(0, 2)).toEqual(['untoc', 'tip-protocol']);
  expect(order.indexOf('uncac')).toBeGreaterThan(1);
});
