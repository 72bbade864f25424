import { expect, test } from 'vitest';
import { once, under } from '../../src/browser/fetch.ts';

test('what is loaded is loaded once, however often it is asked for', async () => {
  let loads = 0;
  const load = once(() => Promise.resolve(++loads));
  expect(await Promise.all([load(), load()])).toEqual([1, 1]);
  expect(await load()).toBe(1);
});
test('after a failure it is loaded anew', async () => {
  let loads = 0;
  const load = once(() => (++loads === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(loads)));
  await expect(load()).rejects.toThrow('offline');
  expect(await load()).toBe(2);
});
test('a path stands under the base path, with one slash between', () => {
  expect(under('/', '/frameworks/')).toBe('/frameworks/');
  expect(under('/comity/', '/frameworks/')).toBe('/comity/frameworks/');
});
