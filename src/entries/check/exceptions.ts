/** Problems that somebody looked at and allowed, kept as data with the reason and the day. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Day, Text } from '../../schema/shared.ts';
import type { Problem } from '../problem.ts';

const Exceptions = z.array(
  z.strictObject({
    /** Path relative to the content folder. */
    file: Text,
    rule: Text,
    /** Part of the message, when one file has several problems of the rule. */
    message: Text.optional(),
    reason: Text,
    date: Day,
  }),
);
export type Exception = z.output<typeof Exceptions>[number];

/** From the content folder, as problems name their files. */
const FILE = '../src/entries/check/exceptions.yaml';
/** @throws ZodError when the data file is malformed */
export const readExceptions = (): Exception[] =>
  Exceptions.parse(parse(readFileSync(new URL('exceptions.yaml', import.meta.url), 'utf8')));

/** Without the allowed problems; an exception that allows nothing any more is a problem itself. */
export function applyExceptions(problems: readonly Problem[], exceptions: readonly Exception[]): Problem[] {
  const allows = (exception: Exception) => (problem: Problem) =>
    problem.file === exception.file &&
    problem.rule === exception.rule &&
    problem.message.includes(exception.message ?? '');
  return [
    ...problems.filter((problem) => !exceptions.some((exception) => allows(exception)(problem))),
    ...exceptions
      .filter((exception) => !problems.some(allows(exception)))
      .map((exception): Problem => ({
        file: FILE,
        line: 1,
        column: 1,
        rule: 'exceptions',
        message: `the exception for "${exception.rule}" in ${exception.file} allows nothing any more.`,
        fix: 'delete it',
      })),
  ];
}
