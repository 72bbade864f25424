import { apiRoute } from '../../../api/from-content.ts';

export const { getStaticPaths, GET } = apiRoute('md', 'text/markdown');
