/** The States of the content, by the codes that tables and fields name them with. */
import type { Content } from './read.ts';

/** Codes of the States, in capitals, and their titles. */
export const statesIn = ({ entries }: Pick<Content, 'entries'>): ReadonlyMap<string, string> =>
  new Map(
    entries
      .filter(({ collection }) => collection === 'jurisdictions')
      .map(({ id, data }) => [id.toUpperCase(), typeof data['title'] === 'string' ? data['title'] : id]),
  );
