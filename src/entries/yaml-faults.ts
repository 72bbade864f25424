/** What is wrong with fields that cannot be read, in words of people who have never heard of YAML. Pure. */

import type { Place } from './problem.ts';

/** A line of a merge that nobody finished. @returns its 1-based number */
export function mergeMark(text: string): number | undefined {
  const at = text.split('\n').findIndex((line) => /^(<{7}|>{7})( |\r?$)/.test(line));
  return at < 0 ? undefined : at + 1;
}

/** A quotation mark that is opened on a line and not closed before the next field or item: where it stands. */
export function openQuote(yaml: string): Place | undefined {
  const lines = yaml.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const [, before = '', mark = '', rest = ''] = /^(\s*(?:- )?(?:[\w-]+: +)?)(["'])(.*)$/.exec(line) ?? [];
    if (mark !== '' && !rest.includes(mark) && /^\s*(?:- |[\w-]+:(?: |$))|^$/.test(lines[index + 1] ?? ''))
      return { line: index + 1, column: before.length + 1 };
  }
  return undefined;
}

interface Fault {
  message: string;
  fix: string;
}
/** Marks that a chat program puts round what is to be copied. */
export const FENCED: Fault = {
  message: 'the marks ``` of a chat program are still round the text.',
  fix: 'delete the line that begins with ``` here, and the one at the end',
};
/** `name: a value: with a colon`, and what stands before the value. */
const UNQUOTED = /^(\s*(?:- )?[\w-]+: +)([^'"[{|>\s].*)$/;
const quoted = (line: string): string | undefined => {
  const [, head = '', value] = UNQUOTED.exec(line) ?? [];
  return value === undefined ? undefined : `${head.trim()} ${JSON.stringify(value.trim())}`;
};

/**
 * @param code of the parser's error
 * @param line the line it stands on
 */
export function faultOf(code: string, line: string): Fault {
  const [, key = ''] = /^\s*(?:- )?([\w-]+):/.exec(line) ?? [];
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line))
    return { message: 'this line is moved in with a tab.', fix: 'write two blanks in place of each tab' };
  if (code === 'DUPLICATE_KEY')
    return {
      message: `"${key || line.trim()}" is written twice in the same place.`,
      fix: 'delete one of the two; a line of a list item begins as far in as the line above it',
    };
  const [, item] = /^\s*-([^\s-].*)$/.exec(line) ?? [];
  if (item !== undefined) return { message: 'a blank is missing after the hyphen.', fix: `write "- ${item.trim()}"` };
  const [, name, rest] = /^\s*(?:- )?([\w-]+):([^\s:].*)$/.exec(line) ?? [];
  if (name !== undefined && rest !== undefined)
    return { message: 'a blank is missing after the colon.', fix: `write "${name}: ${rest.trim()}"` };
  const [, before, inner] = /^(\s*(?:- )?[\w-]+: +)'(.*)'\s*$/.exec(line) ?? [];
  if (before !== undefined && inner !== undefined && /[^']'[^']/.test(inner))
    return {
      message: 'an apostrophe ends the value before its end.',
      fix: `write ${before.trim()} ${JSON.stringify(inner)}`,
    };
  if (code === 'MISSING_CHAR' && /^[^'"]*['"][^'"]*$/.test(line))
    return { message: 'a quotation mark is opened and never closed.', fix: 'close it at the end of the value' };
  const value = line.replace(/^\s*(?:- )?[\w-]+: +/, '');
  const whole = value !== line && /: |\s#|^[@`%&*!?\]}]/.test(value) ? quoted(line) : undefined;
  if (whole !== undefined) return { message: 'the value on this line must be in quotes.', fix: `write ${whole}` };
  const [, mark, listed] = /^\s*([•‣▪●·–—]|\d+[.)])\s*(.*)$/.exec(line) ?? [];
  if (mark !== undefined)
    return { message: `"${mark}" begins no item of a list here.`, fix: `write "- ${listed?.trim()}"` };
  const [, wide, said = ''] = /^\s*(?:- )?([\w-]+)\s*[：︰﹕ː]\s*(.*)$/.exec(line) ?? [];
  if (wide !== undefined)
    return { message: 'the colon is one of another keyboard.', fix: `write "${wide}: ${said.trim()}"` };
  if (/^\s*```/.test(line)) return FENCED;
  if (/^(---|\.\.\.)\s*$/.test(line))
    return {
      message: 'a second entry begins here, and a file holds one.',
      fix: 'put what follows into a file of its own',
    };
  if (key === '' && line.trim() !== '')
    return {
      message: 'the fields cannot be read: this line is neither "field: value" nor an item of a list.',
      fix: 'write the name of a field and a colon before it, or two blanks to go on with the line above',
    };
  return {
    message: 'the fields cannot be read from here on.',
    fix: 'move the line in as far as its neighbours, and put text that holds a colon or a mark in "quotes"',
  };
}
