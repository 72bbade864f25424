/** What the package says of itself. */
import { NAME } from '../../settings.ts';
import { ATTRIBUTION, DESCRIPTION, LICENCE } from '../api/terms.ts';
import type { Build } from './index.ts';

/** @param repository address of the source */
export const packageReadme = ({ day, site, shapes }: Build, repository: string): string => `# comity-law

${DESCRIPTION}

The law of [${NAME}](${site}) as functions, its data as JSON, and types. What one State can ask of another, on which
article, since when, and why. Data of ${day}. No dependencies; ES modules, Node 20 or later.

## On the command line

\`\`\`
npx comity-law ask mex usa extradition
npx comity-law ask --from rou --to gbr --need extradition --on 2019-06-01 --json
npx comity-law --help
\`\`\`

A State goes by its code or its English name. \`--json\` prints one object, described by \`schemas/answer.json\`. Exit code 2
says that the question could not be read.

## In a program

\`\`\`js
import { answerTo, ask, loadList, loadWorld } from 'comity-law';

const question = { from: 'mex', to: 'usa', need: 'extradition', on: '${day}' };

// The object that the command prints, with titles and reasons in English.
ask({ ...question, about: 'trafficking-for-forced-labour', facts: { transnational: true } }).use;

// The same as the law has it: groups of instruments, articles and spans of days.
answerTo(loadWorld(), question).use[0].articles;

// The entries behind it, in the shapes of the API.
loadList('frameworks').find(({ id }) => id === 'untoc').provisions;
\`\`\`

| Export | What it is |
| --- | --- |
| \`ask(question)\` | an answer of the promised shape (\`PublicAnswer\`); throws a \`RangeError\` for a State that is not in the data |
| \`answerTo(world, question)\` | an answer as the law has it (\`Answer\`) |
| \`publicAnswer(world, question, answer, names)\` | the second made into the first |
| \`loadWorld()\` | every instrument with each State's status, and every declaration (\`World\`) |
| \`loadList(name)\` | the entries of \`frameworks\`, \`jurisdictions\`, \`declarations\`, \`national-law\`, \`key-figures\`, \`bilateral-treaties\` or \`memberships\` |
| \`loadNames()\` | names of States by id |
| \`loadBuild()\` | the day of the data, the version of its shapes (${shapes}) and the address of the site |
| \`leftOpen(basis)\` | what must still be true of the case |
| \`bondBetween\`, \`statusIn\`, \`partiesOn\` | whether an instrument is in force between two, what one State is to it, and whom it binds |
| \`NEEDS\`, \`MATTERS\`, \`CONDITIONS\`, \`FORMS\` | the words that a question may hold |

\`comity-law/law\` exports the functions alone and reads no file. In a browser, make the world yourself:
\`worldFrom(await (await fetch('world.json')).json())\` with \`comity-law/data/world.json\`. \`comity-law/data/*.json\` and
\`comity-law/schemas/*.json\` can be imported by their names.

## What to know

- An answer is for the day asked about. Lists of parties are known to the days that it names (\`asAt\`); what States did later
  is not in it. No basis in this data is not proof that none exists. This is no legal advice.
- Versions: the first two numbers are those of the functions and the lists; the third is the day of the data, and grows with
  each release. What a shape promises is said at <${site}about/data/>.
- Released by the workflow of <${repository}> with a statement of provenance: \`npm audit signatures\` checks it.

## Licences

Code: MIT (\`LICENSE\`). Data: ${LICENCE.id} (${LICENCE.url}), attribution: ${ATTRIBUTION}, <${site}>. The sources that the
data names have their own terms. The code holds fastest-levenshtein (MIT, \`LICENSE-fastest-levenshtein\`).
`;
