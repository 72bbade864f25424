/**
 * The site at the root of its host and the one below a path are the same, but for addresses. So all that the other tests
 * find of the one below a path holds of both: links, anchors, HTML, what programs read, and what pages look like.
 *
 * What differs more is left to other tests: what is packed from these files, by code that does not know the base (archives,
 * the database, the search index), and what scripts do while they run, which the browser looks at under both.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/entries/files.ts';
import { UNDER_BASE } from '../../src/tools/test/steps.ts';

const ROOT = 'dist';
const { BASE, DIST: BELOW } = UNDER_BASE;
/** Packed from the other files; `pagefind` names its files after what is in them. */
const PACKED = /^pagefind\/|\.(zip|sqlite)$/;
const filesOf = (site: string) => filesIn(site).filter((file) => !PACKED.test(file));
/** Marks and sizes of files that hold addresses; nothing else in these lists is other. */
const LISTS = /^(datapackage\.json|offline\/(files|version)\.json|api\/v1\/(SHA256SUMS|comity-data\.zip\.sha256))$/;
const withoutMarks = (text: string) =>
  text
    .replaceAll(/\["pagefind\/[^\]]*\],?/g, '')
    .replaceAll(/\b[0-9a-f]{20}(?:[0-9a-f]{44})?\b/g, 'mark')
    // How many files there are with those of the index of the search, which may be cut elsewhere.
    .replaceAll(/"(?:bytes|files)": ?\d+/g, 'size');
/** A text of the site below a path as it reads at the root: `/q/z/x` as `/x`, `…example/q/z` as `…example`. */
const atRoot = (text: string) =>
  text
    .replaceAll(BASE, '/')
    .replaceAll(encodeURIComponent(BASE), encodeURIComponent('/'))
    .replaceAll(new RegExp(`${BASE.slice(0, -1)}(?=["'<\\s])`, 'g'), '');

test('both hold the same files', () => {
  expect(filesOf(ROOT).length).toBeGreaterThan(5000);
  expect(filesOf(BELOW)).toEqual(filesOf(ROOT));
});
test('and each file says the same, with its own addresses', () => {
  const different = filesOf(ROOT).filter((file) => {
    const [root, below] = [ROOT, BELOW].map((site) => readFileSync(join(site, file))) as [Buffer, Buffer];
    if (root.equals(below)) return false;
    const [one, other] = [root.toString('utf8'), atRoot(below.toString('utf8'))];
    return LISTS.test(file) ? withoutMarks(one) !== withoutMarks(other) : one !== other;
  });
  expect(different).toEqual([]);
});
test('the one at the root names no path of the other, and what stands below it begins with its path', () => {
  const page = (site: string) => readFileSync(join(site, 'frameworks/untoc/index.html'), 'utf8');
  expect(page(ROOT)).not.toContain(BASE);
  expect(page(BELOW)).toContain(`href="${BASE}frameworks/"`);
});
