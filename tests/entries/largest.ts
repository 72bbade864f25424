/** Texts and tables of the largest size that the check lets through, of the kinds that cost a reader of Markdown the most. */

const PIECES = [
  '_a',
  '*a_b',
  '[',
  '`a',
  '![](',
  '| a ',
  '&amp;',
  '<Note>',
  '~~a',
  'a@b.c ',
  'https://a.bc/ ',
  '\\',
  '"a: ',
];
/** A little less than a paragraph may hold. */
const LONGEST = 7900;
export const HEAD = `---
title: A term
summary: A summary.
sources:
  - { key: text, title: T, producer: P, url: https://example.org/, kind: official, read: '2026-11-24', supports: all }
reviewed: '2026-11-24'
verification: primary
---

`;
const rows = 'xx,xx,xx,xx,xx,xx,xx,x,X\n'.repeat(2000);

/** [what it is, its file, its text] */
export const LARGEST: readonly (readonly [what: string, file: string, text: string])[] = [
  ...PIECES.flatMap((piece) => {
    const whole = piece.repeat(Math.floor(LONGEST / piece.length));
    return [
      [`a paragraph of nothing but ${piece}`, 'glossary/a.mdx', `${HEAD}${whole}\n`],
      [`a summary of nothing but ${piece}`, 'glossary/a.mdx', HEAD.replace('A summary.', JSON.stringify(whole))],
    ] as const;
  }),
  [
    'a table of the largest size, every cell of which is wrong',
    'participation/untoc.csv',
    `state,action,date,inForce,signed,ended,listed,note,source\n${rows}`,
  ],
];
