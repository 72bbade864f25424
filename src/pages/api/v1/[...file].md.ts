import { apiRoute } from '../../../site/api.ts';

export const { getStaticPaths, GET } = apiRoute('md', 'text/markdown');
