import { expect, test } from 'vitest';
import { foundFor } from '../../../src/publish/search/alike.ts';

/** Words as the index writes them: without their endings. */
test.each<[string[], string[], boolean]>([
  [['brexit'], ['br'], false],
  [['extradit', 'boss'], ['extradit', 'bo'], false],
  [['extradit'], ['extradit'], true],
  [['extrad'], ['extradit'], true],
  [['forcd', 'labour'], ['forc', 'labour'], true],
  [['trabajo', 'forzoso'], ['tr', 'for'], false],
  [['uk'], ['uk'], true],
  [['divoir'], ['divoir', 'ivoir'], true],
])('%j in %j: %s', (asked, found, expected) => expect(foundFor(asked, found)).toBe(expected));
