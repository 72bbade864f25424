import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bilateralTitle, decodeWorld, encodeWorld } from '../../src/law/compact.ts';
import { addDays } from '../../src/law/dates.ts';
import type { Status, World } from '../../src/law/model.ts';

const treaty: Status = {
  kind: 'bound',
  since: { earliest: '1980-01-25', latest: '1980-01-25' },
  computed: false,
  until: undefined,
};

test('the browser sees the same world as the build', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1850-01-01', n));
  const status: fc.Arbitrary<Status> = fc.oneof(
    fc.constant({ kind: 'signed-only' as const }),
    fc.record({
      kind: fc.constant('bound' as const),
      since: fc.tuple(day, day).map(([a, b]) => (a < b ? { earliest: a, latest: b } : { earliest: b, latest: a })),
      computed: fc.boolean(),
      until: fc.option(day, { nil: undefined }),
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('mex', 'usa', 'eu'), status, { noNullPrototype: true }), (statuses) => {
      const world: World = {
        instruments: [
          {
            id: 'x',
            title: 'X',
            treaty: false,
            parent: 'y',
            within: 'z',
            provisions: [{ article: '18(3)', forms: ['extradition', 'central-authority'], role: 'conditional-basis' }],
            displaces: ['z'],
            asAt: '2024-05-04',
            absenceMeansNonParty: true,
            statuses: new Map(Object.entries(statuses)),
          },
          {
            id: 'bilateral/usa-mex-extradition-1978',
            title: bilateralTitle('usa', 'mex', 'extradition'),
            treaty: true,
            parent: undefined,
            provisions: [{ article: '', forms: ['extradition'], role: 'direct-basis' }],
            displaces: [],
            asAt: '2026-03-26',
            absenceMeansNonParty: true,
            statuses: new Map([
              ['usa', treaty],
              ['mex', treaty],
            ]),
          },
        ],
        declarations: [],
      };
      expect(decodeWorld(JSON.parse(JSON.stringify(encodeWorld(world))) as never)).toEqual(world);
    }),
  );
});
