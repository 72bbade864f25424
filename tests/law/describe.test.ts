/** A status in words. */
import { expect, test } from 'vitest';
import { spanOf } from '../../src/law/dates.ts';
import {
  sinceWords,
  spanWords,
  statusWords,
  type StatusNames,
  penaltyRange,
  penaltyWords,
} from '../../src/law/describe.ts';
import type { Status } from '../../src/law/model.ts';
import { bound } from './worlds.ts';

const NAMES: StatusNames = {
  inForce: 'in force',
  signedNotBound: 'signed, not bound',
  notParty: 'not a party',
  notOnList: 'not on the list of {date}',
  outside: 'stands outside',
  noInformation: 'no information',
  ended: 'ended {date}',
  notYet: 'from {date}',
  withoutEffect: 'without effect until {date}',
  unclear: 'day not established',
};
const say = (status: Status, ...days: string[]) => days.map((day) => statusWords(status, day, NAMES));

test('a day is said as it is, a span by its last day', () => {
  expect(spanWords(spanOf('2003-09-29'))).toBe('2003-09-29');
  expect(spanWords(spanOf('2003'))).toBe('2003-12-31 at the latest (day not established)');
  const day = (date: string) => `<${date}>`;
  expect(spanWords(spanOf('2003-09-29'), day)).toBe('<2003-09-29>');
  expect(spanWords(spanOf('2003'), day, 'by {date}')).toBe('by <2003-12-31>');
});
test('who is bound is so since a day; nobody else', () => {
  expect(sinceWords(bound('2003-09-29'))).toBe('2003-09-29');
  expect(sinceWords(bound('2003'), 'by {date}')).toBe('by 2003-12-31');
  expect(sinceWords({ kind: 'outside' })).toBe('');
});
test('what a table says of a State depends on the day asked', () => {
  expect(say(bound('2003', '2010'), '2002-12-31', '2003-06-01', '2005-01-01', '2010-06-01', '2010-12-31')).toEqual([
    'from 2003-01-01',
    'day not established',
    'in force',
    'day not established',
    'ended 2010-12-31',
  ]);
  expect(say(bound('2003-01-01'), '2003-01-01', '2002-12-31')).toEqual(['in force', 'from 2003-01-01']);
});
test('in a time without effect that is said, with the day on which it has effect again', () => {
  const lapsed = bound('2004-08-23', '2020-01-01', { withoutEffect: [{ from: '2005-07-18', until: '2006-08-02' }] });
  expect(say(lapsed, '2005-07-17', '2005-07-18', '2006-08-01', '2006-08-02', '2020-01-01')).toEqual([
    'in force',
    'without effect until 2006-08-02',
    'without effect until 2006-08-02',
    'in force',
    'ended 2020-01-01',
  ]);
  const vague = bound('2003', '2010', {
    withoutEffect: [
      { from: '2005-01-01', until: '2006-01-01' },
      { from: '2008-01-01', until: '2009-01-01' },
    ],
  });
  expect(say(vague, '2003-01-01', '2003-06-01', '2008-06-01', '2010-06-01')).toEqual([
    'day not established',
    'day not established',
    'without effect until 2009-01-01',
    'day not established',
  ]);
  const left = bound('2004-08-23', '2006-01-01', { withoutEffect: [{ from: '2005-07-18', until: '2006-08-02' }] });
  expect(say(left, '2005-12-31', '2006-01-01')).toEqual(['without effect until 2006-08-02', 'ended 2006-01-01']);
});
test('absence is dated; a signature, standing outside and no information are what they are', () => {
  expect(say({ kind: 'not-on-list', asAt: '2020-01-01' }, '2020-01-01', '2020-01-02')).toEqual([
    'not a party',
    'not on the list of 2020-01-01',
  ]);
  expect(say({ kind: 'signed-only', asAt: '2020-01-01' }, '2020-01-01')).toEqual(['signed, not bound']);
  expect(say({ kind: 'outside' }, '2020-01-01')).toEqual(['stands outside']);
  expect(say({ kind: 'no-information' }, '2020-01-01')).toEqual(['no information']);
});

test('a penalty is told as a language counts time', () => {
  const names = { fine: 'a fine', life: 'life', death: 'death' };
  const tell = (penalty: string, locale = 'en-GB') => penaltyWords(penalty, locale, names);
  expect(tell('10 years')).toBe('10 years');
  expect(tell('1 year', 'fr')).toMatch(/^1\san$/);
  expect(tell('5 years 1 day', 'es')).toBe('5 años y 1 día');
  expect(['fine', 'life', 'death'].map((each) => tell(each))).toEqual(['a fine', 'life', 'death']);
});
test('the limits of a penalty are told, each if it is stated; a fine as the least says nothing', () => {
  const names = {
    fine: 'a fine',
    life: 'life',
    death: 'death',
    atLeast: 'at least {penalty}',
    upTo: 'up to {penalty}',
  };
  const tell = (minimum?: string, maximum?: string) => penaltyRange(minimum, maximum, 'en-GB', names);
  expect(tell('6 months', '10 years')).toEqual(['at least 6 months', 'up to 10 years']);
  expect(tell('1 year')).toEqual(['at least 1 year']);
  expect(tell(undefined, 'life')).toEqual(['up to life']);
  expect(tell(undefined, 'fine')).toEqual(['a fine']);
  expect(tell('fine', '2 years')).toEqual(['up to 2 years']);
  expect(tell()).toEqual([]);
});
