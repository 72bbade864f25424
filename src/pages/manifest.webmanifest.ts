/** What a device shows when the site is installed. */
import { NAME, url } from '../site/addresses.ts';
import { token } from '../styles/tokens.ts';

export const GET = () =>
  new Response(
    JSON.stringify({
      name: `${NAME}: legal cooperation against forced labour`,
      short_name: NAME,
      start_url: url('/'),
      scope: url('/'),
      display: 'browser',
      background_color: token('paper'),
      theme_color: token('seal'),
      icons: [{ src: url('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
