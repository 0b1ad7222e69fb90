import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import type { ExportedFile, FileRef, FileStamp, OpenedFile } from '../../shared/host/host.ts';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { failure, readFailure, writeFailure } from './file-failure.ts';
import type { FileRefs } from './file-refs.ts';
import { codeOf, type FileSystem } from './file-system.ts';
import { createQueue } from './queue.ts';
import { readFile, revisionOf } from './read-file.ts';
import { realPath } from './real-path.ts';
import { saveFile } from './save-file.ts';
import { sweep } from './sweep.ts';
import type { InPlaceWriter } from './write-in-place.ts';

/** The person's files. Paths come from the system's own dialogs and messages, tokens from the page. */
export interface Documents {
  /** Reads a file that the person chose, and from now on lets the page save to it. */
  open(path: string): Promise<Result<OpenedFile, HostFailure>>;
  read(ref: FileRef): Promise<Result<OpenedFile, HostFailure>>;
  save(ref: FileRef, bytes: Uint8Array, revision: string | null): Promise<Result<FileStamp, HostFailure>>;
  /** Writes to where the person chose, and from now on lets the page save there. */
  saveTo(path: string, bytes: Uint8Array): Promise<Result<FileStamp, HostFailure>>;
  exportTo(path: string, bytes: Uint8Array): Promise<Result<ExportedFile, HostFailure>>;
  /** The content's fingerprint now; null: the file is gone; undefined: it cannot be read at the moment. */
  revisionNow(path: string): Promise<string | null | undefined>;
  /** What was last read from or written to a file by this app. */
  lastRevision(path: string): string | undefined;
}

export interface DocumentParts {
  readonly fs: FileSystem;
  readonly refs: FileRefs;
  readonly inPlace: InPlaceWriter;
}

export function createDocuments({ fs, refs, inPlace }: DocumentParts): Documents {
  const inTurn = createQueue();
  const last = new Map<string, string>();
  const swept = new Set<string>();

  /** What a killed process left beside the person's files goes when one of them is used again. */
  function tidy(path: string): void {
    const folder = dirname(path);
    if (swept.has(folder)) return;
    swept.add(folder);
    void sweep(fs, folder);
  }

  async function opened(path: string): Promise<Result<OpenedFile, HostFailure>> {
    const content = await readFile(fs, path);
    if (!content.ok) return content;
    const { bytes, revision, isReadOnly } = content.value;
    last.set(path, revision);
    tidy(path);
    return ok({ ...stampOf(path, refs.grant(path), revision, isReadOnly), bytes });
  }

  async function written(path: string, bytes: Uint8Array, revision: string | null): Promise<Result<null, HostFailure>> {
    const saved = await saveFile(fs, inPlace, { path, bytes, revision });
    if (saved.ok) {
      last.set(path, revisionOf(bytes));
      tidy(path);
    }
    return saved;
  }

  async function savedTo(chosen: string, bytes: Uint8Array): Promise<Result<string, HostFailure>> {
    try {
      const path = await realPath(fs, chosen);
      const saved = await inTurn(path, () => written(path, bytes, null));
      return saved.ok ? ok(path) : saved;
    } catch (error) {
      const [name, needed] = [basename(chosen), bytes.byteLength];
      return fail(await writeFailure(fs, error, { name, path: chosen, needed }));
    }
  }

  return {
    async open(chosen) {
      try {
        const path = await realPath(fs, chosen);
        return await inTurn(path, () => opened(path));
      } catch (error) {
        return fail(readFailure(error, basename(chosen)));
      }
    },
    async read(ref) {
      const path = refs.pathOf(ref);
      return path === undefined ? fail(UNKNOWN) : inTurn(path, () => opened(path));
    },
    async save(ref, bytes, revision) {
      const path = refs.pathOf(ref);
      if (path === undefined) return fail(UNKNOWN);
      const saved = await inTurn(path, () => written(path, bytes, revision));
      return saved.ok ? ok(stampOf(path, ref, revisionOf(bytes), false)) : saved;
    },
    async saveTo(chosen, bytes) {
      const saved = await savedTo(chosen, bytes);
      return saved.ok ? ok(stampOf(saved.value, refs.grant(saved.value), revisionOf(bytes), false)) : saved;
    },
    async exportTo(chosen, bytes) {
      const saved = await savedTo(chosen, bytes);
      return saved.ok ? ok({ name: basename(saved.value), place: placeOf(saved.value) }) : saved;
    },
    revisionNow: (path) =>
      inTurn(path, async () => {
        try {
          return revisionOf(await fs.readFile(path));
        } catch (error) {
          return GONE.has(codeOf(error)) ? null : undefined;
        }
      }),
    lastRevision: (path) => last.get(path),
  };
}

/** The folder as a person reads it. */
export function placeOf(path: string): string {
  const folder = dirname(path);
  const home = homedir();
  if (folder === home) return '~';
  return folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}

const UNKNOWN = failure('not-found', 'This file is not known any more. Open it again.');
const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

function stampOf(path: string, ref: FileRef, revision: string, isReadOnly: boolean): FileStamp {
  return { ref, name: basename(path), place: placeOf(path), revision, isReadOnly };
}
