import { type IDBPDatabase, openDB } from 'idb';
import { type BrowserStore, TABLES } from './browser-store.ts';

/** 2: the table of templates. */
const VERSION = 2;

/** Tables in the page's IndexedDB. It is opened when it is first used, and again when the browser closed it. */
export function indexedStore(name = 'skyflip'): BrowserStore {
  let opening: Promise<IDBPDatabase> | null = null;
  const forget = (): void => {
    opening = null;
  };
  const database = (): Promise<IDBPDatabase> => {
    opening ??= openDB(name, VERSION, {
      upgrade(created) {
        for (const table of TABLES) if (!created.objectStoreNames.contains(table)) created.createObjectStore(table);
      },
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opening.catch(forget);
    return opening;
  };
  return {
    get: async (table, key) => (await database()).get(table, key),
    all: async (table) => (await database()).getAll(table),
    async put(table, key, record) {
      // The promise of a write says nothing of a full disk: that of its transaction does.
      const transaction = (await database()).transaction(table, 'readwrite');
      const written = transaction.store.put(record, key);
      // By itself it commits once the page has heard of the write, which a page that is going away never does.
      transaction.commit();
      await Promise.all([written, transaction.done]);
    },
    remove: async (table, key) => (await database()).delete(table, key),
  };
}
