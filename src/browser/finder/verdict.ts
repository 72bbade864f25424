/** The answer on one screen: a headline that is the answer, and beneath it what to use, under what, what to check, what not. */
import { isExcluded, isMadeForFew, leftOpen, type Answer, type Basis, type Judged } from '../../law/answer.ts';
import type { World } from '../../law/model.ts';
import { fill } from '../../schema/fill.ts';
import { needsOf } from '../../schema/needs.ts';
import type { FormId } from '../../schema/vocabulary.ts';
import { el, filled } from '../elements.ts';
import type { Steps } from '../pieces.ts';
import { declarationsKnown } from './basis.ts';
import { basisId, titleIn, titleNode, type AnswerContext } from './context.ts';
import { helpLines, isAboutCrime } from './laws.ts';
import { articlesNamed, articlesOf, lineItem, linesOf } from './lines.ts';

/** The bases as a reader needs them sorted, best first within each. */
export interface Sorted {
  use: readonly Basis[];
  /** Those for which something must still be true of the case. */
  onlyIf: readonly Basis[];
  /** Those of which nobody has read whether they cover the case. */
  toRead: readonly Basis[];
  notForThis: readonly Basis[];
}
export function sorted({ use, onlyIf, notForThis }: Pick<Answer, 'use' | 'onlyIf' | 'notForThis'>): Sorted {
  const isOpen = (basis: Basis) => basis.only !== undefined || leftOpen(basis).length > 0;
  // Without a matter nobody was asked what a treaty covers: it is enough that somebody has read it.
  const isRead = ({ coverage, read }: Basis) => (coverage ? coverage.kind !== 'not-known' : read);
  const [known, unread] = [[...use, ...onlyIf].filter(isRead), [...use, ...onlyIf].filter((basis) => !isRead(basis))];
  const simply = new Set(use.filter((basis) => isRead(basis) && !isOpen(basis)));
  return {
    use: [...simply],
    onlyIf: known.filter((basis) => !simply.has(basis)),
    toRead: unread,
    notForThis,
  };
}

/** The answer as one sentence: the best basis with its articles, or that none was found. */
export function headline(context: AnswerContext, answer: Answer): (Node | string)[] {
  const { query, inSentence, words } = context;
  const { answer: says } = words;
  const { use, onlyIf, toRead } = sorted(answer);
  const [sentence, bases] =
    use.length > 0
      ? [says.headlineYes, use]
      : onlyIf.length > 0
        ? [says.headlineIf, onlyIf]
        : [says.headlineCheck, toRead];
  const [line] = linesOf(context.world, bases);
  if (!line) {
    const helps = answer.help?.withoutTreaty;
    return [
      helps === 'yes' || helps === 'reciprocity'
        ? fill(says.headlineLaw, { state: inSentence(query.to) })
        : says.noneFound,
    ];
  }
  const articles = articlesNamed(context, articlesOf(context, line.basis));
  const instrument = titleNode(context, line.basis.instrument);
  const basis = el('span', {});
  basis.append(
    ...(articles.length > 0
      ? filled(says.withArticles, { instrument, articles: el('span', { class: 'art' }, ...articles) })
      : [instrument]),
  );
  return filled(sentence, { basis });
}

const line = (href: string, text: Node | string, note: string): HTMLElement =>
  el('li', {}, el('a', { href }, text), el('span', { class: 'meta' }, note.startsWith(':') ? note : ` ${note}`));

const isClaim = (need: FormId): boolean => needsOf('civil').some((each) => each === need);
const isNear = ({ instruments }: World, { instrument }: Judged): boolean =>
  instruments.some((each) => each.id === instrument && isMadeForFew(each));

/** What to look at before anything is sent, because this data does not know it. */
function checkItems(context: AnswerContext, answer: Answer): HTMLElement[] {
  const { world, query, inSentence, words } = context;
  const { answer: says, law } = words;
  const { use, onlyIf, toRead } = sorted(answer);
  const best = [...use, ...onlyIf];
  const title = (basis: Basis) => titleNode(context, basis.instrument);
  const items = linesOf(world, toRead).map((each) => lineItem(context, each));
  // For a claim the need has said it, and where nothing was found nothing can move.
  if (query.about === undefined && best.length + toRead.length > 0 && !isClaim(query.need)) {
    const ask = line('#about', says.sayMatter, `: ${says.sayMatterNote}`);
    ask.addEventListener('click', () => document.getElementById('about')?.focus());
    items.unshift(ask);
  }
  const both = isAboutCrime(query.about) ? answer.dualCriminality?.status : undefined;
  if (both === 'not-met' || both === 'not-known')
    items.push(line('#laws', law.crimeInBoth, both === 'not-met' ? law.notMet : law.notKnown));
  for (const basis of best) {
    const limits = world.declarations.filter(
      ({ id, effect }) => effect === 'limits' && basis.declarations.includes(id),
    );
    for (const state of new Set(limits.map((each) => each.state)))
      items.push(
        line(`#${basisId(basis)}`, title(basis), `: ${fill(says.declarationLimits, { state: inSentence(state) })}`),
      );
  }
  const first = linesOf(world, best)[0]?.basis;
  const declared = first && context.data.declarations[first.instrument]?.[1] !== 1;
  const known = declared && declarationsKnown(context, first.instrument);
  if (known) items.push(line(`#${basisId(first)}`, title(first), `: ${known.sentence}`));
  if (best.length === 0 && answer.help) {
    const [help] = helpLines(context, answer.help);
    if (help) {
      const text = fill(law.lawOf, { state: inSentence(query.to) });
      items.push(line('#basis-national-law', text, `: ${help.join(': ')}`));
    }
  }
  // An agreement of the two themselves is what a reader came for, even where its days are not known.
  for (const { instrument } of answer.mayApply.filter((each) => !isExcluded(each) && isNear(world, each)))
    items.push(
      line('#may-apply', titleNode(context, instrument), `: ${says.mayApply.toLocaleLowerCase(words.locale)}`),
    );
  const unclear = [
    ['may-apply', says.mayApply, answer.mayApply],
    ['not-on-list', says.notOnList, answer.notOnList],
  ] as const;
  const links = unclear.flatMap(([id, text, { length }]) =>
    length > 0 ? [el('a', { href: `#${id}` }, `${text} (${length})`)] : [],
  );
  if (links.length > 0)
    items.push(el('li', {}, ...links.flatMap((link, index) => (index > 0 ? [' · ', link] : [link]))));
  return items;
}

/** What is in force and still no help: it does not cover the case, a declaration takes it away, another took its place. */
function notItems(context: AnswerContext, { notForThis, removed, replaced }: Answer): HTMLElement[] {
  const { world, inSentence, query, words } = context;
  const { answer: says } = words;
  return [
    ...linesOf(world, notForThis).map((each) => lineItem(context, each)),
    ...removed.map(({ instrument }) =>
      line(
        '#taken-away',
        titleNode(context, instrument),
        `: ${fill(says.declarationRemoves, { state: inSentence(query.to) })}`,
      ),
    ),
    ...replaced.map(({ instrument, by, certain }) =>
      line(
        '#replaced',
        titleNode(context, instrument),
        `: ${fill(certain ? says.replacedBy : says.replacedIf, { instrument: titleIn(context, by) })}`,
      ),
    ),
  ];
}

/** A group of the verdict, with the number of its lines for the list of what stands in the answer. */
export interface Group {
  id: string;
  heading: string;
  count: number;
  element: HTMLElement;
}
/** How many lines of a group are in sight; the others unfold in their place, so that the verdict stays one screen high. */
const IN_SIGHT = 2;

/** The four groups, without those in which nothing stands. @param questions about the case, with what depends on them */
export function* verdictGroups(
  context: AnswerContext,
  answer: Answer,
  questions: readonly HTMLElement[],
): Steps<Group[]> {
  const { answer: says } = context.words;
  const { use, onlyIf } = sorted(answer);
  const items = (bases: readonly Basis[]) => linesOf(context.world, bases).map((each) => lineItem(context, each));
  const group = (
    id: string,
    heading: string,
    note: string,
    lines: readonly HTMLElement[],
    below: readonly HTMLElement[] = [],
  ): Group[] => {
    if (lines.length + below.length === 0) return [];
    // One line more is shorter than the line that says so.
    const cut = lines.length > IN_SIGHT + 1 ? IN_SIGHT : lines.length;
    const rest = lines.slice(cut);
    const element = el(
      'section',
      { class: id, id: `verdict-${id}` },
      el('h3', {}, heading, ' ', el('span', { class: 'meta' }, note)),
      el('ul', {}, ...lines.slice(0, cut)),
    );
    if (rest.length > 0)
      element.append(
        el('details', {}, el('summary', {}, fill(says.more, { count: rest.length })), el('ul', {}, ...rest)),
      );
    element.append(...below);
    return [{ id, heading, count: lines.length, element }];
  };
  const groups = group('use', says.use, says.useNote, items(use));
  yield;
  groups.push(...group('only-if', says.onlyIf, says.onlyIfNote, items(onlyIf), questions));
  yield;
  groups.push(...group('check-first', says.checkFirst, says.checkFirstNote, checkItems(context, answer)));
  yield;
  groups.push(...group('not-for-this', says.notForThis, says.notForThisNote, notItems(context, answer)));
  return groups;
}
