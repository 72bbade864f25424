/** What the page of an entry shows beside its facts. */
import { describe, expect, test } from 'vitest';
import { entryPage, formsOf, namesOf, type EntryContext } from '../../src/site/entry.ts';
import { entryOf, provision } from './entries.ts';

const glossary = ['forced-labour', 'servitude'].map((id) => ({
  id,
  data: { title: id.toUpperCase(), summary: `What ${id} is.` },
}));
const context: EntryContext = { body: '', headings: [], glossary, hasRelated: false };
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('names', () => {
  test('the acronym comes first, then the others', () => {
    const ilo = { title: 'International Labour Organization', acronym: 'ILO', alsoKnownAs: ['BIT', 'OIT'] };
    expect(namesOf(entryOf('organisations', ilo))).toEqual(['ILO', 'BIT', 'OIT']);
  });
  test('an acronym that is the title is no other name', () => {
    expect(namesOf(entryOf('organisations', { title: 'INTERPOL', acronym: 'INTERPOL' }))).toEqual([]);
  });
});

describe('forms under which a search finds an entry', () => {
  test('an instrument: all that its articles give, each once', () => {
    const provisions = [provision('1', ['extradition', 'repatriation']), provision('2', ['extradition'])];
    expect(formsOf(entryOf('frameworks', { provisions }))).toEqual(['extradition', 'repatriation']);
  });
  test('a case: those that it names; the page of a form: itself; a term: none', () => {
    expect(formsOf(entryOf('cases', { forms: ['extradition'] }))).toEqual(['extradition']);
    expect(formsOf(entryOf('forms', {}, 'repatriation'))).toEqual(['repatriation']);
    expect(formsOf(entryOf('glossary'))).toEqual([]);
  });
});

describe('the list of contents', () => {
  const framework = entryOf('frameworks', {
    unit: 'regulation',
    conditions: [{ kind: 'scope', article: '3(1)', question: 'Is it?' }],
    provisions: [provision('3(1)', ['extradition']), provision('14', ['extradition'])],
    gaps: ['The day.'],
  });
  test('follows the page from its text to its sources', () => {
    const { contents } = entryPage(framework, {
      ...context,
      body: 'See [it](/glossary/servitude/).',
      headings: [
        { depth: 2, slug: 'history', text: 'History' },
        { depth: 3, slug: 'detail', text: 'Detail' },
      ],
      hasRelated: true,
    });
    expect(contents).toEqual([
      { id: 'history', label: 'History' },
      { id: 'terms', label: 'Terms used here' },
      { id: 'conditions', label: 'Ask first' },
      { id: 'provisions', label: 'Regulations' },
      { id: 'gaps', label: 'What we could not establish' },
      { id: 'related', label: 'Related' },
      { id: 'sources', label: 'Sources' },
    ]);
  });
  test('has the parts on for whom and for what an instrument is, where it says so', () => {
    const verification = { level: 'primary', source: 'text' };
    const scoped = entryOf('frameworks', {
      provisions: [provision('1', ['extradition'])],
      covers: [{ matter: 'forced-labour', how: 'any', article: '1', verification }],
      displaces: [{ framework: 'untoc', article: '1', verification }],
    });
    expect(ids(entryPage(scoped, context).contents)).toEqual(['covers', 'replaces', 'provisions', 'sources']);
  });
  test('names the articles by their numbers, each with its anchor', () => {
    expect(entryPage(framework, context)).toMatchObject({
      unit: 'regulation',
      articles: [
        { id: 'regulation-3-1', label: '3(1)' },
        { id: 'regulation-14', label: '14' },
      ],
    });
  });
  test('has the computed part of a form', () => {
    const headings = ['a', 'b'].map((slug) => ({ depth: 2, slug, text: slug }));
    expect(ids(entryPage(entryOf('forms'), { ...context, headings }).contents)).toEqual(['a', 'b', 'articles']);
  });
  test('of a short page is empty: it is seen at a glance', () => {
    expect(entryPage(entryOf('glossary'), { ...context, hasRelated: true }).contents).toEqual([]);
  });
});

test('terms are those that the text links to, in its order, and only those that the glossary has', () => {
  const body =
    '[x](/glossary/servitude/) [y](/glossary/unknown/) [z](/glossary/forced-labour/) [x](/glossary/servitude/)';
  expect(entryPage(entryOf('cases'), { ...context, body }).terms).toEqual([
    { id: 'servitude', title: 'SERVITUDE', summary: 'What servitude is.' },
    { id: 'forced-labour', title: 'FORCED-LABOUR', summary: 'What forced-labour is.' },
  ]);
});
test('search engines get the summary, not more than they show, and of a State what its page is', () => {
  const summary = `${'One sentence of eight words stands here now. '.repeat(4)}And one more.`;
  expect(entryPage(entryOf('cases', { summary }), context).description).toBe(
    Array(3).fill('One sentence of eight words stands here now.').join(' '),
  );
  expect(entryPage(entryOf('jurisdictions'), context).description).toBe('Mexico: what Comity holds that names it.');
});
test('the file to correct is the one that holds the entry', () => {
  expect(entryPage(entryOf('cases', {}, 'rantsev'), context).file).toBe('cases/rantsev.mdx');
  expect(entryPage(entryOf('jurisdictions', {}, 'mex'), context).file).toBe('jurisdictions/mex.yaml');
});
