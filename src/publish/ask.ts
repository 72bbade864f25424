/**
 * A question as it is typed on a command line, and its answer as text: what `npm run ask` and the command of the package
 * share.
 */
import { parseArgs } from 'node:util';
import { nearest } from '../entries/nearest.ts';
import type { Question } from '../law/answer.ts';
import type { CaseFacts } from '../law/model.ts';
import { DAY_ERROR, isDay } from '../schema/days.ts';
import { needOfToday, NEEDS } from '../schema/needs.ts';
import { CONDITIONS, MATTERS, words } from '../schema/vocabulary.ts';
import type { PublicAnswer } from './answer-shape.ts';

/** What a jurisdiction can be called on the command line. */
export interface Named {
  id: string;
  title: string;
  iso2?: string | undefined;
  iso3?: string | undefined;
  alsoKnownAs: readonly string[];
}
export interface Asked {
  question: Question & { facts: CaseFacts };
  /** Whether the answer is wanted as data. */
  json: boolean;
}
/** A question that cannot be read, with the one sentence that says why. */
export class Unreadable extends Error {}
const stop = (sentence: string): never => {
  throw new Unreadable(sentence);
};

/**
 * What the command says of itself.
 * @param name what it is called  @param call how it is typed before its arguments
 */
export const usageOf = (name: string, call: string): string => `${name}: what one State can ask of another, on which
article, since when, and why.

  ${call} mex usa extradition
  ${call} --from rou --to gbr --need extradition
  ${call} --from Mexico --to Spain --need extradition --on 2019-06-01 --json

  --from, --to   a State, by its code (rou, RO) or its English name
  --need         ${NEEDS.join(', ')}
  --about        what the case is about: ${MATTERS.join(', ')}
  --fact         an answer that decides coverage, as name=yes or name=no, as often as needed: ${CONDITIONS.join(', ')}
  --on           the day asked about, such as 2019-06-01; today when left out
  --json         one object, described by the schema answer.json`;

function optionsIn(typed: readonly string[], today: string) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        need: { type: 'string' },
        about: { type: 'string' },
        fact: { type: 'string', multiple: true, default: [] },
        on: { type: 'string', default: today },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)} Run with --help to see what can be asked.`);
  }
}
/** The word of a closed list, or one sentence that names the nearest. */
function oneOf<T extends string>(flag: string, value: string, among: readonly T[]): T {
  const found = among.find((word) => word === value);
  if (found) return found;
  const guess = nearest(value, among);
  return stop(`--${flag} "${value}" is not known: ${guess ? `write ${guess}` : `write one of ${among.join(', ')}`}.`);
}
function stateOf(flag: string, value: string, among: readonly Named[]): string {
  /** Code or name, in any case → the jurisdiction. */
  const known = new Map(
    among.flatMap((each) =>
      [each.id, each.iso2, each.iso3, each.title, ...each.alsoKnownAs].flatMap((word): [string, Named][] =>
        word === undefined ? [] : [[word.toLowerCase(), each]],
      ),
    ),
  );
  const word = value.trim().toLowerCase();
  const found = known.get(word);
  if (found) return found.id;
  const guess = nearest(word, [...known.keys()]);
  return stop(
    `--${flag} "${value}" is no State here${guess ? `: did you mean ${known.get(guess)?.title ?? guess}?` : '.'}`,
  );
}

/**
 * @param typed the words after the command  @param jurisdictions read only when all other words are understood
 * @throws Unreadable
 */
export function askedIn(typed: readonly string[], jurisdictions: () => readonly Named[], today: string): Asked {
  const { values: given, positionals } = optionsIn(typed, today);
  if (positionals.length > 0 && (positionals.length !== 3 || given.from || given.to || given.need))
    stop('Write who asks, who is asked and for what, such as mex usa extradition, or say --from, --to and --need.');
  const { from = positionals[0], to = positionals[1], need: needed = positionals[2] } = given;
  if (!from || !to || !needed) return stop('Say --from, --to and --need. Run with --help to see what can be asked.');
  if (!isDay(given.on)) stop(`--on ${DAY_ERROR}.`);
  const about = given.about === undefined ? undefined : oneOf('about', given.about, MATTERS);
  const need = oneOf('need', needOfToday(needed, about), NEEDS);
  const facts: CaseFacts = Object.fromEntries(
    given.fact.map((text) => {
      const [word = '', answer = ''] = text.split('=');
      if (answer !== 'yes' && answer !== 'no') return stop(`--fact "${text}" must be name=yes or name=no.`);
      return [oneOf('fact', word, CONDITIONS), answer === 'yes'];
    }),
  );
  const among = jurisdictions();
  const question = {
    from: stateOf('from', from, among),
    to: stateOf('to', to, among),
    need,
    about,
    facts,
    on: given.on,
  };
  if (question.from === question.to) stop('--from and --to are the same State: ask about two.');
  return { question, json: given.json };
}

const TITLES = [
  ['use', 'Use'],
  ['onlyIf', 'Only if'],
  ['notForThis', 'In force, but not for this'],
  ['duties', 'Duties and frameworks, no channel for a request'],
  ['outsideTreaties', 'Possible without a treaty'],
  ['removed', 'Taken away by a declaration'],
  ['replaced', 'Replaced'],
  ['mayApply', 'May apply'],
  ['notOnList', 'Not on the list'],
  ['notInForce', 'Not in force between them'],
] as const satisfies readonly (readonly [keyof PublicAnswer, string])[];
interface Line {
  instrument: string;
  title: string;
  articles?: string[];
  reason: string[];
}
/** What the requested State's own law says of helping. */
function requestedLawText({ requestedLaw: law }: PublicAnswer, state: string): string[] {
  if (!law) return [];
  const says = [
    law.withoutTreaty && `without a treaty: ${law.withoutTreaty}`,
    law.nationals && `own nationals: ${law.nationals}`,
    law.dualCriminality && `dual criminality: ${words(law.dualCriminality)}`,
    law.threshold && `least maximum: ${law.threshold}`,
  ].filter(Boolean);
  if (says.length === 0) return [];
  const where = `${law.article || 'not named'}; source: ${law.asAt}`;
  return [`Law of ${state}, outside treaties and Union law (${where}): ${says.join('; ')}.`];
}
/** An answer for people. @param names names of States by id */
export function answerText(answer: PublicAnswer, names: ReadonlyMap<string, string>): string {
  const { from, to, need, about, on } = answer.question;
  const name = (state: string): string => names.get(state) ?? state;
  const groups = TITLES.flatMap(([key, title]) => {
    const lines: readonly Line[] = answer[key];
    if (lines.length === 0) return [];
    return [
      '',
      `${title}:`,
      ...lines.map((line) => {
        const word = line.instrument.startsWith('national-law/') ? '' : 'article ';
        const articles = line.articles?.length ? `, ${word}${line.articles.join(', ')}` : '';
        return `  ${line.title}${articles}. ${line.reason.join(' ')}`;
      }),
    ];
  });
  return [
    `${name(from)} asks ${name(to)} for ${need}${about ? ` (${about})` : ''} on ${on}`,
    ...groups,
    '',
    `Dual criminality, by the name of the offence: ${answer.dualCriminality.status}. ${answer.dualCriminality.reason.join(' ')}`,
    ...(about ? [`Serious crime: ${answer.seriousCrime.status}. ${answer.seriousCrime.reason.join(' ')}`] : []),
    ...requestedLawText(answer, name(to)),
    ...(answer.namedOnly ?? []).map(
      (state) =>
        `${name(state)}: whether treaties that are open to any State are open here is for each depositary to say, so that only those stand whose list has the name. Look for agreements of its own, some of them between offices.`,
    ),
    'No basis in this data is not proof that none exists. This is no legal advice.',
  ].join('\n');
}
