/** What a State's pages say of it in a world of four States, counted by hand. */
import { describe, expect, test } from 'vitest';
import { MAIN_NEEDS, NEEDS } from '../../src/schema/needs.ts';
import { cooperationOf, declarationsAbout, partnerTable } from '../../src/site/state.ts';
import { boundSince, instrument, provision, world } from './worlds.ts';

const [MLA, EXTRADITION] = ['mutual-legal-assistance', 'extradition'] as const;
const both = [provision('5', { forms: [MLA, EXTRADITION] })];
const treaties = world([
  instrument('worldwide', ['aaa', 'bbb', 'ccc']),
  instrument('club', ['bbb', 'ddd'], { provisions: both }),
  instrument('signed', [], {
    statuses: new Map([
      ['aaa', { kind: 'signed-only', asAt: '2026-01-01' }],
      ['ddd', boundSince('2010')],
    ]),
  }),
  instrument('unknown', ['ddd'], { absent: 'no-information' }),
  instrument('labour', ['ddd'], { provisions: [provision('1', { role: 'supports' })] }),
  // Not open to it, or closed to it: never something that it could join.
  instrument('elsewhere', ['ddd'], { openTo: { states: ['bbb', 'ddd'] } }),
  instrument('opted-out', ['ddd'], {
    statuses: new Map([
      ['aaa', { kind: 'outside' }],
      ['ddd', boundSince('2010')],
    ]),
  }),
  instrument('scheme', ['bbb'], { treaty: false }),
  instrument('bilateral/one', ['aaa', 'bbb'], {
    provisions: [provision('', { forms: [EXTRADITION] })],
  }),
]);
const everyone = ['aaa', 'bbb', 'ccc', 'ddd'];
const ids = (list: readonly { instrument: { id: string } }[]) => list.map(({ instrument: { id } }) => id);

describe('the page of a State', () => {
  const found = cooperationOf(treaties, 'aaa', everyone, '2026-01-01');
  test('lists what binds it and what does not; a scheme, treaties between two and what is not open to it are neither', () => {
    expect(ids(found.bound)).toEqual(['worldwide']);
    expect(ids(found.outside)).toEqual(['club', 'signed', 'unknown', 'labour', 'opted-out']);
  });
  test('has every need, with the instruments that carry a request and the partners', () => {
    expect(found.needs.map(({ form }) => form)).toEqual(NEEDS);
    const shared = Object.fromEntries(
      found.needs.map(({ form, shared: list }) => [
        form,
        list.map(({ instrument: { id }, partners }) => [id, ...partners]),
      ]),
    );
    expect(shared[MLA]).toEqual([['worldwide', 'bbb', 'ccc']]);
    expect(shared[EXTRADITION]).toEqual([['bilateral/one', 'bbb']]);
    expect(Object.values(shared).flat()).toHaveLength(2);
  });
  test('counts what joining would bring: new partners only, by form, and not where it may be a party already', () => {
    expect(found.joinable.map(({ instrument: { id }, signed, gains }) => ({ id, signed, gains }))).toEqual([
      {
        id: 'club',
        signed: false,
        // With bbb it has a basis for either already.
        gains: [
          { form: EXTRADITION, first: 1 },
          { form: MLA, first: 1 },
        ],
      },
      { id: 'signed', signed: true, gains: [{ form: MLA, first: 1 }] },
    ]);
  });
  test('what it has left is told as what bound it', () => {
    const left = world([instrument('left', [], { statuses: new Map([['aaa', boundSince('2001', '2005-01-01')]]) })]);
    const past = cooperationOf(left, 'aaa', everyone, '2026-01-01');
    expect([ids(past.bound), ids(past.outside)]).toEqual([['left'], []]);
    expect(past.joinable).toEqual([]);
  });
  test('what it has left it can join again', () => {
    const statuses = new Map([
      ['aaa', boundSince('2001', '2005-01-01')],
      ['bbb', boundSince('2001')],
    ]);
    const left = world([instrument('left', [], { statuses })]);
    expect(ids(cooperationOf(left, 'aaa', everyone, '2026-01-01').joinable)).toEqual(['left']);
    expect(ids(cooperationOf(left, 'aaa', everyone, '2004-12-31').joinable)).toEqual([]);
  });
  test('shows declarations from either side, and none towards somebody else', () => {
    const declaration = (id: string, jurisdiction: string, ...towards: string[]) => ({
      id,
      data: { jurisdiction, towards },
    });
    const all = [declaration('own', 'aaa'), declaration('towards', 'bbb', 'aaa'), declaration('others', 'bbb', 'ccc')];
    expect(declarationsAbout('aaa', all).map(({ id }) => id)).toEqual(['own', 'towards']);
  });
});

describe('the table of partners', () => {
  const parties = ['ddd', 'ccc', 'bbb', 'aaa'].map((id) => ({ id, title: id.toUpperCase() }));
  const table = partnerTable(treaties, 'bbb', parties, '2026-01-01');
  test('has a column for each main need and a row for each partner, in the order given, without the State itself', () => {
    expect(table.columns.map(({ form }) => form)).toEqual(MAIN_NEEDS);
    expect(table.rows.map(({ entry }) => entry.title)).toEqual(['DDD', 'CCC', 'AAA']);
  });
  test('numbers the instruments by id; treaties between two have no number', () => {
    expect(table.multilateral.map(({ id }) => id)).toEqual(['club', 'worldwide']);
    expect([...table.number]).toEqual([
      ['club', '1'],
      ['worldwide', '2'],
    ]);
  });
  test('says in each cell which instruments there are', () => {
    const cells = Object.fromEntries(
      table.rows.map(({ entry, cells: [mla, extradition] }) => [entry.id, { mla, extradition }]),
    );
    expect(cells).toEqual({
      ddd: { mla: ['club'], extradition: ['club'] },
      ccc: { mla: ['worldwide'], extradition: [] },
      aaa: { mla: ['worldwide'], extradition: ['bilateral/one'] },
    });
  });
  test('leaves out whom nothing binds to it', () => {
    expect(partnerTable(treaties, 'ccc', parties, '2026-01-01').rows.map(({ entry }) => entry.id)).toEqual([
      'bbb',
      'aaa',
    ]);
  });
});
