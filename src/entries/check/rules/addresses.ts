/** A source is cited as a court would: at its official address, with the copy that was read beside it, and nothing of one visit. */
import { ADDRESSES, asSent, cleanAddress } from '../../../schema/clean-address.ts';
import { hostOf } from '../hosts.ts';
import { kept, keptOfText } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { textsIn, valueAt, type Content, type Entry, type Path } from '../../read.ts';

/** A source of an entry, or the entry itself where it is a source, with the path to its fields. */
interface Written {
  key: string;
  kind: unknown;
  url: string;
  path: Path;
}
const textAt = (value: unknown, name: string): string => {
  const found = valueAt(value, [name]);
  return typeof found === 'string' ? found : '';
};
function sourcesIn({ collection, data }: Entry): Written[] {
  const written = (source: unknown, path: Path): Written => ({
    key: textAt(source, 'key'),
    kind: valueAt(source, ['kind']),
    url: textAt(source, 'url'),
    path,
  });
  // A declaration is always cited from its depositary.
  const depositary = { kind: 'official', ...(data['source'] as object | undefined) };
  if (collection === 'sources') return [written(data, [])];
  if (collection === 'declarations') return [written(depositary, ['source'])];
  const list = data['sources'];
  return Array.isArray(list) ? list.map((source, index) => written(source, ['sources', index])) : [];
}

const unofficial = kept((entry: Entry): Problem[] =>
  sourcesIn(entry).flatMap(({ kind, url, path }): Problem[] => {
    const host = hostOf(url);
    if (!host || host.stands === 'nowhere' || (host.stands === 'secondary' && kind === 'secondary')) return [];
    const otherwise = host.stands === 'secondary' ? ', or write kind: secondary if no official address is known' : '';
    return [
      {
        file: entry.file,
        ...entry.at([...path, 'url']),
        rule: 'official-addresses',
        message: `${host.host} is no official address: ${host.reason}`,
        fix: `write "copy: ${url}" and under url the official address${otherwise}`,
      },
    ];
  }),
);

/** Where a fact of an entry is called `primary`. */
const primaryIn = kept(({ data }: Entry): Path[] =>
  textsIn(data).flatMap(({ text, path }) =>
    text === 'primary' && path.at(-1) === 'level' && path.at(-2) === 'verification' ? [path] : [],
  ),
);
/** What is called `primary` must rest on an address that a court could open. */
export function primaryFromCopies({ entries, byKey }: Pick<Content, 'entries' | 'byKey'>): Problem[] {
  return entries.flatMap((entry) => {
    if (!Array.isArray(entry.data['sources']) || primaryIn(entry).length === 0) return [];
    const addresses = new Map(
      (entry.data['sources'] as unknown[]).map((source) => {
        const ref = textAt(source, 'ref');
        return ref === ''
          ? [textAt(source, 'key'), textAt(source, 'url')]
          : [ref, textAt(byKey.get(`sources/${ref}`)?.data, 'url')];
      }),
    );
    return primaryIn(entry).flatMap((path): Problem[] => {
      const source = valueAt(entry.data, [...path.slice(0, -1), 'source']);
      const host = hostOf(addresses.get(String(source)) ?? '');
      return host
        ? [
            {
              file: entry.file,
              ...entry.at(path),
              rule: 'primary-at-its-address',
              message: `the fact is called primary, and its source "${String(source)}" has only the address of a copy (${host.host}).`,
              fix: 'give the source its official address under url and this one under copy, or write level: secondary',
            },
          ]
        : [];
    });
  });
}

/** What belongs in no address, whoever cites it and wherever it stands in the text. */
const misused = keptOfText((file, text): Problem[] =>
  [...text.matchAll(ADDRESSES)].flatMap(({ index, 0: url }): Problem[] => {
    const host = hostOf(url);
    const clean = cleanAddress(url);
    const wrong = [
      ...(host?.stands === 'nowhere'
        ? [
            {
              rule: 'hosts',
              message: `${host.host} is no place for a source: ${host.reason}`,
              fix: 'find another source for the fact, or say under gaps that there is none',
            },
          ]
        : []),
      ...(clean !== url
        ? [
            {
              rule: 'addresses-for-all',
              message:
                clean === asSent(url)
                  ? 'the address holds letters that many programs do not read in one.'
                  : 'the address holds what belongs to one visit: a session or the tracking of a reader.',
              fix: `write ${clean}, or let npm run fix do it`,
            },
          ]
        : []),
    ];
    if (wrong.length === 0) return [];
    const before = text.slice(0, index).split('\n');
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return wrong.map((problem) => ({ ...place, ...problem }));
  }),
);

export const addresses = (content: Content): Problem[] => [
  ...content.entries.flatMap((entry) => unofficial(entry)),
  ...primaryFromCopies(content),
  ...[...content.texts].flatMap(([file, text]) => misused(file, text)),
];
