import type { FileHandle, FilePickers } from '../../renderer/host/browser/file-handle.ts';
import type { FileFault } from './world.ts';

/** The files that a fake browser sees. Times are distinct, as those of a disk. */
export interface FakeFolder {
  readonly files: Map<string, { readonly bytes: Uint8Array; readonly savedAt: number }>;
  readonly faults: Map<string, FileFault>;
  isFull: boolean;
}

export function createFakeFolder(): FakeFolder {
  return { files: new Map(), faults: new Map(), isFull: false };
}

/** What the File System Access API throws for each fault, as Chromium does. */
const THROWN: Readonly<Record<FileFault, string>> = {
  'read-only': 'NoModificationAllowedError',
  'no-permission': 'NotAllowedError',
  'in-use': 'NoModificationAllowedError',
  io: 'NotReadableError',
};

export function handleIn(folder: FakeFolder, name: string): FileHandle & { readonly folder: FakeFolder } {
  return {
    folder,
    kind: 'file',
    name,
    async getFile() {
      const file = folder.files.get(name);
      if (file === undefined) throw new DOMException('gone', 'NotFoundError');
      return fileOf(name, file);
    },
    async createWritable() {
      const fault = folder.faults.get(name);
      if (fault !== undefined) throw new DOMException(fault, THROWN[fault]);
      let written = new Uint8Array();
      return {
        async write(bytes) {
          if (folder.isFull) throw new DOMException('full', 'QuotaExceededError');
          written = new Uint8Array(bytes);
        },
        async close() {
          folder.files.set(name, { bytes: written, savedAt: Date.now() });
        },
        async abort() {},
      };
    },
    isSameEntry: async (other) => other.name === name && (other as { folder?: FakeFolder }).folder === folder,
    queryPermission: async () => 'granted',
    requestPermission: async () => 'granted',
  };
}

export function fileOf(name: string, file: { readonly bytes: Uint8Array; readonly savedAt: number }): File {
  return new File([new Uint8Array(file.bytes)], name, { lastModified: file.savedAt });
}

/** Pickers whose answers are lined up. */
export function fakePickers(folder: FakeFolder, answers: (string | null)[]): FilePickers {
  const pick = async (): Promise<FileHandle | null> => {
    const name = answers.shift() ?? null;
    return name === null ? null : handleIn(folder, name);
  };
  return { pickToOpen: pick, pickToSave: pick };
}
