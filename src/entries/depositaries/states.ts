/**
 * Who is meant by a name on a list of parties. A name is taken as a whole: a bracket is part of it, and a name that is
 * not known is refused, never cut until it fits. A State that is no more is explained and not replaced.
 */
import iso from 'i18n-iso-countries';
import dutch from 'i18n-iso-countries/langs/nl.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import { distance } from 'fastest-levenshtein';
import { nearest } from '../nearest.ts';
import { FORMER, MORE_NAMES, MORE_TERRITORIES, MOTHER, ORGANISATIONS, UNCLEAR, WITHOUT_STATE } from './names.ts';

/** A jurisdiction of the content, with every name by which a list may call it. */
export interface Named {
  code: string;
  names: readonly string[];
}
/** Whom a name means. */
export type Meant =
  | { kind: 'jurisdiction'; code: string }
  /** A State, a territory or an organisation that has no row in a table: why. */
  | { kind: 'aside'; why: string }
  /** More than one could be meant: how to say which. */
  | { kind: 'unclear'; fix: string }
  | { kind: 'unknown'; suggestion?: string };
export type WhoIs = (name: string) => Meant;

/**
 * A name without what differs between lists and says nothing: accents, capitals, the article, marks and numbers of
 * footnotes, "St." and "&". Words stay, in their order, those in brackets too.
 */
export const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\b\.?/g, ' saint ')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\.?(?:[^a-z]|$))/g, '$1')
    .replace(/[^\p{L}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'the')
    .join(' ');

/** `Tanzania, United Republic of` and `Iran (Islamic Republic of)` the other way round: what stands last is said first. */
function turned(name: string): string[] {
  const bracket = /^([^()]+)\(([^()]*\p{L}[^()]*)\)[^()\p{L}]*$/u.exec(name);
  const comma = /^([^,]+),(.*\p{L}.*)$/u.exec(name);
  const dash = /^(.+?) [-–] (.+)$/.exec(name);
  return [bracket, comma, dash].flatMap((match) => (match ? [plain(`${match[2] ?? ''} ${match[1] ?? ''}`)] : []));
}

/** A letter in five at most is wrong: a longer way leads to another State. */
const isSlip = (name: string, known: string) => distance(name, known) <= name.length / 5;

const LANGUAGES = [english, french, spanish, dutch];
iso.registerLocale(english);
/** Names of ISO 3166-1 by alpha-3 code, in the languages of the lists. A name that two codes share is nobody's. */
function isoNames(): Map<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const { countries } of LANGUAGES)
    for (const [alpha2, names] of Object.entries(countries as Record<string, string | string[]>)) {
      const code = iso.alpha2ToAlpha3(alpha2);
      for (const name of [names].flat()) {
        const key = plain(name);
        owners.set(key, (owners.get(key) ?? new Set()).add(code ?? ''));
      }
    }
  return new Map(
    [...owners].flatMap(([key, codes]): [string, string][] => {
      const [code = ''] = codes;
      return codes.size === 1 && code !== '' && code !== 'XKK' ? [[key, code]] : [];
    }),
  );
}

/** A territory with its State in front or behind: `China (Hong Kong)`, `Netherlands - Aruba`. */
const belonging = (key: string, mothers: readonly string[]): string[] =>
  mothers.flatMap((mother) => [`${mother} ${key}`, `${key} ${mother}`]);

/**
 * Who is meant by a name, for a content with these jurisdictions.
 * @param jurisdictions whom a table may name
 */
export function whoIs(jurisdictions: readonly Named[]): WhoIs {
  const here = new Set(jurisdictions.map(({ code }) => code));
  const meanings = new Map<string, Meant>();
  const namesOf = new Map<string, string>();
  const add = (key: string, code: string, printed?: string) => {
    if (printed !== undefined && !namesOf.has(code)) namesOf.set(code, printed);
    if (key !== '') meanings.set(key, meaningOf(code));
  };
  const meaningOf = (code: string): Meant => {
    if (here.has(code)) return { kind: 'jurisdiction', code };
    const name = iso.getName(code, 'en') ?? code;
    const mother = MOTHER[code];
    return {
      kind: 'aside',
      why: mother
        ? `${name} belongs to ${iso.getName(mother, 'en') ?? mother} (${mother}) and has no row of its own here; the row of ${mother} is not changed by it`
        : `${WITHOUT_STATE[code] ?? `${name} (${code}) has no entry in content/jurisdictions`}, so it has no row here`,
    };
  };
  // The later of two meanings of a name wins: what is written by hand knows more than what is derived.
  for (const [key, code] of isoNames()) add(key, code);
  for (const { code, names } of jurisdictions) for (const name of names) add(plain(name), code, name);
  for (const more of [MORE_NAMES, MORE_TERRITORIES])
    for (const [code, names] of Object.entries(more)) for (const name of names) add(plain(name), code, name);
  const mothers = Map.groupBy(
    [...meanings].flatMap(([key, meant]) => (meant.kind === 'jurisdiction' ? [{ key, code: meant.code }] : [])),
    ({ code }) => code,
  );
  const territories = [...isoNames()].concat(
    Object.entries(MORE_TERRITORIES).flatMap(([code, names]) =>
      names.map((name): [string, string] => [plain(name), code]),
    ),
  );
  for (const [key, code] of territories) {
    const keys = (mothers.get(MOTHER[code] ?? '') ?? []).map((mother) => mother.key);
    for (const whole of belonging(key, keys)) if (!meanings.has(whole)) add(whole, code);
  }
  for (const { names, became } of FORMER)
    for (const name of names)
      for (const key of [plain(name), ...turned(name)])
        meanings.set(key, { kind: 'aside', why: `${names[0] ?? name} is no more: ${became}` });
  for (const name of ORGANISATIONS)
    meanings.set(plain(name), { kind: 'aside', why: `${name} is an organisation without a page here` });
  for (const [name, fix] of Object.entries(UNCLEAR)) meanings.set(plain(name), { kind: 'unclear', fix });

  const known = [...meanings].flatMap(([key, meant]) => (meant.kind === 'jurisdiction' ? [key] : []));
  return (name) => {
    const code = name.trim().toUpperCase();
    if (here.has(code)) return { kind: 'jurisdiction', code };
    const found = [plain(name), ...turned(name)].map((key) => meanings.get(key)).find((meant) => meant !== undefined);
    if (found) return found;
    const guess = nearest(plain(name), known);
    const meant = guess !== undefined && isSlip(plain(name), guess) ? meanings.get(guess) : undefined;
    return meant?.kind === 'jurisdiction' ? { kind: 'unknown', suggestion: meant.code } : { kind: 'unknown' };
  };
}
