/** The contributor's check: reads every file under a content folder and reports every problem at once. */
import { COLLECTIONS, isParty } from '../schema/collections.ts';
import { byPlace, type Problem } from './problem.ts';
import { readContent, type Content } from './read.ts';
import { conditionArticles } from './rules/condition-articles.ts';
import { datesInOrder } from './rules/dates-in-order.ts';
import { fields } from './rules/fields.ts';
import { formPages } from './rules/form-pages.ts';
import { participation } from './rules/participation.ts';
import { prose } from './rules/prose.ts';
import { relations } from './rules/relations.ts';
import { sourceKeys } from './rules/source-keys.ts';
import { standsAlone } from './rules/stands-alone.ts';
import { uniqueArticles } from './rules/unique-articles.ts';

/** A rule sees the whole content and returns what is wrong with it. It never throws on bad content. */
export type Rule = (content: Content) => Problem[];
const RULES: readonly Rule[] = [
  fields,
  sourceKeys,
  datesInOrder,
  uniqueArticles,
  conditionArticles,
  relations,
  prose,
  standsAlone,
  participation,
];
/** Rules that only make sense for the whole content, not for a part of it. */
const COMPLETENESS: readonly Rule[] = [formPages];

export interface CheckResult {
  problems: Problem[];
  content: Content;
}

/**
 * Checks a content folder.
 * @param root absolute path of the folder that holds `frameworks/`, `cases/`…
 * @param today `YYYY-MM-DD`, against which "reviewed" is compared
 * @param complete when true, the content must also hold what the site cannot do without
 */
export function checkContent(root: string, today: string, complete = true): CheckResult {
  const { content, problems } = readContent(root, today);
  const found = [...RULES, ...(complete ? COMPLETENESS : [])].flatMap((rule) => rule(content));
  return { problems: [...problems, ...found].sort(byPlace), content };
}

/** Counts that `check -- --summary` prints: entries, provisions by verification, and tables whose number of parties differs from an independent count. */
export function summarise({ entries, tables }: Content) {
  const provisions = entries.flatMap((entry) => {
    const list = entry.data['provisions'];
    return Array.isArray(list) ? (list as ({ verification?: { level?: string } } | null)[]) : [];
  });
  return {
    entries: Object.fromEntries(
      Object.keys(COLLECTIONS).map((name) => [name, entries.filter((entry) => entry.collection === name).length]),
    ),
    participationRows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    provisions: provisions.length,
    primary: provisions.filter((provision) => provision?.verification?.level === 'primary').length,
    countsThatDiffer: entries
      .filter(({ collection }) => collection === 'participation')
      .flatMap(({ id, data }) => {
        const rows = tables.find((table) => table.id === id)?.rows ?? [];
        const parties = rows.filter(({ cells }) => isParty(cells)).length;
        const stated = (data['count'] as { parties?: unknown } | undefined)?.parties;
        return typeof stated === 'number' && stated !== parties
          ? [{ instrument: id, here: parties, elsewhere: stated }]
          : [];
      }),
    unverified: provisions.filter((provision) => provision?.verification?.level === 'unverified').length,
  };
}
