/** The treaty, act or judgment itself is cited as the guides say, by the numbers that the registers give it. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/entries/files.ts';
import { readContent } from '../../src/entries/read.ts';
import { entriesIn } from '../../src/entries/typed.ts';
import { identifiersOf } from '../../src/publish/cite/identifiers.ts';
import { caseWork, decisionIn, instrumentWork, lawWorks, oscolaOfWork } from '../../src/publish/cite/works.ts';

const { content } = readContent(readFiles(resolve('content')), '');
const frameworks = new Map(entriesIn(content, 'frameworks').map(({ id, data }) => [id, data]));
const cases = new Map(entriesIn(content, 'cases').map(({ id, data }) => [id, data]));

describe('numbers of registers', () => {
  const numbers = (id: string) => {
    const data = frameworks.get(id);
    return data ? identifiersOf(id, data.links).map(({ register, value }) => `${register} ${value}`) : undefined;
  };
  // As the registers themselves print them.
  test.each([
    ['eu-thb-2011-36', ['CELEX 32011L0036', 'ELI http://data.europa.eu/eli/dir/2011/36/oj']],
    ['eu-eaw-2002-584', ['CELEX 32002F0584', 'ELI http://data.europa.eu/eli/dec_framw/2002/584/oj']],
    ['eu-prum-2008-615', ['CELEX 32008D0615', 'ELI http://data.europa.eu/eli/dec/2008/615/oj']],
    ['eu-fl-ban-2024-3015', ['CELEX 32024R3015', 'ELI http://data.europa.eu/eli/reg/2024/3015/oj']],
    ['eu-posting-1996-71', ['CELEX 31996L0071', 'ELI http://data.europa.eu/eli/dir/1996/71/oj']],
    ['eu-mla-2000', ['CELEX 42000A0712(01)']],
    ['coe-ets-024', ['ETS 24']],
    ['coe-ets-185', ['ETS 185']],
    ['coe-cets-197', ['CETS 197']],
    ['ilo-c029', ['ILO C029']],
    ['ilo-p029', ['ILO P029']],
    ['ilo-r203', ['ILO R203']],
    ['oas-b-47', ['OAS B-47']],
    ['untoc', ['UNTC XVIII-12']],
    ['tip-protocol', ['UNTC XVIII-12-a']],
    ['bali-process', []],
  ])('of %s', (id, expected) => {
    expect(numbers(id)).toEqual(expected);
  });
});

describe('a court’s number and day, from how an entry cites the judgment', () => {
  test.each([
    ['Application no. 73316/01, judgment of 26 July 2005, final 26 October 2005', 'App no 73316/01', '2005-07-26'],
    ['Application no. 60561/14, Grand Chamber judgment of 25 June 2020', 'App no 60561/14', '2020-06-25'],
    [
      'Applications nos. 77587/12 and 74603/12, judgment of 16 February 2021',
      'App nos 77587/12 and 74603/12',
      '2021-02-16',
    ],
    ['Series C No. 318, judgment of 20 October 2016', 'Series C No. 318', '2016-10-20'],
    ['[2022] UKSC 20, 6 July 2022', '[2022] UKSC 20', '2022-07-06'],
    [
      '[2024] EWCA Civ 1564, 13 December 2024; permission to appeal refused, UKSC/2025/0019, 6 May 2025',
      '[2024] EWCA Civ 1564',
      '2024-12-13',
    ],
  ])('%s', (citation, number, date) => {
    expect(decisionIn(citation)).toEqual({ number, date });
  });
  test('there is none without a full day', () => {
    expect(
      decisionIn('Complaint by delegates to the 103rd Conference (2014); GB.331/INS/13(Rev.), November 2017'),
    ).toBeUndefined();
  });
});

describe('in a footnote, after OSCOLA', () => {
  const instrument = (id: string) => {
    const data = frameworks.get(id);
    const work = data && instrumentWork(id, data);
    return work && oscolaOfWork(work);
  };
  const judgment = (id: string) => {
    const data = cases.get(id);
    const work = data && caseWork(id, data, []);
    return work && oscolaOfWork(work);
  };
  test.each([
    [
      'coe-cets-197',
      'Council of Europe Convention on Action against Trafficking in Human Beings (adopted 16 May 2005, entered into force 1 February 2008) CETS No 197',
    ],
    ['ilo-c029', 'Forced Labour Convention, 1930 (No. 29) (adopted 28 June 1930, entered into force 1 May 1932)'],
    [
      'eu-thb-2011-36',
      'Directive 2011/36/EU of the European Parliament and of the Council of 5 April 2011 on preventing and combating trafficking in human beings and protecting its victims, and replacing Council Framework Decision 2002/629/JHA (CELEX 32011L0036) <https://eur-lex.europa.eu/eli/dir/2011/36/oj>',
    ],
  ])('%s', (id, expected) => {
    expect(instrument(id)).toBe(expected);
  });
  test.each([
    ['siliadin-v-france', 'Siliadin v France App no 73316/01 (ECtHR, 26 July 2005)'],
    ['sm-v-croatia', 'SM v Croatia App no 60561/14 (ECtHR, 25 June 2020)'],
    [
      'vcl-and-an-v-united-kingdom',
      'VCL and AN v the United Kingdom App nos 77587/12 and 74603/12 (ECtHR, 16 February 2021)',
    ],
    ['chowdury-v-greece', 'Chowdury and Others v Greece App no 21884/15 (ECtHR, 30 March 2017)'],
    [
      'hacienda-brasil-verde-v-brazil',
      'Workers of the Hacienda Brasil Verde v Brazil Series C No 318 (IACtHR, 20 October 2016)',
    ],
    ['basfar-v-wong', 'Basfar v Wong [2022] UKSC 20'],
    ['nevsun-v-araya', 'Nevsun Resources Ltd v Araya 2020 SCC 5'],
  ])('%s', (id, expected) => {
    expect(judgment(id)).toBe(expected);
  });
  test('an arrangement that is no document, and an operation, have no record of their own', () => {
    expect(instrument('bali-process')).toBeUndefined();
    expect(judgment('operation-fort')).toBeUndefined();
    expect(judgment('qatar-article-26')).toBeUndefined();
  });
});

test('the laws of a State are cited each once, by name, with the address where their own text was read', () => {
  const law = entriesIn(content, 'national-law').find(({ id }) => id === 'gbr');
  const works = law
    ? lawWorks({ id: 'gbr', title: 'United Kingdom' }, law.data, [
        { key: 'e', url: 'https://www.legislation.gov.uk/ukpga/2015/30', kind: 'primary' },
      ])
    : [];
  expect(works.map(({ title }) => title)).toContain('Extradition Act 2003');
  expect(works.filter(({ title }) => title === 'Modern Slavery Act 2015')).toEqual([
    {
      key: 'law-gbr-modern-slavery-act-2015',
      kind: 'legislation',
      title: 'Modern Slavery Act 2015',
      jurisdiction: 'United Kingdom',
      url: 'https://www.legislation.gov.uk/ukpga/2015/30',
    },
  ]);
});
