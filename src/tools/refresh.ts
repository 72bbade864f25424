/**
 * `npm run refresh [-- instrument …]`: asks for the official status page of each instrument, compares it with the table,
 * says the difference in words, and with `--write` makes it. A page that is not what its reader knows changes nothing and
 * says why. Needs the network, unless `--through` names a server on this machine that plays the depositaries.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFiles } from '../entries/check/run.ts';
import { depositaryOf, type Depositary } from '../entries/depositaries/index.ts';
import { namedIn, territoriesIn } from '../entries/depositaries/jurisdictions.ts';
import { whoIs } from '../entries/depositaries/states.ts';
import { readFiles, type Files } from '../entries/files.ts';
import { readLastRefresh, writeLastRefresh, type LastRefresh } from '../entries/last-refresh.ts';
import { isAdvice, type Problem } from '../entries/problem.ts';
import { readContent, valueAt, type Content } from '../entries/read.ts';
import { replaceFile } from '../entries/write.ts';
import { TODAY } from '../settings.ts';
import { client, MANNERS } from './refresh/client.ts';
import { declarationNews, refreshed, shownText, type Instrument, type Outcome } from './refresh/instrument.ts';
import { asMarkdown, asText, inShort } from './refresh/report.ts';
import { helpWhenAsked } from './run/help.ts';

const USAGE = `npm run refresh: compares the tables of parties with the status pages of their depositaries. Needs the network.

  npm run refresh -- untoc ilo-c029    what the pages say otherwise
  npm run refresh -- --write           takes it over, of every instrument

  --write                make the changes; without it they are only shown
  --correct              where the table says otherwise, take the page; look at each first
  --report <file>        write the difference as Markdown too
  --through <address>    ask a server on this machine in place of all others: http://127.0.0.1:8000
  --time-limit <seconds> how long an answer may take (30)`;
helpWhenAsked(USAGE);

function stop(...lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}
function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        correct: { type: 'boolean', default: false },
        report: { type: 'string' },
        through: { type: 'string' },
        'time-limit': { type: 'string', default: '30' },
      },
    });
    return { ...values, wanted: positionals };
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), USAGE);
  }
}
const { wanted, write, correct, report, through, ...flags } = options();
const seconds = Number(flags['time-limit']);
if (!(seconds > 0)) stop(`--time-limit ${flags['time-limit']} is not a number of seconds.`, USAGE);
const stage = through === undefined ? undefined : localServer(through);
/** Only a server of this machine may play the others: what it says would pass for theirs. */
function localServer(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
    ? url
    : stop(`--through ${address} is not a server on this machine, such as http://127.0.0.1:8000.`);
}

const files = readFiles(resolve('content'));
const { content } = readContent(files, TODAY);
const textAt = (value: unknown, ...path: string[]): string | undefined => {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
};
function instrumentsIn({ entries, byKey, tables }: Content): { instrument: Instrument; depositary?: Depositary }[] {
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
      return depositary ? { instrument, depositary } : { instrument };
    });
}
const all = instrumentsIn(content);
const strange = wanted.find((id) => !all.some(({ instrument }) => instrument.id === id));
if (strange !== undefined) stop(`There is no instrument with a table of parties called ${strange}.`, USAGE);
const chosen = all.filter(({ instrument }) => wanted.length === 0 || wanted.includes(instrument.id));
const byHand = chosen.filter(({ depositary }) => depositary === undefined);

const before = readLastRefresh();
const ask = client({
  ...MANNERS,
  limit: seconds * 1000,
  ...(stage ? { through: stage, pause: 0, patience: 10 } : { cache: resolve('node_modules/.cache/comity-refresh') }),
});
const setting = { ask, who: whoIs(namedIn(content)), territories: territoriesIn(content), today: TODAY, correct };
const outcomes: Outcome[] = [];
for (const { instrument, depositary } of chosen) {
  if (!depositary) continue;
  const found = await refreshed(instrument, depositary, setting);
  const news = found.declarations
    ? declarationNews(before[instrument.id]?.declarations, found.declarations, instrument.status)
    : [];
  outcomes.push({ ...found, lines: [...found.lines, ...news] });
}

/** What the check would refuse of the content with these changes, by instrument. */
function refusedByTheCheck(changed: readonly Outcome[]): Map<string, string> {
  const renewed = new Map(files);
  const owner = new Map<string, string>();
  for (const { id, files: texts } of changed)
    for (const [path, text] of texts) {
      const file = path.replace(/^content\//, '');
      renewed.set(file, text);
      owner.set(file, id);
    }
  const refused = (texts: Files) => checkFiles(texts, TODAY).problems.filter((problem) => !isAdvice(problem));
  const problems = refused(renewed);
  if (problems.length === 0) return new Map();
  // What was wrong before is no reason to refuse a list.
  const key = ({ file, message }: Problem) => `${file} ${message}`;
  const known = new Set(refused(files).map(key));
  const found = problems.filter((problem) => !known.has(key(problem)));
  return new Map(found.map(({ file, message }) => [owner.get(file) ?? '', message]));
}
const refused = outcomes.some(({ files: texts }) => texts.size > 0)
  ? refusedByTheCheck(outcomes)
  : new Map<string, string>();
const settled = outcomes.map((found): Outcome => {
  // A problem in a file that no list touches comes from the changes together: then none of them is made.
  const message = refused.get(found.id) ?? (found.files.size > 0 ? refused.get('') : undefined);
  return message === undefined
    ? found
    : {
        ...found,
        result: 'refused',
        said: shownText(`refused: with it the check would say: ${message}`),
        files: new Map(),
      };
});

if (settled.length > 0) console.log(asText(settled));
if (byHand.length > 0)
  console.log(
    `by hand: ${byHand.map(({ instrument }) => instrument.id).join(', ')}. Nobody reads their pages: npm run participation`,
  );
if (report !== undefined) writeFileSync(report, `${asMarkdown(settled, byHand.length)}\n`);

const changes = settled.filter(({ files: texts }) => texts.size > 0);
if (write) {
  for (const { files: texts } of changes)
    for (const [path, text] of texts)
      if (!existsSync(path) || readFileSync(path, 'utf8') !== text) replaceFile(path, text);
  const tried: LastRefresh = Object.fromEntries(
    settled.map(({ id, said, declarations = before[id]?.declarations }) => [
      id,
      { day: TODAY, said, ...(declarations ? { declarations } : {}) },
    ]),
  );
  writeLastRefresh({ ...before, ...tried });
}
console.log(`refresh: ${inShort(settled, byHand.length)}; ${write ? 'written' : 'nothing was written (add --write)'}`);
