import { expect, test } from 'vitest';
import type { BrowserStore } from '../../renderer/host/browser/browser-store.ts';
import { createRecentFiles } from '../../renderer/host/browser/recent-files.ts';
import type { FileRef } from '../../shared/host/host.ts';
import { createFakeFolder, handleIn } from './fake-files.ts';

const folder = createFakeFolder();

/** Keeps records in a map; or nothing, as a browser that is told to store nothing. */
function storeOf(records: Map<string, unknown> | null): BrowserStore {
  const blocked = async (): Promise<never> => {
    throw new DOMException('blocked', 'SecurityError');
  };
  if (records === null) return { get: blocked, all: blocked, put: blocked, remove: blocked };
  return {
    get: async (_, key) => records.get(key),
    all: async () => [...records.values()],
    put: async (_, key, record) => void records.set(key, record),
    remove: async (_, key) => void records.delete(key),
  };
}

function file(number: number) {
  const name = `${number}.skyflip`;
  const ref = String(number) as FileRef;
  return { ref, name, handle: handleIn(folder, name), upload: null, revision: null, savedAt: null };
}

test('the browser remembers the newest twelve files, and opening one of them again drops none', async () => {
  const recents = createRecentFiles(storeOf(new Map()));
  for (let number = 1; number <= 13; number += 1) await recents.remember(file(number));
  const names = async (): Promise<readonly string[]> => (await recents.list()).map(({ name }) => name);
  expect(await names()).toHaveLength(12);
  expect(await names()).not.toContain('1.skyflip');
  await recents.remember(file(2));
  expect(await names()).toHaveLength(12);
  expect((await names())[0]).toBe('2.skyflip');
});

test('where the browser keeps nothing, opening goes on and nothing is remembered', async () => {
  const recents = createRecentFiles(storeOf(null));
  await recents.remember(file(1));
  expect(await recents.list()).toEqual([]);
  await recents.forget(file(1).ref);
});
