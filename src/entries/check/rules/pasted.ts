/**
 * What comes along when text is copied: from a chat program, a PDF, a word processor, a wiki, a program with another
 * encoding. A reader would see the marks, and a search would not find the words.
 */
import { kept, keptOfText } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { textsIn, valueAt, type Content, type Entry, type Path, type Table } from '../../read.ts';

interface Mark {
  pattern: RegExp;
  message: (found: string) => string;
  fix: (found: RegExpExecArray) => string;
}
const CHAT = /\b(?:Chat ?GPT|OpenAI|Claude|Gemini|Copilot|Perplexity|DeepSeek|Le Chat)\b/i;
const fromChat = () => 'this was left by a chat program, and no source says it.';
const asText = (found: string) => `"${found}" would be shown as it stands here.`;

/** The letters that a text in UTF-8 shows when it is read as Windows-1252, one a byte. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, at) => [new TextDecoder('windows-1252').decode(Uint8Array.of(128 + at)), 128 + at]),
);
/** What was written before it was read in the wrong encoding; undefined where it cannot be known. */
function beforeMisreading(text: string): string | undefined {
  const bytes = [...text].map((letter) => BYTES.get(letter));
  if (bytes.some((byte) => byte === undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  } catch {
    return undefined;
  }
}

/** Marks that are wrong wherever they stand. */
const ANYWHERE: readonly Mark[] = [
  {
    pattern:
      /:?contentReference\[oaicite:\d+\](?:\{[^}]*\})?|【\d+[^】]*】|\bturn\d+(?:search|view|news|fetch)\d+\b|\[cite(?:_start)?(?::[^\]]*)?\]/,
    message: fromChat,
    fix: ([found]) => `delete "${found}", and name under sources the publication that you read`,
  },
  {
    pattern: /\bAs an? (?:AI|artificial intelligence|large language)(?: language)? (?:model|assistant)\b/i,
    message: fromChat,
    fix: () => 'delete the paragraph, and write what a source says',
  },
  {
    pattern: /[\uFB00-\uFB06]/,
    message: (found) => `"${found}" is one sign of a PDF for several letters, and no search finds the word.`,
    fix: ([found]) => `write "${found.normalize('NFKC')}"`,
  },
  {
    pattern:
      /[\u00C3\u00C2\u00E2\u00D0\u00D8\u00D9][\u0080-\u00BF\u20AC\u2018-\u2026\u2030\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2122\u2039\u203A]{1,2}/,
    message: (found) => `"${found}" are the bytes of one letter, read in the wrong encoding.`,
    fix: ([found]) => {
      const meant = beforeMisreading(found);
      return meant === undefined ? 'write the letter that the source has here' : `write "${meant}"`;
    },
  },
  {
    pattern:
      /[\p{Script=Latin}][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{Script=Latin}]/u,
    message: () => 'this word mixes letters of two scripts that look alike.',
    fix: () => 'type the word again by hand',
  },
];
/** Marks that are wrong in a text of Markdown. */
const IN_BODY: readonly Mark[] = [
  {
    pattern: /\[([^\][]+)\]\s+\(((?:\/|https?:|#)[^)\s]*)\)/,
    message: () => 'this is no link: a blank stands between its brackets.',
    fix: ([, words = '', to = '']) => `write [${words}](${to})`,
  },
  {
    pattern: /\(([^()]+)\)\[((?:\/|https?:|#)[^\]\s]*)\]/,
    message: () => 'this is no link: its brackets are turned round.',
    fix: ([, words = '', to = '']) => `write [${words}](${to})`,
  },
  {
    pattern: /\[([^\][]+)\]\(((?:\/|https?:|#)\S*) [“”«][^)]*\)/,
    message: () => 'this is no link: what stands behind its address is in curly quotation marks.',
    fix: ([, words = '', to = '']) => `write [${words}](${to})`,
  },
  {
    pattern: /\[\[([^\]]+)\]\]/,
    message: asText,
    fix: ([, name = '']) => `write [${name}](/collection/id/) with the address of the entry, or the words alone`,
  },
  {
    pattern: /\[([^\][]+)\]\[[^\][]*\]/,
    message: asText,
    fix: ([, words = '']) => `write [${words}](/collection/id/) with the address, or the words alone`,
  },
  {
    pattern: /[\p{L}\d][.,;:]["”»’]?\s?[¹²³⁰⁴-⁹]+/u,
    message: () => 'this is the number of a note that did not come along.',
    fix: () => 'delete the number, and name its publication under sources',
  },
  {
    pattern: /^(#{2,6})([^#\s].*)$/,
    message: () => 'this is no heading: a blank is missing.',
    fix: ([, marks = '', words = '']) => `write ${marks} ${words}`,
  },
  {
    pattern: /^\s*[•‣▪●◦·]\s*(.*)$/,
    message: () => 'this is no item of a list: its mark is one of a word processor.',
    fix: ([, words = '']) => `write - ${words}`,
  },
];

/** Text is set in its own language only where somebody is quoted; these fields are prose of ours. */
const PROSE = new Set<PropertyKey>(
  'summary outcome lesson role text note gaps steps strengths limits indicator what context paraphrase remark'.split(
    ' ',
  ),
);
const isProse = (path: Path): boolean => PROSE.has(path.at(-1) ?? '') || PROSE.has(path.at(-2) ?? '');
const ENGLISH = /\b(?:the|of|and|to|is|are|that|with|by|not|or|it|for|on|be|as|in|a|an|from|at|its|was|were)\b/gi;
const FOREIGN =
  /(?<!\p{L})(?:le|la|les|des|et|du|une|est|dans|pour|que|qui|el|los|las|del|por|con|aux|sur|en|se|su|der|die|und|das|não|dos|uma)(?!\p{L})/giu;
const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;
/** Whether a sentence is not in English: by the small words that no sentence does without. */
function isForeign(text: string): boolean {
  const words = text.replace(/\]\([^)]*\)|`[^`]*`|https?:\S+|\p{Lu}[\p{L}’']*/gu, ' ');
  const english = count(words, ENGLISH);
  const foreign = Math.max(count(words, FOREIGN), count(words, /[\p{Script=Arabic}]{2,}/gu));
  return foreign >= 4 && foreign > english;
}

/** The paragraphs, lists and tables of a body, each with the lines it begins and ends on, from 0. */
const blocksOf = (body: string): { lines: string[]; from: number }[] => {
  const blocks: { lines: string[]; from: number }[] = [];
  for (const [index, line] of body.split(/\r?\n/).entries()) {
    const last = blocks.at(-1);
    if (line.trim() === '') {
      if (last?.lines.length) blocks.push({ lines: [], from: index + 1 });
      else if (last) last.from = index + 1;
    } else if (last) last.lines.push(line);
    else blocks.push({ lines: [line], from: index });
  }
  return blocks.filter(({ lines }) => lines.length > 0);
};
const ROW = /^\s*\|.*\|\s*$/;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s/;

function inBody(entry: Entry): Problem[] {
  const keys = Array.isArray(entry.data['sources'])
    ? (entry.data['sources'] as unknown[]).map((source) => valueAt(source, ['key'])).filter((key) => key !== undefined)
    : [];
  const at = (line: number, column: number, message: string, fix: string): Problem => ({
    file: entry.file,
    line: entry.bodyLine + line,
    column,
    rule: 'pasted-text',
    message,
    fix,
  });
  const defined = new Set([...entry.body.matchAll(/^\[([^\][]+)\]:/gm)].map(([, name = '']) => name.toLowerCase()));
  const seen = new Set<string>();
  let inList = false;
  return blocksOf(entry.body).flatMap(({ lines, from }): Problem[] => {
    const [first = ''] = lines;
    const whole = lines.join('\n');
    const isCode = /^(?: {4}|\t)/.test(first) && !inList;
    inList = ITEM.test(first) || (inList && /^\s/.test(first));
    const marks = lines.flatMap((line, index): Problem[] => {
      // What stands in `backticks` is shown as it is.
      const shown = line
        .replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
        // Nor is anything wrong with a link whose address stands at the foot.
        .replace(/\[([^\][]+)\]\[([^\][]*)\]/g, (link, words: string, name: string) =>
          defined.has((name || words).toLowerCase()) ? ' '.repeat(link.length) : link,
        );
      // Of addresses the guard speaks.
      const words = shown.replace(/\]\([^)]*\)/g, (address) => ' '.repeat(address.length));
      const found = [
        ...ANYWHERE.map((mark) => ({ ...mark, text: words })),
        ...IN_BODY.map((mark) => ({ ...mark, text: shown })),
      ].flatMap(({ pattern, message, fix, text }) => {
        const match = pattern.exec(text);
        return match ? [at(from + index, match.index + 1, message(match[0].trim()), fix(match))] : [];
      });
      const cited = /\[([\w-]+)\](?![([:])/.exec(shown);
      return cited?.[1] !== undefined && keys.includes(cited[1])
        ? [
            ...found,
            at(from + index, cited.index + 1, asText(cited[0]), 'name the source in words, or delete the brackets'),
          ]
        : found;
    });
    const cut = lines.findIndex(
      (line, index) =>
        /\p{L}-$/u.test(line) &&
        /^\p{Ll}/u.test(lines[index + 1] ?? '') &&
        !/^(?:and|or|to)\b/.test(lines[index + 1] ?? ''),
    );
    const again = whole.split(/\s+/).length >= 12 && seen.has(whole);
    seen.add(whole);
    return [
      ...marks,
      ...(isCode
        ? [
            at(
              from,
              1,
              'a paragraph that is moved in is shown as the text of a program.',
              'begin the line without blanks',
            ),
          ]
        : []),
      ...(lines.length > 1 && lines.every((line) => ROW.test(line)) && !/^[\s|:-]+$/.test(lines[1] ?? '')
        ? [
            at(
              from,
              1,
              'this is no table: the line under its headings is missing.',
              `write under it ${first.trim().replace(/[^|]+/g, ' --- ')}`,
            ),
          ]
        : []),
      ...(cut < 0
        ? []
        : [
            at(
              from + cut,
              (lines[cut] ?? '').length,
              'a word is cut at the end of the line, as in a PDF: readers see a hyphen and a blank in it.',
              `write ${/\p{L}+(?=-$)/u.exec(lines[cut] ?? '')?.[0] ?? ''}${/^\p{L}+/u.exec(lines[cut + 1] ?? '')?.[0] ?? ''}`,
            ),
          ]),
      ...(again ? [at(from, 1, 'this paragraph stands here twice.', 'delete one of the two')] : []),
      ...(isForeign(whole)
        ? [at(from, 1, 'this is not in English.', 'write it in English; a term of another language may be quoted')]
        : []),
    ];
  });
}

/** Quotation marks of a word processor round a whole value, in place of those of YAML. */
const CURLY = /^[“”„‘’«»]([^“”„‘’«»]*)[“”„‘’«»]$/;
function inFields(entry: Entry): Problem[] {
  return textsIn(entry.data).flatMap(({ text, path }): Problem[] => {
    const problem = (message: string, fix: string): Problem[] => [
      { file: entry.file, ...entry.at(path), rule: 'pasted-text', message, fix },
    ];
    const curly = CURLY.exec(text.trim())?.[1];
    if (curly !== undefined)
      return problem(
        'the quotation marks are those of a word processor, and would be shown.',
        `write ${JSON.stringify(curly.trim())}`,
      );
    if (path.at(-1) === 'producer' && CHAT.test(text) && text.length < 40)
      return problem(fromChat(), 'name who published what it quotes, and read that');
    if (isProse(path) && /\*\*/.test(text)) return problem('two asterisks would be shown as they are.', 'delete them');
    if (isProse(path) && isForeign(text))
      return problem(
        'this is not in English.',
        'write it in English; a title or a term of another language may be quoted',
      );
    return ANYWHERE.flatMap(({ pattern, message, fix }) => {
      const match = path.at(-1) === 'url' ? null : pattern.exec(text);
      return match ? problem(message(match[0]), fix(match)) : [];
    });
  });
}

/** Letters put together from two signs look the same and are found by no search. */
const apart = keptOfText((file, text): Problem[] => {
  if (text === text.normalize('NFC')) return [];
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each !== each.normalize('NFC'));
  const column = Math.max(0, (lines[line] ?? '').search(/\p{M}/u));
  return [
    {
      file,
      line: line + 1,
      column: Math.max(1, column),
      rule: 'pasted-text',
      message: 'this letter is written as two signs, so that no search finds the word.',
      fix: 'type the letter again, or run npm run fix',
    },
  ];
});

/** Other languages have their own words, and two scripts in one file. */
const OF_LANGUAGES: readonly string[] = ['languages', 'synonyms', 'jurisdictions'];
const inEntry = kept((entry: Entry): Problem[] =>
  OF_LANGUAGES.includes(entry.collection) ? [] : [...inFields(entry), ...inBody(entry)],
);
const inCells = kept(({ file, rows }: Table): Problem[] =>
  rows.flatMap(({ cells, at }) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      ANYWHERE.flatMap(({ pattern, message, fix }): Problem[] => {
        const match = pattern.exec(cell);
        return match ? [{ file, ...at(column), rule: 'pasted-text', message: message(match[0]), fix: fix(match) }] : [];
      }),
    ),
  ),
);
export const pasted = ({ texts, entries, tables }: Content): Problem[] => [
  ...[...texts].flatMap(([file, text]) => apart(file, text)),
  ...entries.flatMap((entry) => inEntry(entry)),
  ...tables.flatMap((table) => inCells(table)),
];
