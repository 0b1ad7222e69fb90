import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDocuments, type Documents } from '../../electron/files/documents.ts';
import { createFileRefs } from '../../electron/files/file-refs.ts';
import { replaceFile } from '../../electron/files/replace-file.ts';
import { createInPlaceWriter } from '../../electron/files/write-in-place.ts';
import { type Fault, faultyFileSystem } from './faulty-file-system.ts';
import { bytesOf, temporaryFolder } from './temporary-folder.ts';

const OLD = 'the old content, which is longer than the new one';
const NEW = bytesOf('the new content');
const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EBUSY', 'EMFILE', 'EINTR', 'EPERM', 'EDQUOT'];
/** Whether the fault stays, and whether the person lets a file be written over that cannot be replaced. */
const WAYS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;
/** Every call that saving makes, found by saving once without a fault. */
const CALLS = await callsOfASave();

describe('saving, when one call fails', () => {
  test('makes the calls that are made to fail below', () => {
    expect(CALLS).toEqual(expect.arrayContaining(['open', 'file.writeFile', 'file.sync', 'file.stat', 'rename']));
    expect(CALLS.length).toBeGreaterThan(10);
  });

  for (const code of [...CODES, 'short']) {
    test(`leaves the old or the new content whole, and says which: ${code}`, async () => {
      for (const [index, call] of CALLS.entries()) {
        if (code === 'short' && call !== 'file.writeFile') continue;
        for (const [isForEver, mayWriteOver] of WAYS) {
          const { path, save } = await openWith(faultAt(index, code, isForEver), mayWriteOver);
          const saved = await save();
          const where = `${code} at call ${index}, ${call}${isForEver ? ' and ever after' : ''}`;
          expect(readFileSync(path, 'utf8'), where).toBe(saved.ok ? 'the new content' : OLD);
          if (!saved.ok) expect(saved.error.message, where).toContain('orders.skyflip');
        }
      }
    });
  }

  test('leaves no temporary file behind, whichever call failed', async () => {
    for (const index of CALLS.keys()) {
      const { folder, save } = await openWith(faultAt(index, 'EIO', false));
      await save();
      expect(readdirSync(folder)).toEqual(['orders.skyflip']);
    }
  });

  test.each([
    ['ENOSPC', 'disk-full', /the disk is full \(needs 15 bytes, \d+ \w+ free\)\.$/],
    ['EROFS', 'read-only', /the disk is read-only/],
    ['EBUSY', 'in-use', /another program is using it/],
    ['EACCES', 'no-permission', /you may not write there/],
    ['EIO', 'io', /\(EIO\)/],
    ['short', 'disk-full', /the disk is full/],
  ])('says what happened in words: %s', async (code, kind, message) => {
    const { save } = await openWith((call) => (call === 'file.writeFile' ? code : undefined));
    const saved = await save();
    expect(saved).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(message) } });
  });
});

describe('replacing on Windows', () => {
  test('waits for a virus scanner that holds the file for a moment', async () => {
    const path = join(temporaryFolder(), 'orders.skyflip');
    writeFileSync(path, OLD);
    let held = 3;
    const fs = faultyFileSystem((call) => {
      if (call !== 'rename' || held === 0) return undefined;
      held -= 1;
      return 'EPERM';
    });
    await replaceFile(fs, { target: path, bytes: NEW, mode: undefined }, 'win32');
    expect(readFileSync(path, 'utf8')).toBe('the new content');
  });

  test('does not wait elsewhere, where the same error is final', async () => {
    const path = join(temporaryFolder(), 'orders.skyflip');
    let renames = 0;
    const fs = faultyFileSystem((call) => {
      if (call === 'rename') renames += 1;
      return call === 'rename' ? 'EPERM' : undefined;
    });
    await expect(replaceFile(fs, { target: path, bytes: NEW, mode: undefined }, 'linux')).rejects.toThrow('EPERM');
    expect(renames).toBe(1);
  });
});

interface OpenDocument {
  readonly folder: string;
  readonly path: string;
  readonly save: () => ReturnType<Documents['save']>;
}

/** A document that was opened without a fault, and is saved with one. */
async function openWith(fault: Fault, mayWriteOver = false): Promise<OpenDocument> {
  const folder = temporaryFolder();
  const path = join(folder, 'orders.skyflip');
  writeFileSync(path, OLD);
  let isSaving = false;
  const fs = faultyFileSystem((call, at, to) => (isSaving ? fault(call, at, to) : undefined));
  const inPlace = createInPlaceWriter({ fs, backups: temporaryFolder(), confirm: async () => mayWriteOver });
  const documents = createDocuments({ fs, refs: createFileRefs(), inPlace });
  const opened = await documents.open(path);
  if (!opened.ok) throw new Error(opened.error.message);
  const { ref, revision } = opened.value;
  return {
    folder,
    path,
    async save() {
      isSaving = true;
      const saved = await documents.save(ref, NEW, revision);
      isSaving = false;
      return saved;
    },
  };
}

function faultAt(index: number, code: string, isForEver: boolean): Fault {
  let count = -1;
  return () => {
    count += 1;
    return count === index || (isForEver && count > index) ? code : undefined;
  };
}

async function callsOfASave(): Promise<readonly string[]> {
  const calls: string[] = [];
  const { save } = await openWith((call) => {
    calls.push(call);
    return undefined;
  });
  const saved = await save();
  if (!saved.ok) throw new Error(saved.error.message);
  return calls;
}
