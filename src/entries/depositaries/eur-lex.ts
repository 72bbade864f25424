/**
 * EUR-Lex: what the page of an act of the Union says of it in its metadata (ELI). Who is bound follows from membership, so
 * that there is no list; what is compared is from when the act applies and whether it still does.
 *
 * Address: https://eur-lex.europa.eu/eli/dir/2014/41
 *
 * Traps:
 * - The server answers programs with status 202 and an empty page until a browser has solved a question.
 * - A directive has no day of application: that on which it must be transposed is in its text.
 * - A page may describe several versions of the act; all their days are taken together.
 */
export interface UnionAct {
  /** Days from which it, or a part of it, applies, in order. */
  applies: readonly string[];
  inForce: boolean;
}

const META = /<meta\b[^>]*>/gi;
const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1] ?? '';

/** @returns undefined when the page does not describe an act */
export function readUnionAct(page: string): UnionAct | undefined {
  const properties = [...page.matchAll(META)].map(([tag]) => ({
    property: attribute(tag, 'property'),
    says: attribute(tag, 'content') || attribute(tag, 'resource'),
  }));
  const values = (name: string) => properties.filter(({ property }) => property === name).map(({ says }) => says);
  const force = values('eli:in_force');
  if (force.length === 0) return undefined;
  const days = [...values('eli:date_applicability'), ...values('eli:first_date_entry_in_force')];
  return {
    applies: [...new Set(days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)))].sort(),
    inForce: force.every((each) => !/notInForce/i.test(each)),
  };
}

export const unionActAddress = (status: URL): string | undefined =>
  status.hostname === 'eur-lex.europa.eu' && status.pathname.startsWith('/eli/') ? status.href : undefined;
