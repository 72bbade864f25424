/** How jurisdictions are counted. */
import { expect, test } from 'vitest';
import { countInWords } from '../../src/site/jurisdictions.ts';

const some = (kind: string, count: number, title = '') =>
  Array.from({ length: count }, () => ({ data: { kind, title } }));

test('a union, a territory and what not all treat as a State are no States', () => {
  const all = [
    ...some('state', 197),
    ...some('union', 1, 'European Union'),
    ...some('territory', 2),
    ...some('other', 2),
  ];
  expect(countInWords(all)).toBe(
    '197 States, the European Union, 2 territories and 2 others that not all States treat as a State',
  );
});
test('one is told as one, and none is left out', () => {
  expect(countInWords([...some('state', 1), ...some('territory', 1)])).toBe('1 State and 1 territory');
});
