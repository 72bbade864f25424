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
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url).hostname;
  if (NUMERIC.test(parsed) || parsed.startsWith('['))
    return 'must name a host, not a number: write the name of the site';
  if (LOCAL.test(parsed) || !parsed.includes('.'))
    return 'must lead to a public site: this one opens on one machine only';
  if (/(^|\.)xn--/i.test(host)) return 'must show the letters of the host: write them instead of "xn--"';
  if (scriptsIn(host).length > 1)
    return 'must have a host in the letters of one script: two look alike here, so write its name again by hand';
  return undefined;
}
