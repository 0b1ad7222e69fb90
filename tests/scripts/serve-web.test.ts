import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveWeb, type WebServer } from '../../scripts/serve-web.mjs';

const outer = mkdtempSync(join(tmpdir(), 'skyflip-serve-'));
const root = join(outer, 'web');
const POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">';
let server: WebServer;

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), `<!doctype html>${POLICY}`);
  writeFileSync(join(root, 'assets', 'a b.js'), 'export {}');
  writeFileSync(join(root, 'assets', 'icon.svg'), '<svg/>');
  writeFileSync(join(root, 'assets', 'font.woff2'), 'x');
  symlinkSync(join(outer, 'secret.txt'), join(root, 'assets', 'link.txt'));
  server = await serveWeb({ folder: root });
});
afterAll(async () => {
  await server.close();
  rmSync(outer, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The path goes out as it is written, which fetch would tidy first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => {
        body += part.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', reject).end();
  });
}

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/index.html?x=1', 'text/html; charset=utf-8'],
  ['/assets/a%20b.js', 'text/javascript; charset=utf-8'],
  ['/assets/icon.svg', 'image/svg+xml'],
  ['/assets/font.woff2', 'font/woff2'],
])('%s is served as %s', async (path, type) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
});

test.each([
  ['/assets', 'a folder'],
  ['/assets/', 'a folder'],
  ['/nothing.js', 'nothing'],
  ['/../secret.txt', 'a file outside'],
  ['/..%2fsecret.txt', 'a file outside'],
  ['/%2e%2e/secret.txt', 'a file outside'],
  ['/assets/..%2f..%2fsecret.txt', 'a file outside'],
  ['/..\\secret.txt', 'a file outside'],
  ['/assets/link.txt', 'a link that leads outside'],
  ['//secret.txt', 'a file outside'],
  ['/index.html%00.js', 'a zero'],
  ['/%zz', 'no address'],
])('%s is refused: %s', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test('the policy of the page comes with every file, and no other page may frame it', async () => {
  const { headers } = await ask('/');
  expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
});

test('only this machine is answered', async () => {
  expect(new URL(server.address).hostname).toBe('127.0.0.1');
  expect((await ask('/', { host: 'skyflip.example' })).status).toBe(403);
  expect((await ask('/', {}, 'POST')).status).toBe(405);
});

test('without a build it says what to run', async () => {
  await expect(serveWeb({ folder: join(outer, 'nowhere') })).rejects.toThrow('npm run build:web');
});
