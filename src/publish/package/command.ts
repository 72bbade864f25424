#!/usr/bin/env node
/** The command of the package: `comity-law ask mex usa extradition`. */
import { answerText, askedIn, Unreadable, usageOf } from '../ask.ts';
import { TODAY } from '../../settings.ts';
import { ask, loadBuild, loadList, loadNames } from './index.ts';

const CALL = 'npx comity-law ask';
const [command, ...typed] = process.argv.slice(2);
const wantsHelp = [command, ...typed].some((word) => word === '--help' || word === '-h');
try {
  if (command === undefined || wantsHelp) {
    const { day, site } = loadBuild();
    console.log(`${usageOf('comity-law', CALL)}\n\nThe data is of ${day}: ${site}`);
  } else if (command === 'ask') {
    const { question, json } = askedIn(typed, () => loadList('jurisdictions'), TODAY);
    const answer = ask(question);
    console.log(json ? JSON.stringify(answer, null, 2) : answerText(answer, loadNames()));
  } else throw new Unreadable(`"${command}" is no command here: write ${CALL} mex usa extradition.`);
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
