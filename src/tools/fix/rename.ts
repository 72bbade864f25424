/** Helps a renamed entry through: its old name is kept in `formerIds`, and what named it names it anew. Pure. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { definitionOf, type CollectionName } from '../../schema/collections.ts';
import { edgesOf } from '../../entries/relations.ts';
import { splitFrontMatter, valueAt, type Content, type Entry } from '../../entries/read.ts';

export interface Renaming {
  collection: CollectionName;
  from: string;
  to: string;
  /** Whether the entry says so itself. */
  said: boolean;
}

const linesOf = (text: string) => new Set(text.split(/\r?\n/).filter((line) => line.trim().length > 3));
/** How much of an old text a new one still holds, from 0 to 1. */
function kept(old: string, now: string): number {
  const [before, after] = [linesOf(old), linesOf(now)];
  return before.size === 0 ? 0 : [...before].filter((line) => after.has(line)).length / before.size;
}
const formerIdsOf = (entry: Entry): string[] => {
  const list = entry.data['formerIds'];
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
};
/** Most of the old text must stand in the new file, and in no other new file. */
const ENOUGH = 0.6;

/**
 * Which entries have another name now: those that say so in `formerIds`, and those of which a change takes a file away
 * and brings most of its text in another.
 * @param added files that are new
 * @param removed files that are gone, with their old text
 */
export function renamings(
  content: Content,
  added: ReadonlySet<string>,
  removed: ReadonlyMap<string, string>,
): Renaming[] {
  const said = content.entries.flatMap((entry) =>
    formerIdsOf(entry)
      .filter((from) => !content.byKey.has(`${entry.collection}/${from}`))
      .map((from): Renaming => ({ collection: entry.collection, from, to: entry.id, said: true })),
  );
  const seen = [...removed].flatMap(([file, old]): Renaming[] => {
    const [, collection, from] = /^([^/]+)\/([^/]+)\.(?:mdx|yaml)$/.exec(file) ?? [];
    if (from === undefined || content.byKey.has(`${collection}/${from}`)) return [];
    if (said.some((each) => each.collection === collection && each.from === from)) return [];
    const like = content.entries.filter(
      (entry) =>
        entry.collection === collection &&
        added.has(entry.file) &&
        kept(old, content.texts.get(entry.file) ?? '') >= ENOUGH,
    );
    const [only] = like;
    return only && like.length === 1 ? [{ collection: only.collection, from, to: only.id, said: false }] : [];
  });
  return [...said, ...seen];
}

/** The fields of a file, and where they begin in it. */
function fieldsOf(file: string, text: string): { yaml: string; at: number } | undefined {
  if (file.endsWith('.yaml')) return { yaml: text, at: 0 };
  const yaml = splitFrontMatter(text)?.yaml;
  return yaml === undefined ? undefined : { yaml, at: text.indexOf(yaml) };
}
interface Edit {
  from: number;
  to: number;
  text: string;
}
const edited = (text: string, edits: readonly Edit[]): string =>
  [...new Map(edits.map((edit) => [edit.from, edit])).values()]
    .sort((a, b) => b.from - a.from)
    .reduce((sofar, edit) => sofar.slice(0, edit.from) + edit.text + sofar.slice(edit.to), text);

/** An entry's text with an old id among its `formerIds`. */
function withFormerId(file: string, text: string, id: string): string {
  const fields = fieldsOf(file, text);
  if (!fields) return text;
  const document = parseDocument(fields.yaml, { stringKeys: true });
  const list = isMap(document.contents) ? document.contents.get('formerIds', true) : undefined;
  if (isSeq(list) && list.range) {
    const at = fields.at + list.range[0];
    if (text[at] === '[')
      return edited(text, [{ from: at + 1, to: at + 1, text: list.items.length > 0 ? `${id}, ` : id }]);
    const indent = ' '.repeat(at - (text.lastIndexOf('\n', at) + 1));
    return edited(text, [{ from: at, to: at, text: `- ${id}\n${indent}` }]);
  }
  const end = fields.at + fields.yaml.length;
  const broken = fields.yaml.endsWith('\n');
  return edited(text, [{ from: end, to: end, text: `${broken ? '' : '\n'}formerIds:\n- ${id}${broken ? '\n' : ''}` }]);
}

/** The places in the fields of an entry that name a renamed one. */
function placesOf(entry: Entry, { collection, from }: Renaming): readonly PropertyKey[][] {
  const key = `${collection}/${from}`;
  const paths: PropertyKey[][] = edgesOf(entry.collection, entry.id, entry.data)
    .filter(({ to, article }) => to === key && article === undefined)
    .map(({ path }) => path);
  if (collection !== 'sources' || paths.length === 0) return paths;
  // The facts of an entry point at a shared source by the same name.
  const facts = (value: unknown, path: PropertyKey[]): PropertyKey[][] =>
    value === from && /^sources?$/.test(String(path.findLast((step) => typeof step === 'string')))
      ? [path]
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([name, each]) =>
            facts(each, [...path, Array.isArray(value) ? Number(name) : name]),
          )
        : [];
  return [...paths, ...facts(entry.data, [])];
}
function renamedIn(entry: Entry, text: string, renaming: Renaming): string {
  const fields = fieldsOf(entry.file, text);
  const places = fields ? placesOf(entry, renaming) : [];
  if (!fields || places.length === 0) return text;
  const document = parseDocument(fields.yaml, { stringKeys: true });
  return edited(
    text,
    places.flatMap((path): Edit[] => {
      const node = document.getIn(path, true);
      const written = valueAt(entry.data, path);
      if (!isScalar(node) || !node.range || typeof written !== 'string') return [];
      const [start, end] = [fields.at + node.range[0], fields.at + node.range[1]];
      const now = written === renaming.from ? renaming.to : `${renaming.collection}/${renaming.to}`;
      return [{ from: start, to: end, text: text.slice(start, end).replace(written, () => now) }];
    }),
  );
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Links of a text to the old address, on this site and not on another. */
const withLinks = (text: string, { collection, from, to }: Renaming): string =>
  text.replace(
    new RegExp(`(?<![\\w.:/-])/${escaped(collection)}/${escaped(from)}(?=[/#)"'\\s]|$)`, 'gm'),
    () => `/${collection}/${to}`,
  );

export interface Rewriting {
  file: string;
  text: string;
  done: string;
}
/** Tables that are named after an instrument, and have to be called as it is. */
export interface Moving {
  from: string;
  to: string;
}

/** What a renaming asks of the other files. */
export function followUp(content: Content, renaming: Renaming): { rewritings: Rewriting[]; movings: Moving[] } {
  const { collection, from, to, said } = renaming;
  const file = `${collection}/${to}.${definitionOf(collection).file}`;
  const texts = new Map<string, { text: string; done: string }>();
  const keeps = 'formerIds' in definitionOf(collection).schema.shape;
  for (const entry of content.entries) {
    const old = content.texts.get(entry.file) ?? '';
    const named = withLinks(renamedIn(entry, old, renaming), renaming);
    const text = !said && keeps && entry.file === file ? withFormerId(file, named, from) : named;
    if (text === old) continue;
    const done =
      entry.file === file ? `formerIds names ${from}` : `${collection}/${from} is called ${collection}/${to} here, too`;
    texts.set(entry.file, { text, done });
  }
  if (collection === 'sources')
    for (const table of content.tables) {
      if (table.folder === 'memberships' || !table.rows.some(({ cells }) => cells['source'] === from)) continue;
      const old = content.texts.get(table.file) ?? '';
      const cell = new RegExp(`(?<=^|,)${escaped(from)}(?=,|\\r?$)`, 'gm');
      texts.set(table.file, { text: old.replace(cell, () => to), done: `rows cite ${to}, as ${from} is called now` });
    }
  const movings =
    collection === 'frameworks'
      ? ['participation', 'acceptances']
          .flatMap((folder) =>
            ['csv', 'yaml'].map((ending) => [`${folder}/${from}.${ending}`, `${folder}/${to}.${ending}`]),
          )
          .flatMap(([old = '', now = '']) =>
            content.texts.has(old) && !content.texts.has(now) ? [{ from: old, to: now }] : [],
          )
      : [];
  return { rewritings: [...texts].map(([path, each]) => ({ file: path, ...each })), movings };
}
