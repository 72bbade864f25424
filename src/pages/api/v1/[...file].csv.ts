import { apiRoute } from '../../../site/api.ts';

export const { getStaticPaths, GET } = apiRoute('csv', 'text/csv');
