/**
 * The guard: what no text of the content may hold, whatever the collections and their fields are. On a pull request the
 * guard of the base branch looks at the change, which therefore cannot soften it; everything else about the change is
 * judged by the change's own check, so that code and content can change together.
 */
import type { Files } from '../files.ts';
import { byPlace, type Problem } from '../problem.ts';
import { keptOfText } from '../kept.ts';
import { readFields, readRows, splitFrontMatter, unreadable, type PlainContent } from '../read.ts';
import { RULES, WHY } from './rules/index.ts';

/** Kinds of file that the guard can look into. */
const KINDS = /\.(mdx|yaml|csv)$/;
/** Letters that cannot be taken for others. */
const PLAIN_NAME = /^[\w./-]+$/;

function nameProblem(file: string): Problem | undefined {
  const problem = { file, line: 1, column: 1, rule: 'file-name' };
  if (!PLAIN_NAME.test(file))
    return { ...problem, message: 'the name holds other letters than a-z.', fix: 'write it in a-z, 0-9 and hyphens' };
  return KINDS.test(file)
    ? undefined
    : { ...problem, message: 'this is no kind of file for content.', fix: 'write it as .mdx, .yaml or .csv' };
}

/** Fields that cannot be read hold nothing that a reader could meet: the check refuses them. */
const NO_FIELDS = { data: {}, at: () => ({ line: 1, column: 1 }) };
/** What the guard sees of an entry, of whatever collection. */
const plainEntry = keptOfText((file, text): PlainContent['entries'][number] => {
  const isMdx = file.endsWith('.mdx');
  const { yaml, body, bodyLine } = isMdx
    ? (splitFrontMatter(text) ?? { yaml: '', body: text, bodyLine: 1 })
    : { yaml: text, body: '', bodyLine: 1 };
  const fields = readFields(yaml, isMdx ? 1 : 0);
  return { file, body, bodyLine, ...('rule' in fields ? NO_FIELDS : fields) };
});

/** Applies the rules of the guard, and no other, to the files of a content folder. */
export function guardFiles(files: Files): Problem[] {
  const problems = [...files].flatMap(([file, text]) => nameProblem(file) ?? unreadable(file, text) ?? []);
  const refused = new Set(problems.map(({ file }) => file));
  const texts = new Map<string, string>();
  for (const [file, text] of files) if (text !== undefined && !refused.has(file)) texts.set(file, text);
  const ending = (kind: string) => [...texts].filter(([file]) => file.endsWith(kind));

  const tables = ending('.csv').map(([file, text]) => ({ file, ...readRows(file, text) }));
  const entries = [...ending('.mdx'), ...ending('.yaml')].map(([file, text]) => plainEntry(file, text));
  const found = RULES.flatMap((rule) => (rule.guard ? rule.find({ texts, entries, tables }) : []));
  return [...problems, ...tables.flatMap((table) => table.problems), ...found]
    .map((problem) => ({ ...problem, why: WHY[problem.rule] ?? '' }))
    .sort(byPlace);
}
