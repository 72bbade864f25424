/** What one instrument asks of requests: loaded when a reader prepares one. */
import { requestFile } from '../../../publish/request.ts';
import { load } from '../../../site/load.ts';

export const getStaticPaths = async () =>
  (await load('frameworks')).map(({ id, data }) => ({ params: { instrument: id }, props: { data } }));

export const GET = ({ props: { data } }: { props: { data: Parameters<typeof requestFile>[0] } }) =>
  Response.json(requestFile(data));
