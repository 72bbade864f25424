/** An address as a court would cite it: without what belongs to one visit of one reader. Pure. */

/** Names of session tokens and of tracking, as they stand before `=` or alone. */
const OF_ONE_VISIT =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl|p_auth|p_l_back_url|phpsessid|jsessionid|aspsessionid\w*|asp\.net_sessionid|cfid|cftoken|sessionid|session_id)$/i;
/** Programs for forums keep the session under a short name, and nothing else looks like this. */
const SESSION = /^(s|sid)=[0-9a-f]{32}$/i;
const isOfOneVisit = (part: string): boolean => OF_ONE_VISIT.test(part.split('=')[0] ?? '') || SESSION.test(part);

/** @returns the address itself where there is nothing to leave out */
export function cleanAddress(url: string): string {
  const [, beforeFragment = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(url) ?? [];
  const [, path = '', query = ''] = /^([^?]*)(\?.*)?$/s.exec(beforeFragment) ?? [];
  const kept = query
    .slice(1)
    .split('&')
    .filter((part) => !isOfOneVisit(part));
  const cleanPath = path.replace(/;(jsessionid|phpsessid)=[^/?#;]*/gi, '');
  const cleanQuery = kept.join('&') === query.slice(1) ? query : kept.length > 0 ? `?${kept.join('&')}` : '';
  return cleanPath + cleanQuery + fragment;
}
/** Web addresses in a text of any kind, for `replace` and `matchAll`. */
export const ADDRESSES = /https?:\/\/[^\s"'<>()[\]{}|\\^`]+/g;
