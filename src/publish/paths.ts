/** Where a reader finds an instrument, at build time and in the browser alike. */
import { isBilateral } from '../law/model.ts';

/** The address of an instrument's page, or of its line in the list of bilateral treaties. */
export const instrumentPath = (id: string): string =>
  isBilateral(id) ? `/cooperation/bilateral/#${id.slice('bilateral/'.length)}` : `/frameworks/${id}/`;
