/** The contributor's check: reads every file under a content folder and reports every problem at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { parse as parseCsv } from 'csv-parse/sync';
import { globSync } from 'tinyglobby';
import { LineCounter, isMap, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { edgesOf } from '../content/relations.ts';
import { guard } from '../markdown/guard.ts';
import { COLLECTIONS, participation, provisionAnchors, type CollectionName } from '../schema/collections.ts';
import { FORMS } from '../schema/vocabulary.ts';
import { Id } from '../schema/shared.ts';
import { byPlace, type Problem } from './problem.ts';

type Path = readonly PropertyKey[];
interface Entry {
  file: string;
  collection: CollectionName;
  id: string;
  data: Record<string, unknown>;
  at: (path: Path, key?: string) => { line: number; column: number };
  body: string;
  bodyLine: number;
}
export interface CheckResult {
  problems: Problem[];
  entries: Record<string, number>;
  provisions: number;
  primaryProvisions: number;
}

const FENCE = /^---\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Splits an MDX file. Returns undefined when there is no closed front matter block at its head. */
export function splitFrontMatter(text: string): { yaml: string; body: string; bodyLine: number } | undefined {
  const match = FENCE.exec(text.replace(/^\uFEFF/, ''));
  if (!match) return undefined;
  return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

/** Finds the place of a path in a YAML document, or of its nearest ancestor. */
function locator(doc: Document, counter: LineCounter, lineOffset: number) {
  return (path: Path, key?: string) => {
    let offset = 0;
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? doc.contents : doc.getIn(path.slice(0, depth) as unknown[], true);
      const holder = key !== undefined && depth === path.length ? node : undefined;
      if (isMap(holder)) {
        const pair = holder.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
        if (pair && isScalar(pair.key) && pair.key.range) { offset = pair.key.range[0]; break; }
      }
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) { offset = node.range[0] as number; break; }
    }
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
}

const nearest = (word: string, among: readonly string[]): string | undefined =>
  among.map((candidate) => ({ candidate, far: distance(word, candidate) })).sort((a, b) => a.far - b.far).find(({ far }) => far <= Math.max(2, word.length / 3))?.candidate;

type Issue = z.core.$ZodIssue;
/** A union's own message names every branch; the branch whose shape fits best says what is really wrong. */
function flatten(issues: readonly Issue[], base: Path = []): (Issue & { path: PropertyKey[] })[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const cost = (branch: readonly Issue[]) =>
        branch.reduce((sum, each) => sum + (each.code === 'unrecognized_keys' ? each.keys.length * 2 : 1), 0);
      const best = [...issue.errors].sort((a, b) => cost(a) - cost(b))[0] ?? [];
      return flatten(best, path);
    }
    return [{ ...issue, path } as Issue & { path: PropertyKey[] }];
  });
}
const fieldsOf = (schema: z.ZodType, path: Path): string[] => {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    while (current && 'unwrap' in current) current = (current as unknown as { unwrap: () => z.ZodType }).unwrap();
    if (current && 'element' in current && typeof step === 'number') current = (current as unknown as { element: z.ZodType }).element;
    else if (current && 'shape' in current) current = (current as unknown as { shape: Record<string, z.ZodType> }).shape[String(step)];
    else return [];
  }
  while (current && 'unwrap' in current) current = (current as unknown as { unwrap: () => z.ZodType }).unwrap();
  return current && 'shape' in current ? Object.keys((current as unknown as { shape: object }).shape) : [];
};

function schemaProblems(entry: Entry, schema: z.ZodType): Problem[] {
  const result = schema.safeParse(entry.data);
  if (result.success) return [];
  return flatten(result.error.issues).flatMap((issue): Problem[] => {
    const where = issue.path.map(String).join('.') || 'front matter';
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const guess = nearest(key, fieldsOf(schema, issue.path));
        return {
          file: entry.file, ...entry.at(issue.path, key), rule: 'known-keys',
          message: `"${key}" is not a field of ${issue.path.length ? where : entry.collection}.`,
          fix: guess ? `write "${guess}"` : `use one of: ${fieldsOf(schema, issue.path).join(', ')}`,
        };
      });
    const missing = 'input' in issue && issue.input === undefined ? true : issue.code === 'invalid_type' && /received undefined/.test(issue.message);
    return [{
      file: entry.file, ...entry.at(issue.path), rule: missing ? 'required-field' : 'field-value',
      message: missing ? `"${where}" is missing.` : `"${where}" ${issue.message.startsWith('must') || issue.message.startsWith('needs') ? issue.message : `is wrong: ${issue.message}`}.`,
      fix: missing ? `add ${String(issue.path.at(-1))}: …` : issue.code === 'invalid_value' && 'values' in issue ? `write one of: ${issue.values.map(String).join(', ')}` : `correct ${String(issue.path.at(-1))}`,
    }];
  });
}

/** Facts point at sources of their own entry by key; a key that leads nowhere leaves a fact without support. */
function sourceKeyProblems(entry: Entry): Problem[] {
  const list = Array.isArray(entry.data['sources']) ? (entry.data['sources'] as Record<string, unknown>[]) : [];
  const keys = list.map((source) => String(source?.['key'] ?? source?.['ref']));
  const problems: Problem[] = keys.flatMap((key, index) =>
    keys.indexOf(key) < index
      ? [{ file: entry.file, ...entry.at(['sources', index]), rule: 'unique-source-key', message: `the source key "${key}" is used twice in this entry.`, fix: 'give each source a key of its own' }]
      : []);
  const visit = (value: unknown, path: PropertyKey[]) => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (value !== null && typeof value === 'object') for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    else if (typeof value === 'string' && (path.at(-1) === 'source' || path.at(-2) === 'sources' && path[0] === 'evidence') && !keys.includes(value))
      problems.push({ file: entry.file, ...entry.at(path), rule: 'known-source', message: `no source of this entry has the key "${value}".`, fix: keys.length ? `write one of: ${keys.join(', ')}` : 'add the source first' });
  };
  if ('sources' in entry.data) for (const [key, value] of Object.entries(entry.data)) if (key !== 'sources') visit(value, [key]);
  return problems;
}

const later = (a: unknown, b: unknown) => typeof a === 'string' && typeof b === 'string' && a.slice(0, Math.min(a.length, b.length)) > b.slice(0, Math.min(a.length, b.length));
function dateProblems(entry: Entry, today: string): Problem[] {
  const problems: Problem[] = [];
  const get = (...path: string[]) => path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry.data);
  const order = (first: string[], second: string[], words: string) => {
    if (later(get(...first), get(...second)))
      problems.push({ file: entry.file, ...entry.at(second), rule: 'dates-in-order', message: `${words}: ${String(get(...second))} is before ${String(get(...first))}.`, fix: 'correct whichever date is wrong' });
  };
  if (entry.collection === 'frameworks') order(['adopted', 'date'], ['inForce', 'date'], 'an instrument cannot enter into force before it was adopted');
  if (entry.collection === 'cases') order(['years', 'from'], ['years', 'to'], 'a case cannot end before it began');
  if (later(get('reviewed'), today))
    problems.push({ file: entry.file, ...entry.at(['reviewed']), rule: 'dates-in-order', message: `"reviewed" is in the future: ${String(get('reviewed'))}.`, fix: 'write the day on which the entry was last checked' });
  return problems;
}

function readEntry(root: string, file: string, problems: Problem[]): Entry | undefined {
  const [folder = '', ...rest] = file.split('/');
  const name = rest.join('/');
  const collection = folder as CollectionName;
  const { ext } = COLLECTIONS[collection];
  const id = name.replace(/\.[^.]+$/, '');
  const fail = (rule: string, message: string, fix: string, line = 1, column = 1) => { problems.push({ file, line, column, rule, message, fix }); return undefined; };
  if (!name.endsWith(`.${ext}`)) return fail('file-name', `files in ${folder} end in .${ext}.`, `rename it to ${id}.${ext}`);
  if (!Id.safeParse(id).success) return fail('file-name', `"${id}" cannot be an id: it must be lower-case letters, digits and single hyphens.`, `rename the file, for example ${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${ext}`);
  const text = readFileSync(join(root, file), 'utf8');
  const parts = ext === 'mdx' ? splitFrontMatter(text) : { yaml: text, body: '', bodyLine: 1 };
  if (!parts) return fail('front-matter', 'the file does not begin with a front matter block.', 'begin with a line ---, then the fields, then a line ---');
  const counter = new LineCounter();
  const lineOffset = ext === 'mdx' ? 1 : 0;
  const doc = parseDocument(parts.yaml, { lineCounter: counter, uniqueKeys: true });
  if (doc.errors.length) {
    for (const error of doc.errors) {
      const { line, col } = counter.linePos(error.pos[0]);
      fail('yaml', `the fields cannot be read: ${error.message.split('\n')[0]}`, 'mend the YAML: one "field: value" a line, text with a colon in quotes', line + lineOffset, col);
    }
    return undefined;
  }
  let data: unknown;
  try { data = doc.toJS({ maxAliasCount: 0 }); } catch { return fail('yaml', 'YAML aliases (*name) are not allowed.', 'write the value out'); }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return fail('front-matter', 'the fields are not a list of "name: value" lines.', 'begin with title: …');
  return { file, collection, id, data: data as Record<string, unknown>, at: locator(doc, counter, lineOffset), body: parts.body, bodyLine: parts.bodyLine };
}

/**
 * Checks a content folder.
 * @param root absolute path of the folder that holds `frameworks/`, `cases/`…
 * @param today `YYYY-MM-DD`, against which "reviewed" is compared
 * @param complete when true, every cooperation form must have its page
 */
export function checkContent(root: string, today: string, complete = true): CheckResult {
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  for (const file of globSync('**/*', { cwd: root }).sort()) {
    const folder = file.split('/')[0] ?? '';
    if (folder === 'participation') continue;
    if (!(folder in COLLECTIONS)) {
      problems.push({ file, line: 1, column: 1, rule: 'file-name', message: `"${folder}" is not a collection.`, fix: `move the file to one of: ${Object.keys(COLLECTIONS).join(', ')}` });
      continue;
    }
    const entry = readEntry(root, file, problems);
    if (entry) entries.push(entry);
  }

  const known = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const articlesOf = (key: string) => {
    const list = known.get(key)?.data['provisions'];
    return Array.isArray(list) ? (list as { article?: unknown }[]).map((p) => String(p?.article)) : [];
  };
  const anchorsOf = (key: string) =>
    provisionAnchors(String(known.get(key)?.data['unit'] ?? 'article'), articlesOf(key)).flatMap(({ own, whole }) => [own, whole]);
  const ends = new Set<string>();

  for (const entry of entries) {
    const self = `${entry.collection}/${entry.id}`;
    problems.push(...schemaProblems(entry, COLLECTIONS[entry.collection].schema), ...sourceKeyProblems(entry), ...dateProblems(entry, today));

    articlesOf(self).forEach((article, index, all) => {
      if (all.indexOf(article) < index)
        problems.push({ file: entry.file, ...entry.at(['provisions', index]), rule: 'unique-article', message: `article ${article} is listed twice.`, fix: 'merge the two, or name the paragraphs: "14(1)", "14(2)"' });
    });

    const edges = edgesOf(entry.collection, entry.id, entry.data);
    for (const edge of edges) {
      const place = { file: entry.file, ...entry.at(edge.path) };
      const [collection = '', id = ''] = edge.to.split('/');
      if (edge.to === self) problems.push({ ...place, rule: 'relation', message: 'an entry cannot point at itself.', fix: 'delete this line' });
      else if (!known.has(edge.to)) {
        if (collection === 'forms' && (FORMS as readonly string[]).includes(id)) continue;
        const guess = nearest(id, [...known.keys()].filter((key) => key.startsWith(`${collection}/`)).map((key) => key.split('/')[1] ?? ''));
        problems.push({ ...place, rule: 'relation', message: `there is no ${collection} entry "${id}".`, fix: guess ? `write "${guess}"` : `add content/${collection}/${id} first` });
      } else if (edge.article !== undefined && !articlesOf(edge.to).includes(edge.article))
        problems.push({ ...place, rule: 'relation', message: `${id} has no provision "${edge.article}".`, fix: `write one of its articles, or add the provision to content/frameworks/${id}.mdx` });
      ends.add(edge.from).add(edge.to);
    }
    if (entry.collection === 'glossary')
      edges.forEach((edge) => {
        const back = known.get(edge.to);
        if (edge.path[0] === 'seeAlso' && back && edge.from < edge.to && edgesOf('glossary', back.id, back.data).some((other) => other.to === self))
          problems.push({ file: entry.file, ...entry.at(edge.path), rule: 'written-once', message: `this relation is also written in ${back.file}: a relation has one home and shows from both ends.`, fix: 'delete one of the two' });
      });

    const { verdicts, links } = entry.body.trim() ? guard(entry.body) : { verdicts: [], links: [] };
    for (const verdict of verdicts)
      problems.push({ file: entry.file, line: verdict.line + entry.bodyLine - 1, column: verdict.column, rule: 'mdx-is-prose', message: verdict.message, fix: verdict.fix });
    for (const link of links) {
      const match = /^\/([a-z-]+)\/([a-z0-9-]+)\/(?:#(.+))?$/.exec(link.url);
      const key = match ? `${match[1]}/${match[2]}` : '';
      const place = { file: entry.file, line: link.line + entry.bodyLine - 1, column: link.column, rule: 'internal-link' };
      if (!match) { if (!/^\/([a-z-]+\/)?$/.test(link.url)) problems.push({ ...place, message: `"${link.url}" is not the address of an entry.`, fix: 'write /collection/id/ with its closing slash' }); }
      else if (!known.has(key)) { if (match[1] !== 'about') problems.push({ ...place, message: `there is no entry "${key}".`, fix: 'link to an entry that exists' }); }
      else if (match[3] && match[1] === 'frameworks' && !anchorsOf(key).includes(match[3]))
        problems.push({ ...place, message: `${match[2]} has no anchor "${match[3]}".`, fix: 'write #article-N with an article that is listed there' });
      else ends.add(`${entry.collection}/${entry.id}`).add(key);
    }
  }

  const linked = ['frameworks', 'organisations', 'mechanisms', 'challenges', 'recommendations', 'cases'];
  for (const entry of entries)
    if (linked.includes(entry.collection) && !ends.has(`${entry.collection}/${entry.id}`))
      problems.push({ file: entry.file, line: 1, column: 1, rule: 'stands-alone', message: 'nothing points at this entry and it points at nothing.', fix: 'name it in the entry that relates to it, or add a relation here' });
  if (complete)
    for (const form of FORMS)
      if (!known.has(`forms/${form}`)) problems.push({ file: `forms/${form}.mdx`, line: 1, column: 1, rule: 'form-page', message: `the form "${form}" has no page.`, fix: `add content/forms/${form}.mdx` });

  problems.push(...participationProblems(root, known));
  const provisions = entries.flatMap((e) => (Array.isArray(e.data['provisions']) ? (e.data['provisions'] as { verification?: { level?: string } }[]) : []));
  return {
    problems: problems.sort(byPlace),
    entries: Object.fromEntries(Object.keys(COLLECTIONS).map((name) => [name, entries.filter((e) => e.collection === name).length])),
    provisions: provisions.length,
    primaryProvisions: provisions.filter((p) => p?.verification?.level === 'primary').length,
  };
}

function participationProblems(root: string, known: ReadonlyMap<string, unknown>): Problem[] {
  return globSync('participation/*', { cwd: root }).sort().flatMap((file): Problem[] => {
    const id = file.replace(/^participation\/|\.csv$/g, '');
    if (!known.has(`frameworks/${id}`)) return [{ file, line: 1, column: 1, rule: 'relation', message: `there is no framework "${id}".`, fix: 'name the file after a framework: <id>.csv' }];
    let rows: Record<string, string>[];
    try { rows = parseCsv(readFileSync(join(root, file), 'utf8'), { columns: true, bom: true, skip_empty_lines: true }); }
    catch (error) {
      const line = (error as { lines?: number }).lines ?? 1;
      return [{ file, line, column: 1, rule: 'csv', message: `the table cannot be read: ${(error as Error).message}`, fix: 'give every row the columns of the first line' }];
    }
    return rows.flatMap((row, index) => {
      const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
      const result = participation.safeParse(filled);
      return result.success ? [] : result.error.issues.map((issue) => ({ file, line: index + 2, column: 1, rule: 'field-value', message: `"${issue.path.join('.')}" ${issue.message}.`, fix: 'correct this row' }));
    });
  });
}
