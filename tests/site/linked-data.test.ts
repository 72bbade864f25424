/** What machines read in a page is what a reader sees there. */
import { globSync, readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { leadsElsewhere } from '../../src/publish/ledger/ledger.ts';
import { DIST } from '../../src/settings.ts';

const pages = globSync(
  `${DIST}/{frameworks,glossary,forms,organisations,mechanisms,challenges,recommendations,cases,topics,jurisdictions}/*/index.html`,
)
  .sort()
  .map((file) => ({ file, html: readFileSync(file, 'utf8') }))
  // The old address of a renamed entry is no entry.
  .filter(({ html }) => !leadsElsewhere(html))
  .map(({ file, html }) => ({ file, dom: parse(html) }));

/** schema.org's own context cannot be fetched in a test; its terms all live under one address. */
const documentLoader = (url: string) =>
  Promise.resolve({
    contextUrl: null,
    documentUrl: url,
    document: { '@context': { '@vocab': 'https://schema.org/', '@version': 1.1 } },
  });

test('every entry carries linked data that expands, with its title and address', async () => {
  expect(pages.length).toBeGreaterThan(450);
  for (const { file, dom } of pages) {
    const block = dom.querySelector('script[type="application/ld+json"]')?.text ?? '';
    const [page] = (await jsonld.expand(JSON.parse(block), { documentLoader })) as Record<
      string,
      { '@value': string }[]
    >[];
    const title = dom.querySelector('h1')?.text;
    expect(page?.['@id'], file).toBe(dom.querySelector('link[rel=canonical]')?.getAttribute('href'));
    expect(page?.['https://schema.org/name']?.[0]?.['@value'], file).toBe(title);
    const about = page?.['https://schema.org/mainEntity']?.[0] as unknown as Record<string, unknown>;
    expect(about['@type'], file).toHaveLength(1);
    expect(about['https://schema.org/name'], file).toEqual([{ '@value': title }]);
  }
});
test('each kind of entry is the kind of thing it is', () => {
  const kindOf = (path: string) =>
    (
      JSON.parse(
        parse(readFileSync(`${DIST}/${path}/index.html`, 'utf8')).querySelector('script[type="application/ld+json"]')
          ?.text ?? '',
      ) as { mainEntity: { '@type': string } }
    ).mainEntity['@type'];
  expect(kindOf('frameworks/untoc')).toBe('Legislation');
  expect(kindOf('glossary/forced-labour')).toBe('DefinedTerm');
  expect(kindOf('organisations/ilo')).toBe('Organization');
  expect(kindOf('jurisdictions/mex')).toBe('Country');
  expect(kindOf('jurisdictions/hkg')).toBe('AdministrativeArea');
  expect(kindOf('topics/foundations')).toBe('Article');
});
