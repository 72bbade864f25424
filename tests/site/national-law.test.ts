/** What pages say of the laws of single States. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { nationalLawOf } from '../../src/entries/national-law.ts';
import { languages } from '../../src/schema/languages.ts';
import { nationalLaw } from '../../src/schema/national-law.ts';
import {
  glanceOfLaw,
  helpOfLaw,
  isAboutLaws,
  lawFigures,
  maximaBelow,
  offencesOfLaw,
} from '../../src/site/national-law.ts';

const TODAY = '2026-11-26';
const words = (language: string) => {
  const { law, conducts, locale } = languages.parse(parse(readFileSync(`content/languages/${language}.yaml`, 'utf8')));
  return { law, conducts, locale, forms: new Map([['extradition', 'Extradition']]) };
};
const verification = { level: 'primary', source: 'code' };
const law = (more: object) =>
  nationalLaw.parse({
    sources: [
      {
        key: 'code',
        title: 'Code',
        producer: 'Parliament',
        url: 'https://example.org/',
        kind: 'primary',
        date: '2022',
        read: TODAY,
        supports: 'x',
      },
    ],
    reviewed: TODAY,
    ...more,
  });
const offence = (more: object = {}) => ({ conduct: 'forced-labour', answer: 'offence', verification, ...more });

describe('a State’s offences', () => {
  const german = law({
    offences: [
      offence({ conduct: 'debt-bondage', maximum: '10 years' }),
      offence({ minimum: '6 months', maximum: '10 years', since: '2016-10-15' }),
      offence({ minimum: 'fine', maximum: '3 years', aggravated: '10 years', aggravatedWhen: 'child victim' }),
    ],
  });
  const said = (language: string) =>
    offencesOfLaw(german, words(language)).map(({ name, facts }) => [name, facts.map(({ lines }) => lines)]);
  test('stand together by conduct, forced labour first, in words', () => {
    expect(said('en')).toEqual([
      [
        'Forced labour',
        [
          [{ text: 'an offence, at least 6 months, up to 10 years, since 15 October 2016' }],
          [{ text: 'an offence, up to 3 years, aggravated: up to 10 years' }, { text: 'child victim', english: true }],
        ],
      ],
      ['Debt bondage', [[{ text: 'an offence, up to 10 years' }]]],
    ]);
  });
  test('in the words of the reader’s language', () => {
    const french = JSON.stringify(said('fr')[0]);
    expect(french).toContain('Travail forcé');
    expect(french).toMatch(/infraction, au moins 6\s?mois|jusqu’à 10/);
    expect(JSON.stringify(said('ar')[0])).toContain('العمل الجبري');
  });
});
test('how it helps is said in lines of name and value', () => {
  const data = law({
    cooperation: {
      extradition: { withoutTreaty: 'reciprocity', nationals: 'refused', threshold: '1 year', verification },
      authorities: [{ office: 'Ministry of Justice', for: 'extradition', verification }],
    },
    victims: { residence: { says: 'A permit of six months.', verification } },
  });
  expect(helpOfLaw(data, words('en')).map(({ name, facts }) => [name, facts[0]?.lines])).toEqual([
    [
      'Extradition',
      [
        { label: 'Without a treaty', text: 'it helps on reciprocity' },
        { label: 'Own nationals', text: 'not surrendered' },
        { label: 'Least maximum', text: '1 year' },
      ],
    ],
    ['Authorities', [{ text: 'Ministry of Justice (extradition)', english: true }]],
    ['Residence of victims', [{ text: 'A permit of six months.', english: true }]],
  ]);
});

test('at a glance: whether forced labour is a crime, by its longest maximum, help without a treaty, and whom to ask', () => {
  const data = law({
    offences: [
      offence({ maximum: '3 years' }),
      offence({ maximum: '10 years' }),
      offence({ maximum: '20 years', until: '2010-01-01' }),
    ],
    cooperation: {
      extradition: { withoutTreaty: 'no', verification },
      assistance: { dualCriminality: 'always', verification },
      authorities: [
        { office: 'Ministry of Justice', for: 'extradition', verification },
        { office: 'Ministry of Justice', for: 'mutual legal assistance', verification },
      ],
    },
  });
  expect(glanceOfLaw(data, words('en'), TODAY)).toEqual([
    { name: 'Forced labour', text: 'an offence, up to 10 years' },
    { name: 'Extradition', text: 'Without a treaty: it asks for a treaty' },
    { name: 'Authorities', text: 'Ministry of Justice', english: true },
  ]);
});

describe('figures', () => {
  const data = {
    mys: law({ offences: [offence({ maximum: '2 years' })] }),
    deu: law({ offences: [offence({ maximum: '3 years' }), offence({ maximum: '10 years' })] }),
    cyp: law({ offences: [offence({ answer: 'only-as-trafficking', maximum: '25 years' })] }),
    npl: law({ offences: [offence()], cooperation: { extradition: { withoutTreaty: 'no', verification } } }),
  };
  const laws = Object.entries(data).map(([id, each]) => ({ id, data: each }));
  const known = new Map(laws.map((each) => [each.id, nationalLawOf(each.data)]));
  test('count the States whose longest maximum is known, and those below four years', () => {
    expect(maximaBelow(known, 'forced-labour', 4, TODAY)).toEqual({ known: ['deu', 'mys'], below: ['mys'] });
  });
  test('name the States behind each, and the table narrowed to them', () => {
    expect(lawFigures(laws, known, TODAY)).toEqual([
      {
        sentence: 'Forced labour as such is an offence in 3 of the 4 States whose law on it is known here.',
        states: ['mys', 'deu', 'npl'],
        question: { forced: 'offence' },
      },
      {
        sentence: 'It is punished only as trafficking in 1 of them.',
        states: ['cyp'],
        question: { forced: 'only-as-trafficking' },
      },
      {
        sentence: 'In 1 of the 2 States whose maximum for forced labour is known it is under four years.',
        states: ['mys'],
        question: { length: 'below-4' },
      },
      {
        sentence: '1 of the 1 States whose law on it is known extradite only with a treaty.',
        states: ['npl'],
        question: { treaty: 'no' },
      },
    ]);
  });
});

test('figures about laws stand where the text is about what laws punish', () => {
  const challenges = [
    { id: 'definitions', data: { forms: ['extradition', 'criminalisation'] } },
    { id: 'slow', data: { forms: ['extradition'] } },
  ];
  const about = (collection: string, id: string, data: Record<string, unknown> = {}) =>
    isAboutLaws({ collection, id, data }, challenges);
  expect(['criminalisation', 'extradition', 'repatriation'].map((id) => about('forms', id))).toEqual([
    true,
    true,
    false,
  ]);
  expect(challenges.map(({ id, data }) => about('challenges', id, data))).toEqual([true, false]);
  expect(about('recommendations', 'offence', { addresses: ['slow', 'definitions'] })).toBe(true);
  expect(about('recommendations', 'speed', { addresses: ['slow'] })).toBe(false);
  expect(about('cases', 'x', { forms: ['criminalisation'] })).toBe(false);
});
