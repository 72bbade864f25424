/**
 * What the content answers for real pairs of States, on real days: right answers written from legal sources before the
 * engine was asked. The first lines of the file say how its groups are meant.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerTo, type Groups } from '../../src/law/answer.ts';
import { Day, Form, Id, Text } from '../../src/schema/shared.ts';
import { isSeriousCrime } from '../../src/law/national-law.ts';
import { CONDITIONS, MATTERS, NATIONALS, WITHOUT_TREATY } from '../../src/schema/vocabulary.ts';
import { states, world } from './content.ts';

const GROUPS = [
  'use',
  'onlyIf',
  'notForThis',
  'duties',
  'outsideTreaties',
  'removed',
  'replaced',
  'mayApply',
  'notOnList',
  'notInForce',
] as const satisfies readonly (keyof Groups)[];
const instruments = z.array(Text).min(1);
const Example = z.strictObject({
  id: Id,
  from: z.enum(states),
  to: z.enum(states),
  need: Form,
  on: Day,
  about: z.enum(MATTERS).optional(),
  facts: z.partialRecord(z.enum(CONDITIONS), z.boolean()).optional(),
  /** Instruments by the group they must stand in; `absent`: in none; `first`: the one to look at first. */
  expect: z
    .strictObject({
      ...Object.fromEntries(GROUPS.map((group) => [group, instruments])),
      absent: instruments,
      first: Text,
      /** What the laws of the two States make of the case. */
      dualCriminality: z.enum(['met', 'not-met', 'not-known']),
      /** Whether its maximum is at least four years, by the law that counts for the need (UNTOC art. 2(b) and 16(1)). */
      seriousCrime: z.enum(['met', 'not-met', 'not-known']),
      /** What the requested State's own law says of helping. */
      withoutTreaty: z.enum([...WITHOUT_TREATY, 'not-known']),
      nationals: z.enum([...NATIONALS, 'not-known']),
    })
    .partial(),
  /** Days of entry into force between the two. */
  since: z.record(Text, Day).optional(),
  /** Declarations that stand with an instrument: all of them. */
  declared: z.record(Text, z.array(Id)).optional(),
  /** Declarations that must stand beside a basis, whatever else does, and those that must not, by instrument. */
  beside: z.record(Text, z.array(Id).min(1)).optional(),
  notBeside: z.record(Text, z.array(Id).min(1)).optional(),
  why: Text,
  sources: z.array(Text).min(1),
});
type Example = z.infer<typeof Example>;
const examples = z.array(Example).parse(parse(readFileSync('tests/law/worked-examples.yaml', 'utf8')));

const groupOf = (answer: Groups, id: string): string =>
  GROUPS.find((group) => answer[group].some(({ instrument }) => instrument === id)) ?? 'absent';

/** What an answer says otherwise than an example, a line each. */
function differences({
  expect: wanted,
  since = {},
  declared = {},
  beside = {},
  notBeside = {},
  ...question
}: Example): string[] {
  const { first, dualCriminality, seriousCrime, withoutTreaty, nationals, ...groups } = wanted;
  const answer = answerTo(world, question);
  const both = answer.dualCriminality;
  const serious = both && isSeriousCrime(both, question.need);
  const laws = [
    ['dualCriminality', dualCriminality, both?.status],
    ['seriousCrime', seriousCrime, serious === undefined ? 'not-known' : serious ? 'met' : 'not-met'],
    ['withoutTreaty', withoutTreaty, answer.help?.withoutTreaty ?? 'not-known'],
    ['nationals', nationals, answer.help?.nationals ?? 'not-known'],
  ] as const;
  const bases = [...answer.use, ...answer.onlyIf];
  const live = [...bases, ...answer.notForThis, ...answer.duties, ...answer.outsideTreaties];
  const standing = (id: string) => live.find(({ instrument }) => instrument === id)?.declarations;
  return [
    ...Object.entries(beside).flatMap(([id, declarations]) =>
      declarations
        .filter((declaration) => !standing(id)?.includes(declaration))
        .map(
          (declaration) => `${id}: expected beside it ${declaration}, found ${standing(id)?.join(', ') ?? 'no basis'}`,
        ),
    ),
    ...Object.entries(notBeside).flatMap(([id, declarations]) =>
      declarations
        .filter((declaration) => standing(id)?.includes(declaration) ?? true)
        .map((declaration) => `${id}: found beside it ${declaration}, which does not count`),
    ),
    ...Object.entries(groups).flatMap(([group, ids]) =>
      ids
        .filter((id) => groupOf(answer, id) !== group)
        .map((id) => `${id}: expected in ${group}, found in ${groupOf(answer, id)}`),
    ),
    ...laws.flatMap(([what, expected, found]) =>
      expected === undefined || expected === found
        ? []
        : [`${what}: expected ${expected}, found ${found ?? 'nothing'}`],
    ),
    ...(first === undefined || bases[0]?.instrument === first
      ? []
      : [`first: expected ${first}, found ${bases[0]?.instrument ?? 'nothing'}`]),
    ...Object.entries(since).flatMap(([id, day]) => {
      const found = live.find(({ instrument }) => instrument === id)?.since;
      return found?.earliest === day && found.latest === day
        ? []
        : [`${id}: expected since ${day}, found ${found ? `${found.earliest} to ${found.latest}` : 'no basis'}`];
    }),
    ...Object.entries(declared).flatMap(([id, ids]) => {
      const found = live.find(({ instrument }) => instrument === id)?.declarations ?? [];
      return [...found].sort().join() === [...ids].sort().join()
        ? []
        : [`${id}: expected the declarations ${ids.join() || 'none'}, found ${found.join() || 'none'}`];
    }),
  ];
}

test.each(examples)('$id', (example) => {
  const found = differences(example);
  expect(found, [example.id, ...found, `Why: ${example.why}`, ...example.sources].join('\n')).toEqual([]);
});
test('there are enough of them, each under its own name, over every group', () => {
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  expect(examples.length).toBeGreaterThanOrEqual(540);
  // A declaration that is misspelt would never be found beside a basis, and the example would pass.
  const known = new Set(world.declarations.map(({ id }) => id));
  const unknown = examples.flatMap(({ beside = {}, notBeside = {} }) =>
    [...Object.values(beside), ...Object.values(notBeside)].flat().filter((id) => !known.has(id)),
  );
  expect(unknown).toEqual([]);
  const named = new Set(examples.flatMap(({ expect: groups }) => Object.keys(groups)));
  expect([...GROUPS, 'absent', 'first'].filter((group) => !named.has(group))).toEqual([]);
});
