/** What a question means by the names in it: a page, two States, or who is bound. */
import { describe, expect, test } from 'vitest';
import { understander, type Lexicon } from '../../../src/publish/search/lexicon.ts';

const LEXICON: Lexicon = {
  sections: {
    jurisdictions: {
      label: 'States',
      entries: { gbr: ['United Kingdom', [], ['UK']], qat: ['Qatar'], ita: ['Italy'], nga: ['Nigeria'] },
    },
    forms: {
      label: 'Forms',
      entries: { extradition: ['Extradition', [], ['hand over a suspect', 'extradite']] },
    },
    glossary: {
      label: 'Glossary',
      entries: {
        extradition: ['extradition'],
        'forced-labour': ['forced labour', [], ['trabajo forzoso', 'السخرة', 'العمل القسري']],
        slavery: ['slavery', [], ["l'esclavage"]],
      },
    },
    frameworks: {
      label: 'Instruments',
      entries: { 'ilo-c029': ['Forced Labour Convention (ILO No. 29)', ['C029']], model: ['Model law'] },
    },
  },
  states: { fr: { ita: ['Italie', 'la Botte'], nga: ['Nigéria'] }, ar: { nga: ['نيجيريا'], ita: ['إيطاليا'] } },
  articled: ['gbr'],
  lists: ['ilo-c029'],
  whoIsBound: ['who signed', 'quién ratificó'],
};
const understand = understander(LEXICON);
const named = (question: string) => understand(question).named.map(({ path }) => path);

describe('a page', () => {
  test('is found by its name, by a word of the trade, in another language or script', () => {
    expect(named('C.29')).toEqual(['/frameworks/ilo-c029/']);
    expect(named('Hand over a suspect')).toEqual(['/forms/extradition/']);
    expect(named('Trabajo  forzoso')).toEqual(['/glossary/forced-labour/']);
    expect(named('سخرة')).toEqual(['/glossary/forced-labour/']);
  });
  test('that answers a need comes before the one that explains the word', () =>
    expect(named('extradition')).toEqual(['/forms/extradition/', '/glossary/extradition/']));
  test('of a State is the one in the language of its name', () => {
    expect(named('Italie')).toEqual(['/fr/jurisdictions/ita/']);
    expect(named('La Botte')).toEqual(['/fr/jurisdictions/ita/']);
  });
  test('that only a part of the question names is mentioned, not meant', () => {
    const { named: whole, mentioned } = understand('extradite my boss');
    expect(whole).toEqual([]);
    expect(mentioned.map(({ path }) => path)).toEqual(['/forms/extradition/']);
  });
});
describe('a State that two languages call the same', () => {
  const paths = (question: string, language?: string) => {
    const { named, titled } = understand(question, language);
    return [...new Set([...named, ...titled].map(({ path }) => path))];
  };
  test('is one link, in the language that it is written in', () => {
    expect(paths('nigeria')).toEqual(['/jurisdictions/nga/']);
    expect(paths('Nigéria')).toEqual(['/fr/jurisdictions/nga/']);
  });
  test('is its page in the language of the reader, if that calls it so', () => {
    expect(paths('Nigeria', 'fr')).toEqual(['/fr/jurisdictions/nga/']);
    expect(paths('Qatar', 'fr')).toEqual(['/fr/jurisdictions/qat/']);
    expect(paths('Italy', 'fr')).toEqual(['/jurisdictions/ita/']);
  });
});
describe('what Arabic and French write as one with a word', () => {
  test('is not part of it: the article, “and”, “to”, “by”', () => {
    expect(named('للعمل القسري')).toEqual(['/glossary/forced-labour/']);
    expect(named('بالسخرة')).toEqual(['/glossary/forced-labour/']);
    expect(named('نيجيريا وإيطاليا').slice(0, 2)).toEqual([
      '/cooperation/?from=nga&to=ita',
      '/cooperation/?from=ita&to=nga',
    ]);
    expect(named('esclavage')).toEqual([]);
    expect(named('l’esclavage')).toEqual(['/glossary/slavery/']);
  });
  test('does not hide a word that begins so by itself', () =>
    expect(named('سخرة')).toEqual(['/glossary/forced-labour/']));
});
test('pages of which a name holds the words, in whatever language and number', () => {
  const worded = (question: string) => understand(question).worded.map(({ path }) => path);
  expect(worded('العمل')).toEqual(['/glossary/forced-labour/']);
  expect(worded('trabajos forzosos')).toEqual(['/glossary/forced-labour/']);
  expect(worded('suspects')).toEqual(['/forms/extradition/']);
  expect(worded('zebra')).toEqual([]);
});
describe('two States', () => {
  test('are asked of the finder, either way round', () =>
    expect(named('UK Qatar treaty').slice(0, 2)).toEqual([
      '/cooperation/?from=gbr&to=qat',
      '/cooperation/?from=qat&to=gbr',
    ]));
  test('are named as a sentence names them', () =>
    expect(
      understand('UK Qatar')
        .named.map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(['What can the United Kingdom ask of Qatar?', 'What can Qatar ask of the United Kingdom?']));
  test('with a need, for that need', () =>
    expect(named('Nigeria Italy extradition')[0]).toBe('/cooperation/?from=nga&to=ita&need=extradition'));
  test('of which one hands a person over to the other: the one that receives is the one that asks', () =>
    expect(named('extradition from Italy to Nigeria')[0]).toBe('/cooperation/?from=nga&to=ita&need=extradition'));
});
describe('who is bound', () => {
  test('leads to the list of parties, in any language', () => {
    expect(named('who signed C29')[0]).toBe('/frameworks/ilo-c029/participation/');
    expect(named('¿Quién ratificó el C029?')[0]).toBe('/frameworks/ilo-c029/participation/');
  });
  test('leads to no list that there is not', () =>
    expect(named('who signed model law')).toEqual(['/frameworks/model/']));
});
test('a word of a few titles leads to them, a common one does not', () => {
  const titled = (question: string) => understand(question).titled.map(({ path }) => path);
  expect(titled('the model')).toEqual(['/frameworks/model/']);
  expect(titled('model zebra')).toEqual([]);
  const many = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`r${at}`, [`Rule ${at}`] as const]));
  const rules = { ...LEXICON, sections: { rules: { label: 'Rules', entries: many } } };
  expect(understander(rules)('rule').titled).toEqual([]);
});
test('a word that says nothing is no State, though its code is the same', () =>
  expect(named('can Italy extradite to Nigeria')[0]).toBe('/cooperation/?from=nga&to=ita&need=extradition'));
test('the text is searched in the words of the pages', () => {
  expect(understand('trabajo forzoso UK').inEnglish).toBe('forced labour United Kingdom');
  expect(understand('extradition Italie').inEnglish).toBe('extradition Italy');
  expect(understand('forced labour').inEnglish).toBeUndefined();
});
test('any text is an answer without a fault', () => {
  for (const typed of ['', ' ', '()[]{}*+?', '\u0000', 'a '.repeat(500), '💥', 'ا'.repeat(300)])
    expect(understand(typed).named).toEqual([]);
});
