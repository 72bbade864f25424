/** What a web address must not be, whoever writes it: a reader must see where it leads, and a robot must not be led home. */

/** Longer than any address here by far. */
const LONGEST = 2000;
/** The host as it is written, before a URL parser rewrites it. */
const hostOf = (url: string): string => /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1]?.replace(/:\d*$/, '') ?? '';

/** Names that lead to the machine itself or to its own network. */
const LOCAL = /(^|\.)(localhost|local|internal|intranet|lan|home|localdomain)\.?$/;
/** What a parser makes of every spelling of a number: `0x7f.1`, `2130706433`. */
const NUMERIC = /^\d+(\.\d+){3}$/;
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Arabic', 'Hebrew', 'Han', 'Thai', 'Hangul'] as const;
const scriptsIn = (text: string): string[] =>
  SCRIPTS.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text));

/** Addresses that are none of a publication: its readers would not find what was read, or only some of them. */
const WAYS_ROUND: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:www\.)?google\.[a-z.]+\/(?:url|search|amp)|^(?:www\.)?bing\.com\/(?:ck|search)|^duckduckgo\.com\/|^l\.facebook\.com\/|^[a-z0-9.-]*safelinks\.protection\.outlook\.com\/|^webcache\.googleusercontent\.com\//,
    'must be that of the page itself, not of a search or a way to it: open it, and copy the address from there',
  ],
  [
    /^(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|lnkd\.in|is\.gd|rb\.gy|buff\.ly|cutt\.ly)\//,
    'must be that of the page itself, not a short form of it: open it, and copy the address from there',
  ],
  [
    /^(?:chatgpt\.com|chat\.openai\.com|claude\.ai|gemini\.google\.com|copilot\.microsoft\.com|(?:www\.)?perplexity\.ai|chat\.deepseek\.com|poe\.com)(?:\/|$)/,
    'must be that of a publication, and a chat program is none: name the document that it quotes, and read it',
  ],
  [
    /^(?:drive|docs)\.google\.com\/|^(?:www\.)?dropbox\.com\/|^1drv\.ms\/|^onedrive\.live\.com\/|^[a-z0-9-]+\.sharepoint\.com\/|^we\.tl\/|^wetransfer\.com\//,
    'must be that of whoever published it, and this is the store of one person: write where the publisher has it',
  ],
];
const wayRound = (url: string): string | undefined => {
  const rest = url.replace(/^https?:\/\//i, '');
  return WAYS_ROUND.find(([pattern]) => pattern.test(rest.toLowerCase()))?.[1];
};

/**
 * What is wrong with an address that begins with `https://` or `http://`, said as what it must be.
 * @returns undefined when a reader can trust where it leads
 */
export function addressProblem(url: string): string | undefined {
  if (/[\s\p{Cc}\p{Cf}]/u.test(url))
    return 'must hold no blank and no invisible character: copy it again, or write %20';
  if (/["<>\\^`{|}]/.test(url)) return 'must hold none of " < > \\ ^ ` { | }: copy it again from the address bar';
  if (url.length > LONGEST) return `must be at most ${LONGEST} characters: leave out what follows the question mark`;
  const host = hostOf(url);
  if (host.includes('@')) return 'must name no user and no password before the host: leave out everything up to the @';
  if (/^https?:\/\/https?[:/]/i.test(url))
    return `must begin with https:// once: write ${url.replace(/^(?:https?:?\/\/)+/i, 'https://')}`;
  if (!URL.canParse(url)) return undefined;
  const way = wayRound(url);
  if (way !== undefined) return way;
  const parsed = new URL(url).hostname;
  if (NUMERIC.test(parsed) || parsed.startsWith('['))
    return 'must name a host, not a number: write the name of the site';
  if (LOCAL.test(parsed) || !parsed.includes('.'))
    return 'must lead to a public site, and this opens on one machine only: write the address at which anybody can read it';
  if (/(^|\.)xn--/i.test(host)) return 'must show the letters of the host: write them instead of "xn--"';
  if (scriptsIn(host).length > 1)
    return 'must have a host in the letters of one script: two look alike here, so write its name again by hand';
  return undefined;
}
