import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failure } from '../../electron/files/file-failure.ts';
import { nodeFileSystem } from '../../electron/files/file-system.ts';
import { createInPlaceWriter, restoreTornFiles } from '../../electron/files/write-in-place.ts';
import { type Fault, faultyFileSystem } from './faulty-file-system.ts';
import { bytesOf, temporaryFolder } from './temporary-folder.ts';

const OLD = 'what was there before, at some length';
const NEW = bytesOf('the new content');
const REFUSED = failure('no-permission', 'not beside it');

test('writes over the file once the person agreed, and keeps no copy afterwards', async () => {
  const { path, backups, write } = world(() => undefined);
  expect(await write()).toMatchObject({ ok: true });
  expect(readFileSync(path, 'utf8')).toBe('the new content');
  expect(readdirSync(backups)).toEqual([]);
});

test('touches nothing if the person does not agree, and says why it was asked', async () => {
  const { path, backups, write } = world(() => undefined, false);
  expect(await write()).toEqual({ ok: false, error: REFUSED });
  expect(readFileSync(path, 'utf8')).toBe(OLD);
  expect(readdirSync(backups)).toEqual([]);
});

test.each(['file.writeFile', 'file.sync', 'rename'])('touches nothing if no copy can be made: %s', async (broken) => {
  const { path, backups, write } = world((call, at) => (call === broken && at.includes('backups') ? 'EIO' : undefined));
  expect(await write()).toMatchObject({ ok: false, error: { message: expect.stringContaining('no safe copy') } });
  expect(readFileSync(path, 'utf8')).toBe(OLD);
  expect(readdirSync(backups)).toEqual([]);
});

test('puts the old content back when the new one cannot be written', async () => {
  let writes = 0;
  const { path, backups, write } = world((call, at) => {
    if (call !== 'file.writeFile' || at.includes('backups')) return undefined;
    writes += 1;
    return writes === 1 ? 'short' : undefined;
  });
  expect(await write()).toMatchObject({ ok: false, error: { message: expect.stringContaining('unchanged') } });
  expect(readFileSync(path, 'utf8')).toBe(OLD);
  expect(readdirSync(backups)).toEqual([]);
});

test('keeps the copy, and says where, when neither can be written; the next start puts it back', async () => {
  const { path, backups, write } = world((call, at) =>
    call === 'file.writeFile' && !at.includes('backups') ? 'short' : undefined,
  );
  expect(await write()).toMatchObject({ ok: false, error: { message: expect.stringContaining(backups) } });
  expect(readFileSync(path, 'utf8')).not.toBe(OLD);
  await restoreTornFiles(nodeFileSystem, backups);
  expect(readFileSync(path, 'utf8')).toBe(OLD);
  expect(readdirSync(backups)).toEqual([]);
});

test('the next start leaves alone what is whole, old or new, and drops the copy', async () => {
  const { path, backups, write } = world((call, at) =>
    call === 'unlink' && at.includes('backups') ? 'EIO' : undefined,
  );
  expect(await write()).toMatchObject({ ok: true });
  expect(readdirSync(backups)).toHaveLength(2);
  await restoreTornFiles(nodeFileSystem, backups);
  expect(readFileSync(path, 'utf8')).toBe('the new content');
  expect(readdirSync(backups)).toEqual([]);
});

test('the next start survives damaged records and keeps the copies', async () => {
  const backups = join(temporaryFolder(), 'backups');
  mkdirSync(backups);
  writeFileSync(join(backups, 'a.json'), '{');
  writeFileSync(join(backups, 'a'), 'content');
  await restoreTornFiles(nodeFileSystem, backups);
  expect(readdirSync(backups).sort()).toEqual(['a', 'a.json']);
});

function world(fault: Fault, isConfirmed = true) {
  const folder = temporaryFolder();
  const path = join(folder, 'orders.skyflip');
  const backups = join(folder, 'backups');
  mkdirSync(backups);
  writeFileSync(path, OLD);
  const write = createInPlaceWriter({ fs: faultyFileSystem(fault), backups, confirm: async () => isConfirmed });
  return { path, backups, write: () => write(path, NEW, REFUSED) };
}
