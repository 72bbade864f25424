/** What to write in place of a value that does not fit: the writer's own value in its right form, wherever it has one. */
import iso from 'i18n-iso-countries';
import type { z } from 'zod';
import { DATE_ERROR, DAY_ERROR } from '../../../schema/days.ts';
import { Id } from '../../../schema/shared.ts';
import { readDate } from '../../depositaries/dates.ts';
import { idOf } from '../../slug.ts';
import { nearest } from '../../nearest.ts';

type Issue = z.core.$ZodIssue;
export interface Written {
  value: unknown;
  /** As it stands in the file: `2.10`, of which a reader of YAML makes 2.1. */
  raw: string;
  /** Titles of the States by their codes. */
  states: ReadonlyMap<string, string>;
  /** What an id may name: those of the collection, and by which other names they are known, as ids. */
  ids?: readonly string[] | undefined;
  named?: ReadonlyMap<string, string>;
  /** A value that fits, as it may be written. */
  example: string;
}
export interface Advice {
  /** Goes on after the name of the field. */
  says: string;
  fix: string;
}

const real = (date: string): string | undefined => (readDate(date) === date ? date : undefined);
/** Arabic and Persian digits, quotation marks and a time of day: what stands round a date that can be read. */
const bareDate = (written: string): string =>
  written
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/^[\s"'“”‘’«»]+|[\s"'“”‘’«»]+$/g, '')
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '');
/** The day that a spreadsheet counts so: from 1900 to 2050, and so nothing that is a year. */
function spreadsheetDay(text: string): string | undefined {
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  return days > 10_000 && days < 55_000
    ? new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)
    : undefined;
}
/** The days that a written date can mean. */
export function datesMeant(written: string): string[] {
  const text = bareDate(written);
  const counted = spreadsheetDay(text);
  if (counted !== undefined) return [counted];
  if (real(text) !== undefined) return [text];
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const padded = (a: string, b: string) => real(`${year}-${a.padStart(2, '0')}-${b.padStart(2, '0')}`);
  const meant = year
    ? [padded(month, day) ?? padded(day, month)]
    : [readDate(text), readDate(text, 'day-first'), readDate(text, 'month-first')];
  return [...new Set(meant.filter((date) => date !== undefined))];
}
function dateAdvice(written: string, wholeDay: boolean): string {
  const meant = datesMeant(written).filter((date) => !wholeDay || date.length === 10);
  const [first, second] = meant;
  if (first !== undefined && second !== undefined)
    return `write ${first} if the day comes first there, ${second} if the month does`;
  if (first !== undefined) return `write ${first}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(written.trim())) return 'write a day that the calendar has: this month ends before it';
  return wholeDay
    ? 'write year, month and day, as in 2026-11-24'
    : 'write what the source gives of year, month and day, as in 2003-09-29, 2003-09 or 2003';
}

/** The word of a closed list that is meant by another. */
export function wordMeant(written: string, words: readonly string[]): string | undefined {
  const plain = written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (words.includes(plain)) return plain;
  const near = nearest(plain, words);
  if (near !== undefined) return near;
  const alike = words.filter(
    (word) => word.includes(plain) || (plain.length > 5 && word.startsWith(plain.slice(0, 5))),
  );
  return plain.length > 2 && alike.length === 1 ? alike[0] : undefined;
}
/** A list that is read at a glance. */
const SHORT = 15;
export function listAdvice(written: string, words: readonly string[]): string {
  const meant = wordMeant(written, words);
  if (meant !== undefined) return `write ${meant}`;
  return words.length <= SHORT
    ? `write one of: ${words.join(', ')}`
    : `write one of the ${words.length} words that this field knows, such as ${words.slice(0, 3).join(', ')}; /contribute/ lists them`;
}

/** Codes that sport, vehicles and older lists use for a State that ISO 3166-1 calls otherwise. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  BUL: 'BGR',
  BUR: 'MMR',
  CHI: 'CHL',
  CRO: 'HRV',
  DEN: 'DNK',
  GER: 'DEU',
  GRE: 'GRC',
  HOL: 'NLD',
  IRE: 'IRL',
  LAT: 'LVA',
  NED: 'NLD',
  POR: 'PRT',
  PHI: 'PHL',
  ROM: 'ROU',
  RSA: 'ZAF',
  SLO: 'SVN',
  SPA: 'ESP',
  SUI: 'CHE',
  SWI: 'CHE',
  TMP: 'TLS',
  UAE: 'ARE',
  UK: 'GBR',
  URU: 'URY',
  ZAI: 'COD',
};
/** Codes of States that are no more: none has a row, each that came after it has its own. */
const FORMER: Readonly<Record<string, string>> = {
  ANT: 'the Netherlands Antilles',
  CSK: 'Czechoslovakia',
  DDR: 'the German Democratic Republic',
  SCG: 'Serbia and Montenegro',
  SUN: 'the Soviet Union',
  YMD: 'Democratic Yemen',
  YUG: 'Yugoslavia',
};
/** What to write in place of a code that no State here has. */
export function stateAdvice(written: string, states: ReadonlyMap<string, string>): string {
  const former = FORMER[written.trim().toUpperCase()];
  if (former !== undefined)
    return `delete the row: ${former} is no more, and each State that came after has its own, with what it did itself`;
  const code = stateMeant(written, states);
  return code ? `write ${code}` : 'write the three capitals of the State as in content/jurisdictions, or EU';
}
/** The code of a State from its two letters, its code in small letters, its letters turned round, or its name. */
export function stateMeant(written: string, states: ReadonlyMap<string, string>): string | undefined {
  const code = written.trim().toUpperCase();
  const three = OTHER_CODES[code] ?? (code.length === 2 ? iso.alpha2ToAlpha3(code) : undefined);
  if (three !== undefined) return three;
  if (states.has(code)) return code;
  const named = [...states].find(([, title]) => title.toUpperCase() === code);
  if (named) return named[0];
  const letters = (text: string) => [...text].sort().join('');
  const turned = code.length === 3 ? [...states.keys()].filter((each) => letters(each) === letters(code)) : [];
  return turned.length === 1 ? turned[0] : undefined;
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${value.slice(0, 60)}"` : JSON.stringify(value).slice(0, 60);
/** `must be X: do Y` says what is wrong and what to do about it. */
function split(message: string): Advice {
  const [, says = message, fix] = /^([^:]*(?::(?! )[^:]*)*): (.*)$/.exec(message) ?? [];
  return {
    says,
    fix: fix ?? says.replace(/^must (be )?/, 'write ').replace(/^write (not|hold|have|name|lead)/, 'it must $1'),
  };
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** The number in "55 States", "1,196" or "twelve". */
function numberMeant(written: string): number | undefined {
  const text = written.trim().toLowerCase();
  const grouped = /^\d{1,3}(?:[,.\s’'\u00a0\u202f]\d{3})+(?=\D*$)/.exec(text)?.[0].replace(/\D/g, '');
  const found = grouped ?? /^\d+(?=\s*\D*$)/.exec(text)?.[0];
  if (found !== undefined) return Number(found);
  const word = NUMBERS.indexOf(text);
  return word < 0 ? undefined : word;
}
const YES: Readonly<Record<string, boolean>> = { yes: true, y: true, true: true, no: false, n: false, false: false };
function typeAdvice(expected: string, { value, raw, example }: Written): Advice {
  const says = `cannot be ${shown(value)}`;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return { says: 'must be in quotes', fix: `write "${raw}"` };
  if (expected === 'string' && Array.isArray(value) && value.length === 1)
    return { says: 'must be one value, not a list', fix: `write ${String(value[0])}, without brackets or hyphen` };
  if (expected === 'array' && typeof value === 'string' && !/^[^\s,]+(?:, ?[^\s,]+)+$/.test(value))
    return { says: 'must be a list', fix: `write [${/[,:[\]{}#"']/.test(value) ? JSON.stringify(value) : value}]` };
  if ((expected === 'number' || expected === 'int') && typeof value === 'string' && /^\d+$/.test(value.trim()))
    return { says: 'must be a number', fix: `write ${value.trim()}, without quotes` };
  const meant =
    expected === 'number' || expected === 'int' ? numberMeant(typeof value === 'string' ? value : '') : undefined;
  if (expected === 'number' || expected === 'int')
    return { says: `${says}: it must be a whole number`, fix: `write ${meant ?? 'digits alone, such as 12'}` };
  if (value === null) return { says: 'is empty', fix: 'write it behind the mark, or delete the line' };
  if (expected === 'array' && typeof value === 'string' && value.includes(',')) {
    const items = value.split(',').map((item) => item.trim());
    return { says: 'must be a list', fix: `write [${items.join(', ')}]` };
  }
  if (expected === 'boolean') {
    const meant = typeof value === 'string' ? YES[value.trim().toLowerCase()] : undefined;
    return { says: 'must be true or false', fix: meant === undefined ? 'write true or false' : `write ${meant}` };
  }
  return { says, fix: `write it in the form of ${example}` };
}

/** The id that is meant by a title, an address, an abbreviation or a code. */
function idAdvice(text: string, { named, ids, states }: Written): string {
  if (ids === undefined) {
    const id = idOf(text);
    return Id.safeParse(id).success ? `write ${id}` : 'write the name of a file, without its ending';
  }
  const slug = idOf(text.replace(/^.*\//, '').replace(/\.(mdx|yaml)$/, ''));
  const state = stateMeant(text, states)?.toLowerCase() ?? '';
  const part = ids.filter((id) => `-${id}-`.includes(`-${slug}-`) || `-${slug}-`.includes(`-${id}-`));
  const id =
    (ids.includes(slug) ? slug : undefined) ??
    named?.get(slug) ??
    (ids.includes(state) ? state : undefined) ??
    nearest(slug, ids) ??
    (part.length === 1 ? part[0] : undefined);
  return id === undefined
    ? 'write the name of a file of that collection, without its ending, as the address of its page has it'
    : `write ${id}`;
}

/** What is wrong with one value and what to write. @param issue what the schema says */
export function adviceOn(issue: Issue, written: Written): Advice {
  const text = typeof written.value === 'string' ? written.value : written.raw;
  if (issue.message === DATE_ERROR || issue.message === DAY_ERROR)
    return { says: issue.message, fix: dateAdvice(text, issue.message === DAY_ERROR) };
  if (/alpha-3/.test(issue.message)) return { says: issue.message, fix: stateAdvice(text, written.states) };
  if (issue.code === 'invalid_value')
    return { says: `cannot be ${shown(written.value)}`, fix: listAdvice(text, issue.values.map(String)) };
  if (issue.code === 'invalid_union')
    return { says: `cannot be ${shown(written.value)}`, fix: `write it in the form of ${written.example}` };
  if (issue.code === 'invalid_type') {
    if (typeof written.value === 'number' && /in quotes/.test(issue.message))
      return { says: 'must be in quotes', fix: `write "${written.raw}"` };
    // Types that say themselves what they must be are spoken of below.
    if (!/^must/.test(issue.message)) return typeAdvice(issue.expected, written);
  }
  if (/^must be lower-case/.test(issue.message)) return { says: issue.message, fix: idAdvice(text, written) };
  if (/^must be a full web address/.test(issue.message)) {
    const curly = /^[“”‘’«»]\s*(https?:\/\/\S+?)\s*[“”‘’«»]$/.exec(text.trim())?.[1];
    if (curly !== undefined) return { says: issue.message, fix: `write ${curly}` };
    const host = /^(?:h?t{1,2}ps?:)?\/{0,2}([\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?)$/.exec(text.trim())?.[1];
    return {
      says: issue.message,
      fix: host ? `write https://${host}` : 'copy the whole address from the address bar, with https://',
    };
  }
  if (issue.code === 'too_small' && issue.origin === 'array')
    return {
      says: /^needs/.test(issue.message) ? issue.message : 'must not be empty',
      fix: `write one at least, in the form of ${written.example}; or leave the field out where it may be`,
    };
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return {
      says: `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`,
      fix: `write a whole number ${issue.inclusive ? 'from' : 'above'} ${issue.minimum}`,
    };
  return /^(must|needs)\b/.test(issue.message)
    ? split(issue.message)
    : { says: `cannot be ${shown(written.value)}`, fix: `write it in the form of ${written.example}` };
}
