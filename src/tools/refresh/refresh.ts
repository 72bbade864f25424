/** `npm run refresh` as a function: the tables of parties against the status pages of their depositaries. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkFiles } from '../../entries/check/run.ts';
import { depositaryOf } from '../../entries/depositaries/index.ts';
import { namedIn, territoriesIn } from '../../entries/depositaries/jurisdictions.ts';
import { whoIs } from '../../entries/depositaries/states.ts';
import { readFiles, type Files } from '../../entries/files.ts';
import { readLastRefresh, writeLastRefresh, type LastRefresh } from '../../entries/last-refresh.ts';
import { isAdvice, type Problem } from '../../entries/problem.ts';
import { readContent, valueAt, type Content } from '../../entries/read.ts';
import { replaceFile } from '../../entries/write.ts';
import { client, MANNERS } from './client.ts';
import { declarationNews, refreshed, shownText, type Instrument, type Outcome } from './instrument.ts';
import { asMarkdown, asText, inShort } from './report.ts';
import { notUnderstood, optionsIn, pathsIn, type Caller } from '../run/command.ts';

const USAGE = `npm run refresh: compares the tables of parties with the status pages of their depositaries. Needs the network.

  npm run refresh -- untoc ilo-c029    what the pages say otherwise
  npm run refresh -- --write           takes it over, of every instrument

  --write                make the changes; without it they are only shown
  --correct              where the table says otherwise, take the page; look at each first
  --report <file>        write the difference as Markdown too
  --through <address>    ask a server on this machine in place of all others: http://127.0.0.1:8000
  --time-limit <seconds> how long an answer may take (30)`;
/** Only a server of this machine may play the others: what it says would pass for theirs. */
function localServer(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
    ? url
    : notUnderstood(`--through ${address} is not a server on this machine, such as http://127.0.0.1:8000.`, USAGE);
}
/** What was asked for. */
function wanted(typed: readonly string[]) {
  const { values, positionals } = optionsIn(typed, USAGE, {
    write: { type: 'boolean', default: false },
    correct: { type: 'boolean', default: false },
    report: { type: 'string' },
    through: { type: 'string' },
    'time-limit': { type: 'string', default: '30' },
  });
  const { write, correct, report, through, 'time-limit': limit } = values;
  const seconds = Number(limit);
  if (!(seconds > 0)) notUnderstood(`--time-limit ${limit} is not a number of seconds.`, USAGE);
  const stage = through === undefined ? undefined : localServer(through);
  return { ids: positionals, write, correct, report, seconds, stage };
}

const textAt = (value: unknown, ...path: string[]): string | undefined => {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
};
/** Every instrument with a table of parties, with who keeps it where its page can be read. */
function instrumentsIn({ entries, byKey, tables }: Content, files: Files) {
  return entries
    .filter(({ collection, id }) => collection === 'frameworks' && byKey.has(`participation/${id}`))
    .map(({ id, data }) => {
      const status = textAt(data, 'links', 'status') ?? '';
      const description = byKey.get(`participation/${id}`);
      const depositary = depositaryOf(status);
      const optional = {
        description: files.get(`participation/${id}.yaml`),
        applies: textAt(description?.data, 'rule', 'from'),
        source: files.get(`sources/status-${id}.yaml`),
        miscounted: textAt(description?.data, 'count', 'why'),
      };
      const instrument: Instrument = {
        id,
        title: textAt(data, 'title') ?? id,
        status,
        table: (tables.find((table) => table.folder === 'participation' && table.id === id)?.rows ?? []).map(
          ({ cells }) => cells,
        ),
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
      };
      return { instrument, depositary };
    });
}

/** What the check would refuse of the content with these changes, by instrument. */
function refusedByTheCheck(files: Files, changed: readonly Outcome[], today: string): ReadonlyMap<string, string> {
  if (changed.every(({ files: texts }) => texts.size === 0)) return new Map();
  const renewed = new Map(files);
  const owner = new Map<string, string>();
  for (const { id, files: texts } of changed)
    for (const [path, text] of texts) {
      const file = path.replace(/^content\//, '');
      renewed.set(file, text);
      owner.set(file, id);
    }
  const refused = (texts: Files) => checkFiles(texts, today).problems.filter((problem) => !isAdvice(problem));
  const problems = refused(renewed);
  if (problems.length === 0) return new Map();
  // What was wrong before is no reason to refuse a list.
  const key = ({ file, message }: Problem) => `${file} ${message}`;
  const known = new Set(refused(files).map(key));
  const found = problems.filter((problem) => !known.has(key(problem)));
  return new Map(found.map(({ file, message }) => [owner.get(file) ?? '', message]));
}
/** An outcome after the check has looked at it. */
function settledBy(refused: ReadonlyMap<string, string>, found: Outcome): Outcome {
  // A problem in a file that no list touches comes from the changes together: then none of them is made.
  const message = refused.get(found.id) ?? (found.files.size > 0 ? refused.get('') : undefined);
  if (message === undefined) return found;
  const said = shownText(`refused: with it the check would say: ${message}`);
  return { ...found, result: 'refused', said, files: new Map() };
}

export async function refresh({ typed, folder, today, say }: Caller): Promise<number> {
  const { ids, write, correct, report, seconds, stage } = wanted(typed);
  const { resolve } = pathsIn(folder);
  const files = readFiles(resolve('content'));
  const { content } = readContent(files, today);
  const all = instrumentsIn(content, files);
  const strange = ids.find((id) => !all.some(({ instrument }) => instrument.id === id));
  if (strange !== undefined) notUnderstood(`There is no instrument with a table of parties called ${strange}.`, USAGE);
  const chosen = all.filter(({ instrument }) => ids.length === 0 || ids.includes(instrument.id));
  const byHand = chosen.filter(({ depositary }) => depositary === undefined);

  const kept = resolve('src/entries/last-refresh.json');
  const before = readLastRefresh(kept);
  const ask = client({
    ...MANNERS,
    limit: seconds * 1000,
    ...(stage ? { through: stage, pause: 0, patience: 10 } : { cache: resolve('node_modules/.cache/comity-refresh') }),
  });
  const setting = { ask, who: whoIs(namedIn(content)), territories: territoriesIn(content), today, correct };
  const outcomes: Outcome[] = [];
  for (const { instrument, depositary } of chosen) {
    if (!depositary) continue;
    const found = await refreshed(instrument, depositary, setting);
    const news = found.declarations
      ? declarationNews(before[instrument.id]?.declarations, found.declarations, instrument.status)
      : [];
    outcomes.push({ ...found, lines: [...found.lines, ...news] });
  }
  const refused = refusedByTheCheck(files, outcomes, today);
  const settled = outcomes.map((found) => settledBy(refused, found));

  if (settled.length > 0) say(asText(settled));
  if (byHand.length > 0)
    say(
      `by hand: ${byHand.map(({ instrument }) => instrument.id).join(', ')}. Nobody reads their pages: npm run participation`,
    );
  if (report !== undefined) writeFileSync(resolve(report), `${asMarkdown(settled, byHand.length)}\n`);
  if (write) {
    for (const { files: texts } of settled)
      for (const [file, text] of texts) {
        const path = resolve(file);
        if (!existsSync(path) || readFileSync(path, 'utf8') !== text) replaceFile(path, text);
      }
    const tried: LastRefresh = Object.fromEntries(
      settled.map(({ id, said, declarations = before[id]?.declarations }) => [
        id,
        { day: today, said, ...(declarations ? { declarations } : {}) },
      ]),
    );
    writeLastRefresh({ ...before, ...tried }, kept);
  }
  say(`refresh: ${inShort(settled, byHand.length)}; ${write ? 'written' : 'nothing was written (add --write)'}`);
  return 0;
}
