/** The depositaries whose lists are read: what to ask of each, and who reads the answers. Pure: nothing is fetched here. */
import { coeNumber, coeService, readCoeJson } from './council-of-europe.ts';
import { readUnionAct, unionActAddress, type UnionAct } from './eur-lex.ts';
import { hague, hagueAddress } from './hague.ts';
import { ilo, iloAddress } from './ilo.ts';
import type { Page } from './list.ts';
import { oas, oasAddress } from './oas.ts';
import { readHtml } from './read.ts';
import { readUnXml, unAddress } from './un.ts';

/** One question to a server. */
export interface Ask {
  url: string;
  accept: string;
  headers?: Readonly<Record<string, string>>;
  /** The server offers only a key exchange that is refused elsewhere. Its certificate is checked all the same. */
  oldKeyExchange?: boolean;
}
interface Known {
  id: string;
  /** As readers call it. */
  name: string;
  /** The first question, from the address of the official status page; undefined for the page of another. */
  first: (status: URL) => Ask | undefined;
  /** What else to ask once the first answer is there; undefined when it is not the answer that is known. */
  next?: (first: string, status: URL) => Ask[] | undefined;
}
/** Whoever publishes who is bound, or what applies. */
export type Depositary = Known &
  (
    | { kind: 'list'; read: (answers: readonly string[]) => Page }
    | { kind: 'act'; read: (answers: readonly string[]) => UnionAct | undefined }
  );

const HTML = 'text/html, application/xhtml+xml;q=0.9';
const ask = (url: string | undefined, accept: string): Ask | undefined =>
  url === undefined ? undefined : { url, accept };

const DEPOSITARIES: readonly Depositary[] = [
  {
    id: 'un',
    name: 'United Nations Treaty Collection',
    kind: 'list',
    first: (status) => ask(unAddress(status), 'application/xml, text/xml'),
    read: ([xml = '']) => readUnXml(xml),
  },
  {
    id: 'council-of-europe',
    name: 'Council of Europe Treaty Office',
    kind: 'list',
    first: (status) => ask(coeNumber(status) && status.href, HTML),
    next: (page, status) => {
      const service = coeService(page);
      const number = coeNumber(status);
      if (!service || number === undefined) return undefined;
      const question = (path: string): Ask => ({
        url: `${service.url}api/${path}&langue=ENG`,
        accept: 'application/json',
        headers: { token: service.key },
        oldKeyExchange: true,
      });
      return [
        question(`signatures?numSTE=${number}`),
        question(`conventions/getDeclarations?numSte=${number}&codeNature=0`),
      ];
    },
    read: ([, signatures = '', declarations]) => readCoeJson(signatures, declarations),
  },
  {
    id: 'ilo',
    name: 'ILO NORMLEX',
    kind: 'list',
    first: (status) => ask(iloAddress(status), HTML),
    read: ([page = '']) => readHtml(page, [ilo]),
  },
  {
    id: 'hague',
    name: 'Hague Conference on Private International Law',
    kind: 'list',
    first: (status) => ask(hagueAddress(status), HTML),
    read: ([page = '']) => readHtml(page, [hague]),
  },
  {
    id: 'oas',
    name: 'Organization of American States',
    kind: 'list',
    first: (status) => ask(oasAddress(status), HTML),
    read: ([page = '']) => readHtml(page, [oas]),
  },
  {
    id: 'eur-lex',
    name: 'EUR-Lex',
    kind: 'act',
    first: (status) => ask(unionActAddress(status), HTML),
    read: ([page = '']) => readUnionAct(page),
  },
];

/** Who reads the official status page at an address; undefined when nobody does, and a person must. */
export function depositaryOf(status: string | undefined): Depositary | undefined {
  if (status === undefined || !URL.canParse(status)) return undefined;
  return DEPOSITARIES.find(({ first }) => first(new URL(status)) !== undefined);
}
