/** What somebody who is new can do first, worked out from what the content says it lacks. Pure. */
import { inWords } from '../law/dates.ts';
import type { OpenInstrument, PartyList } from './freshness.ts';

export interface Task {
  title: string;
  /** Site path of the page that it is about. */
  path: string;
  /** What is to be done. */
  what: string;
  /** File of the content that it changes, below `content`. */
  file: string;
  /** Where the answer stands, if that is known. */
  source?: string | undefined;
}
export interface TaskGroup {
  id: string;
  title: string;
  /** What it takes, and how. */
  how: string;
  tasks: Task[];
  /** How many there are in all. */
  total: number;
}
interface WithGaps {
  collection: string;
  id: string;
  reviewed: string;
  title: string;
  gaps: readonly string[];
}

/** So many of each kind: a list that can be read through. */
const MOST = 10;
const group = (id: string, title: string, how: string, tasks: readonly Task[]): TaskGroup[] =>
  tasks.length > 0 ? [{ id, title, how, tasks: tasks.slice(0, MOST), total: tasks.length }] : [];

/**
 * @param lists of parties, the one known to the earliest day first
 * @param open instruments with provisions that nobody has verified
 * @param entries those with gaps or without
 */
export function firstTasks(
  lists: readonly PartyList[],
  open: readonly OpenInstrument[],
  entries: readonly WithGaps[],
): TaskGroup[] {
  const list = ({ id, title }: PartyList) => ({
    title,
    path: `/frameworks/${id}/participation/`,
    file: `participation/${id}.csv`,
  });
  const differing = lists.flatMap(({ count, parties, status, ...each }): Task[] =>
    count?.differs
      ? [
          {
            ...list({ count, parties, status, ...each }),
            what: `${parties} parties here, ${count.parties} in another source (${inWords(count.date)}). Find which States differ.`,
            source: status,
          },
        ]
      : [],
  );
  const old = lists
    .filter(({ readFrom }) => readFrom === undefined)
    .map((each): Task => ({
      ...list(each),
      what: `Known to ${inWords(each.asAt)}. Read the depositary’s page and compare.`,
      source: each.status,
    }));
  const unverified = open
    .toSorted((a, b) => a.articles.length - b.articles.length)
    .map(({ id, title, unit, articles }): Task => ({
      title,
      path: `/frameworks/${id}/`,
      what: `Read ${unit} ${articles.slice(0, 5).join(', ')}${articles.length > 5 ? ` and ${articles.length - 5} more` : ''} in the official text, and say that you did.`,
      file: `frameworks/${id}.mdx`,
    }));
  const gaps = entries
    .filter((entry) => entry.gaps.length > 0)
    .toSorted((a, b) => a.reviewed.localeCompare(b.reviewed) || a.title.localeCompare(b.title, 'en'))
    .map(({ collection, id, title, gaps: [first = '', ...more] }): Task => ({
      title,
      path: `/${collection}/${id}/`,
      what: `${first}${more.length > 0 ? ` (and ${more.length} more)` : ''}`,
      file: `${collection}/${id}.mdx`,
    }));
  return [
    ...group(
      'counts',
      'Two sources count differently',
      'Compare the list with the depositary’s, row by row. An hour; no knowledge of law.',
      differing,
    ),
    ...group(
      'lists',
      'Lists that a person must renew',
      'Open the depositary’s page, and add or correct what has changed since. Half an hour; no knowledge of law.',
      old,
    ),
    ...group(
      'articles',
      'Articles that nobody has checked',
      'Read the article in the official text, correct the paraphrase, and write primary under verification.',
      unverified,
    ),
    ...group(
      'gaps',
      'What an entry says it lacks',
      'Find a source that anyone can open, write the fact with it, and delete the line under gaps.',
      gaps,
    ),
  ];
}
