/**
 * What a browser loads when a reader prepares a request: what the instrument asks of requests, and whom in the requested
 * State they reach. Pure.
 */
import { carries } from '../law/bond.ts';
import type { DataOf } from '../schema/collections.ts';
import type { Words } from '../schema/languages.ts';
import type { FormId, RequestContent, RequestTopic } from '../schema/vocabulary.ts';

/** An article that says something of requests. */
export interface RequestArticle {
  article: string;
  forms: readonly FormId[];
  topics: readonly RequestTopic[];
  contents: readonly RequestContent[];
  says: string;
}
export interface RequestFile {
  title: string;
  /** Where and when it was adopted. */
  place?: string;
  adopted: string;
  /** The unit of its anchors. */
  unit: string;
  /** The official directory of its authorities, or the page of its parties. */
  directory?: string;
  status?: string;
  /** The needs for which it is a basis itself. */
  gives: readonly FormId[];
  articles: readonly RequestArticle[];
}
type Framework = Pick<DataOf<'frameworks'>, 'officialTitle' | 'adopted' | 'unit' | 'links' | 'provisions'>;

export function requestFile({ officialTitle, adopted, unit, links, provisions }: Framework): RequestFile {
  const { place, date } = adopted;
  const { directory, status } = links;
  return {
    title: officialTitle,
    ...(place !== undefined && { place }),
    adopted: date,
    unit,
    ...(directory !== undefined && { directory }),
    ...(status !== undefined && { status }),
    gives: [...new Set(provisions.filter(({ role }) => carries(role)).flatMap(({ forms }) => forms))],
    articles: provisions
      .filter(({ request, contents }) => request.length + contents.length > 0)
      .map(({ article, forms, request, contents, paraphrase, note }) => ({
        article,
        forms,
        topics: request,
        contents,
        says: note === undefined ? paraphrase : `${paraphrase} ${note}`,
      })),
  };
}
/** The articles that govern a request for a need: those made for it, and those that are made for no other one alone. */
export const articlesOn = ({ gives, articles }: RequestFile, need: FormId): RequestArticle[] =>
  articles.filter(({ forms }) => forms.includes(need) || !forms.some((form) => gives.includes(form)));

/** What a source says of a State, and as of when. */
export interface Stated {
  says: string;
  asAt?: string;
}
export interface AddresseeFile {
  authorities: (Stated & { for: string; directory?: string })[];
  languages?: Stated;
  channel?: Stated;
}
const stated = (says: string, { asAt }: { asAt?: string | undefined }): Stated =>
  asAt === undefined ? { says } : { says, asAt };
/** @param law undefined where nothing of the State's law is known */
export function addresseeFile(law: Pick<DataOf<'national-law'>, 'cooperation'> | undefined): AddresseeFile {
  const { authorities = [], languages, channel } = law?.cooperation ?? {};
  return {
    authorities: authorities.map((each) => ({
      ...stated(each.under === undefined ? each.office : `${each.office} (${each.under})`, each),
      for: each.for,
      ...(each.directory !== undefined && { directory: each.directory }),
    })),
    ...(languages && { languages: stated(languages.accepted.join(', '), languages) }),
    ...(channel && { channel: stated(channel.says, channel) }),
  };
}

export type RequestWords = Pick<Words, 'request' | 'requestTopics' | 'requestContents'>;
export const requestWords = ({ request, requestTopics, requestContents }: Words): RequestWords => ({
  request,
  requestTopics,
  requestContents,
});
