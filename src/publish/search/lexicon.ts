/** The names of all pages, and what a question means by them: a page, a pair of States, or who is bound. Pure. */
import { NEEDS } from '../../schema/needs.ts';
import type { FormId } from '../../schema/vocabulary.ts';
import { EMPTY } from './little-words.ts';
import { plain } from './plain.ts';

/** A page and what it is called. */
interface NamedPage {
  title: string;
  path: string;
  /** The section's label, such as `Instruments`. */
  kind: string;
  /** Its own names, in the language of the page. */
  names: readonly string[];
  /** Other words that lead to it, of the trade or of other languages. */
  says: readonly string[];
  /** The path of the page that it translates, if it is a translation. */
  english?: string;
}
/** Names as they travel: each as short as can be, since a first search waits for them. */
export interface Lexicon {
  /** Section → its label → id of an entry → its title, its own names, and the other words that lead to it. */
  sections: Readonly<Record<string, { label: string; entries: Readonly<Record<string, EntryNames>> }>>;
  /** Language → id of a State → its name there, and the other words that lead to its page in that language. */
  states: Readonly<Record<string, Readonly<Record<string, readonly [name: string, ...says: string[]]>>>>;
  /** The States whose English name needs an article within a sentence: “the Netherlands”. */
  articled: readonly string[];
  /** The instruments that have a list of parties. */
  lists: readonly string[];
  /** Phrases that ask who is bound by an instrument. */
  whoIsBound: readonly string[];
}
export type EntryNames = readonly [title: string, names?: readonly string[], says?: readonly string[]];

/** Section of the pages that exist in several languages. */
const STATES = 'jurisdictions';
/** Every page that the lexicon names. */
function pagesOf({ sections, states }: Lexicon): NamedPage[] {
  const entries = Object.entries(sections).flatMap(([section, { label, entries }]) =>
    Object.entries(entries).map(([id, [title, names = [], says = []]]): NamedPage => ({
      title,
      path: `/${section}/${id}/`,
      kind: label,
      names,
      says,
    })),
  );
  const translated = Object.entries(states).flatMap(([language, names]) =>
    Object.entries(names).map(([id, [title, ...says]]): NamedPage => ({
      title,
      path: `/${language}/${STATES}/${id}/`,
      kind: sections[STATES]?.label ?? '',
      names: [],
      says,
      english: `/${STATES}/${id}/`,
    })),
  );
  return [...entries, ...translated];
}
/** The names by which readers may know an entry, with its page. */
export const entryNames = ({ sections }: Lexicon): [name: string, lead: Lead][] =>
  Object.entries(sections).flatMap(([section, { label, entries }]) =>
    Object.entries(entries).flatMap(([id, [title, names = []]]) =>
      [title, ...names].map((name): [string, Lead] => [name, { title, path: `/${section}/${id}/`, kind: label }]),
    ),
  );

/** One page that a question leads to, before or without a search of the text. */
export interface Lead {
  title: string;
  path: string;
  kind: string;
}
export interface Understood {
  /** Pages that the whole question names, and the answers it asks for: these come first. */
  named: readonly Lead[];
  /** Pages whose title holds every word of it, when they are few: these come next. */
  titled: readonly Lead[];
  /** Pages that a part of it names: these come after what the text holds. */
  mentioned: readonly Lead[];
  /** Pages of which a name, in whatever language, holds every word of it: for a question that little text answers. */
  worded: readonly Lead[];
  /** The question with other words and other languages put into those of the pages, when that changes it. */
  inEnglish?: string;
}

/** Among pages of one name, the one that answers a need comes before the one that explains a word. */
const ORDER = ['Forms', 'Instruments', 'Organisations', 'States'];
const place = ({ kind }: { kind: string }): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
/** Words for a treaty that need no page of their own beside two States. */
const TREATY = new Set(
  plain(
    'treaty treaties agreement agreements bilateral convention traité accord tratado acuerdo convenio اتفاقية معاهدة',
  ).split(' '),
);

/** Words after which stands the State that a person is handed over *to*, which is the one that asks. */
const TOWARDS = new Set(plain('to vers a hacia إلى').split(' '));

/** With more titles than these that hold a word, the word is too common to say which is meant. */
const FEW = 5;

type Words = readonly string[];
/** Where a phrase stands in a question, and the pages that it names. */
interface Mention {
  from: number;
  to: number;
  pages: readonly NamedPage[];
  /** Whether one of these pages bears the phrase as its own name. */
  own: boolean;
}

/** With more pages than these a list of names says nothing. */
const MOST = 12;
/** Letters that Arabic writes before a word as part of it, “and”, “then”, “by”, “to” and “as”, and “to the”. */
const [JOINED, TO_THE] = [/^[وفبلك](?=\p{L}{3})/u, /^لل(?=\p{L}{3})/u];
/** A word and what it may be with something joined to it: `واثيوبيا` is `اثيوبيا`, `بالعمل` is `عمل`. */
function readings(word: string): string[] {
  const without = [JOINED, TO_THE]
    .filter((joined) => joined.test(word))
    .map((joined) => plain(word.replace(joined, '')));
  return [word, ...without.flatMap(readings)];
}
/** Whether two words are one, but for the ending of several things. */
const isSame = (one: string, other: string): boolean =>
  one === other || [`${one}s`, `${one}es`].includes(other) || [`${other}s`, `${other}es`].includes(one);

const idOf = ({ path }: NamedPage): string => path.split('/').at(-2) ?? '';
const spelled = (text: string): string => text.normalize('NFC').toLowerCase();
const isState = ({ path }: NamedPage): boolean => path.includes(`/${STATES}/`);
/** Whether a person goes from the State that is asked to the one that asks. */
const handedOver = (need: FormId | undefined): boolean =>
  need === 'extradition' || need === 'transfer-of-sentenced-persons';
/** Whether "to" stands between the two States that a question names: "from Italy to Nigeria". */
function towards(words: Words, mentions: readonly Mention[]): boolean {
  const [first, second] = mentions.filter(({ pages }) => pages.some(isState));
  return words.slice(first?.to, second?.from).some((word) => TOWARDS.has(word));
}

/**
 * Makes the answerer of a lexicon; the lexicon is put in order once.
 * @returns what a question means, as typed; with the reader's language where it is known
 */
export function understander(lexicon: Lexicon): (typed: string, language?: string) => Understood {
  const pages = pagesOf(lexicon);
  const phrases = new Map<string, { pages: NamedPage[]; own: boolean }>();
  const add = (phrase: string, page: NamedPage, own: boolean): void => {
    const key = plain(phrase);
    if (key === '') return;
    const known = phrases.get(key) ?? { pages: [], own: false };
    if (!known.pages.includes(page)) known.pages.push(page);
    phrases.set(key, { pages: known.pages, own: known.own || own });
  };
  for (const page of pages) {
    add(page.title, page, page.english === undefined);
    for (const name of page.names) add(name, page, true);
  }
  for (const page of pages) for (const word of page.says) add(word, page, false);
  const asking = new Set(lexicon.whoIsBound.map(plain));
  const articled = new Set(lexicon.articled);
  const longest = Math.max(1, ...[...phrases.keys(), ...asking].map((phrase) => phrase.split(' ').length));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const lists = new Set(lexicon.lists.map((id) => `/frameworks/${id}/`));
  const titles = pages.map((page) => ({ page, words: plain(page.title).split(' ') }));
  const everyName = pages.flatMap((page) =>
    [page.title, ...page.names, ...page.says].map((name) => ({ page, words: plain(name).split(' ') })),
  );
  /** Pages one of whose names holds all these words, the shortest name first. */
  function holding(
    names: typeof titles,
    words: Words,
    same = (one: string, other: string): boolean => one === other,
  ): NamedPage[] {
    if (words.length === 0) return [];
    const forms = words.map(readings);
    const found = names.filter((name) =>
      forms.every((each) => each.some((form) => name.words.some((word) => same(form, word)))),
    );
    return found
      .sort((a, b) => a.words.length - b.words.length || place(a.page) - place(b.page))
      .map(({ page }) => page);
  }
  const englishOf = (page: NamedPage): NamedPage => byPath.get(page.english ?? page.path) ?? page;

  /** The longest phrases that a question holds, from left to right, none within another. */
  function read(words: Words): { mentions: Mention[]; asksWho: boolean; rest: Words } {
    const mentions: Mention[] = [];
    const rest: string[] = [];
    let asksWho = false;
    for (let at = 0; at < words.length;) {
      let length = Math.min(longest, words.length - at);
      for (; length > 0; length--) {
        const [first = '', ...others] = words.slice(at, at + length);
        const ways = readings(first).map((way) => [way, ...others].join(' '));
        const phrase = ways[0] ?? '';
        const known = ways.map((way) => phrases.get(way)).find(Boolean);
        if (asking.has(phrase)) asksWho = true;
        else if (known && !EMPTY.has(phrase)) mentions.push({ from: at, to: at + length, ...known });
        else continue;
        break;
      }
      if (length === 0) rest.push(words[at] ?? '');
      at += Math.max(1, length);
    }
    return { mentions, asksWho, rest };
  }

  return (typed, language) => {
    const words = plain(typed.slice(0, 200)).split(' ').filter(Boolean);
    const { mentions, asksWho, rest } = read(words);
    const unread = rest.filter((word) => !EMPTY.has(word));
    const typedAs = spelled(typed);
    /** How well the language of a page fits: the reader's own before that of the spelling, and before English. */
    const fit = ({ path, title, english }: NamedPage): number => {
      const own = language !== undefined && path.startsWith(`/${language}/`);
      return (own ? 0 : typedAs.includes(spelled(title)) ? 2 : 4) + (english === undefined ? 0 : 1);
    };
    /** A State that is called the same in the reader's language has its page there, too. */
    const inOwn = (page: NamedPage): NamedPage => {
      const names = page.english === undefined && isState(page) ? lexicon.states[language ?? ''] : undefined;
      return names && !(idOf(page) in names) ? { ...page, path: `/${language}${page.path}`, english: page.path } : page;
    };
    /** Each page once, and a State in one language: that which fits. */
    function onceEach(pages: readonly NamedPage[]): NamedPage[] {
      const chosen = new Map<string, NamedPage>();
      for (const page of pages) {
        const known = chosen.get(page.english ?? page.path);
        if (!known || fit(page) < fit(known)) chosen.set(page.english ?? page.path, page);
      }
      return [...chosen.values()].map(inOwn);
    }
    const best = ({ pages }: Mention): NamedPage[] => onceEach([...pages].sort((a, b) => place(a) - place(b)));
    const mentioned = onceEach(mentions.flatMap(best));
    const english = mentioned.map(englishOf);

    const answers: Lead[] = [];
    const states = [...new Set(english.filter(isState))];
    const [first, second] = states;
    const need = NEEDS.find((form) => english.some(({ path }) => path === `/forms/${form}/`));
    if (first && second && states.length === 2) {
      const ask = (from: NamedPage, to: NamedPage): Lead => {
        const name = (state: NamedPage) => `${articled.has(idOf(state)) ? 'the ' : ''}${state.title}`;
        const search = new URLSearchParams({ from: idOf(from), to: idOf(to), ...(need && { need }) });
        return {
          title: `What can ${name(from)} ask of ${name(to)}?`,
          path: `/cooperation/?${search}`,
          kind: 'Find a basis',
        };
      };
      const [one, other] = handedOver(need) && towards(words, mentions) ? [second, first] : [first, second];
      answers.push(ask(one, other), ask(other, one));
    }
    if (asksWho)
      for (const { path, title } of english)
        if (lists.has(path))
          answers.push({ title: `Who is bound by: ${title}`, path: `${path}participation/`, kind: 'Lists of parties' });

    const whole = unread.filter((word) => !(answers.length && TREATY.has(word))).length === 0;
    const names = (pages: readonly NamedPage[]): Lead[] => [
      ...new Map(pages.map(({ title, path, kind }) => [path, { title, path, kind }])).values(),
    ];
    const changed = mentions.some(({ own }) => !own);
    const inEnglish = [
      ...mentions.map((mention): [number, string] => [
        mention.from,
        mention.own
          ? words.slice(mention.from, mention.to).join(' ')
          : best(mention)
              .slice(0, 1)
              .map((page) => englishOf(page).title)
              .join(),
      ]),
      ...words.flatMap((word, at): [number, string][] =>
        mentions.some(({ from, to }) => from <= at && at < to) || EMPTY.has(word) ? [] : [[at, word]],
      ),
    ]
      .sort(([a], [b]) => a - b)
      .map(([, word]) => word)
      .join(' ');
    const sought = words.filter((word) => !EMPTY.has(word));
    const titled = onceEach(holding(titles, sought));
    const worded = onceEach(holding(everyName, sought, isSame));
    return {
      named: [...answers, ...(whole ? names(mentioned) : [])],
      titled: titled.length > FEW ? [] : names(titled),
      mentioned: whole ? [] : names(mentioned),
      worded: worded.length > MOST ? [] : names(worded),
      ...(changed && { inEnglish }),
    };
  };
}
