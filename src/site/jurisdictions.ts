/** How many jurisdictions there are, each counted as what it is. Pure. */
import { listFormat } from '../schema/lists.ts';

/** “197 States, the European Union and 2 territories”: a territory or a union is never counted among the States. */
export function countInWords(jurisdictions: readonly { data: { kind: string; title: string } }[]): string {
  const of = (kind: string) => jurisdictions.filter(({ data }) => data.kind === kind);
  const counted = (kind: string, one: string, many: string) => {
    const { length } = of(kind);
    return length === 0 ? [] : [`${length} ${length === 1 ? one : many}`];
  };
  return listFormat('en-GB').format([
    ...counted('state', 'State', 'States'),
    ...of('union').map(({ data }) => `the ${data.title}`),
    ...counted('territory', 'territory', 'territories'),
    ...counted('other', 'other that not all States treat as a State', 'others that not all States treat as a State'),
  ]);
}
