import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleResponse } from '../../electron/shell/bundle-response.ts';
import { CONTENT_SECURITY_POLICY } from '../../shared/host/content-security-policy.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const bundle = join(folder, 'renderer');
mkdirSync(join(bundle, 'assets'), { recursive: true });
mkdirSync(join(folder, 'renderer-private'));
writeFileSync(join(bundle, 'desktop.html'), '<!doctype html>');
writeFileSync(join(bundle, 'assets', 'icon.svg'), '<svg/>');
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'renderer-private', 'secret.txt'), 'secret');
symlinkSync(join(folder, 'secret.txt'), join(bundle, 'link.txt'));

const get = (url: string, method = 'GET'): Promise<Response> => bundleResponse(bundle, { url, method });

test.each([
  ['app://skyflip/desktop.html', 'text/html; charset=utf-8'],
  ['app://skyflip/desktop.html?query#part', 'text/html; charset=utf-8'],
  ['app://skyflip/assets/icon.svg', 'image/svg+xml'],
])('serves the bundle with its type and policy: %s', async (url, type) => {
  const response = await get(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toBe(`${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`);
});

test.each([
  'app://skyflip/../secret.txt',
  'app://skyflip/../../etc/passwd',
  'app://skyflip/assets/../../secret.txt',
  'app://skyflip/%2e%2e/secret.txt',
  'app://skyflip/%2E%2E/secret.txt',
  'app://skyflip/.%2e/secret.txt',
  'app://skyflip/%2e%2e%2fsecret.txt',
  'app://skyflip/..%2fsecret.txt',
  'app://skyflip/..%5csecret.txt',
  'app://skyflip/%5c..%5csecret.txt',
  'app://skyflip/..\\secret.txt',
  'app://skyflip/%252e%252e/secret.txt',
  'app://skyflip/desktop.html%00.png',
  'app://skyflip/%00',
  'app://skyflip/../renderer-private/secret.txt',
  'app://skyflip/-private/secret.txt',
  'app://skyflip//etc/passwd',
  'app://skyflip/%2fetc/passwd',
  'app://skyflip/link.txt',
  'app://skyflip/',
  'app://skyflip',
  'app://skyflip/assets',
  'app://skyflip/missing.js',
  'app://skyflip./desktop.html',
  'app://skyflip.evil/desktop.html',
  'app://skyflip@evil/desktop.html',
  'app://skyflip:80/desktop.html',
  'app://evil/desktop.html',
  'app:///desktop.html',
  'app:desktop.html',
  'file:///etc/passwd',
  'not an address',
])('serves nothing else: %s', async (url) => {
  const response = await get(url);
  expect([403, 404]).toContain(response.status);
  expect(await response.text()).toBe('');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes nothing: %s', async (method) => {
  expect((await get('app://skyflip/desktop.html', method)).status).toBe(405);
});
