/** What a run found, in words: for the terminal, and as Markdown for a pull request. */
import { code } from '../facts/markdown.ts';
import type { Outcome } from './instrument.ts';

/** Lines of one instrument, and of the whole: a pull request must be readable, and the code host takes 65,536 characters. */
const MOST_OF_ONE = 12;
const MOST_CHARACTERS = 60_000;
const MARKS = { same: '·', changed: '+', refused: '×' } as const;

export const asText = (outcomes: readonly Outcome[]): string =>
  outcomes
    .flatMap(({ id, result, said, lines }) => [
      `${MARKS[result]} ${id}: ${said}`,
      ...lines.map((line) => `    ${line}`),
    ])
    .join('\n');

/** In one line: how many instruments agree, changed, were refused, and have no page that is read. */
export function inShort(outcomes: readonly Outcome[], byHand: number): string {
  const count = (wanted: Outcome['result']) => outcomes.filter(({ result }) => result === wanted).length;
  return `${count('changed')} changed, ${count('same')} as they are, ${count('refused')} refused, ${byHand} to be read by hand`;
}

/**
 * Every word that may come from a page is shown as code, so that none of it is markup, a mention or a link.
 */
export function asMarkdown(outcomes: readonly Outcome[], byHand: number): string {
  const some = (lines: readonly string[]) => {
    const rest = lines.length - MOST_OF_ONE;
    return rest > 0 ? [...lines.slice(0, MOST_OF_ONE), `and ${rest} more`] : lines;
  };
  const part = (title: string, wanted: Outcome['result']) => {
    const found = outcomes.filter(({ result }) => result === wanted);
    return found.length === 0
      ? []
      : [
          '',
          `**${title}**`,
          '',
          ...found.flatMap(({ id, said, lines }) => [
            `- ${code(id)} ${code(said)}`,
            ...some(lines).map((line) => `  - ${code(line)}`),
          ]),
        ];
  };
  const lines = [
    `Lists of parties compared with the pages of their depositaries: ${inShort(outcomes, byHand)}.`,
    ...part('Changed', 'changed'),
    ...part('Refused: nothing was taken, a person must look', 'refused'),
    ...part('As they are', 'same'),
  ];
  // Whole lines, so that no fence is cut.
  let size = 0;
  const fitting = lines.filter((line) => (size += line.length + 1) <= MOST_CHARACTERS);
  return [...fitting, ...(fitting.length < lines.length ? ['', 'The rest stands in the output of the run.'] : [])].join(
    '\n',
  );
}
