/**
 * The guard: what no text of the content may hold, whatever the collections and their fields are. On a pull request the
 * guard of the base branch looks at the change, which therefore cannot soften it; everything else about the change is
 * judged by the change's own check, so that code and content can change together.
 */
import type { Files } from '../files.ts';
import { byPlace, type Problem } from '../problem.ts';
import { readFields, readRows, splitFrontMatter, unreadable } from '../read.ts';
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

/** Applies the rules of the guard, and no other, to the files of a content folder. */
export function guardFiles(files: Files): Problem[] {
  const problems = [...files].flatMap(([file, text]) => nameProblem(file) ?? unreadable(file, text) ?? []);
  const refused = new Set(problems.map(({ file }) => file));
  const texts = new Map<string, string>();
  for (const [file, text] of files) if (text !== undefined && !refused.has(file)) texts.set(file, text);
  const ending = (kind: string) => [...texts].filter(([file]) => file.endsWith(kind));

  const tables = ending('.csv').map(([file, text]) => ({ file, ...readRows(file, text) }));
  // Fields that cannot be read hold nothing that a reader could meet: the check refuses them.
  const none = { data: {}, at: () => ({ line: 1, column: 1 }) };
  const withFields = (yaml: string, offset: number) => {
    const fields = readFields(yaml, offset);
    return 'rule' in fields ? none : fields;
  };
  const entries = [
    ...ending('.mdx').map(([file, text]) => {
      const parts = splitFrontMatter(text) ?? { yaml: '', body: text, bodyLine: 1 };
      return { file, body: parts.body, bodyLine: parts.bodyLine, ...withFields(parts.yaml, 1) };
    }),
    ...ending('.yaml').map(([file, text]) => ({ file, body: '', bodyLine: 1, ...withFields(text, 0) })),
  ];
  const found = RULES.flatMap((rule) => (rule.guard ? rule.find({ texts, entries, tables }) : []));
  return [...problems, ...tables.flatMap((table) => table.problems), ...found]
    .map((problem) => ({ ...problem, why: WHY[problem.rule] ?? '' }))
    .sort(byPlace);
}
