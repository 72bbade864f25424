/** An answer as data: every group with its reasons, what the laws of both make of the case, and the promised shape. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerTo, type Question } from '../../src/law/answer.ts';
import type { Help, NationalLaw, Offence, World } from '../../src/law/model.ts';
import { PublicAnswer } from '../../src/publish/answer-shape.ts';
import { publicAnswer } from '../../src/publish/answer.ts';
import { schemasOf } from '../../src/publish/api/schemas.ts';
import { states, world as content } from '../law/content.ts';
import { article, bilateral, bound, covers, declaration, instrument, MLA, world } from '../law/worlds.ts';

const NAMES = new Map([
  ['mex', 'Mexico'],
  ['usa', 'United States'],
]);
const ajv = new Ajv2020({ validateFormats: false, allErrors: true });
const published = ajv.compile(schemasOf('https://x.example')['answer'] as AnySchema);
/** What the shape and the published schema have against an object, as it comes out of a file. */
function faults(answer: unknown): unknown[] {
  const data: unknown = JSON.parse(JSON.stringify(answer));
  return [...(PublicAnswer.safeParse(data).error?.issues ?? []), ...(published(data) ? [] : (published.errors ?? []))];
}
/** What Mexico can ask of the United States on 1 January 2020; always in the promised shape. */
function tell(w: World, more: Partial<Question> = {}): PublicAnswer {
  const question: Question = { from: 'mex', to: 'usa', need: MLA, on: '2020-01-01', ...more };
  const answer = publicAnswer(w, question, answerTo(w, question), NAMES);
  expect(faults(answer)).toEqual([]);
  return answer;
}
const BOTH = { mex: bound('2000-01-01'), usa: bound('2003-09-29', undefined, { computed: true }) };
const about = 'forced-labour';

describe('a line', () => {
  test('says what binds whom since when, on which articles, and when the lists were made', () => {
    const w = world([instrument('x', BOTH, { title: 'Treaty X' }), instrument('y', BOTH, { asAt: '2019-05-01' })]);
    const { use, asAt } = tell(w);
    expect(use[0]).toEqual({
      instrument: 'x',
      title: 'Treaty X',
      rank: 'direct-basis',
      reason: ['Mexico bound since 2000-01-01.', 'United States bound since 2003-09-29, computed.'],
      articles: ['18'],
      since: { earliest: '2003-09-29', latest: '2003-09-29' },
      read: true,
      declarations: [],
    });
    expect(asAt).toEqual({ earliest: '2019-05-01', latest: '2026-01-01' });
  });
  test('says by what it is known: a day at the latest, a protocol, a union, an end, a declaration', () => {
    const w = world(
      [
        instrument('untoc', { usa: bound('2001-01-01') }, { title: 'Convention' }),
        instrument(
          'tip',
          { mex: bound('2004'), usa: bound('2001-01-01', '2030-01-01', { via: 'eu' }) },
          { parent: 'untoc', title: 'Protocol' },
        ),
      ],
      { declarations: [declaration('usa-tip', 'usa', 'tip', 'limits')] },
    );
    const { use } = tell(w);
    const [convention, protocol] = ['untoc', 'tip'].map((id) => use.find(({ instrument: each }) => each === id));
    expect(convention?.reason[0]).toBe(
      'Mexico bound since 2004-12-31 at the latest, inferred: a party to Protocol must be a party to this.',
    );
    // Nothing bounds its beginning but the other State's.
    expect(convention?.since).toEqual({ earliest: '2001-01-01', latest: '2004-12-31' });
    expect(protocol).toMatchObject({
      via: 'eu',
      until: { earliest: '2030-01-01', latest: '2030-01-01' },
      declarations: ['usa-tip'],
    });
    expect(protocol?.reason[1]).toBe('United States bound since 2001-01-01, as a member of the union that is a party.');
  });
  test('has no earliest day where nothing bounds it', () => {
    const since = { earliest: '1900-01-01', latest: '2010-01-01' };
    const status = { kind: 'bound' as const, since, computed: true };
    expect(tell(world([instrument('x', { mex: status, usa: status })])).use[0]?.since).toEqual({
      latest: '2010-01-01',
    });
  });
  test('says of a treaty known from a list that nobody has read it, and names no article', () => {
    const listed = tell(world([bilateral('mex', 'usa', bound('1980'), { asAt: '2009' })]));
    expect(listed.asAt).toBeUndefined();
    expect(listed.use[0]).toMatchObject({
      rank: 'conditional-basis',
      articles: [],
      read: false,
      reason: expect.arrayContaining(['Known from a list; nobody here has read its text.']) as string[],
    });
  });
});

describe('every group has its reason', () => {
  const reasonOf = (line: { reason: readonly string[] } | undefined) => line?.reason.at(-1);
  test('use, only if and not for this: by what is covered', () => {
    const w = world([
      instrument('covers', BOTH, { covers: [covers(about, 'listed')] }),
      instrument('if', BOTH, { covers: [covers(about, 'threshold', ['transnational', 'organised-group'])] }),
      instrument('other', BOTH, { covers: [covers(about, 'none', [], '1')] }),
      instrument('unread', BOTH),
    ]);
    const open = tell(w, { about, facts: { transnational: true } });
    expect(open.question).toEqual({
      ...{ from: 'mex', to: 'usa', need: MLA, about, on: '2020-01-01' },
      facts: { transnational: true },
    });
    expect([open.use, open.onlyIf, open.notForThis].map((group) => group.map(({ instrument: id }) => id))).toEqual([
      ['covers'],
      ['if', 'unread'],
      ['other'],
    ]);
    expect(open.use[0]?.coverage).toEqual({ kind: 'covers', article: '2', how: 'listed' });
    expect(reasonOf(open.use[0])).toBe('Covers the matter (article 2).');
    expect(open.onlyIf[0]?.coverage).toEqual({
      ...{ kind: 'covers-if', article: '2', how: 'threshold' },
      open: ['organised-group'],
    });
    expect(reasonOf(open.onlyIf[0])).toBe('Covers the matter (article 2) if: organised-group.');
    expect(reasonOf(open.onlyIf[1])).toBe('Whether it covers the matter has not been read.');
    expect(open.onlyIf[1]?.coverage).toEqual({ kind: 'not-known' });
    expect(reasonOf(open.notForThis[0])).toBe('Does not cover the matter (article 1).');
    const closed = tell(w, { about, facts: { transnational: false } }).notForThis;
    expect(closed.find(({ instrument: id }) => id === 'if')).toMatchObject({
      coverage: { kind: 'does-not-cover', unmet: ['transnational'] },
      reason: expect.arrayContaining(['Does not cover the case (article 2): not met: transnational.']) as string[],
    });
  });
  test('duties, and what is owed to a court', () => {
    const { duties } = tell(
      world([
        instrument('statute', BOTH, { towardsCourt: '86' }),
        instrument('c029', BOTH, { provisions: [article('1', { role: 'supports' })] }),
      ]),
      { about },
    );
    expect(duties.find(({ instrument: id }) => id === 'statute')).toMatchObject({
      rank: 'duty-or-framework',
      towardsCourt: '86',
      reason: expect.arrayContaining([
        'Cooperation is owed to the Court (article 86), not to the other State.',
      ]) as string[],
    });
    expect(duties.find(({ instrument: id }) => id === 'c029')).not.toHaveProperty('towardsCourt');
  });
  test('outside treaties: a scheme', () => {
    expect(tell(world([instrument('scheme', BOTH, { treaty: false })])).outsideTreaties).toMatchObject([
      { instrument: 'scheme', rank: 'outside-treaties', articles: ['18'] },
    ]);
  });
  test('removed, by the declarations that do it', () => {
    const w = world([instrument('x', BOTH)], { declarations: [declaration('usa-x', 'usa', 'x', 'removes')] });
    expect(tell(w).removed).toMatchObject([{ instrument: 'x', by: ['usa-x'], articles: ['18'] }]);
  });
  test('replaced, by another for sure or if that binds both', () => {
    const replaces = [{ instrument: 'old' }];
    const old = instrument('old', BOTH);
    const surely = tell(world([old, instrument('new', BOTH, { title: 'New Treaty', replaces })])).replaced;
    expect(surely).toMatchObject([{ instrument: 'old', by: 'new', certain: true }]);
    expect(reasonOf(surely[0])).toBe('Replaced by New Treaty.');
    const perhaps = tell(world([old, instrument('new', {}, { absent: 'no-information', replaces })])).replaced;
    expect(perhaps).toMatchObject([{ certain: false }]);
    expect(reasonOf(perhaps[0])).toBe('Replaced by new if that binds both, which is not established.');
  });
  test('may apply, not on the list, not in force: by what is known of whom', () => {
    const w = world([
      instrument('silent', {}, { absent: 'no-information' }),
      instrument('old-list', { mex: bound('2001') }, { asAt: '2010-06-11' }),
      instrument('later', { mex: bound('2001'), usa: bound('2025-01-01') }),
      instrument('never', { mex: { kind: 'outside' }, usa: { kind: 'outside' } }),
    ]);
    const { mayApply, notOnList, notInForce } = tell(w);
    expect(mayApply.map(({ instrument: id }) => id)).toEqual(['silent']);
    expect(reasonOf(mayApply[0])).toMatch(/^Open to both; /);
    expect(notOnList).toMatchObject([{ instrument: 'old-list', states: ['usa'], listOf: '2010-06-11' }]);
    expect(reasonOf(notOnList[0])).toBe('United States not on the list of 2010-06-11; later acts are not known.');
    expect(notInForce.map(({ instrument: id, states: of }) => [id, of])).toEqual([
      ['later', ['usa']],
      ['never', ['mex', 'usa']],
    ]);
    expect(notInForce.map(reasonOf)).toEqual([
      'United States not bound on 2020-01-01.',
      'Mexico and United States not bound on 2020-01-01.',
    ]);
  });
});

describe('what the laws of both make of the case', () => {
  const offence = (maximum: string | undefined, more: Partial<Offence> = {}): Offence => ({
    ...{ conduct: about, answer: 'offence', article: 'Code, art. 1', asAt: '2019' },
    ...(maximum && { maximum }),
    ...more,
  });
  const law = (...offences: Offence[]): NationalLaw => ({ offences });
  const laws = (mex?: NationalLaw, usa?: NationalLaw) =>
    world([], {
      nationalLaw: new Map(Object.entries({ mex, usa }).flatMap(([id, each]) => (each ? [[id, each] as const] : []))),
    });
  test('dual criminality is met where both punish the act, with the article of each', () => {
    const { dualCriminality } = tell(laws(law(offence('10 years')), law(offence(undefined, { minimum: '1 year' }))), {
      about,
    });
    expect(dualCriminality).toEqual({
      status: 'met',
      reason: [
        'Mexico: Code, art. 1: offence, up to 10 years, source: 2019.',
        'United States: Code, art. 1: offence, at least 1 year, source: 2019.',
      ],
      laws: [
        {
          ...{ state: 'mex', kind: 'yes' },
          rows: [{ article: 'Code, art. 1', asAt: '2019', answer: 'offence', maximum: '10 years' }],
        },
        {
          ...{ state: 'usa', kind: 'yes' },
          rows: [{ article: 'Code, art. 1', asAt: '2019', answer: 'offence', minimum: '1 year' }],
        },
      ],
    });
  });
  test('it is not met where one law knows no such offence, which may have another name', () => {
    const { dualCriminality } = tell(laws(law(offence('10 years')), law(offence(undefined, { answer: 'none' }))), {
      about,
    });
    expect(dualCriminality).toMatchObject({ status: 'not met', laws: [{ kind: 'yes' }, { kind: 'no' }] });
    expect(dualCriminality.reason.at(-1)).toBe('The act may still be an offence under another name in United States.');
  });
  test('it is not known without the law of one, or without a matter', () => {
    const one = tell(laws(law(offence('10 years'))), { about });
    expect(one.dualCriminality).toMatchObject({ status: 'not known', laws: [{ kind: 'yes' }, { kind: 'not-known' }] });
    expect(one.dualCriminality.reason.at(-1)).toBe(
      'United States: what its law said on the day asked is not in this data.',
    );
    const none = tell(laws(law(offence('10 years')), law(offence('10 years'))));
    expect(none.dualCriminality).toMatchObject({ status: 'not known', laws: [] });
    expect(none.seriousCrime.status).toBe('not known');
    expect(none.seriousCrime.reason).toEqual([
      'Say what the case is about: then the laws of the two States can be compared.',
    ]);
  });
  test('a crime is serious by the requesting State’s law; for extradition by the laws of both', () => {
    const w = laws(law(offence('4 years')), law(offence('3 years')));
    const assistance = tell(w, { about }).seriousCrime;
    expect(assistance).toEqual({
      status: 'met',
      reason: [
        'Looked at the law of the requesting State (UNTOC art. 2(b)).',
        'Mexico: Code, art. 1: offence, up to 4 years, source: 2019.',
      ],
    });
    const extradition = tell(w, { about, need: 'extradition' }).seriousCrime;
    expect(extradition.status).toBe('not met');
    expect(extradition.reason).toEqual([
      'Looked at the laws of both States (UNTOC art. 16(1)).',
      'Mexico: Code, art. 1: offence, up to 4 years, source: 2019.',
      'United States: Code, art. 1: offence, up to 3 years, source: 2019.',
    ]);
    expect(tell(w, { about, from: 'usa', to: 'mex' }).seriousCrime.status).toBe('not met');
    const graver = laws(law(offence('2 years', { aggravated: '12 years' })));
    expect(tell(graver, { about }).seriousCrime).toMatchObject({
      status: 'not known',
      reason: expect.arrayContaining([
        'Mexico: Code, art. 1: offence, up to 2 years, aggravated up to 12 years, source: 2019.',
      ]) as string[],
    });
  });
  test('what the laws decide of a condition is told as theirs', () => {
    const serious = instrument('untoc', BOTH, { covers: [covers(about, 'threshold', ['maximum-penalty-4-years'])] });
    const told = (maximum: string) => tell({ ...laws(law(offence(maximum))), instruments: [serious] }, { about });
    expect(told('4 years').use[0]).toMatchObject({
      coverage: { kind: 'covers', byLaw: ['maximum-penalty-4-years'] },
      reason: expect.arrayContaining([
        'Covers the matter (article 2); as the laws entered here say: maximum-penalty-4-years.',
      ]) as string[],
    });
    expect(told('3 years').notForThis[0]?.coverage).toMatchObject({
      ...{ kind: 'does-not-cover', unmet: ['maximum-penalty-4-years'], byLaw: ['maximum-penalty-4-years'] },
    });
  });
});

describe('the requested State’s own law', () => {
  const own = (help: Partial<Help>) =>
    world([], {
      nationalLaw: new Map([
        ['usa', { offences: [], assistance: { article: 'Assistance Act, s. 2', asAt: '2018', ...help } }],
      ]),
    });
  test('is a line of what is possible outside treaties, with the law, where it helps', () => {
    expect(tell(own({ withoutTreaty: 'reciprocity' })).outsideTreaties).toEqual([
      {
        instrument: 'national-law/usa',
        title: 'Own law of United States',
        rank: 'outside-treaties',
        reason: [
          'United States helps without a treaty on reciprocity under its own law, outside treaties and Union law (source: 2018).',
        ],
        articles: ['Assistance Act, s. 2'],
        withoutTreaty: 'reciprocity',
      },
    ]);
    expect(tell(own({ withoutTreaty: 'yes', article: '' })).outsideTreaties).toMatchObject([
      {
        reason: [
          'United States helps without a treaty under its own law, outside treaties and Union law (source: 2018).',
        ],
        articles: [],
      },
    ]);
  });
  test('is none where it asks for a treaty or does not say, for another need, or of the requesting State', () => {
    expect(tell(own({ withoutTreaty: 'no' })).outsideTreaties).toEqual([]);
    expect(tell(own({ dualCriminality: 'always' })).outsideTreaties).toEqual([]);
    expect(tell(own({ withoutTreaty: 'yes' }), { need: 'extradition' }).outsideTreaties).toEqual([]);
    expect(tell(own({ withoutTreaty: 'yes' }), { from: 'usa', to: 'mex' }).outsideTreaties).toEqual([]);
  });
  test('is told whole, whatever it says', () => {
    const said = { withoutTreaty: 'no', dualCriminality: 'coercive-measures', threshold: '1 year' } as const;
    expect(tell(own(said)).requestedLaw).toEqual({ article: 'Assistance Act, s. 2', asAt: '2018', ...said });
    expect(tell(own({ nationals: undefined })).requestedLaw).toEqual({ article: 'Assistance Act, s. 2', asAt: '2018' });
    expect(tell(world([])).requestedLaw).toBeUndefined();
  });
});

test('the answer to every worked example has the promised shape', () => {
  const examples = parse(readFileSync('tests/law/worked-examples.yaml', 'utf8')) as (Question & { id: string })[];
  const names = new Map(states.map((id) => [id, id.toUpperCase()]));
  expect(examples.length).toBeGreaterThan(300);
  for (const { id, ...question } of examples)
    expect(faults(publicAnswer(content, question, answerTo(content, question), names)), id).toEqual([]);
});
test('the shape refuses what is no answer', () => {
  const answer = tell(world([instrument('x', BOTH)]));
  const { use, ...without } = answer;
  for (const bad of [without, { ...answer, use: [{ ...use[0], since: '2003' }] }, { ...answer, mayApply: [{}] }])
    expect(faults(bad)).not.toEqual([]);
});
