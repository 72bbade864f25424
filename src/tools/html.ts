/**
 * `npm run html [-- folder]`: whether the HTML of every page of the built site is valid, by the rules in
 * `.htmlvalidate.json`. The program's own command works its rules and the elements of HTML out anew for each page.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatterFactory, HtmlValidate, Reporter, StaticConfigLoader, type ConfigData } from 'html-validate';
import { filesIn } from '../entries/files.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run html: whether the HTML of every page is valid.

  npm run html                   of dist
  npm run html -- .dist-base     of another folder`);

/** The same rules for every page. */
class Once extends StaticConfigLoader {
  #known: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
  override getConfigFor(...of: Parameters<StaticConfigLoader['getConfigFor']>) {
    return (this.#known ??= super.getConfigFor(...of));
  }
}

const folder = process.argv[2] ?? 'dist';
const rules = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;
const validator = new HtmlValidate(new Once(rules));
const pages = filesIn(folder).filter((file) => file.endsWith('.html'));
const reports = [];
for (const page of pages) reports.push(await validator.validateFile(join(folder, page)));
const found = Reporter.merge(reports);
const said = formatterFactory('stylish')(found.results);
if (said) console.log(said);
if (pages.length === 0) console.error(`There is no page in ${folder}: npm run build writes it.`);
process.exitCode = found.valid && pages.length > 0 ? 0 : 1;
