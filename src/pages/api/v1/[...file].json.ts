import { apiRoute } from '../../../site/api.ts';

export const { getStaticPaths, GET } = apiRoute('json', 'application/json');
