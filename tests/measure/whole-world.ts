/**
 * `npm run whole-world [-- 2003-06-01 …]`: every State asks every other for every need, today and on 1 June of six years
 * or on the days named. Prints what must not be in an answer and is, and how long the tables of all pairs take.
 */
import { answerTo } from '../../src/law/answer.ts';
import { basesByPair } from '../../src/law/pairs.ts';
import { NEEDS } from '../../src/schema/needs.ts';
import { FORMS } from '../../src/schema/vocabulary.ts';
import { TODAY } from '../../src/settings.ts';
import { states, world } from '../law/content.ts';
import { faultsOf } from '../law/faults.ts';
import { machine } from '../bench/machine.ts';

const named = process.argv.slice(2);
const days = named.length > 0 ? named : [TODAY, ...[2003, 2005, 2010, 2015, 2019, 2021].map((year) => `${year}-06-01`)];

console.log(`${states.length} States, ${world.instruments.length} instruments; ${machine()}`);
let wrong = 0;
const shown = new Map<string, number>();
for (const on of days) {
  // The law keeps what it worked out for a world: each day gets a world of its own, as a fresh process would.
  const fresh = { ...world };
  const begun = performance.now();
  FORMS.forEach((form) => basesByPair(fresh, states, form, on));
  const tables = performance.now() - begun;
  let answers = 0;
  let faulty = 0;
  for (const from of states)
    for (const to of states)
      for (const need of from === to ? [] : NEEDS) {
        const question = { from, to, need, on };
        const faults = faultsOf(world, question, answerTo(world, question));
        answers++;
        faulty += Number(faults.length > 0);
        for (const fault of faults) {
          const times = (shown.get(fault) ?? 0) + 1;
          shown.set(fault, times);
          if (times <= 3) console.log(`${on} ${from} → ${to}, ${need}: ${fault}`);
        }
      }
  wrong += faulty;
  console.log(
    `${on}: all pairs × ${FORMS.length} forms in ${Math.round(tables)} ms; ${answers} answers, ${faulty} faulty, in ${Math.round((performance.now() - begun) / 1000)} s`,
  );
}
process.exitCode = wrong > 0 ? 1 : 0;
