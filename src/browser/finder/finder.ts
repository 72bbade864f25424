/** The finder: reads the address bar, asks the law functions, shows the answer. Nothing in the address is trusted. */
import { answerTo } from '../../law/answer.ts';
import type { CaseFacts } from '../../law/model.ts';
import { oscola } from '../../publish/cite/cited.ts';
import { fill } from '../../schema/fill.ts';
import { needOfToday } from '../../schema/needs.ts';
import type { Matter } from '../../schema/vocabulary.ts';
import { el } from '../elements.ts';
import { fetchParts, type AnswerParts } from '../fetch.ts';
import { takeQuestion } from '../question.ts';
import { dataButton } from './answer-data.ts';
import { show, unfold } from './answer.ts';
import { citationBlock, citedAnswer } from './cite-answer.ts';
import type { AnswerContext } from './context.ts';
import { dossier } from './dossier.ts';
import { conditionsToAsk, factsForm } from './facts.ts';
import type { FinderWords } from './finder-words.ts';
import { FIELDS, queryIn, type Query } from './query.ts';
import { headOf } from './head.ts';
import { requestOffer } from './request/offer.ts';

/** After the next frame; a page that nobody sees has none and does not wait. */
const painted = () =>
  new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });

function start(form: HTMLFormElement, status: HTMLElement, place: HTMLElement, words: FinderWords): void {
  const { root = '/', today = '', treatyFiles = '1', language = 'en' } = form.dataset;
  const says = words.answer;
  const options = (name: string) =>
    new Map(
      [...form.querySelectorAll<HTMLOptionElement>(`#${name} option`)]
        .filter(({ value }) => value !== '')
        .map(({ value, text }) => [value, text]),
    );
  const [states, needs, matters] = [options('from'), options('need'), options('about')];
  const nameOf = (id: string) => states.get(id) ?? id;
  /** Names that stand otherwise inside a sentence: “the United States”. */
  const withArticle = new Map(
    [...form.querySelectorAll<HTMLOptionElement>('#from option[data-with]')].map(({ value, dataset }) => [
      value,
      dataset['with'] ?? '',
    ]),
  );
  const inSentence = (id: string) => withArticle.get(id) ?? nameOf(id);
  const matterOf = (id: Matter) => matters.get(id) ?? id;
  const heading = document.querySelector('h1');
  /** What the page is called while nothing was asked, with the name of the site behind it. */
  const [general = '', ofSite = ''] = [heading?.textContent ?? '', document.title.split(' · ').at(-1)];
  const head = headOf(document.head);
  /** Tabs, bookmarks and the history of the browser name the question. */
  function call(question: string | undefined): void {
    document.title = `${question ?? general} · ${ofSite}`;
    document.body.classList.toggle('answered', question !== undefined);
    if (question === undefined) head.restore();
    if (heading) heading.textContent = question ?? general;
  }
  /** The search part of the address that was answered last: links inside an answer do not change it. */
  let answered: string | undefined;
  /** The request that is being prepared for the question: it stays while the case is described further. */
  let holder = el('div');

  /**
   * Shows the verdict, and shows it anew when something more is known of the case.
   * @returns what adds all that stands behind it, which takes longer
   */
  function render(query: Query, { world, need: data, declared }: AnswerParts, facts: CaseFacts): () => void {
    const question = { ...query, facts };
    const found = answerTo(world, question);
    const names = {
      from: nameOf(query.from),
      to: nameOf(query.to),
      need: needs.get(query.need) ?? query.need,
      matter: query.about ? matterOf(query.about) : '',
    };
    const sentence = fill(says.asks, { ...names, from: inSentence(query.from), to: inSentence(query.to) });
    const asks = sentence.charAt(0).toLocaleUpperCase(words.locale) + sentence.slice(1);
    const context: AnswerContext = {
      world,
      data,
      declared,
      query,
      names: { ...names, question: asks },
      words,
      nameOf,
      inSentence,
      matterOf,
      root,
    };
    call(asks);
    const cited = citedAnswer(query, asks, location.origin + location.pathname);
    head.describe(cited);
    const questions = factsForm(context, conditionsToAsk(found, facts), facts, (known, focus) => {
      render(query, { world, need: data, declared }, known)();
      document.getElementById(focus)?.focus();
    });
    const failed = () => {
      status.textContent = says.failed;
      status.classList.add('note');
    };
    const { verdict, rest } = show(context, found, questions, requestOffer(context, found, language, holder, failed));
    const view = el('div', { class: 'on-screen' }, ...verdict);
    place.replaceChildren(view);
    return () => {
      // It may have been shown anew since.
      if (!view.isConnected) return;
      const asData = dataButton(says.asData, { world, question, answer: found }, states, failed);
      const file = el('button', { type: 'button', id: 'print' }, says.print);
      file.addEventListener('click', () => print());
      view.append(rest(), el('p', { class: 'actions' }, file, ' ', asData), citationBlock(says.cite, cited));
      place.append(dossier(context, found, oscola(cited)));
      const count = found.use.length + found.onlyIf.length;
      status.textContent = count === 0 ? says.noneFound : count === 1 ? says.oneFound : fill(says.someFound, { count });
    };
  }

  /** Leads to the part of the answer that the address names. */
  function follow(): void {
    unfold(place, location.hash);
    if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  async function answer(focus: boolean): Promise<void> {
    answered = location.search;
    const asked = queryIn(new URLSearchParams(answered), new Set(states.keys()), today);
    if (!asked || 'problem' in asked) {
      place.replaceChildren();
      call(undefined);
      status.textContent = asked ? says[asked.problem] : '';
      status.classList.toggle('note', asked !== undefined);
      return;
    }
    const { query } = asked;
    const search = answered;
    status.textContent = says.looking;
    status.classList.remove('note');
    try {
      const parts = await fetchParts(root, query, Number(treatyFiles));
      // Another question may have been asked while this one was loading.
      if (search !== location.search) return;
      holder = el('div');
      const more = render(query, parts, {});
      // The verdict is painted before what stands behind it is built, and before the focus asks where everything lies.
      await painted();
      if (search !== location.search) return;
      // Who comes by a link still sees the question above; who asked is led to the answer.
      place.querySelector<HTMLElement>('#answer-title')?.focus({ preventScroll: !focus });
      more();
      if (!focus) follow();
    } catch {
      status.textContent = says.failed;
    }
  }

  function restore(): void {
    takeQuestion();
    const params = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const field = form.querySelector<HTMLSelectElement | HTMLInputElement>(`#${name}`);
      const asked = params.get(name) ?? '';
      if (field) {
        // Going back to a question without a day or a matter must not keep those of the later one.
        field.value = name === 'need' ? needOfToday(asked, params.get('about') ?? '') : asked;
        if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
      }
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const params = new URLSearchParams(
      [...new FormData(form)].flatMap(([key, value]) => (typeof value === 'string' && value ? [[key, value]] : [])),
    );
    const search = `?${params.toString()}`;
    if (search !== location.search) history.pushState(null, '', search);
    void answer(true);
  });
  place.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) unfold(place, link.hash);
  });
  addEventListener('popstate', () => {
    takeQuestion();
    if (location.search === answered) return;
    restore();
    void answer(false);
  });
  restore();
  void answer(false);
}

const form = document.querySelector<HTMLFormElement>('#finder');
const status = document.querySelector<HTMLElement>('#finder-status');
const place = document.querySelector<HTMLElement>('#answer');
const words = document.querySelector('#words')?.textContent;
if (form && status && place && words) start(form, status, place, JSON.parse(words) as FinderWords);
