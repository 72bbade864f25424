/** The weekly look at the cited addresses: every one is asked once, and each that is gone is named with who cites it. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readLastCheck } from '../../src/entries/last-check.ts';
import { linkReport } from '../../src/tools/links/report.ts';

test('npm run links asks every address and names the one that is gone', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(request.url === '/gone' ? 404 : request.url === '/guarded' ? 403 : 200).end('ok');
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const root = mkdtempSync(join(tmpdir(), 'comity-'));
  mkdirSync(join(root, 'content/sources'), { recursive: true });
  for (const name of ['here', 'gone', 'guarded'])
    writeFileSync(join(root, `content/sources/${name}.yaml`), `title: ${name}\nurl: ${origin}/${name}\n`);
  writeFileSync(join(root, 'content/sources/copied.yaml'), `title: x\nurl: ${origin}/here\ncopy: ${origin}/copy\n`);
  const child = spawn(process.execPath, [resolve('src/tools/links.ts')], { cwd: root });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const status = await new Promise((done) => child.once('close', done));
  server.close();
  expect(output).toContain('4 addresses, 1 do not answer, 1 refuse programs');
  expect(output).toContain(`<${origin}/gone> (404), cited in sources/gone`);
  expect(new Set(asked)).toEqual(new Set(['/here', '/gone', '/guarded', '/copy']));
  expect(status).toBe(1);
  const found = readLastCheck(join(root, 'src/entries/last-check.json'));
  expect(found).toMatchObject({ addresses: 4, gone: 1, refused: 1 });
  expect(found?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
test('links that were never checked are not said to be sound', () => {
  expect(readLastCheck('no/such/file.json')).toBeUndefined();
});
test('an address that was never answered for is no accusation', () => {
  expect(linkReport(new Map([['https://un.org/', ['sources/x']]]), new Map()).gone).toBe(0);
});
