/** After an edit the check looks anew at the edited file alone, and says what a check of everything from the start says. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkFiles } from '../../src/entries/check/run.ts';
import { readFiles } from '../../src/entries/files.ts';
import { readAnew } from '../../src/entries/read.ts';

/** A part of the content that holds together nearly by itself. */
const SAMPLE =
  /^(?:glossary\/(?:serv|slav|debt|kaf)|cases\/siliadin|frameworks\/(?:untoc|tip-protocol|ilo-c029|slavery)|participation\/(?:untoc|tip-protocol)|declarations\/alb|memberships\/gcc|sources\/un|jurisdictions\/(?:afg|ago|alb|and|fra|tgo)|forms\/v)/;
const files = new Map(
  [...readFiles(resolve('content'))]
    .filter(([file]) => SAMPLE.test(file))
    .map(([file, text]) => [file, file.endsWith('.csv') ? text?.split('\n').slice(0, 5).join('\n') + '\n' : text]),
);
const CASE = 'cases/siliadin-v-france.mdx';
const TABLE = 'participation/untoc.csv';
const PROTOCOL = 'participation/tip-protocol.csv';

/** What somebody does to the files, and what the check then says that it did not say before; blank where it is silent. */
const EDITS: [name: string, edit: (at: Map<string, string | undefined>) => void, says: string][] = [
  ['a link to nowhere', (at) => at.set(CASE, `${at.get(CASE) ?? ''}\nSee [it](/cases/no-such/).\n`), 'no-such'],
  ['the link taken out again', (at) => at.set(CASE, files.get(CASE)), ''],
  ['a spelling', (at) => at.set(CASE, (at.get(CASE) ?? '').replace('domestic work', 'forced labor')), 'forced labor'],
  [
    'a day that is none',
    (at) => at.set(TABLE, (at.get(TABLE) ?? '').replace('AFG,ratification,2003-09-24', 'AFG,ratification,2003-19-24')),
    'must be a date',
  ],
  [
    'a party that is lost, of which a protocol in another file speaks',
    (at) => at.set(TABLE, (files.get(TABLE) ?? '').replace(/^ALB,.*\n/m, '')),
    'ALB is a party to this protocol',
  ],
  ['a table that cannot be read', (at) => at.set(PROTOCOL, 'state;action\nALB;ratification\n'), 'semicolons'],
  ['fields that cannot be read', (at) => at.set(CASE, '---\ntitle: "Open\n---\n\nText.\n'), 'quotation mark'],
  ['all as it was', (at) => [CASE, TABLE, PROTOCOL].forEach((file) => at.set(file, files.get(file))), ''],
  ['an entry that others name', (at) => at.delete('glossary/servitude.mdx'), 'no glossary entry "servitude"'],
  [
    'the same entry under another name',
    (at) =>
      at.set(
        'glossary/servitudes.mdx',
        (files.get('glossary/servitude.mdx') ?? '').replace('title:', 'formerIds: [servitude]\ntitle:'),
      ),
    '',
  ],
  [
    'an entry there twice',
    (at) => at.set('glossary/a-copy.mdx', files.get('glossary/slavery.mdx')),
    'has the same title',
  ],
  ['a State that is gone', (at) => at.delete('jurisdictions/alb.yaml'), 'there is no jurisdiction "ALB"'],
  [
    'an article that is gone',
    (at) =>
      at.set(
        'frameworks/ilo-c029.mdx',
        (files.get('frameworks/ilo-c029.mdx') ?? '').replace(/article: '?25'?\n/, "article: '2599'\n"),
      ),
    'no provision "25"',
  ],
  [
    'an address of a copy',
    (at) => at.set(CASE, (files.get(CASE) ?? '').replaceAll('https://hudoc.echr.coe.int/', 'https://www.scribd.com/x')),
    'scribd.com',
  ],
];

test('after each of many edits, one upon another', () => {
  const at = new Map(files);
  const said = (today: string, read?: typeof readAnew) =>
    checkFiles(new Map([...at].sort(([a], [b]) => (a < b ? -1 : 1))), today, {
      complete: true,
      ...(read && { read }),
    }).problems;
  let before = new Set(said('2026-11-27').map(({ message }) => message));
  for (const [name, edit, says] of EDITS) {
    edit(at);
    const now = said('2026-11-27');
    expect(now, name).toEqual(said('2026-11-27', readAnew));
    const fresh = now.map(({ message }) => message).filter((message) => !before.has(message));
    expect.soft(fresh.join('\n'), name).toContain(says);
    before = new Set(now.map(({ message }) => message));
  }
  // A day before much that was read.
  expect(said('2020-01-01')).toEqual(said('2020-01-01', readAnew));
}, 120_000);
