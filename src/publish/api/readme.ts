/** What the archive says of itself. */
import { NAME } from '../../settings.ts';
import { CHECKSUMS, COMPACT, DATABASE, INDEX, OPENAPI, PACKAGE, SCHEMAS, TABLES, schemaFile } from './addresses.ts';
import { ATTRIBUTION, DESCRIPTION, LICENCE } from './terms.ts';

/**
 * @param home address of the home page without its last slash
 * @param built day of the build, `YYYY-MM-DD`
 */
export const readmeText = (home: string, version: string, built: string): string => `# ${NAME}: data

${DESCRIPTION}

Built on ${built}, version ${version} of the shapes. Statuses are computed for that day.

- \`${TABLES}/\`: tables in CSV, described in \`${PACKAGE}\` (Data Package, version 2)
- \`${DATABASE}\`: the same tables in one SQLite database, with their keys; what its columns hold is in its table \`dictionary\`
- \`${INDEX}\`: what else there is, in JSON; its shapes are in \`${SCHEMAS}/\`, its addresses in \`${OPENAPI}\`
- \`${COMPACT}\`: the compact data set of the finder
- \`${schemaFile('answer')}\`: the shape of an answer as data, which the finder hands over and \`npm run ask -- --json\` prints

To check the files: \`sha256sum -c ${CHECKSUMS}\` in this folder.

How to read them, and what may change: <${home}/about/data/>

Licence: ${LICENCE.id} (${LICENCE.url}). Attribution: ${ATTRIBUTION}, <${home}/>. How to cite the whole is in \`CITATION.cff\`; each entry carries its own citation. The sources named have their own terms.
`;
