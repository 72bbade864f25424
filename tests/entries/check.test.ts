import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readExceptions } from '../../src/entries/check/exceptions.ts';
import { isAdvice } from '../../src/entries/problem.ts';
import { checkContent, checkFiles } from '../../src/entries/check/run.ts';
import { latestToday } from '../../src/settings.ts';

const GOOD = `---
title: Debt bondage
summary: Work demanded to repay a debt.
sources:
  - key: text
    title: A convention
    producer: A depositary
    url: https://example.org/
    kind: official
    read: 2026-11-24
    supports: the definition
reviewed: 2026-11-24
verification: primary
---

Plain text, \\{braces\\} and at 10:30.
`;
const run = (files: Record<string, string>) =>
  checkFiles(new Map(Object.entries(files)), '2026-11-24').problems.filter((problem) => !isAdvice(problem));
const one = (text: string, name = 'glossary/debt-bondage.mdx') => run({ [name]: text });

test('the real content has no problem', () => {
  const { problems } = checkContent(resolve('content'), latestToday(), readExceptions());
  expect(problems.filter((problem) => !isAdvice(problem))).toEqual([]);
});
test('every State’s law answers whether forced labour and trafficking for it are offences, or says what was searched', () => {
  const { problems } = checkContent(resolve('content'), latestToday(), readExceptions());
  expect(problems.filter(({ rule }) => rule === 'law-questions')).toEqual([]);
});
test('a sound entry passes', () => expect(one(GOOD)).toEqual([]));

test.each<[string, string, { rule: string; line: number; says: RegExp }]>([
  [
    'an unknown field names the nearest one',
    GOOD.replace('summary:', 'sumary:'),
    { rule: 'known-fields', line: 3, says: /write "summary"/ },
  ],
  [
    'a date in another order is refused with its line',
    GOOD.replace('reviewed: 2026-11-24', 'reviewed: 24/11/2026'),
    { rule: 'field-values', line: 12, says: /full date like 2026-11-24/ },
  ],
  [
    'a day that does not exist is refused',
    GOOD.replace('reviewed: 2026-11-24', "reviewed: '2026-02-30'"),
    { rule: 'field-values', line: 12, says: /full date/ },
  ],
  [
    'a missing source list is refused',
    GOOD.replace(/sources:[\s\S]*?reviewed/, 'reviewed'),
    { rule: 'required-fields', line: 2, says: /"sources" is missing/ },
  ],
  [
    'a review in the future is refused',
    GOOD.replace('reviewed: 2026-11-24', 'reviewed: 2027-01-01'),
    { rule: 'dates-in-order', line: 12, says: /future/ },
  ],
  [
    'a relation to nothing is refused',
    GOOD.replace('reviewed:', 'seeAlso: [slaverie]\nreviewed:'),
    { rule: 'relations', line: 12, says: /no glossary entry "slaverie"/ },
  ],
  [
    'a key used twice is a YAML error',
    GOOD.replace('reviewed:', 'title: Again\nreviewed:'),
    { rule: 'yaml', line: 12, says: /"title" is written twice/ },
  ],
  [
    'an unlisted verification names the choices',
    GOOD.replace('verification: primary', 'verification: certain'),
    { rule: 'field-values', line: 13, says: /primary, primary-in-part, secondary, unverified/ },
  ],
  [
    'a link to a missing entry is refused',
    `${GOOD}\n[x](/frameworks/untok/)\n`,
    { rule: 'internal-links', line: 18, says: /no entry "frameworks\/untok"/ },
  ],
])('%s', (_, text, { rule, line, says }) => {
  const problems = one(text);
  const found = problems.find((p) => p.rule === rule && p.line === line);
  expect(problems.map((p) => `${p.rule}:${p.line} ${p.message} ${p.fix}`).join('\n')).toMatch(says);
  expect(found, JSON.stringify(problems)).toBeDefined();
});

test('all mistakes in all files are reported in one run', () => {
  const bad = GOOD.replace('reviewed: 2026-11-24', 'reviewed: soon').replace('summary:', 'sumary:');
  const problems = run(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`glossary/term-${i}.mdx`, bad])));
  expect(new Set(problems.map((p) => p.file)).size).toBe(10);
  expect(problems.filter((p) => p.rule === 'known-fields')).toHaveLength(10);
  expect(problems.filter((p) => p.rule === 'field-values')).toHaveLength(10);
});
test('a file name that cannot be a URL is refused', () => {
  expect(one(GOOD, 'glossary/Debt_Bondage.mdx')[0]?.fix).toMatch('debt-bondage.mdx');
});
test('a fact whose source key leads nowhere is refused', () => {
  const framework = GOOD.replace(
    'reviewed:',
    'adopted: { date: 2000, verification: { level: primary, source: gone } }\nreviewed:',
  );
  expect(one(framework, 'frameworks/x.mdx').some((p) => p.rule === 'known-sources' && p.line === 12)).toBe(true);
});
test('the day in Kiribati, where it is first today, is not in the future; the day after it is', () => {
  // 10:30 on 24 November in UTC is 00:30 on the 25th in Kiribati.
  const today = latestToday(Date.UTC(2026, 10, 24, 10, 30));
  const reviewed = (day: string) =>
    checkFiles(
      new Map([['glossary/x.mdx', GOOD.replace('reviewed: 2026-11-24', `reviewed: ${day}`)]]),
      today,
    ).problems.map(({ rule }) => rule);
  expect(reviewed('2026-11-25')).not.toContain('dates-in-order');
  expect(reviewed('2026-11-26')).toContain('dates-in-order');
});
