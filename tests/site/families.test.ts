/** In which family a lawyer looks for a treaty. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/entries/files.ts';
import { readContent } from '../../src/entries/read.ts';
import { worldContentOf } from '../../src/entries/typed.ts';
import { familyOf, FAMILIES, FIRST_COLUMNS } from '../../src/site/families.ts';

const { frameworks } = worldContentOf(readContent(readFiles(resolve('content')), '2026-11-26').content);
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
  const entry = frameworks.find((each) => each.id === id);
  expect(entry && familyOf(entry.data)).toBe(family);
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
