/** A request as a form to fill in: what the data says of it, put together for one basis and need. Pure. */
import { REQUEST_CONTENTS, REQUEST_TOPICS, type FormId, type RequestTopic } from '../../../schema/vocabulary.ts';
import { fill } from '../../../schema/fill.ts';
import {
  articlesOn,
  type AddresseeFile,
  type RequestFile,
  type RequestWords,
  type Stated,
} from '../../../publish/request.ts';

/** One statement, with where it can be looked up. */
export interface Statement {
  text: string;
  /** The language of the entries, where the sentence is not in the reader's own. */
  english: boolean;
  /** Before the statement in print, such as "art. 14" or a day. */
  source?: string;
  /** Path or address. */
  link?: string;
}
/** What is filled in by hand, with the article that asks for it. */
export interface Blank {
  id: string;
  label: string;
  source?: Statement;
}
export interface RequestForm {
  title: string;
  /** A paragraph for each instrument. */
  legalBasis: readonly string[];
  blanks: readonly Blank[];
  /** Whether the list of blanks is what requests usually hold, and not one that was read in the instrument. */
  usual: boolean;
  addressee: readonly Statement[];
  topics: readonly { label: string; says: readonly Statement[] }[];
  /** Names of the topics on which nothing is known. */
  unknown: readonly string[];
}

/** An instrument of the line on which the request rests, the one that carries it first. */
export interface Ground {
  id: string;
  /** Undefined for a treaty between two States, whose text nobody here has read. */
  file: RequestFile | undefined;
  paragraph: string;
}
/** What the requested State declared under one of the grounds. */
export interface DeclaredHere {
  text: string;
  authority?: string | undefined;
  languages?: readonly string[] | undefined;
  page: string;
}
export interface RequestInput {
  need: FormId;
  title: string;
  grounds: readonly Ground[];
  declared: readonly DeclaredHere[];
  addressee: AddresseeFile;
  words: RequestWords;
  /** "Art. 14", and its path. */
  citeArticle: (ground: Ground, article: string) => Pick<Statement, 'source' | 'link'>;
  /** The instrument by the name that readers know. */
  titleOf: (ground: Ground) => string;
  /** "source: 2019". */
  citeDay: (asAt: string) => string;
  /** The page on the requested State's own law. */
  lawPage: string;
}

/** What requests for a need usually hold, where no list was read in the instrument: never more than a reminder. */
function usualContents(need: FormId): readonly (typeof REQUEST_CONTENTS)[number][] {
  if (need === 'extradition') return ['authority', 'persons', 'facts', 'law', 'order'];
  if (need === 'transfer-of-sentenced-persons') return ['authority', 'persons', 'order', 'law', 'consent'];
  return ['authority', 'subject', 'facts', 'law', 'assistance', 'purpose', 'persons', 'deadline'];
}
/** On these a request should never be silent: where nothing is known of one, that is said. */
const EXPECTED: readonly RequestTopic[] = [
  'channel',
  'language',
  'refusal',
  'speciality',
  'confidentiality',
  'urgency',
  'costs',
];

export function requestForm(input: RequestInput): RequestForm {
  const { need, grounds, declared, addressee, words, citeArticle, titleOf, citeDay, lawPage } = input;
  const { request: says, requestTopics: topicNames, requestContents: contentNames } = words;
  const articles = grounds.flatMap((ground) =>
    (ground.file ? articlesOn(ground.file, need) : []).map((article) => ({ ground, ...article })),
  );
  const asking = articles.flatMap(({ ground, article, contents }) =>
    contents.map((content) => ({ content, source: { text: '', english: false, ...citeArticle(ground, article) } })),
  );
  const usual = asking.length === 0;
  const blanks = usual
    ? usualContents(need).map((id): Blank => ({ id, label: contentNames[id] }))
    : // Each once, in the order in which a request is written.
      REQUEST_CONTENTS.flatMap((id): Blank[] => {
        const first = asking.find(({ content }) => content === id);
        return first ? [{ id, label: contentNames[id], source: first.source }] : [];
      });
  const ofLaw = ({ says: text, asAt }: Stated): Statement => ({
    text,
    english: true,
    link: lawPage,
    ...(asAt !== undefined && { source: citeDay(asAt) }),
  });
  const ofDeclaration = (text: string, page: string): Statement => ({
    text,
    english: true,
    source: says.declared,
    link: page,
  });
  const own: Partial<Record<RequestTopic, Statement[]>> = {
    channel: addressee.channel ? [ofLaw(addressee.channel)] : [],
    language: [
      ...declared.flatMap(({ languages = [], page }) =>
        languages.length > 0 ? [ofDeclaration(languages.join(', '), page)] : [],
      ),
      ...(addressee.languages ? [ofLaw(addressee.languages)] : []),
    ],
  };
  /** What was told already under one topic is only pointed at under the next. */
  const told = new Set<string>();
  const telling = ({ ground, article, says: text }: (typeof articles)[number]): Statement => {
    const where = citeArticle(ground, article);
    const key = `${ground.id} ${article}`;
    const again = told.has(key);
    told.add(key);
    return again
      ? {
          text: fill(says.see, { article: where.source ?? article }),
          english: false,
          ...(where.link && { link: where.link }),
        }
      : { text, english: true, ...where };
  };
  const topics = REQUEST_TOPICS.map((topic) => ({
    topic,
    label: topicNames[topic],
    says: [...articles.filter((each) => each.topics.includes(topic)).map(telling), ...(own[topic] ?? [])],
  }));
  const pages = new Map(
    grounds.flatMap((ground): [string, { text: string; ground: Ground }][] => {
      const { directory, status } = ground.file ?? {};
      if (directory !== undefined) return [[directory, { text: says.directory, ground }]];
      return status === undefined ? [] : [[status, { text: says.officialPage, ground }]];
    }),
  );
  // Of several pages each says whose it is.
  const directories = [...pages].map(([link, { text, ground }]): Statement => ({
    text,
    english: false,
    link,
    ...(pages.size > 1 && { source: titleOf(ground) }),
  }));
  return {
    title: input.title,
    legalBasis: grounds.map(({ paragraph }) => paragraph),
    blanks,
    usual,
    addressee: [
      ...declared.flatMap(({ authority, page }) => (authority === undefined ? [] : [ofDeclaration(authority, page)])),
      ...addressee.authorities.map((each): Statement => ({
        ...ofLaw({ ...each, says: `${each.says}: ${each.for}` }),
        ...(each.directory !== undefined && { link: each.directory }),
      })),
      ...directories,
    ],
    topics: topics
      .filter(({ says: found }) => found.length > 0)
      .map(({ label, says: found }) => ({ label, says: found })),
    unknown: topics
      .filter(({ topic, says: found }) => found.length === 0 && EXPECTED.includes(topic))
      .map(({ label }) => label),
  };
}

/** What was typed into the blanks, by their ids. */
export type Typed = ReadonlyMap<string, string>;
/** The line on which nothing is typed. */
export const LINE = '_'.repeat(60);
const cited = ({ text, source }: Statement): string => (source === undefined ? text : `${text} (${source})`);

/** A request as blocks, from which a text and a word-processor file are made alike. */
export type Block = { kind: 'title' | 'heading' | 'text' | 'blank'; text: string; label?: string };
export function blocksOf(form: RequestForm, typed: Typed, words: RequestWords): Block[] {
  const { request: says } = words;
  const filledIn = (id: string) => typed.get(id)?.trim() || LINE;
  const block = (kind: Block['kind'], text: string, label?: string): Block => ({
    kind,
    text,
    ...(label !== undefined && { label }),
  });
  const named = (id: string, label: string) => block('blank', filledIn(id), label);
  return [
    block('title', form.title),
    named('reference', says.reference),
    block('heading', says.addressee),
    ...(form.addressee.length > 0
      ? form.addressee.map((each) =>
          block('text', each.source === undefined && each.link ? `${each.text}: ${each.link}` : cited(each)),
        )
      : [block('text', says.notInData)]),
    block('heading', says.legalBasis),
    ...form.legalBasis.map((paragraph) => block('text', paragraph)),
    block('heading', says.contents),
    ...(form.usual ? [block('text', says.usualContents)] : []),
    ...form.blanks.map(({ id, label, source }) => named(id, source?.source ? `${label} (${source.source})` : label)),
    named('signature', says.signature),
    block('heading', says.whatToExpect),
    ...form.topics.map(({ label, says: found }) => block('text', found.map(cited).join(' '), label)),
    ...(form.unknown.length > 0 ? [block('text', form.unknown.join(' · '), says.notInData)] : []),
  ];
}
export const asText = (blocks: readonly Block[]): string =>
  `${blocks
    .map(({ kind, text, label }) => {
      const line = label === undefined ? text : kind === 'blank' ? `${label}\n${text}` : `${label}: ${text}`;
      return kind === 'title'
        ? `${line}\n${'='.repeat(Math.min(72, line.length))}`
        : kind === 'heading'
          ? `\n${line.toUpperCase()}`
          : line;
    })
    .join('\n\n')}\n`;
