/** A server of this machine that plays every depositary, each in its shape, with faults where a test wants them. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { factsOf, type Fact, type Played } from './facts.ts';
import {
  coeChartPage,
  coeDeclarations,
  coeSignatures,
  hagueTable,
  normlex,
  oasTable,
  oasText,
  unHtml,
  unionAct,
  unXml,
  type Shape,
} from './pages.ts';

/** What can go wrong with the page of an instrument. */
export type Fault =
  | 'gone'
  | 'busy'
  | 'busy-once'
  | 'broken'
  | 'silent'
  | 'truncated'
  | 'web-page'
  | 'sign-in'
  | 'windows-1252'
  | 'headings'
  | 'vanished'
  | 'moved'
  | 'half'
  | 'other-server'
  | 'empty'
  | 'footnotes';
export interface Stage {
  url: string;
  /** Instrument → what goes wrong with its page. */
  faults: Map<string, Fault>;
  /** Instrument → name of a State → words of its declaration. */
  declarations: Map<string, Record<string, string>>;
  /** Every question, in order. */
  asked: { path: string; headers: IncomingMessage['headers']; at: number }[];
  close: () => Promise<void>;
}

/** Whose page it is, by what stands in the address. */
function instrumentAt(path: string, all: readonly Played[]): Played | undefined {
  const decoded = decodeURIComponent(path);
  const un = /^\/treaties\.un\.org\/.*\/([IVX]+-[\w-]+)\.en\.xml$/.exec(decoded)?.[1];
  if (un !== undefined)
    return all.find(({ status }) => status.includes(`mtdsg_no=${un}&`) || status.endsWith(`/${un}.en.xml`));
  const coe = /(?:numSTE|numSte|treatynum)=(\d{3})/.exec(decoded)?.[1];
  if (coe !== undefined) return all.find(({ status }) => status.endsWith(`treatynum=${coe}`));
  return all.find(({ status }) => status !== '' && decodeURIComponent(status.replace(/^https?:\//, '')) === decoded);
}

const reversed = (facts: readonly Fact[], fault: Fault | undefined): Fact[] => {
  const bound = facts.findIndex(
    ({ action, date, ended }) => action !== 'signature-only' && date !== undefined && !ended,
  );
  const victim = facts[bound];
  if (!victim) return [...facts];
  if (fault === 'vanished') return facts.filter((fact) => fact !== victim);
  if (fault === 'moved') return facts.map((fact) => (fact === victim ? { ...fact, date: '2020-02-29' } : fact));
  if (fault === 'half') return facts.slice(0, Math.ceil(facts.length / 2));
  return [...facts];
};

/** The page of an instrument as its depositary prints it. */
function pageOf(
  path: string,
  { id, status, facts, applies }: Played,
  fault: Fault | undefined,
  declared: Record<string, string>,
): { body: string; type: string } {
  const shown = reversed(facts, fault);
  const shape: Shape = {
    footnotes: fault === 'footnotes',
    declarations: declared,
    ...(fault === 'headings' ? { headings: ['Name', 'First', 'Second', 'Third', 'Fourth'] } : {}),
  };
  const html = 'text/html; charset=utf-8';
  if (path.startsWith('/treaties.un.org/')) {
    // Half a table: the header still counts everybody.
    const whole =
      fault === 'half'
        ? unXml(facts, shape).replace(/<Tbody>.*<\/Tbody>/s, /<Tbody>.*<\/Tbody>/s.exec(unXml(shown, shape))?.[0] ?? '')
        : unXml(shown, shape);
    return { body: whole, type: 'text/xml' };
  }
  if (path.startsWith('/conventions-ws.coe.int/'))
    return {
      body: path.includes('getDeclarations')
        ? coeDeclarations(declared)
        : coeSignatures(shown, fault === 'headings' ? 'DateRatification' : undefined),
      type: 'application/json',
    };
  if (path.startsWith('/www.coe.int/')) return { body: coeChartPage(), type: html };
  if (path.startsWith('/normlex.ilo.org/')) return { body: normlex(shown, shape), type: html };
  if (path.startsWith('/www.hcch.net/')) return { body: hagueTable(shown, shape), type: html };
  if (path.startsWith('/www.oas.org/'))
    return { body: id === 'oas-b-47' ? oasText(shown) : oasTable(shown, shape), type: html };
  return { body: unionAct(applies || '2020-01-01'), type: `${html}; ${status}` };
}

/** @param root content folder whose tables the depositaries know */
export async function play(root: string): Promise<Stage> {
  const all = factsOf(root);
  const faults: Stage['faults'] = new Map();
  const declarations: Stage['declarations'] = new Map();
  const asked: Stage['asked'] = [];
  const busyOnce = new Set<string>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers, at: Date.now() });
    const instrument = instrumentAt(path, all);
    const fault = instrument && faults.get(instrument.id);
    const send = (status: number, body: string | Buffer, headers: Record<string, string> = {}) =>
      response.writeHead(status, headers).end(body);
    if (!instrument || fault === 'gone')
      return send(404, '<html><body>Not found</body></html>', { 'content-type': 'text/html' });
    if (fault === 'silent') return undefined;
    if (fault === 'broken') return send(500, 'error');
    if (fault === 'busy') return send(429, 'slow down', { 'retry-after': '3600' });
    if (fault === 'busy-once' && !busyOnce.has(path)) {
      busyOnce.add(path);
      return send(429, 'slow down', { 'retry-after': '0' });
    }
    if (fault === 'other-server') return send(302, '', { location: 'https://login.example/' });
    if (fault === 'empty') return send(202, '');
    if (fault === 'web-page' || fault === 'sign-in')
      return send(
        200,
        `<!DOCTYPE html><html><head><title>${fault}</title></head><body><h1>${fault === 'sign-in' ? 'Please sign in' : 'Scheduled maintenance'}</h1></body></html>`,
        { 'content-type': 'text/html; charset=utf-8' },
      );
    const { body, type } = pageOf(path, instrument, fault, declarations.get(instrument.id) ?? {});
    const isLatin = type === 'text/xml' && fault !== 'windows-1252';
    const bytes = Buffer.from(
      fault === 'truncated' ? body.slice(0, Math.floor(body.length * 0.6)) : body,
      // Our documents say ISO 8859-1; a page that says UTF-8 and is not is the fault.
      isLatin || fault === 'windows-1252' ? 'latin1' : 'utf8',
    );
    const etag = `"${bytes.length}-${fault ?? ''}"`;
    if (request.headers['if-none-match'] === etag) return send(304, '');
    return send(200, bytes, {
      'content-type': fault === 'windows-1252' ? `${type.replace(/;.*/, '')}; charset=utf-8` : type,
      etag,
    });
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    faults,
    declarations,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
export { unHtml };
