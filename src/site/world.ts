/** The content as the law functions see it: instruments with each State's status, treaties between two States, declarations. */
import { getCollection } from 'astro:content';
import { bilateralTitle } from '../law/compact.ts';
import { statusOf } from '../law/entry-into-force.ts';
import type { Act, Instrument, Status, World } from '../law/model.ts';
import { bilateralRow, isParty, participationRow } from '../schema/collections.ts';
import type { z } from 'zod';
import { load } from './load.ts';
import { parseTable } from '../entries/table.ts';

export type ParticipationRow = z.output<typeof participationRow>;
export type BilateralRow = z.output<typeof bilateralRow>;

const tables = import.meta.glob<string>('../../content/participation/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const bilateralTables = import.meta.glob<string>('../../content/bilateral/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const byId = <T>(files: Record<string, string>, schema: z.ZodType<T>): Map<string, T[]> =>
  new Map(
    Object.entries(files).map(([path, csv]) => [
      path.replace(/^.*\/|\.csv$/g, ''),
      parseTable(csv).map(({ cells }) => schema.parse(cells)),
    ]),
  );

/** Rows of `content/participation/<framework>.csv` by framework. */
export const participationRows = byId(tables, participationRow);
/** The number of parties that a framework's table shows. */
export const partyCount = (framework: string): number =>
  (participationRows.get(framework) ?? []).filter(isParty).length;
/** Treaties between two States, sorted by id. */
export const bilateralTreaties: readonly BilateralRow[] = [...byId(bilateralTables, bilateralRow).values()]
  .flat()
  .sort((a, b) => a.id.localeCompare(b.id, 'en'));

export const stateId = (code: string): string => code.toLowerCase();
const actOf = (row: ParticipationRow): Act => ({
  binding: row.action !== 'signature-only',
  succession: row.action === 'succession',
  date: row.date,
  inForce: row.inForce,
  ended: row.ended,
});

async function multilateral(): Promise<Instrument[]> {
  const descriptions = new Map((await getCollection('participation')).map((entry) => [entry.id, entry.data]));
  return (await load('frameworks')).flatMap((framework): Instrument[] => {
    const description = descriptions.get(framework.id);
    const rows = participationRows.get(framework.id);
    if (!description || !rows) return [];
    const { data } = framework;
    return [
      {
        id: framework.id,
        title: data.title,
        treaty: data.binding && data.kind !== 'arrangement',
        parent: data.parent,
        provisions: data.provisions.map(({ article, forms, role }) => ({ article, forms, role })),
        displaces: data.displaces.map((each) => each.framework),
        asAt: description.asAt,
        absenceMeansNonParty: description.absenceMeansNonParty,
        within: description.within,
        statuses: new Map(
          rows.map((row): [string, Status] => [
            stateId(row.state),
            statusOf(actOf(row), description.clause, data.inForce?.date, description.asAt),
          ]),
        ),
      },
    ];
  });
}

/** A treaty known by its existence, not by article: a direct basis for the form in its name. */
const bilateral = (row: BilateralRow): Instrument => {
  const act: Act = { binding: true, date: row.signed, inForce: row.inForce };
  const asAt = row.listedInForce ?? row.inForce ?? '';
  const status = statusOf(act, undefined, undefined, asAt);
  return {
    id: `bilateral/${row.id}`,
    title: bilateralTitle(stateId(row.a), stateId(row.b), row.kind),
    treaty: true,
    parent: undefined,
    provisions: [{ article: '', forms: [row.kind], role: 'direct-basis' }],
    displaces: [],
    asAt,
    absenceMeansNonParty: true,
    statuses: new Map([
      [stateId(row.a), status],
      [stateId(row.b), status],
    ]),
  };
};

let world: Promise<World> | undefined;
/** Built once. Multilateral instruments first, in the order of their titles. */
export const loadWorld = (): Promise<World> =>
  (world ??= (async () => ({
    instruments: [...(await multilateral()), ...bilateralTreaties.map(bilateral)],
    declarations: (await getCollection('declarations')).map(({ id, data }) => ({
      id,
      instrument: data.framework,
      state: data.jurisdiction,
      effect: data.effect,
      articles: data.articles,
      forms: data.forms,
      towards: data.towards,
      date: data.date,
    })),
  }))());
