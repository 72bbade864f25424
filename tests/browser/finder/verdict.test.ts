/** The lines of the verdict, and which questions are asked about a case. */
import { describe, expect, test } from 'vitest';
import { conditionsToAsk } from '../../../src/browser/finder/facts.ts';
import { articlesOf, linesOf } from '../../../src/browser/finder/lines.ts';
import { sorted } from '../../../src/browser/finder/verdict.ts';
import { answerTo, leftOpen, type Basis, type Question } from '../../../src/law/answer.ts';
import { world as content } from '../../law/content.ts';
import { article, ask, bound, covers, instrument, MLA, world } from '../../law/worlds.ts';

const both = { mex: bound('2001'), usa: bound('2001') };
const convention = instrument('convention', both, {
  provisions: [
    article('18(1)-(2)'),
    article('18(3)'),
    article('20', { role: 'conditional-basis' }),
    article('21', { role: 'supports' }),
    article('16', { forms: ['extradition'] }),
  ],
  covers: [covers('corruption', 'listed', ['transnational', 'organised-group'])],
});
const W = world([
  convention,
  instrument('protocol', both, { parent: 'convention', parties: 1 }),
  instrument('second', both, { parent: 'convention', parties: 9 }),
  instrument('alone', both, { parent: 'elsewhere', parties: 5 }),
  instrument('closed', both, { covers: [covers('corruption', 'none')], parties: 50 }),
]);
const lines = (question: Partial<Question> = {}) =>
  linesOf(W, ask(W, question).use).map(({ basis, through }) => [
    basis.instrument,
    ...through.map((each) => each.instrument),
  ]);

test('a protocol and its parent are one line, in the place of the better of the two', () => {
  expect(lines()).toEqual([['convention', 'protocol', 'second'], ['alone'], ['closed']]);
});
test('a protocol whose parent is no basis of the group stands alone', () => {
  const { use } = ask(W);
  expect(
    linesOf(
      W,
      use.filter(({ instrument: id }) => id !== 'convention'),
    ).map(({ through }) => through),
  ).toEqual([[], [], [], []]);
});
test('a line names the articles that carry a request, without their paragraphs and without what only supports it', () => {
  const basis = ask(W).use.find(({ instrument: id }) => id === 'convention');
  const query = { from: 'mex', to: 'usa', need: MLA, on: '2020-01-01' } as const;
  expect(basis && articlesOf({ world: W, query }, basis)).toEqual(['18', '20']);
});
test('without a matter a basis still names what must be true of every case', () => {
  const conditions = (about?: Question['about']) =>
    ask(W, { about })
      .use.concat(ask(W, { about }).onlyIf)
      .find(({ instrument: id }) => id === 'convention');
  const [plain, sorted] = [conditions(), conditions('corruption')];
  expect(plain && leftOpen(plain)).toEqual(['transnational', 'organised-group']);
  expect(sorted && leftOpen(sorted)).toEqual(['transnational', 'organised-group']);
});
test('only what the answer leaves open is asked, and what was answered stays to be changed', () => {
  expect(conditionsToAsk(ask(W), {})).toEqual({ open: [], decided: [] });
  expect(conditionsToAsk(ask(W, { about: 'corruption' }), {}).open).toEqual(['transnational', 'organised-group']);
  for (const transnational of [true, false]) {
    const facts = { transnational };
    const asked = conditionsToAsk(ask(W, { about: 'corruption', facts }), facts);
    expect(asked.open).toEqual(transnational ? ['transnational', 'organised-group'] : ['transnational']);
  }
});
test('what the laws of the two States decide is asked apart, since only few will say otherwise', () => {
  const crime = { answer: 'offence', article: 'section 1', asAt: '2020', maximum: '10 years' } as const;
  const law = { offences: [{ ...crime, conduct: 'forced-labour' } as const] };
  const w = world(
    [
      instrument('serious', both, {
        covers: [covers('forced-labour', 'threshold', ['maximum-penalty-4-years', 'transnational'])],
      }),
    ],
    { nationalLaw: new Map([['mex', law]]) },
  );
  expect(conditionsToAsk(ask(w, { about: 'forced-labour', on: '2025-01-01' }), {})).toEqual({
    open: ['transnational'],
    decided: ['maximum-penalty-4-years'],
  });
});
describe('the verdict', () => {
  const groups = (question: Partial<Question>, w = W) =>
    Object.fromEntries(
      Object.entries(sorted(ask(w, question))).map(([group, bases]) => [
        group,
        (bases as readonly Basis[]).map((basis) => basis.instrument),
      ]),
    );
  test('never says simply to use what still depends on something, even where nobody said what the case is about', () => {
    expect(groups({})).toMatchObject({ onlyIf: ['convention'], toRead: [] });
    expect(groups({})['use']).not.toContain('convention');
    expect(groups({ facts: { transnational: true, 'organised-group': true } })['use']).toContain('convention');
  });
  test('sets apart what nobody has read, which is to be looked at first', () => {
    expect(groups({ about: 'corruption' })).toEqual({
      use: [],
      onlyIf: ['convention'],
      toRead: ['protocol', 'alone', 'second'],
      notForThis: ['closed'],
    });
  });
  test('without a matter, what covers other matters alone is no simple basis, and a treaty that nobody read is to be read first', () => {
    const none = (['forced-labour', 'trafficking-for-forced-labour', 'slavery-or-servitude'] as const).map((matter) =>
      covers(matter, 'none'),
    );
    const w = world([
      instrument('bribes', both, { covers: [...none, covers('corruption', 'listed')] }),
      instrument('unread', both, { provisions: [article('', { read: false })] }),
      instrument('read', both),
    ]);
    expect(groups({}, w)).toEqual({ use: ['read'], onlyIf: ['bribes'], toRead: ['unread'], notForThis: [] });
  });
  // Found with readers: the Convention against Corruption headed answers about compensation and extradition.
  test.each([
    ['npl', 'mys', 'victim-compensation-and-remedy'],
    ['mex', 'usa', 'extradition'],
    ['tha', 'vnm', 'mutual-legal-assistance'],
  ] as const)('the Convention against Corruption is never simply to be used: %s %s %s', (from, to, need) => {
    const { use, onlyIf } = sorted(answerTo(content, { from, to, need, on: '2026-11-27' }));
    expect(use.map(({ instrument: id }) => id)).not.toContain('uncac');
    expect(onlyIf.at(-1)?.instrument).toBe('uncac');
  });
  test('loses no basis', () => {
    for (const about of [undefined, 'corruption'] as const) {
      const { use, onlyIf, notForThis } = ask(W, { about });
      expect(Object.values(groups({ about })).flat().sort()).toEqual(
        [...use, ...onlyIf, ...notForThis].map((basis) => basis.instrument).sort(),
      );
    }
  });
});
