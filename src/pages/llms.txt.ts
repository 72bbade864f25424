/** What a language model or any other program needs to find its way: https://llmstxt.org. Generated from the navigation. */
import { CHANGELOG, entryFile, INDEX, OPENAPI, tableFile } from '../publish/api/addresses.ts';
import { LICENCE } from '../publish/api/terms.ts';
import { COLLECTIONS, SECTIONS } from '../schema/collections.ts';
import { absolute, NAME } from '../site/addresses.ts';
import { GROUPS } from '../site/load.ts';

const link = (path: string, label: string, says = ''): string =>
  `- [${label}](${absolute(path)})${says === '' ? '' : `: ${says}`}`;
const holds = new Map<string, string>(SECTIONS.map((id) => [`/${id}/`, COLLECTIONS[id].holds]));

export const GET = () =>
  new Response(
    [
      `# ${NAME}`,
      '',
      '> International legal cooperation against forced labour: which instruments exist, what each article lets one State ask of another, who is bound since when, and what gets in the way. Every fact has a source, the day on which it was read, and how far it was checked.',
      '',
      `Information, not legal advice. “Not in this data” is never “does not exist”. Cite the page with its day; what an instrument says is cited from the source that the fact names. Licence: ${LICENCE.id}.`,
      '',
      `The text of every entry is in the field \`text\` of its JSON, as Markdown: ${absolute(`/${entryFile('frameworks', 'untoc')}`)} for ${absolute('/frameworks/untoc/')}. Each page names its own with \`<link rel="alternate" type="application/json">\`.`,
      '',
      '## Data',
      '',
      link(`/${INDEX}`, 'Index of the API', 'every collection and table, with their addresses'),
      link(`/${OPENAPI}`, 'OpenAPI description', 'every address and shape'),
      link(`/${tableFile('participation')}`, 'Who is bound by what since when', 'CSV'),
      link(`/${CHANGELOG}`, 'Changes of the API'),
      ...Object.entries(GROUPS).flatMap(([heading, pages]) => [
        '',
        `## ${heading}`,
        '',
        ...pages.map(([path, label]) => link(path, label, holds.get(path))),
      ]),
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
