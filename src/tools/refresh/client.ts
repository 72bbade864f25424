/**
 * Asks servers of depositaries as a good guest does: one question a second at most, with a name and an address to complain
 * to, a limit of time and size, patience where a server asks for it, and no page twice that has not changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Ask } from '../../entries/depositaries/index.ts';
import { decoded } from '../../entries/depositaries/text.ts';
import { replaceFile } from '../../entries/write.ts';
import { REPOSITORY } from '../../settings.ts';

export type Answer = { ok: true; text: string } | { ok: false; why: string };
export type Client = (ask: Ask) => Promise<Answer>;
export interface Manners {
  /** Milliseconds between two questions at least. */
  pause: number;
  /** Milliseconds that an answer may take. */
  limit: number;
  /** Milliseconds before the first new try; each further one waits twice as long. */
  patience: number;
  /** Folder that keeps answers with what servers need to say that nothing has changed. */
  cache?: string;
  /** A server on this machine that plays all others, for trying without the internet. */
  through?: URL;
}
export const MANNERS: Manners = { pause: 1000, limit: 30_000, patience: 5000 };

const USER_AGENT = `Comity (${REPOSITORY}; compares lists of parties once a week)`;
const TRIES = 3;
const LARGEST = 8 * 1024 * 1024;
const MOST_REDIRECTS = 3;
/** A server that asks for a longer wait is asked again next week. */
const LONGEST_WAIT = 120_000;
const TRY_AGAIN = [408, 429, 500, 502, 503, 504];

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
/** What a server gave with an answer, to ask next time whether it has changed. */
const Kept = z.strictObject({
  url: z.string(),
  etag: z.string().optional(),
  modified: z.string().optional(),
  type: z.string(),
  body: z.string(),
});
type Kept = z.output<typeof Kept>;

const fileOf = (cache: string, url: string) =>
  join(cache, `${createHash('sha256').update(url).digest('hex').slice(0, 32)}.json`);
function kept({ cache }: Manners, url: string): Kept | undefined {
  const file = cache === undefined ? '' : fileOf(cache, url);
  if (file === '' || !existsSync(file)) return undefined;
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
function keep({ cache }: Manners, url: string, { headers, body }: Got): void {
  const { etag, 'last-modified': modified, 'content-type': type = '' } = headers;
  if (cache === undefined || (etag === undefined && modified === undefined)) return;
  mkdirSync(cache, { recursive: true });
  const entry: Kept = {
    url,
    type,
    body: body.toString('base64'),
    ...(etag ? { etag } : {}),
    ...(modified ? { modified } : {}),
  };
  replaceFile(fileOf(cache, url), JSON.stringify(entry));
}

/** Where the question really goes: to the server itself, or to the one that plays it. */
const addressOf = (url: string, through: URL | undefined): URL => {
  const { host, pathname, search } = new URL(url);
  return through ? new URL(`/${host}${pathname}${search}`, through) : new URL(url);
};

function once(ask: Ask, old: Kept | undefined, { limit, through }: Manners): Promise<Got> {
  const address = addressOf(ask.url, through);
  const options = {
    signal: AbortSignal.timeout(limit),
    headers: {
      'user-agent': USER_AGENT,
      accept: ask.accept,
      'accept-encoding': 'identity',
      ...(old?.etag ? { 'if-none-match': old.etag } : {}),
      ...(old?.modified ? { 'if-modified-since': old.modified } : {}),
      ...ask.headers,
    },
    // The certificate is checked as ever; only a shorter key of the exchange is allowed, for this server alone.
    ...(ask.oldKeyExchange && address.protocol === 'https:' ? { ciphers: 'DEFAULT@SECLEVEL=1' } : {}),
  };
  const send = address.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(address, options, (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > LARGEST) request.destroy(new Error(`the answer is larger than ${LARGEST} bytes`));
        else parts.push(part);
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.complete)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        else reject(new Error('the answer broke off'));
      });
    });
    request.on('error', reject);
    request.end();
  });
}

/** Milliseconds that a server asks to wait: `Retry-After` in seconds or as a date. */
function askedToWait({ 'retry-after': header }: IncomingHttpHeaders): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
const nameOf = (error: unknown): string => {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return 'no answer within the time limit';
  return code ?? message ?? String(error);
};

/** Where a redirect leads, if it stays on the same server. */
function redirected(from: string, location: string | undefined): string | undefined {
  if (location === undefined || !URL.canParse(location, from)) return undefined;
  const to = new URL(location, from);
  return to.protocol === 'https:' && to.host === new URL(from).host ? to.href : undefined;
}

/** A client that remembers when it last asked. */
export function client(manners: Manners): Client {
  let last = 0;
  const politely = async (ask: Ask, old: Kept | undefined): Promise<Got> => {
    await sleep(Math.max(0, last + manners.pause - Date.now()));
    last = Date.now();
    return once(ask, old, manners);
  };
  const answer = async (ask: Ask, redirects: number): Promise<Answer> => {
    const old = kept(manners, ask.url);
    let why = '';
    for (let turn = 0; turn < TRIES; turn++) {
      let wait = manners.patience * 2 ** turn;
      try {
        const got = await politely(ask, old);
        const { status, headers, body } = got;
        if (status === 304 && old) return textOf(Buffer.from(old.body, 'base64'), old.type);
        if (status === 200) {
          keep(manners, ask.url, got);
          return textOf(body, headers['content-type']);
        }
        if (status >= 301 && status <= 308) {
          const to = redirected(ask.url, headers.location);
          if (to === undefined) return { ok: false, why: 'the page has moved to another server' };
          return redirects === 0
            ? { ok: false, why: 'the page leads on and on' }
            : await answer({ ...ask, url: to }, redirects - 1);
        }
        why = `status ${status}`;
        if (!TRY_AGAIN.includes(status)) return { ok: false, why };
        const asked = askedToWait(headers);
        if (asked !== undefined && asked > LONGEST_WAIT)
          return { ok: false, why: `${why}, and the server asks to wait ${Math.ceil(asked / 1000)} seconds` };
        wait = Math.max(asked ?? 0, wait);
      } catch (error) {
        why = nameOf(error);
      }
      if (turn + 1 < TRIES) await sleep(wait);
    }
    return { ok: false, why: `${why}, ${TRIES} times` };
  };
  return (ask) => answer(ask, MOST_REDIRECTS);
}
function textOf(body: Buffer, type: string | undefined): Answer {
  const text = decoded(body, type);
  return text === undefined
    ? { ok: false, why: 'the answer is not in the encoding that it names' }
    : { ok: true, text };
}
