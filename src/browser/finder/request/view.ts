/** The request on the page: to fill in, copy, print and take along. Nothing that is typed leaves the page or is kept. */
import { laterSpan } from '../../../law/dates.ts';
import { isBilateral, type Help } from '../../../law/model.ts';
import { articlePath, addresseePath, requestPath, requestWordsPath } from '../../../publish/paths.ts';
import type { AddresseeFile, RequestFile, RequestWords } from '../../../publish/request.ts';
import { fill } from '../../../schema/fill.ts';
import { download } from '../../download.ts';
import { el } from '../../elements.ts';
import { fetchJson, under } from '../../fetch.ts';
import { articleText, dayIn, isEnglish, listed, titleIn, type AnswerContext } from '../context.ts';
import { carryingArticles, shortSpan, type Line } from '../lines.ts';
import {
  asText,
  blocksOf,
  requestForm,
  type Blank,
  type Ground,
  type RequestForm,
  type Statement,
  type Typed,
} from './form.ts';

/** On what a request rests: a line of the verdict, or the requested State's own law. */
export type Rest = { line: Line } | { help: Help };

/** The instruments of a line, the one whose rules govern the request first; of a protocol alone its parent too. */
function groundsOf({ world }: AnswerContext, { basis, through }: Line): string[] {
  const parent = world.instruments.find(({ id }) => id === basis.instrument)?.parent;
  const own = [basis.instrument, ...through.map(({ instrument }) => instrument)];
  return parent === undefined || own.includes(parent) ? own : [...own, parent];
}

/** The sentence that names an instrument as the basis, with its articles and since when it is in force. */
function paragraphOf(
  context: AnswerContext,
  { request: says }: RequestWords,
  line: Line,
  file: RequestFile | undefined,
  id: string,
): string | undefined {
  const basis = [line.basis, ...line.through].find(({ instrument }) => instrument === id);
  // The parent of a protocol that stands alone is no basis of its own: the protocol names it.
  if (!basis) return undefined;
  const articles = carryingArticles(context, basis);
  const own = isEnglish(context, id) ? undefined : context.words.instruments[id];
  const name = own ?? file?.title ?? titleIn(context, id);
  const made = file && [...(file.place === undefined ? [] : [file.place]), dayIn(context, file.adopted)].join(', ');
  const protocol = line.through[0];
  return fill(articles.length > 0 ? says.paragraph : says.paragraphNoArticle, {
    instrument: made === undefined ? name : `${name} (${made})`,
    articles: articleText(context, articles),
    date: shortSpan(context, protocol ? laterSpan(basis.since, protocol.since) : basis.since),
  });
}

async function formFor(context: AnswerContext, rest: Rest, words: RequestWords): Promise<RequestForm> {
  const { world, query, names, root, declared } = context;
  const ids = 'line' in rest ? groundsOf(context, rest.line) : [];
  const [addressee, ...files] = await Promise.all([
    fetchJson<AddresseeFile>(root, addresseePath(query.to)),
    ...ids.map((id) => (isBilateral(id) ? undefined : fetchJson<RequestFile>(root, requestPath(id)))),
  ]);
  const grounds =
    'line' in rest
      ? ids.map((id, index): Ground & { paragraph: string } => ({
          id,
          file: files[index],
          paragraph: paragraphOf(context, words, rest.line, files[index], id) ?? '',
        }))
      : [
          {
            id: '',
            file: undefined,
            paragraph: fill(words.request.paragraphReciprocity, { article: rest.help.article }),
          },
        ];
  const form = requestForm({
    need: query.need,
    title: fill(words.request.title, {
      ...names,
      from: context.inSentence(query.from),
      to: context.inSentence(query.to),
    }),
    grounds,
    declared: world.declarations
      .filter(({ instrument, state, id }) => state === query.to && ids.includes(instrument) && id in declared)
      .flatMap(({ id }) => declared[id] ?? []),
    addressee,
    words,
    citeArticle: ({ id, file }, article) => {
      const number = articleText(context, [article]);
      return {
        // The instrument that carries the request need not be named at each of its articles.
        source: id === ids[0] ? number : `${number}, ${titleIn(context, id)}`,
        link: articlePath(file ? { [id]: file.unit } : {}, id, article),
      };
    },
    titleOf: ({ id }) => titleIn(context, id),
    citeDay: (asAt) => fill(context.words.law.asAt, { date: dayIn(context, asAt) }),
    lawPage: `/jurisdictions/${query.to}/#national-law`,
  });
  return { ...form, legalBasis: form.legalBasis.filter((paragraph) => paragraph !== '') };
}

function statement({ root }: AnswerContext, { text, english, source, link }: Statement): HTMLElement {
  const href = link?.startsWith('/') ? under(root, link) : link;
  const said = english ? el('span', { lang: 'en' }, text) : text;
  if (source === undefined) return el('p', {}, href === undefined ? said : el('a', { href }, said));
  return el('p', {}, said, ' ', el('a', { class: 'art', ...(href !== undefined && { href }) }, source));
}

/**
 * The form of a request on the page.
 * @param language whose words are loaded
 * @throws Error when the server does not have what it is made from
 */
export async function requestView(context: AnswerContext, rest: Rest, language: string): Promise<HTMLElement> {
  const words = await fetchJson<RequestWords>(context.root, requestWordsPath(language));
  const form = await formFor(context, rest, words);
  const { request: says } = words;
  const fields = new Map<string, HTMLTextAreaElement>();
  const typed = (): Typed => new Map([...fields].map(([id, { value }]) => [id, value]));
  const blank = ({ id, label, source }: Blank, rows = 2): HTMLElement => {
    const field = document.createElement('textarea');
    Object.assign(field, { id: `request-${id}`, rows, autocomplete: 'off' });
    fields.set(id, field);
    const link = source?.link;
    return el(
      'p',
      {},
      el('label', { for: field.id }, label),
      ' ',
      source?.source === undefined
        ? undefined
        : el('a', { class: 'art', ...(link !== undefined && { href: under(context.root, link) }) }, source.source),
      field,
    );
  };
  const said = el('span', { role: 'status', class: 'meta' });
  const button = (label: string, act: () => void | Promise<void>): HTMLElement => {
    const one = el('button', { type: 'button' }, label);
    one.addEventListener('click', () => {
      said.textContent = '';
      Promise.resolve(act()).catch(() => {
        said.textContent = context.words.answer.failed;
      });
    });
    return one;
  };
  const blocks = () => blocksOf(form, typed(), words);
  const file = `request-${context.query.from}-${context.query.to}-${context.query.need}`;
  const view = el('article', { class: 'kit', id: 'kit' });
  const name = document.createElement('h3');
  name.textContent = form.title;
  name.tabIndex = -1;
  view.append(
    name,
    el('p', { class: 'meta actions' }, says.nothingLeaves),
    el(
      'p',
      { class: 'actions' },
      button(says.copy, async () => {
        try {
          await navigator.clipboard.writeText(form.legalBasis.join('\n'));
          said.textContent = says.copied;
        } catch {
          // Where the browser lets nobody write to the clipboard, the paragraph is marked for the keyboard.
          const paragraph = view.querySelector('.paragraph');
          if (paragraph) getSelection()?.selectAllChildren(paragraph);
        }
      }),
      ' ',
      button(says.print, () => {
        document.body.classList.add('printing-request');
        addEventListener('afterprint', () => document.body.classList.remove('printing-request'), { once: true });
        print();
      }),
      ' ',
      button(says.asText, () => download(`${file}.txt`, 'text/plain;charset=utf-8', asText(blocks()))),
      ' ',
      button(says.asDocument, async () => {
        const { documentOf } = await import('./document.ts');
        const rightToLeft = document.documentElement.dir === 'rtl';
        download(`${file}.docx`, '', await documentOf(blocks(), form.title, rightToLeft));
      }),
      ' ',
      said,
    ),
    blank({ id: 'reference', label: says.reference }, 1),
    el('h4', {}, says.addressee),
    ...(form.addressee.length > 0
      ? form.addressee.map((each) => statement(context, each))
      : [el('p', {}, says.notInData)]),
    el('h4', {}, says.legalBasis),
    ...form.legalBasis.map((paragraph) => el('p', { class: 'paragraph' }, paragraph)),
    el('h4', {}, says.contents),
    ...(form.usual ? [el('p', { class: 'meta' }, says.usualContents)] : []),
    ...form.blanks.map((each) => blank(each)),
    blank({ id: 'signature', label: says.signature }, 1),
    el('h4', {}, says.whatToExpect),
    el(
      'dl',
      { class: 'facts' },
      ...form.topics.flatMap(({ label, says: found }) => [
        el('dt', {}, label),
        el('dd', {}, ...found.map((each) => statement(context, each))),
      ]),
      ...(form.unknown.length > 0 ? [el('dt', {}, says.notInData), el('dd', {}, listed(context, form.unknown))] : []),
    ),
  );
  return view;
}
