/**
 * `npm run --silent ask -- --from rou --to gbr --need extradition [--about trafficking-for-forced-labour]
 * [--fact transnational=yes] [--on 2019-06-01] [--json]`: what one State can ask of another, on which article, since
 * when, and why. Input that cannot be read gets one sentence on standard error and exit code 2.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFiles } from '../entries/files.ts';
import { nearest } from '../entries/nearest.ts';
import { readContent } from '../entries/read.ts';
import { worldContentOf } from '../entries/typed.ts';
import { worldOf } from '../entries/world.ts';
import { answerTo } from '../law/answer.ts';
import type { CaseFacts } from '../law/model.ts';
import { publicAnswer } from '../publish/answer.ts';
import type { PublicAnswer } from '../publish/answer-shape.ts';
import { needOfToday, NEEDS } from '../schema/needs.ts';
import { Day } from '../schema/shared.ts';
import { CONDITIONS, MATTERS, words } from '../schema/vocabulary.ts';
import { TODAY } from '../settings.ts';
import { helpWhenAsked } from './run/help.ts';

const USAGE = `npm run ask: what one State can ask of another, on which article, since when, and why.

  npm run --silent ask -- --from rou --to gbr --need extradition
  npm run --silent ask -- --from Mexico --to Spain --need extradition --on 2019-06-01 --json

  --from, --to   a State, by its code (rou, RO) or its English name
  --need         ${NEEDS.join(', ')}
  --about        what the case is about: ${MATTERS.join(', ')}
  --fact         an answer that decides coverage, as name=yes or name=no, as often as needed: ${CONDITIONS.join(', ')}
  --on           the day asked about, such as 2019-06-01; today when left out
  --json         one object, described by api/v1/schemas/answer.json`;
helpWhenAsked(USAGE);

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
function options() {
  try {
    return parseArgs({
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        need: { type: 'string' },
        about: { type: 'string' },
        fact: { type: 'string', multiple: true, default: [] },
        on: { type: 'string', default: TODAY },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)} Run with --help to see what can be asked.`);
  }
}
const given = options();

/** The word of a closed list, or one sentence that names the nearest. */
function oneOf<T extends string>(flag: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found) return found;
  const guess = nearest(value, words);
  return stop(`--${flag} "${value}" is not known: ${guess ? `write ${guess}` : `write one of ${words.join(', ')}`}.`);
}
if (!given.from || !given.to || !given.need)
  stop('Say --from, --to and --need. Run with --help to see what can be asked.');
const on = Day.safeParse(given.on);
if (!on.success) stop(`--on ${on.error.issues[0]?.message ?? 'must be a full date like 2026-11-24'}.`);
const about = given.about === undefined ? undefined : oneOf('about', given.about, MATTERS);
const need = oneOf('need', needOfToday(given.need, about), NEEDS);
const facts: CaseFacts = Object.fromEntries(
  given.fact.map((text) => {
    const [word = '', answer = ''] = text.split('=');
    if (answer !== 'yes' && answer !== 'no') return stop(`--fact "${text}" must be name=yes or name=no.`);
    return [oneOf('fact', word, CONDITIONS), answer === 'yes'];
  }),
);

const content = worldContentOf(readContent(readFiles(resolve('content')), TODAY).content);
const names = new Map(content.jurisdictions.map(({ id, data }) => [id, data.title]));
/** Code or name, in any case → id. */
const ids = new Map(
  content.jurisdictions.flatMap(({ id, data }) =>
    [id, data.iso2, data.iso3, data.title, ...data.alsoKnownAs].flatMap((word): [string, string][] =>
      word === undefined ? [] : [[word.toLowerCase(), id]],
    ),
  ),
);
function stateOf(flag: string, value: string): string {
  const found = ids.get(value.trim().toLowerCase());
  if (found) return found;
  const guess = nearest(value.trim().toLowerCase(), [...ids.keys()]);
  return stop(
    `--${flag} "${value}" is no State here${guess ? `: did you mean ${names.get(ids.get(guess) ?? '') ?? guess}?` : '.'}`,
  );
}
const [from, to] = [stateOf('from', given.from), stateOf('to', given.to)];
if (from === to) stop('--from and --to are the same State: ask about two.');

const world = worldOf(content);
const question = { from, to, need, about, facts, on: on.data };
const answer = publicAnswer(world, question, answerTo(world, question), names);

const TITLES: readonly [keyof PublicAnswer, string][] = [
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
];
interface Line {
  instrument: string;
  title: string;
  articles?: string[];
  since?: { latest: string };
  reason: string[];
}
/** What the requested State's own law says of helping. */
function requestedLawText(): string[] {
  const law = answer.requestedLaw;
  if (!law) return [];
  const says = [
    law.withoutTreaty && `without a treaty: ${law.withoutTreaty}`,
    law.nationals && `own nationals: ${law.nationals}`,
    law.dualCriminality && `dual criminality: ${words(law.dualCriminality)}`,
    law.threshold && `least maximum: ${law.threshold}`,
  ].filter(Boolean);
  if (says.length === 0) return [];
  const where = `${law.article || 'not named'}; source: ${law.asAt}`;
  return [`Law of ${names.get(to) ?? to}, outside treaties and Union law (${where}): ${says.join('; ')}.`];
}
function text(): string {
  const groups = TITLES.flatMap(([key, title]) => {
    const lines = answer[key] as unknown as Line[];
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
    `${names.get(from) ?? from} asks ${names.get(to) ?? to} for ${need}${about ? ` (${about})` : ''} on ${on.data}`,
    ...groups,
    '',
    `Dual criminality, by the name of the offence: ${answer.dualCriminality.status}. ${answer.dualCriminality.reason.join(' ')}`,
    ...(about ? [`Serious crime: ${answer.seriousCrime.status}. ${answer.seriousCrime.reason.join(' ')}`] : []),
    ...requestedLawText(),
    ...(answer.namedOnly ?? []).map(
      (state) =>
        `${names.get(state) ?? state}: whether treaties that are open to any State are open here is for each depositary to say, so that only those stand whose list has the name. Look for agreements of its own, some of them between offices.`,
    ),
    'No basis in this data is not proof that none exists. This is no legal advice.',
  ].join('\n');
}
console.log(given.json ? JSON.stringify(answer, null, 2) : text());
