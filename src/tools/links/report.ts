/** Which addresses the content cites, where, and which of them no longer answer. Pure. */
import type { Content } from '../../entries/read.ts';

export interface Answer {
  /** HTTP status; 0 when there was no answer at all. */
  status: number;
  gone: boolean;
}

function* urlsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/^https?:\/\//.test(value)) yield value;
  } else if (value !== null && typeof value === 'object') for (const item of Object.values(value)) yield* urlsIn(item);
}

/** Address → the records that cite it, in the order of the content. */
export function citedUrls({ entries }: Content): Map<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const { key, data } of entries)
    for (const url of new Set(urlsIn(data))) cited.set(url, [...(cited.get(url) ?? []), key]);
  return cited;
}

/** Some official sites refuse every program; that says nothing about the page. */
const REFUSES = [401, 403, 405, 429, 999];

export function linkReport(
  cited: ReadonlyMap<string, readonly string[]>,
  answers: ReadonlyMap<string, Answer>,
): { markdown: string; gone: number; refused: number } {
  const of = (wanted: (answer: Answer) => boolean) =>
    [...cited].flatMap(([url, records]) => {
      const answer = answers.get(url);
      return answer && wanted(answer) ? [{ url, records, status: answer.status }] : [];
    });
  const gone = of((answer) => answer.gone && !REFUSES.includes(answer.status));
  const refused = of((answer) => answer.gone && REFUSES.includes(answer.status));
  const list = (all: typeof gone) =>
    all.map(({ url, records, status }) => `- <${url}> (${status || 'no answer'}), cited in ${records.join(', ')}`);
  return {
    gone: gone.length,
    refused: refused.length,
    markdown: [
      `**Links: ${cited.size} addresses, ${gone.length} do not answer, ${refused.length} refuse programs.**`,
      ...(gone.length ? ['', 'Find where the page went, or cite another source:', '', ...list(gone)] : []),
      ...(refused.length ? ['', 'Open these by hand:', '', ...list(refused)] : []),
    ].join('\n'),
  };
}
