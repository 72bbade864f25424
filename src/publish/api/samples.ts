/** Short programs that read the API, for its page. Pure. */
import { CHECKSUMS, DATABASE, stateFile, tableFile } from './addresses.ts';

export interface Samples {
  python: string;
  r: string;
  shell: string;
  /** How to ask the database. */
  sqlite: string;
  /** How to get an answer as data on the command line. */
  ask: string;
  /** How to see whether the archive is whole. */
  check: string;
}
/** @param home address of the home page, with its closing slash */
export const samplesFor = (home: string): Samples => ({
  python: `import pandas
parties = pandas.read_csv("${home}${tableFile('participation')}", keep_default_na=False, na_values=[""])
parties[(parties.framework == "untoc") & (parties.status == "bound")]`,
  r: `parties <- read.csv("${home}${tableFile('participation')}", na.strings = "", encoding = "UTF-8")
subset(parties, framework == "untoc" & status == "bound")`,
  shell: `curl -s ${home}${stateFile('mex')} |
  jq -r '.instruments[] | select(.status.inForce == "yes") | .title'`,
  sqlite: `curl -sO ${home}${DATABASE}
sqlite3 comity.sqlite "select j.name, p.since_latest from participation p
  join jurisdictions j on j.id = p.jurisdiction
  where p.framework = 'untoc' and p.status = 'bound' order by 2"
datasette comity.sqlite`,
  ask: 'npm run --silent ask -- --from rou --to gbr --need extradition --json',
  check: `unzip comity-data.zip && sha256sum -c ${CHECKSUMS}`,
});
