import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFiles } from '../../cli/write-files.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skyflip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('files appear whole, and nothing else does', async () => {
  await writeFiles([
    { path: at('a'), data: 'text' },
    { path: at('b'), data: Uint8Array.of(1, 2) },
  ]);
  expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  expect(readFileSync(at('a'), 'utf8')).toBe('text');
  expect([...readFileSync(at('b'))]).toEqual([1, 2]);
});

describe('nothing at all is written when', () => {
  test.each([
    ['one output is a folder', 'folder', 'is a folder'],
    ['one output lies in no folder', 'gone/b', 'no such file or folder'],
    ['links lead in a circle', 'ring', 'its links lead in a circle'],
  ])('%s', async (_name, second, reason) => {
    mkdirSync(at('folder'));
    symlinkSync(at('ring'), at('ring'));
    const before = readdirSync(folder);
    const writing = writeFiles([
      { path: at('a'), data: 'a' },
      { path: at(second), data: 'b' },
    ]);
    await expect(writing).rejects.toMatchObject({ subject: at(second), message: reason });
    expect(readdirSync(folder)).toEqual(before);
  });
});

test('a link stays a link, and the file behind it is replaced', async () => {
  writeFileSync(at('real'), 'old');
  symlinkSync('real', at('link'));
  await writeFiles([{ path: at('link'), data: 'new' }]);
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('real'), 'utf8')).toBe('new');
});

test('a link to a file that is not there yet makes that file', async () => {
  symlinkSync('later', at('link'));
  await writeFiles([{ path: at('link'), data: 'new' }]);
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('later'), 'utf8')).toBe('new');
});

test.skipIf(process.platform === 'win32')('a replaced file keeps who may read it', async () => {
  writeFileSync(at('secret'), 'old');
  chmodSync(at('secret'), 0o600);
  await writeFiles([{ path: at('secret'), data: 'new' }]);
  expect(lstatSync(at('secret')).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === 'win32')('a pipe or device is written to and never replaced', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  const reading = readFile(at('pipe'), 'utf8');
  await writeFiles([{ path: at('pipe'), data: 'through' }]);
  expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  expect(await reading).toBe('through');
});

test('runs at once leave one of their files, whole', async () => {
  const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(100_000));
  await Promise.all(texts.map((data) => writeFiles([{ path: at('out'), data }])));
  expect(readdirSync(folder)).toEqual(['out']);
  expect(texts).toContain(readFileSync(at('out'), 'utf8'));
});
