/** A key figure holds as numbers what its value prints, one for one: what is drawn is what the source says. */
import type { Problem } from '../../problem.ts';
import type { Content } from '../../read.ts';

/** The numbers in a text, as the field holds them: `at least 120,000 / 1.5` is 120000 and 1.5. */
const printed = (text: string): number[] =>
  [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));

/** What one written number stands for in the value: itself, or the two ends of a range. */
function statedBy(number: unknown): number[] {
  if (number === null || typeof number !== 'object') return [];
  const { value, low, high } = number as Record<string, unknown>;
  // A fall is printed with its sign or in words; either way its digits are the same.
  return (value === undefined ? [low, high] : [value]).flatMap((each) =>
    typeof each === 'number' ? Math.abs(each) : [],
  );
}

export const figureNumbers = ({ entries }: Content): Problem[] =>
  entries.flatMap((entry): Problem[] => {
    const { value, numbers } = entry.data;
    if (entry.collection !== 'key-figures' || typeof value !== 'string' || !Array.isArray(numbers)) return [];
    const [says, holds] = [printed(value), numbers.flatMap(statedBy)];
    return says.join(' ') === holds.join(' ')
      ? []
      : [
          {
            file: entry.file,
            ...entry.at(['numbers']),
            rule: 'figure-numbers',
            message: `the value prints ${says.join(' and ') || 'no number'}, and the numbers are ${holds.join(' and ') || 'none'}.`,
            fix: 'write a number for each that the value prints, in its order, without commas',
          },
        ];
  });

/** A figure that no program can draw. Advice, never a refusal: whoever reports one need not know. */
export const figuresWithoutNumbers = ({ entries }: Content): Problem[] =>
  entries.flatMap((entry): Problem[] =>
    entry.collection !== 'key-figures' || 'numbers' in entry.data
      ? []
      : [
          {
            file: entry.file,
            ...entry.at(['value']),
            rule: 'figure-without-numbers',
            message: 'the value is text alone.',
            fix: 'add numbers: value, unit and qualifier of each number that it prints',
          },
        ],
  );
