/** Whom in one State a request reaches: loaded when a reader prepares one. */
import { addresseeFile } from '../../../publish/request.ts';
import { load } from '../../../site/load.ts';
import { nationalLaws } from '../../../site/world.ts';

export const getStaticPaths = async () => (await load('jurisdictions')).map(({ id }) => ({ params: { state: id } }));

export const GET = ({ params: { state } }: { params: { state: string } }) =>
  Response.json(addresseeFile(nationalLaws.get(state)));
