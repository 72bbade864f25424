/** How the laws of single States are read: to when a fact is known, what a table shows of a law, and what is counted. */
import { describe, expect, test } from 'vitest';
import { conductCell, countsOf, factAsAt, lawCited, nationalLawOf } from '../../src/entries/national-law.ts';
import { nationalLaw } from '../../src/schema/national-law.ts';

const TODAY = '2026-11-26';
const law = (more: object = {}) =>
  nationalLaw.parse({
    sources: [
      {
        key: 'code',
        title: 'Criminal Code',
        producer: 'Parliament',
        url: 'https://example.org/',
        kind: 'primary',
        date: '2022-03',
        read: TODAY,
        supports: 'the offences',
      },
    ],
    reviewed: TODAY,
    ...more,
  });
const row = (more: object = {}) => ({
  conduct: 'forced-labour',
  answer: 'offence',
  law: 'Criminal Code',
  article: 'section 232b',
  verification: { level: 'primary', source: 'code' },
  ...more,
});

describe('to when a fact is known', () => {
  const [fact] = law({ offences: [row()] }).offences;
  const [own] = law({ offences: [row({ asAt: '2024-01-01' })] }).offences;
  const [bare] = law({ offences: [row({ verification: { level: 'unverified', reason: 'Not read.' } })] }).offences;
  test('by its own day, else by that of its source, else by the day of reading', () => {
    expect(own && factAsAt(own, law())).toBe('2024-01-01');
    expect(fact && factAsAt(fact, law())).toBe('2022-03');
    expect(bare && factAsAt(bare, law())).toBe(TODAY);
  });
  test('so that the law says nothing of days before', () => {
    expect(nationalLawOf(law({ offences: [row()] })).offences).toMatchObject([
      { conduct: 'forced-labour', article: 'Criminal Code, section 232b', asAt: '2022-03' },
    ]);
  });
});
test('a law is cited with its article, as far as they are known', () => {
  expect(lawCited({ law: 'Criminal Code', article: 'section 5' })).toBe('Criminal Code, section 5');
  expect(lawCited({ law: 'Criminal Code' })).toBe('Criminal Code');
  expect(lawCited({})).toBe('');
});
test('how a State helps is kept apart for extradition and assistance', () => {
  const cooperation = {
    extradition: { withoutTreaty: 'no', nationals: 'refused', verification: { level: 'primary', source: 'code' } },
  };
  expect(nationalLawOf(law({ cooperation }))).toMatchObject({
    extradition: { withoutTreaty: 'no', nationals: 'refused', asAt: '2022-03' },
    assistance: undefined,
  });
});

describe('one cell of the table', () => {
  const cell = (...rows: object[]) => conductCell(law({ offences: rows.map(row) }), 'forced-labour', TODAY);
  test('holds the strongest answer, and the longest basic maximum of its articles', () => {
    expect(
      cell(
        { maximum: '3 years', article: 'section 233' },
        { maximum: '10 years' },
        { answer: 'none', maximum: 'life' },
      ),
    ).toEqual({
      answer: 'offence',
      maximum: '10 years',
      articles: ['Criminal Code, section 233', 'Criminal Code, section 232b'],
    });
    expect(cell({ maximum: '10 years' }, { maximum: 'life' }).maximum).toBe('life');
  });
  test('leaves out what has ended', () => {
    expect(cell({ until: '2020-01-01', maximum: '20 years' }, { answer: 'only-as-trafficking' }).answer).toBe(
      'only-as-trafficking',
    );
    expect(cell({ until: '2030-01-01' }).answer).toBe('offence');
  });
  test('says where nothing was found', () => {
    expect(cell({ conduct: 'debt-bondage' })).toEqual({ answer: 'not-found', articles: [] });
  });
});
test('States and rows are counted', () => {
  const laws = [
    {
      id: 'deu',
      data: law({
        offences: [row(), row({ conduct: 'trafficking-for-forced-labour', maximum: '5 years' })],
        cooperation: { languages: { accepted: ['German'], verification: { level: 'primary', source: 'code' } } },
      }),
    },
    {
      id: 'tuv',
      data: law({
        offences: [row({ verification: { level: 'secondary', source: 'code' } })],
        cooperation: { assistance: { withoutTreaty: 'yes', verification: { level: 'primary', source: 'code' } } },
      }),
    },
  ];
  expect(countsOf(laws, TODAY)).toEqual({
    states: 2,
    reread: 0,
    forcedLabourAnswered: 2,
    traffickingAnswered: 1,
    traffickingMaximum: 1,
    cooperation: 1,
    authorityOrLanguage: 1,
    offenceRows: 3,
    offenceRowsPrimary: 2,
  });
});
