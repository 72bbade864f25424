import { apiRoute } from '../../../api/from-content.ts';

export const { getStaticPaths, GET } = apiRoute('csv', 'text/csv');
