import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { safeName } from '../../electron/files/safe-name.ts';
import { browsableAddress } from '../../electron/ipc/browsable-address.ts';
import { isOwnAddress } from '../../electron/shell/app-origin.ts';
import { fileArguments, wordsAfter } from '../../electron/shell/file-arguments.ts';
import { isLocal } from '../../electron/shell/no-network.ts';

describe('a suggested name', () => {
  test.each([
    ['orders.skyflip', 'orders.skyflip'],
    ['Überweisung 订单.png', 'Überweisung 订单.png'],
    ['../../etc/passwd', 'passwd'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Windows\\system.ini', 'system.ini'],
    ['\\\\server\\share\\a.png', 'a.png'],
    ['a/b.png', 'b.png'],
    ['a:b*c?.svg', 'a-b-c-.svg'],
    ['con', '_con'],
    ['NUL.png', '_NUL.png'],
    ['COM1.skyflip', '_COM1.skyflip'],
    ['name. ', 'name'],
    ['.hidden.skyflip', 'hidden.skyflip'],
    ['a\0b.png', 'a-b.png'],
    ['line\nbreak.png', 'line-break.png'],
    ['\u202egnp.exe', '-gnp.exe'],
    ['', 'Untitled'],
    ['..', 'Untitled'],
    ['--help', '--help'],
  ])('becomes harmless: %j', (suggested, name) => {
    expect(safeName(suggested)).toBe(name);
  });

  test('that is too long keeps its beginning and its extension', () => {
    const name = safeName(`${'ж'.repeat(400)}.skyflip`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^ж+\.skyflip$/);
  });
});

describe('a command line', () => {
  test.each<[readonly string[], readonly string[]]>([
    [[], []],
    [
      ['a.skyflip', 'sub/b.png'],
      ['a.skyflip', 'sub/b.png'],
    ],
    [['--no-sandbox', 'a.skyflip', '-x'], ['a.skyflip']],
    [
      ['a.skyflip', '--', '--help', '-x.skyflip'],
      ['a.skyflip', '--help', '-x.skyflip'],
    ],
    [['', 'a\0b'], []],
  ])('names files: %j', (words, files) => {
    const folder = resolve('/home/person');
    expect(fileArguments(words, folder)).toEqual(files.map((file) => resolve(folder, file)));
  });
});

describe('a command line without a package', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['.', 'a.skyflip'], ['a.skyflip']],
    [['/app', 'a.skyflip'], ['a.skyflip']],
    [
      ['/app/', '--', '-a.skyflip'],
      ['--', '-a.skyflip'],
    ],
    [
      ['--inspect=0', '--remote-debugging-port=0', '/app', 'a.skyflip', '-x'],
      ['a.skyflip', '-x'],
    ],
    [['-r', '/loader.js', '.'], []],
  ])('names the app first: %j', (words, rest) => {
    expect(wordsAfter('/app', words, '/app')).toEqual(rest);
  });
});

describe('an address', () => {
  test.each([
    ['https://docs.aws.amazon.com/lambda/', 'https://docs.aws.amazon.com/lambda/'],
    ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
    ['https://user:password@example.com/', undefined],
    ['https://example.com@evil.example/', undefined],
    ['HTTPS://example.com/', undefined],
    [' https://example.com/', undefined],
    ['http://example.com/', undefined],
    ['https:example.com', undefined],
    ['https://', undefined],
    ['vbscript:x', undefined],
    ['ms-msdt:x', undefined],
    ['\\\\server\\share', undefined],
  ])('for the browser: %s', (text, address) => {
    expect(browsableAddress(text)).toBe(address);
  });

  test.each([
    ['app://skyflip/desktop.html', true],
    ['app://skyflip/other.html', true],
    ['app://skyflip:1/desktop.html', false],
    ['app://skyflip.example/', false],
    ['apps://skyflip/', false],
    ['https://skyflip/desktop.html', false],
    ['http://localhost:5173/desktop.html', false],
    ['about:blank', false],
    ['', false],
  ])('is the app’s own or not: %s', (address, isOwn) => {
    expect(isOwnAddress(address, undefined)).toBe(isOwn);
  });

  test('of the server that the app is developed with counts only then', () => {
    const server = 'http://localhost:5173';
    expect(isOwnAddress('http://localhost:5173/desktop.html', server)).toBe(true);
    expect(isOwnAddress('http://localhost:51730/desktop.html', server)).toBe(false);
    expect(isOwnAddress('app://skyflip/desktop.html', server)).toBe(false);
  });

  test.each([
    ['app://skyflip/a.js', true],
    ['data:image/png;base64,', true],
    ['blob:app://skyflip/1', true],
    ['http://127.0.0.1/', false],
    ['https://example.com/', false],
    ['ws://localhost:5173/', false],
    ['wss://example.com/', false],
    ['ftp://example.com/', false],
    ['file:///etc/passwd', false],
    ['chrome-extension://x/', false],
    ['nonsense', false],
  ])('may be requested or not: %s', (address, isAllowed) => {
    expect(isLocal(address, undefined)).toBe(isAllowed);
  });
});
