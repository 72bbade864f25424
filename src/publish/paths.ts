/** Where a reader finds an instrument, and a script its data, at build time and in the browser alike. */
import { isBilateral } from '../law/model.ts';
import type { FormId } from '../schema/vocabulary.ts';

/** The address of an instrument's page, or of its line in the list of bilateral treaties. */
export const instrumentPath = (id: string): string =>
  isBilateral(id) ? `/cooperation/bilateral/#${id.slice('bilateral/'.length)}` : `/frameworks/${id}/`;

/** The heads of all instruments: a list of `CompactInstrument`. */
export const INSTRUMENTS_FILE = '/cooperation/instruments.json';
export const needFilePath = (need: FormId): string => `/cooperation/${need}.json`;
/** @param state id such as `mex` */
export const stateFilePath = (state: string): string => `/cooperation/states/${state}.json`;
