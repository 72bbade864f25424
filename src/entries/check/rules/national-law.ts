/** What a State's law is said to be holds together: no answer twice, penalties in order, the two main questions answered. */
import { monthsOf } from '../../../law/national-law.ts';
import { CONDUCTS } from '../../../schema/vocabulary.ts';
import type { Problem } from '../../problem.ts';
import { isThere, valueAt, type Content, type Entry } from '../../read.ts';

const itemsOf = (entry: Entry, field: string): unknown[] => {
  const list = entry.data[field];
  return Array.isArray(list) ? (list as unknown[]) : [];
};
const conductsIn = (entry: Entry, field: string): unknown[] =>
  itemsOf(entry, field).map((item) => valueAt(item, ['conduct']));

/** The two questions that every answer of the finder asks of a law. */
const ASKED = ['forced-labour', 'trafficking-for-forced-labour'] as const;
const unanswered = (entry: Entry): Problem[] => {
  const said = [...conductsIn(entry, 'offences'), ...conductsIn(entry, 'notFound')];
  return ASKED.filter((conduct) => !said.includes(conduct)).map((conduct) => ({
    file: entry.file,
    ...entry.at(['offences']),
    rule: 'law-questions',
    message: `nothing is said of ${conduct}.`,
    fix: `add a row under offences, or "- { conduct: ${conduct}, searched: The Penal Code of 2003 }" under notFound, with what was searched`,
  }));
};
/** A gap beside an answer. */
const answeredTwice = (entry: Entry): Problem[] => {
  const answered = conductsIn(entry, 'offences');
  return conductsIn(entry, 'notFound').flatMap((conduct, index): Problem[] =>
    CONDUCTS.some((each) => each === conduct) && answered.includes(conduct)
      ? [
          {
            file: entry.file,
            ...entry.at(['notFound', index]),
            rule: 'law-answers',
            message: `${String(conduct)} is said not to be found, and stands under offences.`,
            fix: 'remove it from notFound',
          },
        ]
      : [],
  );
};
const PENALTIES = ['minimum', 'maximum', 'aggravated'] as const;
const disordered = (entry: Entry): Problem[] =>
  itemsOf(entry, 'offences').flatMap((row, index) => {
    const stated = PENALTIES.flatMap((name) => {
      const value = valueAt(row, [name]);
      return typeof value === 'string' ? [{ name, value, months: monthsOf(value) }] : [];
    });
    return stated.flatMap((each, at): Problem[] => {
      const before = stated[at - 1];
      return before && before.months > each.months
        ? [
            {
              file: entry.file,
              ...entry.at(['offences', index, each.name]),
              rule: 'penalties-in-order',
              message: `the ${each.name} (${each.value}) is less than the ${before.name} (${before.value}).`,
              fix: 'correct whichever is wrong; the aggravated maximum is that of the gravest form',
            },
          ]
        : [];
    });
  });
const nowhere = (entry: Entry, content: Content): Problem[] =>
  isThere(content, `jurisdictions/${entry.id}`)
    ? []
    : [
        {
          file: entry.file,
          line: 1,
          column: 1,
          rule: 'law-of-a-state',
          message: `there is no State "${entry.id}".`,
          fix: 'name the file after the State as in content/jurisdictions, such as mex.yaml',
        },
      ];

const lawsIn = ({ entries }: Content): Entry[] => entries.filter(({ collection }) => collection === 'national-law');
/** Advice: a law may be begun with one offence. */
export const lawQuestions = (content: Content): Problem[] => lawsIn(content).flatMap(unanswered);
export const nationalLaw = (content: Content): Problem[] =>
  lawsIn(content).flatMap((entry) => [...answeredTwice(entry), ...disordered(entry), ...nowhere(entry, content)]);
