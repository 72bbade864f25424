/** What a State can ask another for: every need has a form with its own page, words of the trade, and a lasting address. */
import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { MAIN_NEEDS, NEED_TRACKS, needOfToday, NEEDS, needsOf } from '../../src/schema/needs.ts';

interface Said {
  needs: Record<string, string>;
  needTracks: Record<string, string>;
  forms?: Record<string, string>;
}
const languages = readdirSync('content/languages').map((file): [string, Said] => [
  file,
  parse(readFileSync(`content/languages/${file}`, 'utf8')) as Said,
]);

test('a need stands in one group, and its form has a page', () => {
  expect(NEED_TRACKS).toEqual(['criminal', 'police-and-inspection', 'worker', 'civil']);
  expect(new Set(NEEDS).size).toBe(NEEDS.length);
  expect(NEEDS.filter((need) => !existsSync(`content/forms/${need}.mdx`))).toEqual([]);
  expect(MAIN_NEEDS.filter((need) => !NEEDS.includes(need))).toEqual([]);
});
test('a claim for wages has needs of its own', () => {
  expect(needsOf('civil')).toEqual([
    'service-of-documents',
    'civil-evidence',
    'recognition-of-civil-judgments',
    'legal-aid',
  ]);
});
test('an old address of recognition-of-judgments means the criminal order, and over a civil claim the civil judgment', () => {
  expect(needOfToday('recognition-of-judgments')).toBe('enforcement-of-criminal-orders');
  expect(needOfToday('recognition-of-judgments', 'corruption')).toBe('enforcement-of-criminal-orders');
  expect(needOfToday('recognition-of-judgments', 'civil-claim')).toBe('recognition-of-civil-judgments');
  expect(needOfToday('extradition', 'civil-claim')).toBe('extradition');
});
describe.each(languages)('%s', (_, said) => {
  // A select at 360 px is 240 px wide: about thirty letters.
  test('says each need in at most thirty letters, no two alike', () => {
    expect(Object.keys(said.needs).sort()).toEqual([...NEEDS].sort());
    expect(Object.values(said.needs).filter((words) => [...words].length > 30)).toEqual([]);
    expect(new Set(Object.values(said.needs)).size).toBe(NEEDS.length);
    expect(new Set(Object.values(said.needTracks)).size).toBe(NEED_TRACKS.length);
  });
  test('keeps legal aid for a person apart from legal assistance between States', () => {
    const assistance = said.forms?.['mutual-legal-assistance'] ?? 'Mutual legal assistance';
    expect(said.needs['legal-aid']).not.toContain(assistance);
    expect(said.forms?.['legal-aid']).not.toBe(assistance);
  });
});
