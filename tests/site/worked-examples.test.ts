/**
 * What the built data answers for real pairs. Each line was written from the sources named beside it, before the
 * engine was asked. Printed dates: Tractatenblad 2007, 70 (UNTOC), Tractatenblad 2006, 266 (UNCAC).
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { basesBetween, isBasis } from '../../src/law/between.ts';
import { decodeWorld, type CompactWorld } from '../../src/law/compact.ts';
import type { FormId } from '../../src/schema/vocabulary.ts';
import { DIST } from '../../src/settings.ts';

const world = decodeWorld(JSON.parse(readFileSync(`${DIST}/cooperation/data.json`, 'utf8')) as CompactWorld);
const [MLA, EXT, JIT, POLICE] = [
  'mutual-legal-assistance',
  'extradition',
  'joint-investigation',
  'law-enforcement-cooperation',
] as const;
type Line = [from: string, to: string, form: FormId, on: string, instrument: string, answer: string];
/** `answer`: the day since when, `yes` (day not established), `no` (not among the bases), or `displaced`. */
const LINES: Line[] = [
  // UNTOC: the later of the two printed days.
  ['afg', 'arg', MLA, '2020-01-01', 'untoc', '2003-10-24'],
  ['arg', 'afg', MLA, '2020-01-01', 'untoc', '2003-10-24'],
  ['afg', 'arg', MLA, '2003-10-23', 'untoc', 'no'],
  ['afg', 'arg', MLA, '2003-10-24', 'untoc', '2003-10-24'],
  ['aus', 'bra', MLA, '2020-01-01', 'untoc', '2004-06-26'],
  ['aus', 'bra', MLA, '2004-06-25', 'untoc', 'no'],
  ['deu', 'chn', EXT, '2020-01-01', 'untoc', '2006-07-14'],
  ['deu', 'khm', JIT, '2020-01-01', 'untoc', '2006-07-14'],
  ['khm', 'ben', POLICE, '2020-01-01', 'untoc', '2006-01-11'],
  ['ben', 'chn', MLA, '2020-01-01', 'untoc', '2004-09-29'],
  ['ben', 'chn', MLA, '2004-09-28', 'untoc', 'no'],
  ['arg', 'bra', EXT, '2020-01-01', 'untoc', '2004-02-28'],
  ['chn', 'arg', JIT, '2003-10-22', 'untoc', 'no'],
  // Before UNTOC itself began, on 29 September 2003.
  ['arg', 'bgr', MLA, '2003-09-28', 'untoc', 'no'],
  ['arg', 'bgr', MLA, '2003-09-29', 'untoc', '2003-09-29'],
  // UNCAC: the printed days.
  ['alb', 'chn', MLA, '2020-01-01', 'uncac', '2006-06-24'],
  ['dza', 'aus', MLA, '2020-01-01', 'uncac', '2006-01-06'],
  ['dza', 'aus', MLA, '2006-01-05', 'uncac', 'no'],
  ['dza', 'aze', EXT, '2020-01-01', 'uncac', '2005-12-14'],
  // Mexico and the United States: S. 1503 (117th Congress) for the MLAT, 18 U.S.C. 3181 note for extradition.
  ['mex', 'usa', MLA, '2020-01-01', 'us-mexico-mlat-1987', '1991-05-03'],
  ['mex', 'usa', MLA, '1991-05-02', 'us-mexico-mlat-1987', 'no'],
  ['mex', 'usa', EXT, '2020-01-01', 'us-mexico-mlat-1987', 'no'],
  ['mex', 'usa', EXT, '2020-01-01', 'us-mexico-extradition-1978', '1980-01-25'],
  ['mex', 'usa', EXT, '1980-01-24', 'us-mexico-extradition-1978', 'no'],
  ['mex', 'usa', MLA, '2020-01-01', 'us-mexico-extradition-1978', 'no'],
  // Norway's letter of 17 January 1977 under ETS 24, registered on 19 January: not towards Denmark, Finland, Sweden.
  ['nor', 'dnk', EXT, '2026-01-01', 'coe-ets-024', 'no'],
  ['swe', 'nor', EXT, '2026-01-01', 'coe-ets-024', 'no'],
  ['nor', 'dnk', EXT, '1976-12-31', 'coe-ets-024', '1962-12-12'],
  ['nor', 'ita', EXT, '2026-01-01', 'coe-ets-024', '1963-11-04'],
  // ETS 30: the days of the Dutch treaty database.
  ['fra', 'ita', MLA, '1967-08-20', 'coe-ets-030', 'no'],
  ['fra', 'ita', MLA, '1967-08-21', 'coe-ets-030', '1967-08-21'],
  // CETS 197: Azerbaijan does not apply it in respect of Armenia (declaration of 23 June 2010).
  ['aze', 'arm', POLICE, '2026-01-01', 'coe-cets-197', 'no'],
  // Inside the Union: the order replaces the convention where both are bound (Directive 2014/41, art. 34).
  ['deu', 'fra', MLA, '2026-11-24', 'coe-ets-030', 'displaced'],
  ['deu', 'fra', MLA, '2026-11-24', 'eu-eio-2014-41', 'yes'],
  // Denmark and Ireland are not bound by the order (Eurojust), so the convention stays.
  ['dnk', 'deu', MLA, '2026-01-01', 'eu-eio-2014-41', 'no'],
  ['dnk', 'deu', MLA, '2026-01-01', 'coe-ets-030', 'yes'],
  ['irl', 'fra', MLA, '2026-01-01', 'eu-eio-2014-41', 'no'],
  ['irl', 'fra', MLA, '2026-01-01', 'coe-ets-030', 'yes'],
  // The arrest warrant binds all Member States, Denmark too (Framework Decision 2002/584, art. 31).
  ['dnk', 'deu', EXT, '2026-11-24', 'eu-eaw-2002-584', 'yes'],
  ['dnk', 'deu', EXT, '2026-11-24', 'coe-ets-024', 'displaced'],
  ['che', 'deu', EXT, '2026-11-24', 'coe-ets-024', 'yes'],
  ['che', 'deu', EXT, '2026-11-24', 'eu-eaw-2002-584', 'no'],
  // The United Kingdom is in the conventions of the Council of Europe and in no instrument of the Union.
  ['rou', 'gbr', MLA, '2026-11-24', 'coe-ets-030', 'yes'],
  ['rou', 'gbr', MLA, '2026-11-24', 'eu-eio-2014-41', 'no'],
  ['rou', 'gbr', EXT, '2026-11-24', 'eu-eaw-2002-584', 'no'],
  ['rou', 'gbr', EXT, '2026-11-24', 'coe-ets-024', 'yes'],
  // Ireland opted into the Eurojust Regulation (answer of 18 September 2019); Britain is outside it.
  ['rou', 'gbr', JIT, '2026-11-24', 'eu-jit-2002-465', 'no'],
  ['rou', 'gbr', JIT, '2026-11-24', 'untoc', '2006-03-11'],
  // Viet Nam and Thailand: the ASEAN treaty covers assistance; the one on extradition is signed only.
  ['vnm', 'tha', MLA, '2026-11-24', 'asean-mla-2004', 'yes'],
  ['vnm', 'tha', EXT, '2026-11-24', 'asean-mla-2004', 'no'],
  ['vnm', 'tha', EXT, '2026-11-24', 'asean-extradition-2025', 'no'],
  // Qatar and Nepal share no regional convention; ILO conventions carry no request.
  ['qat', 'npl', MLA, '2026-11-24', 'coe-ets-030', 'no'],
  ['qat', 'npl', MLA, '2026-11-24', 'ilo-c029', 'no'],
  ['qat', 'npl', MLA, '2026-11-24', 'untoc', 'yes'],
  // A scheme without a treaty is never a basis, a duty is none either.
  ['gbr', 'ind', MLA, '2026-11-24', 'harare-scheme', 'no'],
  ['fra', 'deu', MLA, '2026-11-24', 'ilo-p029', 'no'],
];
test.each(LINES)('%s asks %s for %s on %s: %s is %s', (from, to, form, on, instrument, answer) => {
  const found = basesBetween(world, from, to, form, on);
  const basis = found.bases.find((each) => each.instrument === instrument && isBasis(each));
  const displaced = found.displaced.some((each) => each.instrument === instrument);
  if (answer === 'no') expect(basis === undefined && !displaced).toBe(true);
  else if (answer === 'displaced') expect(displaced).toBe(true);
  else if (answer === 'yes') expect(basis).toBeDefined();
  else expect(basis?.since).toEqual({ earliest: answer, latest: answer });
});
test('there are enough of them', () => expect(LINES.length).toBeGreaterThanOrEqual(40));
