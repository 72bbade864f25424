import type { APIRoute } from 'astro';
import { url } from '../site/addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(url('/sitemap-index.xml'), site).href}\n`);
