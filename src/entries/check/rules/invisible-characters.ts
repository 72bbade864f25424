/** What a reviewer cannot see can change what a reader reads: directions reversed, words split, names that look alike. */
import type { Problem } from '../../problem.ts';
import type { PlainContent } from '../../read.ts';

/** Controls, soft hyphen, bidirectional marks, zero-width characters, odd spaces, byte order marks, unpaired surrogates. */
export const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\uffff]|[\ud800-\udfff]/u;

export const invisibleCharacters = ({ texts }: PlainContent): Problem[] =>
  [...texts].flatMap(([file, text]) =>
    INVISIBLE.test(text)
      ? text.split('\n').flatMap((line, index): Problem[] => {
          const found = INVISIBLE.exec(line);
          if (!found) return [];
          const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
          return [
            {
              file,
              line: index + 1,
              column: found.index + 1,
              rule: 'invisible-characters',
              message: `there is an invisible character here (U+${code}).`,
              fix: 'delete it, or run npm run fix',
            },
          ];
        })
      : [],
  );
