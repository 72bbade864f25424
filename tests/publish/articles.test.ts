/** What the finder and the comparison are given for one form. */
import { expect, test } from 'vitest';
import { articlesFor, type ArticlesInput } from '../../src/publish/articles.ts';
import { articlePath } from '../../src/publish/paths.ts';
import { COLLECTIONS } from '../../src/schema/collections.ts';
import { entryOf, provision } from '../site/entries.ts';

const framework = (id: string, more: object) =>
  entryOf('frameworks', more, id) as unknown as ArticlesInput['frameworks'][number];
const source = { level: 'secondary', source: 'text' };
const clause = (id: string, article: string, declarations?: object) => ({
  id,
  data: COLLECTIONS.participation.schema.parse({
    asAt: '2026-01-01',
    completeness: 'complete',
    absenceMeansNonParty: true,
    clause: { article, after: { days: 30 }, verification: source },
    declarations,
    sources: [{ ref: 'text', read: '2026-01-01', supports: 'all' }],
  }),
});

const found = articlesFor('extradition', {
  frameworks: [
    framework('untoc', {
      provisions: [
        provision('16', ['extradition'], { heading: 'Extradition' }),
        provision('18', ['mutual-legal-assistance']),
        provision('16(5)', ['extradition'], {
          strength: 'may',
          verification: { level: 'unverified', reason: 'not read' },
        }),
      ],
      conditions: [
        { kind: 'scope', article: '16', question: 'Is it transnational?' },
        { kind: 'language', article: '18', forms: ['mutual-legal-assistance'], question: 'In which language?' },
      ],
    }),
    framework('other', { provisions: [provision('1', ['prevention'])] }),
    framework('code', { unit: 'section', provisions: [provision('3184', ['extradition'])] }),
  ],
  participation: [
    clause('untoc', '38(2)', { asAt: '2014-07-10', complete: true, source: 'text' }),
    clause('code', '1', { asAt: '2026-01-01', complete: false, source: 'text', note: 'Mexico only.' }),
    clause('other', '9', { asAt: '2014-07-10', complete: true, source: 'text' }),
  ],
});

test('each instrument has the articles that give the form, and no other instrument is named', () => {
  expect(found.articles).toEqual({
    untoc: {
      '16': ['Extradition', 'Says 16.', 'shall', 'primary'],
      '16(5)': ['', 'Says 16(5).', 'may', 'unverified'],
    },
    code: { '3184': ['', 'Says 3184.', 'shall', 'primary'] },
  });
});
test('what is not called an article is named as it is called', () => {
  expect(found.units).toEqual({ code: 'section' });
  expect(found.roles).toEqual({});
  expect(articlePath(found.units, 'code', '3184')).toBe('/frameworks/code/#section-3184');
  expect(articlePath(found.units, 'untoc', '16(5)')).toBe('/frameworks/untoc/#article-16-5');
});
test('a question that concerns another form is not asked', () => {
  expect(found.questions).toEqual({ untoc: [['Is it transnational?', '16']] });
});
test('the clause of an instrument is named where it gives the form', () => {
  expect(found.clauses).toEqual({ untoc: '38(2)', code: '1' });
});
test('each instrument says how far the declarations under it are known', () => {
  expect(found.declarations).toEqual({ untoc: ['2014-07-10', 1], code: ['2026-01-01', 0, 'Mexico only.'] });
});
test('an instrument that issues and executes is told with its own words for the two States', () => {
  const found = articlesFor('extradition', {
    frameworks: [
      {
        id: 'warrant',
        data: {
          unit: 'article',
          roles: 'issuing-executing',
          conditions: [],
          provisions: [
            {
              article: '1',
              forms: ['extradition'],
              strength: 'shall',
              role: 'direct-basis',
              paraphrase: 'A warrant is executed.',
              verification: { level: 'primary', source: 'text' },
            },
          ],
        } as unknown as ArticlesInput['frameworks'][number]['data'],
      },
    ],
    participation: [],
  });
  expect(found.roles).toEqual({ warrant: 'issuing-executing' });
});
