/** What one State can ask of another: each instrument in its group, in the order in which a reader should look. */
import { describe, expect, test } from 'vitest';
import { latestList, leftOpen } from '../../src/law/answer.ts';
import { compactWorld, worldFrom } from '../../src/law/compact.ts';
import { spanOf } from '../../src/law/dates.ts';
import type { Instrument, Memberships, Status } from '../../src/law/model.ts';
import { article, ask, bilateral, bound, covers, declaration, groups, instrument, MLA, world } from './worlds.ts';

const BOTH = { mex: bound('2000-01-01'), usa: bound('2001-01-01') };

describe('a basis', () => {
  test('says on which articles, since when, until when, for what it is known, and by whom it is bound', () => {
    const w = world([
      instrument(
        'x',
        {
          mex: bound('2000-01-01', '2030-01-01'),
          usa: bound('2001-01-01', undefined, { via: 'eu' }),
        },
        { provisions: [article('46', { role: 'conditional-basis' }), article('18'), article('19')] },
      ),
    ]);
    expect(ask(w).use).toEqual([
      {
        instrument: 'x',
        rank: 'direct-basis',
        articles: ['18', '19', '46'],
        statuses: [bound('2000-01-01', '2030-01-01'), bound('2001-01-01', undefined, { via: 'eu' })],
        since: spanOf('2001-01-01'),
        until: spanOf('2030-01-01'),
        via: 'eu',
        declarations: [],
        read: true,
        coverage: undefined,
        conditions: [],
      },
    ]);
    expect(ask(w, { from: 'usa', to: 'mex' }).use[0]).toMatchObject({ via: 'eu', since: spanOf('2001-01-01') });
  });
  test('has no union behind it where both are bound themselves', () => {
    expect(ask(world([instrument('x', BOTH)])).use[0]?.via).toBeUndefined();
  });
  test('gives the form that was asked, and no other', () => {
    expect(groups(ask(world([instrument('x', BOTH)]), { need: 'extradition' }))).toEqual({});
  });
  test('a State asks nothing of itself', () => {
    expect(groups(ask(world([instrument('x', BOTH)]), { to: 'mex' }))).toEqual({});
  });
});

describe('every instrument stands in one group', () => {
  test('in force, no channel, no treaty', () => {
    const w = world([
      instrument('scheme', BOTH, { treaty: false }),
      instrument('c029', BOTH, { provisions: [article('1', { role: 'supports' })] }),
      instrument('conditional', BOTH, { provisions: [article('1', { role: 'conditional-basis' })] }),
      instrument('direct', BOTH),
    ]);
    expect(groups(ask(w))).toEqual({
      use: ['direct', 'conditional'],
      duties: ['c029'],
      outsideTreaties: ['scheme'],
    });
    expect(ask(w).duties[0]?.rank).toBe('duty-or-framework');
    expect(ask(w).outsideTreaties[0]?.rank).toBe('outside-treaties');
  });
  test('what a list of an earlier day does not show is not on it; of the day or later, not in force', () => {
    const w = world([instrument('x', { mex: bound('2000-01-01') }, { asAt: '2019-05-01' })]);
    expect(ask(w).notOnList).toEqual([{ instrument: 'x', rank: 'direct-basis', states: ['usa'], asAt: '2019-05-01' }]);
    expect(ask(w, { on: '2019-05-01' }).notInForce).toEqual([
      { instrument: 'x', rank: 'direct-basis', states: ['usa'] },
    ]);
  });
  test('what has no list may apply, in its circle alone', () => {
    const memberships: Memberships = new Map([
      [
        'oas',
        new Map([
          ['mex', [{}]],
          ['usa', [{}]],
        ]),
      ],
    ]);
    const silent = { absent: 'no-information', asAt: undefined } as const;
    const w = world(
      [instrument('oas-treaty', {}, { ...silent, openTo: { members: 'oas' } }), instrument('any', {}, silent)],
      { memberships },
    );
    expect(groups(ask(w))).toEqual({ mayApply: ['oas-treaty', 'any'] });
    expect(ask(w).mayApply[0]).toEqual({ instrument: 'oas-treaty', rank: 'direct-basis' });
    expect(groups(ask(w, { to: 'fra' }))).toEqual({ mayApply: ['any'] });
  });
  test('of what may apply and of what is not on a list, what would not cover the case stands last, and says by which article', () => {
    const about = 'labour-law-breach';
    const kinds = (more: Partial<Instrument>) => [
      instrument('closed', {}, { ...more, covers: [covers(about, 'none', [], '3')] }),
      instrument('worldwide', {}, more),
      instrument('named', {}, { ...more, openTo: { states: ['mex', 'usa'] } }),
    ];
    const silent = ask(world(kinds({ absent: 'no-information', asAt: undefined })), { about });
    expect(silent.mayApply.map(({ instrument: id }) => id).at(-1)).toBe('closed');
    expect(silent.mayApply.at(-1)?.coverage).toMatchObject({ kind: 'does-not-cover', article: '3' });
    // What was made for the two stands before what is open to all.
    expect(silent.mayApply.map(({ instrument: id }) => id).indexOf('worldwide')).toBe(1);
    const old = ask(world(kinds({ asAt: '2010-01-01' })), { about });
    expect(old.notOnList.map(({ instrument: id }) => id).at(-1)).toBe('closed');
    expect(ask(world(kinds({ absent: 'no-information' }))).mayApply[0]?.coverage).toBeUndefined();
  });
  test('a basis that the requested State takes away is named with its notice', () => {
    const w = world([instrument('untoc', BOTH)], {
      declarations: [
        declaration('usa-16-5', 'usa', 'untoc', 'removes', { date: '2005-11-03' }),
        declaration('usa-18', 'usa', 'untoc', 'limits'),
      ],
    });
    expect(groups(ask(w))).toEqual({ removed: ['untoc'] });
    expect(ask(w).removed[0]).toMatchObject({ by: ['usa-16-5'], declarations: ['usa-18'], articles: ['18'] });
    expect(groups(ask(w, { on: '2005-11-02' }))).toEqual({ use: ['untoc'] });
    // The notice of the one that asks says what it gives, not what the other may give.
    const other = ask(w, { from: 'usa', to: 'mex' });
    expect(groups(other)).toEqual({ use: ['untoc'] });
    expect(other.use[0]?.declarations).toEqual(['usa-16-5', 'usa-18']);
  });
  test('limits and confirmations of both stay with the basis, those of the requested State first', () => {
    const w = world([instrument('untoc', BOTH)], {
      declarations: [declaration('mex-1', 'mex', 'untoc', 'limits'), declaration('usa-1', 'usa', 'untoc', 'confirms')],
    });
    expect(ask(w).use[0]?.declarations).toEqual(['usa-1', 'mex-1']);
  });
});

test('an article that only supports does not widen what the bases beside it cover', () => {
  const about = 'forced-labour';
  const narrow = article('18', { covers: [covers(about, 'none', [], '18')] });
  const support = (more: Parameters<typeof article>[1] = {}) => article('19', { role: 'supports', ...more });
  const kind = (...provisions: ReturnType<typeof article>[]) => {
    const { use, notForThis, duties } = ask(
      world([instrument('x', BOTH, { provisions, covers: [covers(about, 'any')] })]),
      { about },
    );
    return [...use, ...notForThis, ...duties].map(({ coverage: found }) => found?.kind);
  };
  expect(kind(narrow, support())).toEqual(['does-not-cover']);
  expect(kind(narrow, article('20'))).toEqual(['covers']);
  // Where nothing carries a request, what supports one decides; where nothing does that either, the instrument itself.
  expect(kind(support())).toEqual(['covers']);
  expect(kind(support({ covers: [covers(about, 'none', [], '19')] }))).toEqual(['does-not-cover']);
  expect(kind(article('1', { role: 'none' }))).toEqual(['covers']);
});
test('what is left open is told with a matter and without one', () => {
  const lines = [covers('forced-labour', 'threshold', ['transnational', 'maximum-penalty-4-years'])];
  const w = world([instrument('untoc', BOTH, { covers: lines })]);
  const left = (question: Parameters<typeof ask>[1]) => {
    const { use, onlyIf } = ask(w, question);
    return [...use, ...onlyIf].map(leftOpen);
  };
  expect(left({ about: 'forced-labour' })).toEqual([['transnational', 'maximum-penalty-4-years']]);
  expect(left({ about: 'forced-labour', facts: { transnational: true } })).toEqual([['maximum-penalty-4-years']]);
  expect(left({})).toEqual([['transnational', 'maximum-penalty-4-years']]);
  expect(left({ facts: { transnational: true } })).toEqual([['maximum-penalty-4-years']]);
});
test('what is owed to a court is a duty towards it, whatever the case: no basis, and not weighed by matter', () => {
  // Rome Statute art. 86: States cooperate with the Court.
  const statute = instrument('statute', BOTH, {
    towardsCourt: '86',
    covers: [covers('forced-labour', 'none', [], '5(1)'), covers('trafficking-for-forced-labour', 'listed')],
  });
  for (const about of [undefined, 'forced-labour', 'trafficking-for-forced-labour', 'corruption'] as const) {
    const answer = ask(world([statute]), { about });
    expect(groups(answer)).toEqual({ duties: ['statute'] });
    expect(answer.duties[0]).toMatchObject({ towardsCourt: '86', coverage: undefined, rank: 'duty-or-framework' });
  }
  expect(ask(world([instrument('treaty', BOTH)])).use[0]?.towardsCourt).toBeUndefined();
});

describe('replacement', () => {
  const treaty = (id: string, statuses: Record<string, Status>, replaces: Instrument['replaces'] = []) =>
    instrument(id, statuses, { replaces });
  test('between those that both bind, from then on, for no one else', () => {
    const w = world([
      treaty('eio', { mex: bound('2017-05-22'), usa: bound('2017-05-22') }, [{ instrument: 'ets-030' }]),
      treaty('ets-030', { ...BOTH, che: bound('1967-03-20') }),
    ]);
    expect(groups(ask(w))).toEqual({ use: ['eio'], replaced: ['ets-030'] });
    expect(ask(w).replaced).toEqual([{ instrument: 'ets-030', rank: 'direct-basis', by: 'eio', certain: true }]);
    expect(groups(ask(w, { on: '2017-05-21' }))).toEqual({ use: ['ets-030'], notInForce: ['eio'] });
    expect(groups(ask(w, { to: 'che', on: '2026-01-01' }))).toEqual({ use: ['ets-030'], notInForce: ['eio'] });
  });
  test('along a chain, and nothing is revived when what replaced it is itself replaced', () => {
    const w = world([
      treaty('first', BOTH),
      treaty('second', BOTH, [{ instrument: 'first' }]),
      treaty('third', BOTH, [{ instrument: 'second' }]),
    ]);
    expect(groups(ask(w))).toEqual({ use: ['third'], replaced: ['first', 'second'] });
    expect(ask(w).replaced.map(({ by }) => by)).toEqual(['second', 'third']);
  });
  test('an older one is never a plain basis where the newer may bind both: it is replaced if that does', () => {
    const w = world([
      treaty('old', BOTH),
      instrument('new', {}, { absent: 'no-information', replaces: [{ instrument: 'old' }] }),
    ]);
    expect(groups(ask(w))).toEqual({ replaced: ['old'], mayApply: ['new'] });
    expect(ask(w).replaced).toMatchObject([{ by: 'new', certain: false }]);
  });
  test('while the newer one has no effect for one of the two, the older one carries the request again', () => {
    // The arrest warrant between Germany and another Member State, and the Convention of 1957.
    const withoutEffect = [{ from: '2005-07-18', until: '2006-08-02' }];
    const w = world([
      treaty('ets-024', { mex: bound('1986-05-11'), usa: bound('1977-01-01') }),
      treaty('eaw', { mex: bound('2004-01-01'), usa: bound('2004-08-23', undefined, { withoutEffect }) }, [
        { instrument: 'ets-024', from: '2004-01-01' },
      ]),
    ]);
    const warrant = { use: ['eaw'], replaced: ['ets-024'] };
    const convention = { use: ['ets-024'], notInForce: ['eaw'] };
    const days = ['2005-07-17', '2005-07-18', '2006-08-01', '2006-08-02'];
    expect(days.map((on) => groups(ask(w, { on })))).toEqual([warrant, convention, convention, warrant]);
    expect(days.map((on) => groups(ask(w, { on, from: 'usa', to: 'mex' })))).toEqual([
      warrant,
      convention,
      convention,
      warrant,
    ]);
    expect(ask(w, { on: '2005-07-18' })).toMatchObject({
      use: [{ since: spanOf('1986-05-11'), until: undefined }],
      notInForce: [{ states: ['usa'] }],
    });
    expect(ask(w, { on: '2006-08-02' }).use[0]?.since).toEqual(spanOf('2004-08-23'));
  });
  test('also of what may bind, or is not on the list; what is known not to be in force is not replaced', () => {
    const newer = treaty('new', BOTH, [{ instrument: 'old' }]);
    const old = (more: Partial<Instrument>) => world([newer, instrument('old', {}, more)]);
    expect(groups(ask(old({ absent: 'no-information' })))).toEqual({ use: ['new'], replaced: ['old'] });
    expect(groups(ask(old({ asAt: '2010-01-01' })))).toEqual({ use: ['new'], replaced: ['old'] });
    expect(groups(ask(old({})))).toEqual({ use: ['new'], notInForce: ['old'] });
  });
  test('a basis that is both replaced and removed is replaced', () => {
    const w = world([treaty('new', BOTH, [{ instrument: 'old' }]), treaty('old', BOTH)], {
      declarations: [declaration('d', 'usa', 'old', 'removes')],
    });
    expect(groups(ask(w))).toEqual({ use: ['new'], replaced: ['old'] });
  });
});

describe('what the case is about', () => {
  const about = 'trafficking-for-forced-labour';
  const w = world([
    instrument('listed', BOTH, { covers: [covers(about, 'listed', [], '5')] }),
    instrument('serious', BOTH, { covers: [covers(about, 'threshold', ['maximum-penalty-4-years'], '2(b)')] }),
    instrument('other', BOTH, { covers: [covers(about, 'none', [], '1')] }),
    instrument('unread', BOTH),
    instrument('duty', BOTH, { provisions: [article('1', { role: 'supports' })] }),
    instrument('duty-elsewhere', BOTH, {
      provisions: [article('1', { role: 'supports' })],
      covers: [covers(about, 'none', [], '1')],
    }),
    instrument('scheme', BOTH, { treaty: false }),
  ]);
  test('parts what covers it, what may, and what does not', () => {
    expect(groups(ask(w, { about }))).toEqual({
      use: ['listed'],
      onlyIf: ['serious', 'unread'],
      notForThis: ['other', 'duty-elsewhere'],
      duties: ['duty'],
      outsideTreaties: ['scheme'],
    });
    expect(ask(w, { about }).notForThis[0]?.coverage).toEqual({
      kind: 'does-not-cover',
      article: '1',
      unmet: [],
      byLaw: [],
    });
    expect(ask(w, { about }).onlyIf.map(({ coverage }) => coverage?.kind)).toEqual(['covers-if', 'not-known']);
  });
  test('facts close what is open, either way', () => {
    expect(groups(ask(w, { about, facts: { 'maximum-penalty-4-years': true } }))).toMatchObject({
      use: ['listed', 'serious'],
      onlyIf: ['unread'],
    });
    expect(groups(ask(w, { about, facts: { 'maximum-penalty-4-years': false } }))).toMatchObject({
      use: ['listed'],
      onlyIf: ['unread'],
      notForThis: expect.arrayContaining(['serious']) as string[],
    });
  });
  test('without it nothing is left out, and nothing is said of coverage', () => {
    expect(groups(ask(w))).toMatchObject({
      use: expect.arrayContaining(['listed', 'serious', 'other', 'unread']) as string[],
    });
    expect(ask(w).use.every(({ coverage }) => coverage === undefined)).toBe(true);
    expect(ask(w).use).toHaveLength(4);
  });
  test('without it, what is asked of every case is named, unless a fact answers it', () => {
    const lines = [
      covers(about, 'threshold', ['transnational', 'maximum-penalty-4-years']),
      covers('corruption', 'listed', ['transnational']),
      covers('civil-claim', 'none'),
    ];
    const convention = world([instrument('untoc', BOTH, { covers: lines })]);
    expect(ask(convention).use[0]?.conditions).toEqual(['transnational']);
    expect(ask(convention, { facts: { transnational: true } }).use[0]?.conditions).toEqual([]);
    // With a matter, its own conditions say it.
    expect(ask(convention, { about }).onlyIf[0]?.conditions).toEqual([]);
  });
  test('the offences of a protocol in force between the two count as the convention’s own', () => {
    const withProtocol = (protocol: Record<string, Status>, lines = [covers(about, 'listed', [], '5')]) =>
      world([
        instrument('untoc', BOTH, { covers: [covers(about, 'threshold', ['maximum-penalty-4-years'], '2(b)')] }),
        instrument('tip', protocol, { parent: 'untoc', provisions: [], covers: lines }),
      ]);
    expect(groups(ask(withProtocol(BOTH), { about }))).toEqual({ use: ['untoc'] });
    expect(ask(withProtocol(BOTH), { about }).use[0]?.coverage).toMatchObject({ article: '5' });
    expect(groups(ask(withProtocol({ mex: bound('2000-01-01') }), { about }))).toEqual({ onlyIf: ['untoc'] });
    // What a protocol does not cover takes nothing away from the convention.
    expect(groups(ask(withProtocol(BOTH, [covers(about, 'none', [], '9')]), { about }))).toEqual({ onlyIf: ['untoc'] });
    expect(
      groups(
        ask(
          world([
            instrument('untoc', BOTH),
            instrument('tip', BOTH, { parent: 'untoc', provisions: [], covers: [covers(about, 'none', [], '9')] }),
          ]),
          { about },
        ),
      ),
    ).toEqual({ onlyIf: ['untoc'] });
  });
  test('an article’s own lines count instead of the instrument’s', () => {
    const own = (...provisions: Instrument['provisions']) =>
      groups(
        ask(world([instrument('x', BOTH, { provisions, covers: [covers(about, 'listed', [], '5')] })]), { about }),
      );
    const special = [covers(about, 'none', [], '18')];
    expect(own(article('18', { covers: special }))).toEqual({ notForThis: ['x'] });
    // One article without lines of its own brings the instrument's back.
    expect(own(article('18', { covers: special }), article('19'))).toEqual({ use: ['x'] });
    // An article that gives nothing, or another form, says nothing of this one.
    expect(own(article('18'), article('19', { role: 'none', covers: special }))).toEqual({ use: ['x'] });
    expect(own(article('18', { covers: special }), article('19', { role: 'none' }))).toEqual({ notForThis: ['x'] });
    expect(own(article('18', { covers: special }), article('19', { forms: ['extradition'] }))).toEqual({
      notForThis: ['x'],
    });
    expect(own(article('18', { role: 'none', covers: special }))).toEqual({ duties: ['x'] });
  });
});

describe('the order', () => {
  const first = (...instruments: Instrument[]) => groups(ask(world(instruments)))['use'];
  const any = [covers('forced-labour', 'any')];
  const listed = [covers('forced-labour', 'listed')];
  const elsewhere = [covers('corruption', 'listed')];
  test('what was read, before what is known from a list', () => {
    expect(
      first(
        instrument('unread', BOTH, { provisions: [article('1', { read: false })] }),
        instrument('read', BOTH, { provisions: [article('1', { role: 'conditional-basis' })] }),
        bilateral('mex', 'usa', bound('1980-01-25')),
      ),
    ).toEqual(['read', 'unread', 'bilateral/mex-usa']);
  });
  test('one article read is enough', () => {
    const provisions = [article('1', { read: false }), article('2')];
    expect(ask(world([instrument('x', BOTH, { provisions })])).use[0]?.read).toBe(true);
    expect(ask(world([bilateral('mex', 'usa', bound('1980'))])).use[0]?.read).toBe(false);
  });
  test('a basis of its own before one on conditions, then what reaches wider, then what was made for fewer', () => {
    expect(
      first(
        instrument('conditional', BOTH, { provisions: [article('1', { role: 'conditional-basis' })], covers: any }),
        instrument('elsewhere', BOTH, { covers: elsewhere }),
        instrument('listed', BOTH, { covers: listed }),
        instrument('any', BOTH, { covers: any }),
        instrument('any-for-all', { ...BOTH, can: bound('2000') }, { covers: any }),
      ),
    ).toEqual(['any', 'any-for-all', 'listed', 'elsewhere', 'conditional']);
    // Fewer parties count also where the name would say otherwise.
    expect(first(instrument('a-for-all', { ...BOTH, can: bound('2000') }), instrument('z-for-two', BOTH))).toEqual([
      'z-for-two',
      'a-for-all',
    ]);
  });
  test('what is about the need before what gives it beside another, however few it was made for', () => {
    const beside = [article('16', { forms: ['confiscation-and-asset-recovery', MLA] })];
    const supporting = article('3', { role: 'supports' });
    const w = world([
      instrument('a-proceeds', BOTH, { covers: any, provisions: [...beside, supporting] }),
      instrument('z-evidence', { ...BOTH, can: bound('2000') }, { covers: any }),
    ]);
    expect(groups(ask(w))).toEqual({ use: ['z-evidence', 'a-proceeds'] });
    expect(groups(ask(worldFrom(compactWorld(w, ['mex', 'usa']))))).toEqual(groups(ask(w)));
  });
  test('then the older, then the name', () => {
    expect(
      first(
        instrument('c', { mex: bound('2000-01-01'), usa: bound('2003-01-01') }),
        instrument('b', BOTH),
        instrument('a', BOTH),
      ),
    ).toEqual(['a', 'b', 'c']);
    expect(first(instrument('a', BOTH), instrument('b', BOTH))).toEqual(['a', 'b']);
  });
  test('with a matter: what covers it before what may, before what is not known', () => {
    const about = 'forced-labour' as const;
    const may = [covers('forced-labour', 'threshold', ['maximum-penalty-1-year'])];
    const w = world([
      instrument('unknown', BOTH),
      instrument('may', BOTH, { covers: may, provisions: [article('1', { role: 'conditional-basis' })] }),
    ]);
    expect(groups(ask(w, { about }))).toEqual({ onlyIf: ['may', 'unknown'] });
    const duties = world([
      instrument('unknown', BOTH, { provisions: [article('1', { role: 'supports' })] }),
      instrument('sure', BOTH, { provisions: [article('1', { role: 'none' })], covers: listed }),
    ]);
    expect(groups(ask(duties, { about }))).toEqual({ duties: ['sure', 'unknown'] });
  });
  test('what was taken away stands in the same order', () => {
    const w = world(
      [instrument('unread', BOTH, { provisions: [article('1', { read: false })] }), instrument('read', BOTH)],
      {
        declarations: [declaration('a', 'usa', 'unread', 'removes'), declaration('b', 'usa', 'read', 'removes')],
      },
    );
    expect(groups(ask(w))).toEqual({ removed: ['read', 'unread'] });
  });
  test('what is not in force: bases before duties, duties before schemes', () => {
    const kinds = (statuses: Record<string, Status>, more: Partial<Instrument>) => [
      instrument('scheme', statuses, { ...more, treaty: false }),
      instrument('duty', statuses, { ...more, provisions: [article('1', { role: 'supports' })] }),
      instrument('basis', statuses, more),
    ];
    const order = ['basis', 'duty', 'scheme'];
    expect(groups(ask(world(kinds({}, { absent: 'no-information' }))))).toEqual({ mayApply: order });
    expect(groups(ask(world(kinds({}, { asAt: '2010-01-01' }))))).toEqual({ notOnList: order });
    expect(groups(ask(world(kinds({}, {}))))).toEqual({ notInForce: order });
    const newer = instrument('new', BOTH, {
      replaces: ['scheme', 'duty', 'basis'].map((id) => ({ instrument: id })),
    });
    expect(groups(ask(world([...kinds(BOTH, {}), newer])))).toEqual({ use: ['new'], replaced: order });
  });
});

test('the latest list behind an answer is named, if there is one', () => {
  const w = world([
    instrument('a', {}, { asAt: '2020-01-01' }),
    instrument('b', {}, { asAt: '2024-01-01' }),
    instrument('c', {}, { asAt: undefined }),
  ]);
  expect(latestList(w, ['b', 'a', 'c'])).toBe('2024-01-01');
  expect(latestList(w, ['a'])).toBe('2020-01-01');
  expect(latestList(w, ['c', 'unknown'])).toBe('');
});

describe('where nobody said what the case is about', () => {
  const none = (['forced-labour', 'trafficking-for-forced-labour', 'slavery-or-servitude'] as const).map((matter) =>
    covers(matter, 'none'),
  );
  const w = world([
    instrument('bribes', BOTH, { covers: [...none, covers('corruption', 'listed')], parties: 1 }),
    instrument('group', BOTH, { covers: [covers('forced-labour', 'threshold', ['organised-group'])], parties: 99 }),
  ]);
  test('an instrument that is confined to other matters says to which, and stands behind those that are not', () => {
    const { use } = ask(w);
    expect(use.map(({ instrument: id, only }) => [id, only])).toEqual([
      ['group', undefined],
      ['bribes', ['corruption']],
    ]);
    expect(ask(w, { about: 'corruption' }).use[0]).toMatchObject({ instrument: 'bribes', only: undefined });
  });
  test('a need that speaks of the matter by itself leaves nothing to say', () => {
    const claims = world([
      instrument('service', BOTH, {
        covers: [...none, covers('civil-claim', 'any')],
        provisions: [article('3', { forms: ['service-of-documents', 'victim-compensation-and-remedy'] })],
      }),
    ]);
    expect(ask(claims, { need: 'service-of-documents' }).use[0]?.only).toBeUndefined();
    expect(ask(claims, { need: 'victim-compensation-and-remedy' }).use[0]?.only).toEqual(['civil-claim']);
  });
});
