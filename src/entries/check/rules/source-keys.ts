/** Facts point at the sources of their own entry by key; a key that leads nowhere leaves a fact without support. */
import { nearest } from '../../nearest.ts';
import { kept } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { textsIn, type Content, type Entry, type Path } from '../../read.ts';

function keysOf(entry: Entry): string[] {
  const list = entry.data['sources'];
  if (!Array.isArray(list)) return [];
  return list.map((source: Record<string, unknown> | null) => {
    const key = source?.['key'] ?? source?.['ref'];
    return typeof key === 'string' ? key : '';
  });
}

const keysAdvice = (key: string, keys: readonly string[]): string => {
  const guess = nearest(key, keys);
  return guess
    ? `write ${guess}`
    : keys.length > 0
      ? `write one of: ${keys.join(', ')}`
      : `add the publication to sources first, with key: ${key}`;
};

/** Every place below a value where a source key is written. */
const uses = (value: unknown, at: Path): { key: string; path: Path }[] =>
  textsIn(value)
    .map(({ text, path }) => ({ text, path: [...at, ...path] }))
    .filter(({ path }) => path.at(-1) === 'source' || path.at(-2) === 'sources')
    .map(({ text, path }) => ({ key: text, path }));

/** Checked against the official text means that the text is among the sources. */
function withoutText({ file, data, at }: Entry): Problem[] {
  const kinds = Array.isArray(data['sources'])
    ? data['sources'].map((source: Record<string, unknown> | null) => source?.['kind'])
    : [];
  return data['verification'] === 'primary' && kinds.length > 0 && kinds.every((kind) => kind === 'secondary')
    ? [
        {
          file,
          ...at(['verification']),
          rule: 'known-sources',
          message: 'this is said to be checked against the official text, and none of its sources is one.',
          fix: 'add the official text to sources, or write verification: secondary',
        },
      ]
    : [];
}

const wrongKeys = kept((entry: Entry): Problem[] => {
  if (!('sources' in entry.data)) return [];
  const keys = keysOf(entry);
  const twice = keys.flatMap((key, index): Problem[] =>
    key === '' || keys.indexOf(key) === index
      ? []
      : [
          {
            file: entry.file,
            ...entry.at(['sources', index]),
            rule: 'unique-source-keys',
            message: `the source key "${key}" is used twice in this entry, so a fact that names it could mean either.`,
            fix: 'give each source a key of its own',
          },
        ],
  );
  const facts = Object.entries(entry.data).filter(([field]) => field !== 'sources');
  const lost = facts
    .flatMap(([field, value]) => uses(value, [field]))
    .filter(({ key }) => !keys.includes(key))
    .map(({ key, path }): Problem => ({
      file: entry.file,
      ...entry.at(path),
      rule: 'known-sources',
      message: `no source of this entry has the key "${key}", so this fact has no support.`,
      fix: keysAdvice(
        key,
        keys.filter((each) => each !== ''),
      ),
    }));
  return [...twice, ...lost, ...withoutText(entry)];
});
export const sourceKeys = ({ entries }: Content): Problem[] => entries.flatMap((entry) => wrongKeys(entry));
