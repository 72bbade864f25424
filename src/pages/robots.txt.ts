import { absolute } from '../site/addresses.ts';

export const GET = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
