/** An address as a court would cite it and any program reads it: without what belongs to one visit, in letters of ASCII. Pure. */

/** Names of session tokens and of tracking, as they stand before `=` or alone. */
const OF_ONE_VISIT =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl|p_auth|p_l_back_url|phpsessid|jsessionid|aspsessionid\w*|asp\.net_sessionid|cfid|cftoken|sessionid|session_id)$/i;
/** Programs for forums keep the session under a short name, and nothing else looks like this. */
const SESSION = /^(s|sid)=[0-9a-f]{32}$/i;
const isOfOneVisit = (part: string): boolean => OF_ONE_VISIT.test(part.split('=')[0] ?? '') || SESSION.test(part);

/**
 * Letters that an address holds only in writing: a browser sends them as percent signs and figures, and a `uri` (RFC 3986)
 * has no others. Quotation marks and dashes are left: they may belong to the text around it.
 */
const BEYOND_ASCII = /(?:(?!\p{ASCII})[\p{L}\p{M}\p{N}])+/gu;
/** After the host, which is shown in its own letters. */
export const asSent = (url: string): string =>
  url.replace(
    /^([a-z]+:\/\/[^/?#]*)(.*)$/is,
    (_, host: string, rest: string) => host + rest.replace(BEYOND_ASCII, encodeURIComponent),
  );

/** @returns the address itself where there is nothing to leave out and nothing to encode */
export function cleanAddress(url: string): string {
  const [, beforeFragment = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(url) ?? [];
  const [, path = '', query = ''] = /^([^?]*)(\?.*)?$/s.exec(beforeFragment) ?? [];
  const kept = query
    .slice(1)
    .split('&')
    .filter((part) => !isOfOneVisit(part));
  const cleanPath = path.replace(/;(jsessionid|phpsessid)=[^/?#;]*/gi, '');
  const cleanQuery = kept.join('&') === query.slice(1) ? query : kept.length > 0 ? `?${kept.join('&')}` : '';
  return asSent(cleanPath + cleanQuery + fragment);
}
/** Web addresses in a text of any kind, for `replace` and `matchAll`. */
export const ADDRESSES = /https?:\/\/[^\s"'<>()[\]{}|\\^`]+/g;
