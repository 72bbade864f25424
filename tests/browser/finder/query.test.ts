/** What an address asks, and what is said where it asks nothing that can be answered. */
import { expect, test } from 'vitest';
import { queryIn } from '../../../src/browser/finder/query.ts';

const TODAY = '2026-11-26';
const read = (search: string) => queryIn(new URLSearchParams(search), new Set(['mex', 'usa']), TODAY);

test('a question names two States and a need; the day is today and the matter open unless they are said', () => {
  expect(read('from=mex&to=usa&need=extradition')).toEqual({
    query: { from: 'mex', to: 'usa', need: 'extradition', on: TODAY, about: undefined },
  });
  expect(read('from=mex&to=usa&need=extradition&about=corruption&on=2004-02-29')).toEqual({
    query: { from: 'mex', to: 'usa', need: 'extradition', on: '2004-02-29', about: 'corruption' },
  });
});
test('an address of before the civil needs still asks something', () => {
  expect(read('from=mex&to=usa&need=recognition-of-judgments')).toMatchObject({
    query: { need: 'enforcement-of-criminal-orders' },
  });
  expect(read('from=mex&to=usa&need=recognition-of-judgments&about=civil-claim')).toMatchObject({
    query: { need: 'recognition-of-civil-judgments' },
  });
});
test('nothing is asked until both States and the need are named', () => {
  for (const search of ['', 'from=mex', 'from=mex&to=usa', 'to=usa&need=extradition', 'about=corruption'])
    expect(read(search)).toBeUndefined();
});
test.each([
  ['from=%3Cscript%3E&to=usa&need=extradition', 'badState'],
  ['from=mex&to=__proto__&need=extradition', 'badState'],
  ['from=xyz', 'badState'],
  ['from=mex&to=usa&need=constructor', 'badNeed'],
  ['from=mex&to=usa&need=extradition&about=murder', 'badAbout'],
  ['from=mex&to=usa&need=extradition&about=toString', 'badAbout'],
  ['from=mex&to=usa&need=extradition&on=soon', 'badDay'],
  ['from=mex&to=usa&need=extradition&on=2023-02-29', 'badDay'],
  ['from=mex&to=usa&need=extradition&on=2023-04-31', 'badDay'],
  ['from=mex&to=usa&need=extradition&on=1899-12-31', 'badDay'],
  ['from=mex&to=usa&need=extradition&on=2023', 'badDay'],
  ['from=mex&to=mex&need=extradition', 'differentStates'],
])('what is wrong with an address is said: %s', (search, problem) => {
  expect(read(search)).toEqual({ problem });
});
