import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDocuments, type Documents } from '../../electron/files/documents.ts';
import { createFileRefs } from '../../electron/files/file-refs.ts';
import { nodeFileSystem } from '../../electron/files/file-system.ts';
import type { InPlaceWriter } from '../../electron/files/write-in-place.ts';
import { MOST_FILE_BYTES } from '../../shared/host/file-limit.ts';
import type { FileRef, OpenedFile } from '../../shared/host/host.ts';
import { bytesOf, temporaryFolder } from './temporary-folder.ts';

const NEW = bytesOf('new');

test('a link stays a link, and the file behind it is replaced', async () => {
  const { folder, documents } = world();
  mkdirSync(join(folder, 'far'));
  writeFileSync(join(folder, 'far', 'real.skyflip'), 'old');
  symlinkSync(join(folder, 'far', 'real.skyflip'), join(folder, 'link.skyflip'));
  const file = await opened(documents, join(folder, 'link.skyflip'));
  expect(await documents.save(file.ref, NEW, file.revision)).toMatchObject({ ok: true });
  expect(lstatSync(join(folder, 'link.skyflip')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'far', 'real.skyflip'), 'utf8')).toBe('new');
});

test('a file and a link to it are one file', async () => {
  const { folder, path, documents } = world('old');
  symlinkSync(path, join(folder, 'link.skyflip'));
  expect((await opened(documents, join(folder, 'link.skyflip'))).ref).toBe((await opened(documents, path)).ref);
});

test('a link that leads nowhere yet is followed when something is saved to it', async () => {
  const { folder, documents } = world();
  symlinkSync('target.skyflip', join(folder, 'link.skyflip'));
  expect(await documents.saveTo(join(folder, 'link.skyflip'), NEW)).toMatchObject({ ok: true });
  expect(lstatSync(join(folder, 'link.skyflip')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'target.skyflip'), 'utf8')).toBe('new');
});

test('the permissions of a file survive saving', async () => {
  const { path, documents } = world('old');
  chmodSync(path, 0o640);
  const file = await opened(documents, path);
  await documents.save(file.ref, NEW, file.revision);
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('a read-only file opens, says so, and is not replaced, though its folder would allow it', async () => {
  const { path, documents } = world('old');
  chmodSync(path, 0o444);
  const file = await opened(documents, path);
  expect(file.isReadOnly).toBe(true);
  const saved = await documents.save(file.ref, NEW, file.revision);
  expect(saved).toMatchObject({ ok: false, error: { kind: 'read-only', message: expect.stringContaining('orders') } });
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('a folder that went is named as the reason', async () => {
  const { folder, path, documents } = world('old');
  const file = await opened(documents, path);
  rmSync(folder, { recursive: true });
  expect(await documents.save(file.ref, NEW, file.revision)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  const forced = await documents.save(file.ref, NEW, null);
  expect(forced).toMatchObject({
    ok: false,
    error: { kind: 'not-found', message: expect.stringContaining('its folder is no longer there') },
  });
});

test.each<[string, (path: string) => void]>([
  ['by content of the same length and the same time', (path) => sameTime(path, () => writeFileSync(path, 'OLD'))],
  ['by a shorter content', (path) => writeFileSync(path, '')],
  [
    'by another file in its place',
    (path) => {
      writeFileSync(`${path}.other`, 'theirs');
      rmSync(path);
      linkSync(`${path}.other`, path);
    },
  ],
])('a file that another program changed is not overwritten: %s', async (_how, change) => {
  const { path, documents } = world('old');
  const file = await opened(documents, path);
  change(path);
  const theirs = readFileSync(path, 'utf8');
  const saved = await documents.save(file.ref, NEW, file.revision);
  expect(saved).toMatchObject({ ok: false, error: { kind: 'changed-on-disk' } });
  expect(readFileSync(path, 'utf8')).toBe(theirs);
});

test('a file that was only touched was not changed', async () => {
  const { path, documents } = world('old');
  const file = await opened(documents, path);
  utimesSync(path, new Date(0), new Date(0));
  expect(await documents.save(file.ref, NEW, file.revision)).toMatchObject({ ok: true });
});

test('two saves at once are made one after the other: the second finds the file changed', async () => {
  const { path, documents } = world('old');
  const file = await opened(documents, path);
  const saves = [bytesOf('first'), bytesOf('second')].map((bytes) => documents.save(file.ref, bytes, file.revision));
  const [first, second] = await Promise.all(saves);
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject({ ok: false, error: { kind: 'changed-on-disk' } });
  expect(readFileSync(path, 'utf8')).toBe('first');
});

test.each(['/etc/hostname', 'orders.skyflip', '../orders.skyflip', '__proto__', 'constructor', ''])(
  'what was never granted is neither read nor written: %j',
  async (ref) => {
    const { folder, path, documents } = world('old');
    const before = readdirSync(folder);
    expect(await documents.read(ref as FileRef)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await documents.save(ref as FileRef, NEW, null)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await documents.read(path as FileRef)).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual(before);
  },
);

test('a token of one run opens nothing in the next', async () => {
  const { path, documents } = world('old');
  const { ref } = await opened(documents, path);
  expect(await world().documents.read(ref)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
});

test.each<[string, string, (path: string) => void]>([
  ['too-large', 'is 51 MB; the limit is 50 MB', (path) => writeFileSync(path, new Uint8Array(MOST_FILE_BYTES + 1))],
  ['unsupported', 'is a folder', (path) => mkdirSync(path)],
  ['not-found', 'was moved or deleted', () => undefined],
])('what cannot be opened is named: %s', async (kind, message, make) => {
  const { path, documents } = world();
  make(path);
  expect(await documents.open(path)).toMatchObject({
    ok: false,
    error: { kind, message: `“orders.skyflip” ${message}.` },
  });
});

test('what an export replaces is replaced whole, and the page gets no token for it', async () => {
  const { folder, documents } = world();
  writeFileSync(join(folder, 'picture.png'), 'an older and longer picture');
  const exported = await documents.exportTo(join(folder, 'picture.png'), NEW);
  expect(exported).toEqual({ ok: true, value: { name: 'picture.png', place: folder } });
  expect(readFileSync(join(folder, 'picture.png'), 'utf8')).toBe('new');
});

test('temporary files of a killed process are swept when a file beside them is opened; others stay', async () => {
  const { folder, path, documents } = world('old');
  const left = '.skyflip-00000000-4194999-8a1a3c60-0000-4000-8000-000000000000.tmp';
  const mine = ['.skyflip-notes.tmp', 'orders.tmp', '.skyflip-00000000-1-8a1a3c60-0000-4000-8000-000000000000.tmp'];
  for (const name of [left, ...mine]) writeFileSync(join(folder, name), 'x');
  utimesSync(join(folder, left), new Date(0), new Date(0));
  await opened(documents, path);
  await expect.poll(() => existsSync(join(folder, left))).toBe(false);
  expect(readdirSync(folder).sort()).toEqual([...mine, 'orders.skyflip'].sort());
});

function world(content?: string): { folder: string; path: string; documents: Documents } {
  const folder = temporaryFolder();
  const path = join(folder, 'orders.skyflip');
  if (content !== undefined) writeFileSync(path, content);
  const inPlace: InPlaceWriter = async (_path, _bytes, refused) => ({ ok: false, error: refused });
  const documents = createDocuments({ fs: nodeFileSystem, refs: createFileRefs(), inPlace });
  return { folder, path, documents };
}

async function opened(documents: Documents, path: string): Promise<OpenedFile> {
  const file = await documents.open(path);
  if (!file.ok) throw new Error(file.error.message);
  return file.value;
}

function sameTime(path: string, change: () => void): void {
  const { atime, mtime } = statSync(path);
  change();
  utimesSync(path, atime, mtime);
}
