/** What a reviewer cannot see can change what a reader reads: directions reversed, words split, names that look alike. */
import { kept, keptOfText } from '../../kept.ts';
import type { Problem } from '../../problem.ts';
import { textsIn, type PlainContent } from '../../read.ts';
import { INVISIBLE, codeOf } from '../../prose/invisible.ts';

export { INVISIBLE };

/** As written: one problem a line, with how many more the line holds. */
const asWritten = keptOfText((file, text): Problem[] =>
  INVISIBLE.test(text)
    ? text.split('\n').flatMap((line, index): Problem[] => {
        const found = INVISIBLE.exec(line);
        if (!found) return [];
        const more = line.match(new RegExp(INVISIBLE, 'gu'))?.length ?? 1;
        return [
          {
            file,
            line: index + 1,
            column: found.index + 1,
            rule: 'invisible-characters',
            message: `there is an invisible character here (${codeOf(found[0])})${more > 1 ? `, and ${more - 1} more in this line` : ''}.`,
            fix: 'delete it, or run npm run fix',
          },
        ];
      })
    : [],
);

/** As read: `"\u202E"` in quotes is plain to a reviewer's editor and turns the line round for a reader. */
const hiddenIn = kept(({ data }: PlainContent['entries'][number]) =>
  textsIn(data).flatMap(({ text, path }) => {
    const found = INVISIBLE.exec(text)?.[0];
    return found === undefined ? [] : [{ found, path }];
  }),
);
const asRead = ({ entries, texts }: PlainContent): Problem[] =>
  entries.flatMap((entry) =>
    hiddenIn(entry).flatMap(({ found, path }): Problem[] => {
      const { file, at } = entry;
      return texts.get(file)?.includes(found)
        ? []
        : [
            {
              file,
              ...at(path),
              rule: 'invisible-characters',
              message: `this value holds an invisible character (${codeOf(found)}), written as an escape.`,
              fix: 'delete the escape that begins with a backslash',
            },
          ];
    }),
  );

export const invisibleCharacters = (content: PlainContent): Problem[] => [
  ...[...content.texts].flatMap(([file, text]) => asWritten(file, text)),
  ...asRead(content),
];
