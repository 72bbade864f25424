/** The laws of all States as a table for download, a line for each row of a law. */
import { getCollection } from 'astro:content';
import { stringify } from 'csv-stringify/sync';
import { linesOf } from '../../../site/national-law.ts';
import { titlesOf } from '../../../site/load.ts';

export const GET = async () =>
  new Response(
    stringify(linesOf(await getCollection('national-law'), await titlesOf('jurisdictions')), { escape_formulas: true }),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  );
