/** The rules of Atom 1.0 that a program can check: https://www.rfc-editor.org/rfc/rfc4287, section 4. */
import { SaxesParser } from 'saxes';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}
const ATOM = 'http://www.w3.org/2005/Atom';
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** @throws Error when the text is not well-formed XML with its names in the Atom namespace */
function parsed(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const top = () => open.at(-1) ?? root;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri !== ATOM) throw new Error(`<${local}> is not in the Atom namespace`);
    const element: Element = {
      name: local,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    top().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => (top().text += text));
  parser.on('cdata', (text) => (top().text += text));
  parser.write(xml).close();
  return root;
}

/** What breaks a rule; nothing when the feed is sound. */
export function atomProblems(xml: string): string[] {
  let root: Element;
  try {
    root = parsed(xml);
  } catch (error) {
    return [String(error)];
  }
  const [feed] = root.children;
  if (feed?.name !== 'feed') return ['the document element is not <feed>'];
  const problems: string[] = [];
  const all = (of: Element, name: string) => of.children.filter((child) => child.name === name);
  const entries = all(feed, 'entry');
  for (const each of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated'])
      if (all(each, name).length !== 1) problems.push(`<${each.name}> needs exactly one <${name}>`);
    for (const { text } of all(each, 'id')) if (!URL.canParse(text)) problems.push(`"${text}" is no IRI`);
    for (const { text } of all(each, 'updated'))
      if (!TIME.test(text) || Number.isNaN(Date.parse(text))) problems.push(`"${text}" is no time of RFC 3339`);
    for (const { attributes } of all(each, 'link'))
      if (!URL.canParse(attributes['href'] ?? '')) problems.push('a <link> has no whole address');
    const links = all(each, 'link').filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
    if (new Set(links.map(({ attributes }) => attributes['type'])).size !== links.length)
      problems.push(`<${each.name}> has two alternates of one type`);
    if (each !== feed && links.length === 0 && all(each, 'content').length === 0)
      problems.push('an <entry> has neither content nor an alternate');
    for (const { attributes, children } of all(each, 'content'))
      if (!['text', 'html', undefined].includes(attributes['type']) || children.length > 0)
        problems.push('content is not escaped text');
  }
  for (const author of all(feed, 'author'))
    if (all(author, 'name').length !== 1) problems.push('an <author> needs a <name>');
  if (all(feed, 'author').length === 0 && entries.some((entry) => all(entry, 'author').length === 0))
    problems.push('nobody is named as author');
  if (!all(feed, 'link').some(({ attributes }) => attributes['rel'] === 'self')) problems.push('no link to itself');
  const ids = entries.flatMap((entry) => all(entry, 'id').map(({ text }) => text));
  if (new Set(ids).size !== ids.length) problems.push('two entries share an id');
  return problems;
}
