/** Programs that read references: in files, and in the head of pages. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import { DIST } from '../../../src/settings.ts';
import { versionOf as pinned } from '../../bench/machine.ts';
import { absent, install, run, versionOf, type Client, type Outcome } from './client.ts';

const filesOf = (ending: string) => globSync(`${DIST}/*/*/cite.${ending}`).sort();
/** All references of the site in one file, as somebody has them who takes several. */
const whole = (ending: 'bib' | 'ris') =>
  filesOf(ending)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const records = () => filesOf('json').flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as { id: string }[]);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const outcome = (version: string, read: number, faults: readonly string[] = []): Outcome => {
  const all = records().length;
  return {
    version,
    result: `${read} of ${all} records${faults.length > 0 ? `; ${faults.length} faults: ${faults[0] ?? ''}` : ''}`,
    passed: read === all && faults.length === 0,
  };
};

/** Its model of data has no field at all for these types, which its own styles know: every field is a warning. */
const WITHOUT_MODEL = /Invalid field '\w+' for entrytype '(legislation|jurisdiction)'/;
/** One of each kind of reference. */
const SAMPLES = [
  'instrument-coe-cets-197',
  'instrument-eu-thb-2011-36',
  'case-siliadin-v-france',
  'comity-frameworks-untoc',
];

export const REFERENCE_CLIENTS: readonly Client[] = [
  {
    name: 'biber',
    look: async ({ folder }) => {
      const version = await versionOf('biber');
      if (version === undefined) return absent('not installed');
      writeFileSync(join(folder, 'all.bib'), whole('bib'));
      const said = await run('biber', ['--tool', '--validate-datamodel', 'all.bib'], { cwd: folder });
      const lines = (said?.output ?? '').split('\n').filter((line) => /^(WARN|ERROR)/.test(line));
      const out = join(folder, 'all_bibertool.bib');
      return outcome(
        version,
        existsSync(out) ? count(readFileSync(out, 'utf8'), /^@/gm) : 0,
        lines.filter((line) => !WITHOUT_MODEL.test(line)),
      );
    },
  },
  {
    name: 'pandoc --citeproc (BibTeX)',
    look: async ({ folder }) => {
      const version = await versionOf('pandoc');
      if (version === undefined) return absent('not installed');
      writeFileSync(join(folder, 'all.bib'), whole('bib'));
      const said = await run('pandoc', ['--from=biblatex', '--to=csljson', 'all.bib'], { cwd: folder });
      const back = JSON.parse(said?.output ?? '[]') as { id: string; title?: string }[];
      return outcome(version, new Set(back.filter(({ title }) => title).map(({ id }) => id)).size);
    },
  },
  {
    name: 'citation-js (BibTeX)',
    look: () =>
      outcome(pinned('@citation-js/plugin-bibtex'), new Set(new Cite(whole('bib')).data.map(({ id }) => id)).size),
  },
  {
    name: 'citation-js (RIS)',
    look: () =>
      outcome(pinned('@citation-js/plugin-ris'), new Set(new Cite(whole('ris')).data.map(({ id }) => id)).size),
  },
  {
    name: 'Better BibTeX’s parser',
    look: () => {
      const { entries, errors } = parseBibtex(whole('bib'), { sentenceCase: false });
      return outcome(
        pinned('@retorquere/bibtex-parser'),
        new Set(entries.map(({ key }) => key)).size,
        errors.map(({ error }) => error),
      );
    },
  },
  {
    name: 'biblatex-csl-converter (Fidus Writer)',
    look: async ({ folder }) => {
      await install(folder, 'biblatex-csl-converter@3.6.0');
      const { BibLatexParser } = createRequire(join(folder, 'x.js'))('biblatex-csl-converter') as {
        BibLatexParser: new (
          text: string,
          options: object,
        ) => { parse: () => { entries: object; errors: { type: string }[]; warnings: { type: string }[] } };
      };
      const { entries, errors, warnings } = new BibLatexParser(whole('bib'), { processUnexpected: true }).parse();
      return outcome(
        '3.6.0',
        Object.keys(entries).length,
        // Fields that it did not expect for a type it keeps.
        [...errors, ...warnings]
          .filter(({ type }) => type !== 'unexpected_field')
          .map((fault) => JSON.stringify(fault)),
      );
    },
  },
  {
    name: 'astrocite (RIS)',
    look: () =>
      outcome(pinned('astrocite-ris'), new Set((parseRis(whole('ris')) as { id: string }[]).map(({ id }) => id)).size),
  },
  {
    name: 'citeproc-js, APA',
    look: () => {
      const text = new Cite(records()).format('bibliography', { template: 'apa', format: 'text' }).trim();
      return outcome(pinned('@citation-js/plugin-csl'), text.split('\n').filter(Boolean).length);
    },
  },
  {
    name: 'citeproc-js, OSCOLA',
    look: () => {
      const style = join(process.env['CSL_STYLES'] ?? '', 'oscola.csl');
      if (!process.env['CSL_STYLES'] || !existsSync(style)) return absent('set CSL_STYLES to a folder of styles');
      const config = plugins.config.get('@csl') as { styles: { add: (name: string, style: string) => void } };
      config.styles.add('oscola', readFileSync(style, 'utf8'));
      const chosen = records().filter(({ id }) => SAMPLES.includes(id));
      const text = new Cite(chosen).format('bibliography', { template: 'oscola', format: 'text' }).trim();
      return {
        version: pinned('@citation-js/plugin-csl'),
        result: text.split('\n').join(' | '),
        passed: text.includes('CETS No 197') && text.includes('Siliadin v France'),
      };
    },
  },
  {
    name: 'Zotero translation server',
    look: async ({ origin }) => {
      const server = process.env['TRANSLATION_SERVER'];
      if (!server) return absent('set TRANSLATION_SERVER to the address of one');
      const post = async (path: string, body: string): Promise<Record<string, unknown>[]> =>
        (await (
          await fetch(`${server}/${path}`, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body })
        ).json()) as Record<string, unknown>[];
      const faults: string[] = [];
      const paths = [
        'frameworks/untoc/',
        'jurisdictions/usa/',
        'frameworks/untoc/participation/',
        'fr/jurisdictions/mex/',
        'key-figures/',
      ];
      for (const path of paths) {
        const [item] = await post('web', `${origin}/${path}`);
        const creators = JSON.stringify(item?.['creators']);
        if (
          item?.['itemType'] !== 'webpage' ||
          item['websiteTitle'] !== 'Comity' ||
          !/"Comity contributors"/.test(creators) ||
          /firstName/.test(creators)
        )
          faults.push(`${path} ${JSON.stringify(item)}`);
      }
      const imported: number[] = [];
      for (const ending of ['bib', 'ris'] as const) {
        const items = await post('import', whole(ending));
        // The day of entry into force comes as a note of its own beside its treaty.
        imported.push(items.filter(({ itemType }) => itemType !== 'note').length);
      }
      return {
        version: '',
        result: `${paths.length - faults.length} of ${paths.length} pages; ${imported.join(' and ')} of ${records().length} records of BibTeX and RIS ${faults[0] ?? ''}`,
        passed: faults.length === 0 && imported.every((length) => length === records().length),
      };
    },
  },
];
