/** A difference of facts as a comment on a pull request. What people wrote is shown as code, so none of it is markup. */
import type { Change } from '../../entries/history/difference.ts';

/** Longest value shown; the whole stands in the files. */
const LONGEST = 160;
/** More lines than this would bury the first. */
const MOST = 200;
const MOST_UNREAD = 20;

/** As inline code of any content: a longer fence than any inside it, and one line. */
export function code(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const short = plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
  const longest = Math.max(0, ...[...short.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return short === '' ? '(blank)' : `${fence} ${short} ${fence}`;
}
const line = ({ kind, field, from, to }: Change): string => {
  if (field === '') return kind === 'added' ? 'new record' : 'record removed';
  const where = code(field);
  if (kind === 'added') return `${where} added: ${code(to ?? '')}`;
  if (kind === 'removed') return `${where} removed: ${code(from ?? '')}`;
  return `${where}: ${code(from ?? '')} → ${code(to ?? '')}`;
};

/** What the change holds and this report does not tell: a reviewer must know of it. */
function unreadLines(unread: readonly string[]): string[] {
  if (unread.length === 0) return [];
  const rest = unread.length - MOST_UNREAD;
  return [
    '',
    `**Files not described here: ${unread.length}.** They cannot be read, or are of a collection that is new.`,
    '',
    ...unread.slice(0, MOST_UNREAD).map((file) => `- ${code(file)}`),
    ...(rest > 0 ? ['', `and ${rest} more.`] : []),
  ];
}

/** @param unread files that could not be compared */
export function asMarkdown(changes: readonly Change[], unread: readonly string[] = []): string {
  if (changes.length === 0) return ['No fact changed.', ...unreadLines(unread)].join('\n');
  const records = [...new Set(changes.map(({ record }) => record))];
  const lines = changes
    .slice(0, MOST)
    .flatMap((change, index) => [
      ...(change.record === changes[index - 1]?.record ? [] : [`- ${code(change.record)}`]),
      `  - ${line(change)}`,
    ]);
  const rest = changes.length - MOST;
  return [
    `**${changes.length} facts changed in ${records.length} records.**`,
    '',
    ...lines,
    ...(rest > 0 ? ['', `and ${rest} more.`] : []),
    ...unreadLines(unread),
  ].join('\n');
}
