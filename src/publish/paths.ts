/** Where a reader finds an instrument, and a script its data, at build time and in the browser alike. */
import { isBilateral } from '../law/model.ts';
import { provisionAnchor } from '../schema/anchors.ts';
import type { FormId } from '../schema/vocabulary.ts';

/** The address of the line of a treaty between two States: on the page of the one that its id names first. */
export const treatyPath = (id: string): string => `/cooperation/bilateral/${id.split('-')[0]}/#${id}`;
/** The address of an instrument's page, or of its line among the treaties between two States. */
export const instrumentPath = (id: string): string =>
  isBilateral(id) ? treatyPath(id.slice('bilateral/'.length)) : `/frameworks/${id}/`;

/**
 * A link in a page to one that answers questions, such as `/cooperation/#from=mex&to=usa`. The question stands behind `#`,
 * which no crawler sends: behind `?` each pair of States would be an address of its own, 39,000 in all, and no mirror of
 * the site would end. A script puts it behind `?` when the page opens.
 * @param page site path
 */
export const askPath = (page: string, question: Readonly<Record<string, string>>): string =>
  `${page}#${new URLSearchParams(question).toString()}`;

/** What most instruments call their parts. */
export const USUAL_UNIT = 'article';
/** The path of an article, such as `/frameworks/untoc/#article-18`. @param units those of instruments with other parts */
export const articlePath = (units: Readonly<Record<string, string>>, instrument: string, article: string): string =>
  `/frameworks/${instrument}/#${provisionAnchor(units[instrument] ?? USUAL_UNIT, article)}`;

/** The line of a declaration among those under its instrument. */
export const declarationPath = (instrument: string, id: string): string =>
  `/frameworks/${instrument}/participation/#declaration-${id}`;

/** The words of every article that gives a form, for the comparison. */
export const comparedPath = (form: FormId): string => `/compare/${form}.json`;
export const needFilePath = (need: FormId): string => `/cooperation/${need}.json`;
/** @param state id such as `mex` */
export const stateFilePath = (state: string): string => `/cooperation/states/${state}.json`;
/** Treaties between two States: one of `files`, which is named, so that a page never takes those of another build. */
export const treatyFilePath = (file: number, files: number): string => `/cooperation/treaties/${files}-${file}.json`;

/** What an instrument asks of requests under it: loaded when a reader prepares one. */
export const requestPath = (instrument: string): string => `/cooperation/requests/${instrument}.json`;
/** Whom in a State a request reaches, and in which language. */
export const addresseePath = (state: string): string => `/cooperation/addressees/${state}.json`;
/** The words of a request in a language. */
export const requestWordsPath = (language: string): string => `/cooperation/request-words/${language}.json`;
