/** Into which family each instrument of the content falls, as the field sorts them, and which come first. */
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { closestFirst, familyOf, reachOf } from '../../src/site/families.ts';
import { world } from '../law/content.ts';

const instrumentOf = (id: string) => {
  const found = world.instruments.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const entryOf = (id: string) =>
  parse(readFileSync(`content/frameworks/${id}.mdx`, 'utf8').split('\n---')[0] ?? '') as {
    level: string;
    body: string;
  };

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
])('%s is of the family %s', (id, family) => {
  expect(familyOf(instrumentOf(id), entryOf(id))).toBe(family);
});

test('a treaty of two is the State’s own, one of a region is of a group, one open to all is worldwide', () => {
  const reach = (id: string) => reachOf(instrumentOf(id), entryOf(id).level);
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
