/** The finder: reads the address bar, asks the law functions, shows the answer. Nothing in the address is trusted. */
import { answerTo } from '../../law/answer.ts';
import type { CaseFacts } from '../../law/model.ts';
import { oscola } from '../../publish/cite/cited.ts';
import { fill } from '../../schema/fill.ts';
import { needOfToday } from '../../schema/needs.ts';
import type { Matter } from '../../schema/vocabulary.ts';
import { el } from '../elements.ts';
import { fetchParts, type AnswerParts } from '../fetch-world.ts';
import { atOnce, inPieces, type Steps, type Work } from '../pieces.ts';
import { takeQuestion } from '../question.ts';
import { dataButton } from './answer-data.ts';
import { show, unfold } from './answer.ts';
import { citationBlock, citedAnswer } from './cite-answer.ts';
import { makeFormats, type AnswerContext } from './context.ts';
import { dossier } from './dossier.ts';
import { conditionsToAsk, factsForm } from './facts.ts';
import type { FinderWords } from './finder-words.ts';
import { FIELDS, queryIn, type Query } from './query.ts';
import { headOf } from './head.ts';
import { requestOffer } from './request/offer.ts';

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
    if (question === undefined) head.restore();
    if (heading) heading.textContent = question ?? general;
  }
  /** The search part of the address that was answered last: links inside an answer do not change it. */
  let answered: string | undefined;
  /** Counts the questions: what was looked up for one is not shown once another was asked. */
  let turn = 0;
  /** What draws the answer that is shown, and the turn of its question. */
  let drawing: Work = [].values();
  let drawn = 0;
  /** The request that is being prepared for the question: it stays while the case is described further. */
  let holder = el('div');

  /**
   * Shows an answer in the place of the one before.
   * @param mine which turn it is
   * @param shown called once the verdict is there, before what stands behind it
   */
  function* render(
    { mine, query, parts }: { mine: number; query: Query; parts: AnswerParts },
    facts: CaseFacts,
    shown: () => void,
  ): Steps {
    const { world, need: data, declared } = parts;
    const question = { ...query, facts };
    const found = answerTo(world, question);
    yield;
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
    const questions = factsForm(context, conditionsToAsk(found, facts), facts, (known, focus) => {
      tellMore({ mine, query, parts }, known, focus);
    });
    const failed = () => {
      status.textContent = says.failed;
      status.classList.add('note');
    };
    const request = () => requestOffer(context, found, language, holder, failed);
    const { verdict, rest } = yield* show(context, found, questions, request);
    yield;
    const cited = citedAnswer(query, asks, location.origin + location.pathname);
    call(asks);
    head.describe(cited);
    const view = el('div', { class: 'on-screen' });
    place.inert = false;
    place.replaceChildren(view);
    yield* verdict(view);
    // It is painted before what stands behind it is made, and before the focus asks where everything lies.
    yield 'frame';
    shown();
    yield* rest(view);
    const asData = dataButton(says.asData, { world, question, answer: found }, states, failed);
    const file = el('button', { type: 'button', id: 'print' }, says.print);
    file.addEventListener('click', () => print());
    view.append(el('p', { class: 'actions' }, file, ' ', asData), citationBlock(says.cite, cited));
    yield;
    place.append(dossier(context, found, oscola(cited)));
    place.style.removeProperty('min-height');
    // While the next question is being looked up, the status is about that one.
    if (mine !== turn) return;
    const count = found.use.length + found.onlyIf.length;
    status.textContent = count === 0 ? says.noneFound : count === 1 ? says.oneFound : fill(says.someFound, { count });
  }
  /** Draws an answer; one that is being drawn already is no longer wanted. @returns whether it was drawn to its end */
  async function draw(mine: number, work: Work): Promise<boolean> {
    [drawn, drawing] = [mine, work];
    const isDone = await inPieces(work, () => drawing === work);
    if (isDone && mine === turn) document.body.classList.remove('looking');
    return isDone;
  }
  /** Shows the answer anew when something more is known of the case. @param focus id of the control that a reader is on */
  function tellMore(about: Parameters<typeof render>[0], known: CaseFacts, focus: string): void {
    // The answer to another question is about to take its place.
    if (about.mine < drawn) return;
    // What stands below comes a moment later; the page keeps its height, so that nothing moves.
    place.style.minHeight = `${place.offsetHeight}px`;
    let isShown = false;
    const work = render(about, known, () => {
      isShown = true;
    });
    // At once, for the questions about the case must be replaced before the next is answered.
    while (!isShown) work.next();
    document.getElementById(focus)?.focus();
    void draw(about.mine, work);
  }

  /** Leads to the part of the answer that the address names. */
  function follow(): void {
    unfold(place, location.hash);
    if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  /** Takes the answer away: it is to no question that stands above it. */
  function clear(): void {
    drawing = [].values();
    place.inert = false;
    place.replaceChildren();
    place.style.removeProperty('min-height');
    document.body.classList.remove('looking');
    call(undefined);
  }

  async function answer(focus: boolean): Promise<void> {
    const mine = ++turn;
    answered = location.search;
    const asked = queryIn(new URLSearchParams(answered), new Set(states.keys()), today);
    const { classList } = document.body;
    if (!asked || 'problem' in asked) {
      classList.remove('answered');
      clear();
      status.textContent = asked ? says[asked.problem] : '';
      status.classList.toggle('note', asked !== undefined);
      return;
    }
    const { query } = asked;
    /** What can be done while the data of the first question is on its way. */
    function* makeReady(): Steps {
      if (classList.contains('answered')) return;
      yield 'frame';
      // The question takes less room from now on.
      classList.add('answered');
      yield 'frame';
      yield* makeFormats(words.locale);
    }
    status.textContent = says.looking;
    status.classList.remove('note');
    classList.add('looking');
    // Until the new one comes, the answer before is seen to be another's, and nothing can be said of its case.
    place.inert = place.hasChildNodes();
    /** Whether no other question was asked since. */
    const isNewest = () => mine === turn;
    try {
      const [parts] = await Promise.all([
        fetchParts(root, query, Number(treatyFiles)),
        inPieces(makeReady(), isNewest),
      ]);
      if (!isNewest()) return;
      holder = el('div');
      const work = render({ mine, query, parts }, {}, () => {
        // Who comes by a link still sees the question above; who asked is led to the answer.
        place.querySelector<HTMLElement>('#answer-title')?.focus({ preventScroll: !focus });
      });
      if ((await draw(mine, work)) && !focus) follow();
    } catch {
      if (!isNewest()) return;
      clear();
      status.textContent = says.failed;
      status.classList.add('note');
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
    if (!link) return;
    // Where it leads may not be there yet.
    atOnce(drawing);
    unfold(place, link.hash);
  });
  // What is printed is whole.
  addEventListener('beforeprint', () => {
    atOnce(drawing);
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
