/** Words that wait for others: of a template that was never filled in, or of an author who meant to come back. */
import type { z } from 'zod';
import { definitionOf } from '../../../schema/collections.ts';
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { textsIn, type Content, type Entry } from '../../read.ts';

const WAITING =
  /\b(TODO|TBD|TBC|FIXME)\b|\b[Ll]orem ipsum\b|\b([Yy]our|[Ii]nsert) text here\b|\[(?:insert|add|fill in|to be (?:completed|added|confirmed|checked))\b[^\]]*\]/;
/** A whole line that only promises one. */
const PROMISE = /^(?:to be (?:written|completed|confirmed|added|continued)|coming soon|à compléter|por completar)\.?$/i;
/** What fills a field and says nothing. */
const NOTHING = /^(…|\.{3}|\?+|-+|x{2,}|n\/a|to be (written|completed|confirmed|added|done)\.?)$/i;
/** Fields with other people's words, some of which are cut. */
const THEIRS = new Set<PropertyKey>(['words', 'alsoKnownAs', 'says', 'key', 'id', 'source']);
/** Two languages of a thing may be one word, and a word of the interface may be any. */
const NOT_PROSE: readonly string[] = ['languages', 'synonyms'];

const exampleOf = (collection: Entry['collection'], name: string): unknown =>
  (definitionOf(collection).schema.shape as Record<string, z.ZodType>)[name]?.meta()?.['good'];
/** What tells one from another, in collections whose examples are real. */
const SIGNS: Partial<Record<Entry['collection'], readonly string[]>> = {
  sources: ['title', 'producer', 'url'],
  'key-figures': ['title', 'value', 'unit', 'context'],
};
/** A publication or a figure that is in every word the one of the example. */
const copied = ({ file, at, collection, data }: Entry): Problem[] =>
  SIGNS[collection]?.every((name) => data[name] === undefined || data[name] === exampleOf(collection, name))
    ? [
        {
          file,
          ...at(['title']),
          rule: 'placeholders',
          message: 'this is the example of the template, not what a source says.',
          fix: 'write what the source says, in place of every value of the example',
        },
      ]
    : [];

/** Sentences of the schema's own examples: nobody who writes of a real thing writes one letter by letter. */
const examplesOf = (entry: Entry): ReadonlySet<string> =>
  new Set(
    ['summary', 'gaps', 'outcome', 'lesson', 'role', 'text'].flatMap((name) =>
      [exampleOf(entry.collection, name)].flat().filter((example) => typeof example === 'string'),
    ),
  );

function waiting(entry: Entry): Problem[] {
  const examples = examplesOf(entry);
  return textsIn(entry.data).flatMap(({ text, path }): Problem[] => {
    if (path.some((step) => THEIRS.has(step))) return [];
    const typed = text.trim();
    const found = WAITING.exec(typed)?.[0] ?? (NOTHING.test(typed) || examples.has(typed) ? typed : undefined);
    return found === undefined
      ? []
      : [
          {
            file: entry.file,
            ...entry.at(path),
            rule: 'placeholders',
            message: examples.has(typed)
              ? 'this is the example of the template, not a fact of this entry.'
              : `"${found}" stands here in place of a fact.`,
            fix: 'write what the source says; what could not be established goes into gaps, and a field without a value is left out',
          },
        ];
  });
}
const inBody = ({ file, body, bodyLine }: Entry): Problem[] =>
  body.split('\n').flatMap((line, index): Problem[] => {
    const found = WAITING.exec(line) ?? PROMISE.exec(line.trim());
    return found
      ? [
          {
            file,
            line: bodyLine + index,
            column: found.index + 1,
            rule: 'placeholders',
            message: `"${found[0]}" stands here in place of text.`,
            fix: 'write the text, or delete the line and say in gaps what is missing',
          },
        ]
      : [];
  });

const found = kept((entry: Entry): Problem[] =>
  NOT_PROSE.includes(entry.collection) ? [] : [...copied(entry), ...waiting(entry), ...inBody(entry)],
);
export const placeholders = ({ entries }: Content): Problem[] => entries.flatMap((entry) => found(entry));
