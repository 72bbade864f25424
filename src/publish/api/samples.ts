/** Short programs that read the API, for its page. Pure. */
import { CHECKSUMS, stateFile, tableFile } from './addresses.ts';

export interface Samples {
  python: string;
  r: string;
  shell: string;
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
  ask: 'npm run --silent ask -- --from rou --to gbr --need extradition --json',
  check: `unzip comity-data.zip && sha256sum -c ${CHECKSUMS}`,
});
