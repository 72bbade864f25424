/** Entries as a careless hand or a hostile one would leave them. Deterministic for a seed. */
import fc from 'fast-check';

/** What an attacker, a word processor or a slip would add. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<Note title={process.exit(9)}>x</Note>',
  '<Note {...globalThis}>x</Note>',
  '<svg onload="alert(1)"/>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//evil.example/)',
  '![x](https://evil.example/x.png)',
  '[x][y]\n\n[y]: vbscript:alert(1)\n',
  '<javascript:alert(1)>',
  '\nimport fs from "node:fs"\n',
  '\nexport const x = process.exit(9)\n',
  '{process.exit(9)}',
  '{`${globalThis}`}',
  '{/* */}',
  '\\{',
  '<!-- x -->',
  '</Note>',
  '<Note>',
  '<>',
  '</>',
  '---\n',
  '\n---\n',
  '&lt;script&gt;',
  '&#123;1+1&#125;',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\0',
  '\ud800',
  '`'.repeat(40),
  '>'.repeat(60),
  '['.repeat(200),
  '*a alias: *a\n',
  '\n__proto__: { polluted: true }\n',
  '\nconstructor: x\n',
  '\nx: &a [*a]\n',
  '\n? {a: b}\n: c\n',
  '!!js/function "x"',
  '\n<<: { title: x }\n',
  '\ttab: x\n',
  ': : :',
  '"',
  "'",
  '|\n',
  '{{}}',
  '$${x}$$',
  ':::note\n:::',
  '[^1]\n\n[^1]: x\n',
  '=cmd()',
  '../../etc/passwd',
  'x'.repeat(5000),
];

const edit = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('insert' as const), text: fc.constantFrom(...HOSTILE) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), length: fc.integer({ min: 1, max: 200 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('repeat' as const), length: fc.integer({ min: 1, max: 200 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('replace' as const), text: fc.string({ unit: 'binary', maxLength: 6 }) }),
  },
);
/** One to three edits, each at a place given as a share of the text. */
export const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), edit), {
  minLength: 1,
  maxLength: 3,
});

export const mutate = (text: string, changes: readonly (readonly [number, Parameters<typeof apply>[1]])[]): string =>
  changes.reduce((sofar, [where, change]) => apply(sofar, change, Math.floor(where * sofar.length)), text);

type Edit = { kind: 'insert' | 'replace'; text: string } | { kind: 'delete' | 'repeat'; length: number };
function apply(text: string, change: Edit, at: number): string {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (change.kind) {
    case 'insert':
      return before + change.text + after;
    case 'replace':
      return before + change.text + after.slice(change.text.length);
    case 'delete':
      return before + after.slice(change.length);
    case 'repeat':
      return before + after.slice(0, change.length) + after;
  }
}
