/** The content as the law sees it: instruments with each State's status, treaties between two States, declarations. Pure. */
import { bilateralTitle } from '../law/compact.ts';
import { statusOf } from '../law/entry-into-force.ts';
import type { Act, Instrument, Status, World } from '../law/model.ts';
import type { DataOf, RowOf } from '../schema/collections.ts';

type ParticipationRow = RowOf<'participation'>;
type BilateralRow = RowOf<'bilateral'>;
/** A file of a collection as its schema reads it. */
export interface EntryFile<D> {
  id: string;
  data: D;
}
/** What a world is made from. The order of `frameworks` is that of the instruments. */
export interface WorldContent {
  frameworks: readonly EntryFile<DataOf<'frameworks'>>[];
  participation: readonly EntryFile<DataOf<'participation'> & { rows: readonly ParticipationRow[] }>[];
  bilateral: readonly BilateralRow[];
  declarations: readonly EntryFile<DataOf<'declarations'>>[];
}

/** The id of a State from its code in a table: `MEX` → `mex`. */
export const stateId = (code: string): string => code.toLowerCase();

const actOf = (row: ParticipationRow): Act => ({
  binding: row.action !== 'signature-only',
  succession: row.action === 'succession',
  date: row.date,
  inForce: row.inForce,
  ended: row.ended,
});

function multilateral({ frameworks, participation }: WorldContent): Instrument[] {
  const described = new Map(participation.map(({ id, data }) => [id, data]));
  return frameworks.flatMap(({ id, data }): Instrument[] => {
    const table = described.get(id);
    if (!table || table.rows.length === 0) return [];
    return [
      {
        id,
        title: data.title,
        treaty: data.binding && data.kind !== 'arrangement',
        parent: data.parent,
        provisions: data.provisions.map(({ article, forms, role }) => ({ article, forms, role })),
        displaces: data.displaces.map(({ framework }) => framework),
        asAt: table.asAt,
        absenceMeansNonParty: table.absenceMeansNonParty,
        within: table.within,
        statuses: new Map(
          table.rows.map((row): [string, Status] => [
            stateId(row.state),
            statusOf(actOf(row), table.clause, data.inForce?.date, table.asAt),
          ]),
        ),
      },
    ];
  });
}

/** A treaty known by its existence, not by article: a direct basis for the form in its name. */
function bilateral(row: BilateralRow): Instrument {
  const act: Act = { binding: true, date: row.signed, inForce: row.inForce };
  const asAt = row.listedInForce ?? row.inForce ?? '';
  const status = statusOf(act, undefined, undefined, asAt);
  const [a, b] = [stateId(row.a), stateId(row.b)];
  return {
    id: `bilateral/${row.id}`,
    title: bilateralTitle(a, b, row.kind),
    treaty: true,
    parent: undefined,
    provisions: [{ article: '', forms: [row.kind], role: 'direct-basis' }],
    displaces: [],
    asAt,
    absenceMeansNonParty: true,
    statuses: new Map([
      [a, status],
      [b, status],
    ]),
  };
}

/** Multilateral instruments first, in their given order, then treaties between two States. */
export const worldOf = (content: WorldContent): World => ({
  instruments: [...multilateral(content), ...content.bilateral.map(bilateral)],
  declarations: content.declarations.map(({ id, data }) => ({
    id,
    instrument: data.framework,
    state: data.jurisdiction,
    effect: data.effect,
    articles: data.articles,
    forms: data.forms,
    towards: data.towards,
    date: data.date,
  })),
});
