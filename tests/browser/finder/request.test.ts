/** The request that the finder prepares: what it holds, where each part comes from, and that silence is said. */
import { describe, expect, test } from 'vitest';
import {
  asText,
  blocksOf,
  LINE,
  requestForm,
  type Ground,
  type RequestInput,
} from '../../../src/browser/finder/request/form.ts';
import { addresseeFile, articlesOn, requestFile, type RequestWords } from '../../../src/publish/request.ts';
import { REQUEST_CONTENTS, REQUEST_TOPICS } from '../../../src/schema/vocabulary.ts';

const MLA = 'mutual-legal-assistance';
const verification = { level: 'primary', source: 'text' } as const;
type Framework = Parameters<typeof requestFile>[0];
type Provision = Framework['provisions'][number];
const provision = (article: string, more: Partial<Provision> = {}): Provision => ({
  article,
  formerArticles: [],
  forms: [MLA],
  strength: 'shall',
  role: 'none',
  request: [],
  contents: [],
  paraphrase: `What ${article} says.`,
  covers: [],
  verification,
  ...more,
});
/** The European Convention on Mutual Assistance, as far as its articles 1, 14, 15, 16 and 20 go. */
const framework: Framework = {
  officialTitle: 'European Convention on Mutual Assistance in Criminal Matters',
  adopted: { place: 'Strasbourg', date: '1959-04-20', verification },
  unit: 'article',
  links: { text: 'https://example.org/030', status: 'https://example.org/030/status' },
  provisions: [
    provision('1', { role: 'direct-basis' }),
    provision('14', { contents: ['authority', 'purpose', 'persons', 'law', 'facts'] }),
    provision('15', { forms: ['central-authority', MLA], request: ['channel', 'urgency'], note: 'Or Interpol.' }),
    provision('16', { request: ['language'] }),
    provision('20', { request: ['costs'] }),
  ],
};
const words = {
  request: {
    addressee: 'Addressee',
    legalBasis: 'Legal basis',
    contents: 'Contents',
    usualContents: 'Usual contents',
    whatToExpect: 'What to expect',
    directory: 'Official directory',
    officialPage: 'Official page',
    declared: 'declared',
    notInData: 'Not in this data',
    reference: 'Reference',
    signature: 'Signature',
    see: 'See {article}.',
  },
  requestTopics: Object.fromEntries(REQUEST_TOPICS.map((id) => [id, `topic ${id}`])),
  requestContents: Object.fromEntries(REQUEST_CONTENTS.map((id) => [id, `the ${id}`])),
} as unknown as RequestWords;
const ground = (of: Framework | null): Ground => ({
  id: 'coe-ets-030',
  file: of ? requestFile(of) : undefined,
  paragraph: 'Made under article 1.',
});
const form = (more: Partial<RequestInput> = {}, of: Framework | null = framework) =>
  requestForm({
    need: MLA,
    title: 'Request',
    grounds: [ground(of)],
    declared: [],
    addressee: addresseeFile(undefined),
    words,
    citeArticle: ({ id }, article) => ({ source: `Art. ${article}`, link: `/${id}/#${article}` }),
    titleOf: ({ id }) => `Title of ${id}`,
    citeDay: (asAt) => `source: ${asAt}`,
    lawPage: '/jurisdictions/gbr/#national-law',
    ...more,
  });
const topic = ({ topics }: ReturnType<typeof form>, id: string) =>
  topics.find(({ label }) => label === `topic ${id}`)?.says.map(({ text, source }) => [text, source]);

describe('a request', () => {
  test('asks for what the instrument asks for, each with its article, in the order in which one writes', () => {
    const { blanks, usual } = form();
    expect(usual).toBe(false);
    expect(blanks.map(({ id, source }) => [id, source?.source])).toEqual([
      ['authority', 'Art. 14'],
      ['facts', 'Art. 14'],
      ['law', 'Art. 14'],
      ['purpose', 'Art. 14'],
      ['persons', 'Art. 14'],
    ]);
  });
  test('says that its list is only the usual one where none was read, as of a treaty known from a list', () => {
    for (const unread of [null, { ...framework, provisions: [provision('1', { role: 'direct-basis' })] }]) {
      const { blanks, usual } = form({}, unread);
      expect(usual).toBe(true);
      expect(blanks.length).toBeGreaterThan(3);
      expect(blanks.every(({ source }) => source === undefined)).toBe(true);
    }
    expect(form({ need: 'extradition' }, null).blanks.map(({ id }) => id)).toContain('order');
  });
  test('says channel, language and costs by their articles, and what is not known of the others', () => {
    const request = form();
    expect(topic(request, 'channel')).toEqual([['What 15 says. Or Interpol.', 'Art. 15']]);
    expect(topic(request, 'language')).toEqual([['What 16 says.', 'Art. 16']]);
    expect(request.unknown).toEqual(['topic refusal', 'topic speciality', 'topic confidentiality']);
  });
  test('names the office and the language that the requested State declared, before those of its own law', () => {
    const request = form({
      declared: [
        { text: 'Notice.', authority: 'Central Authority, London', languages: ['English'], page: '/declaration' },
        { text: 'Another.', page: '/other' },
      ],
      addressee: addresseeFile({
        cooperation: {
          authorities: [
            { office: 'Home Office', for: 'extradition', directory: 'https://example.org/uk', verification },
          ],
          languages: { accepted: ['English', 'Welsh'], asAt: '2019', verification },
        },
      }),
    });
    expect(request.addressee.map(({ text, link }) => [text, link])).toEqual([
      ['Central Authority, London', '/declaration'],
      ['Home Office: extradition', 'https://example.org/uk'],
      ['Official page', 'https://example.org/030/status'],
    ]);
    expect(topic(request, 'language')).toEqual([
      ['What 16 says.', 'Art. 16'],
      ['English', 'declared'],
      ['English, Welsh', 'source: 2019'],
    ]);
  });
});
test('the official directory of an instrument stands before the page of its parties', () => {
  const links = { ...framework.links, directory: 'https://example.org/directory' };
  expect(form({}, { ...framework, links }).addressee.map(({ text, link }) => [text, link])).toEqual([
    ['Official directory', 'https://example.org/directory'],
  ]);
});
test('of two official pages each says whose it is', () => {
  const second = { ...framework, links: { ...framework.links, status: 'https://example.org/182/status' } };
  const grounds: Ground[] = [ground(framework), { ...ground(second), id: 'coe-ets-182' }];
  expect(form({ grounds }).addressee.map(({ source }) => source)).toEqual([
    'Title of coe-ets-030',
    'Title of coe-ets-182',
  ]);
  expect(form().addressee.map(({ source }) => source)).toEqual([undefined]);
});
test('rules on requests for another need of the same instrument do not govern this one', () => {
  const both = requestFile({
    ...framework,
    provisions: [
      provision('16', { forms: ['extradition'], role: 'conditional-basis' }),
      provision('18', { role: 'direct-basis' }),
      provision('18(19)', { forms: [MLA, 'information-exchange'], request: ['speciality'] }),
      provision('25', { forms: ['information-exchange'], request: ['confidentiality'] }),
    ],
  });
  const on = (need: Parameters<typeof articlesOn>[1]) => articlesOn(both, need).map(({ article }) => article);
  expect(on(MLA)).toEqual(['18(19)', '25']);
  expect(on('extradition')).toEqual(['25']);
});
describe('as a text', () => {
  const text = (typed: ReadonlyMap<string, string>) => asText(blocksOf(form(), typed, words));
  test('it holds the legal basis and lines to fill in by hand', () => {
    const empty = text(new Map());
    expect(empty).toContain('Made under article 1.');
    expect(empty).toContain(`the facts (Art. 14)\n${LINE}`);
    expect(empty).toContain('topic language: What 16 says. (Art. 16)');
    expect(empty).toContain('Official page: https://example.org/030/status');
    expect(empty).toContain('Not in this data: topic refusal · topic speciality · topic confidentiality');
  });
  test('what was typed takes the place of the line', () => {
    const filled = text(new Map([['facts', ' Twelve workers, passports kept. ']]));
    expect(filled).toContain('the facts (Art. 14)\nTwelve workers, passports kept.\n');
    expect(filled).not.toContain(`the facts (Art. 14)\n${LINE}`);
  });
});
