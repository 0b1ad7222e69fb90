import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { failure } from './file-failure.ts';
import type { FileSystem } from './file-system.ts';
import { revisionOf } from './read-file.ts';
import { replaceFile } from './replace-file.ts';

/** Writes over a file that cannot be replaced, or answers why it did not; `refused` is why it cannot be replaced. */
export type InPlaceWriter = (
  path: string,
  bytes: Uint8Array,
  refused: HostFailure,
) => Promise<Result<null, HostFailure>>;

export interface InPlaceParts {
  readonly fs: FileSystem;
  /** Where the present content is kept while it is written over. */
  readonly backups: string;
  /** Asks the person, because for a moment the file is neither old nor new. */
  readonly confirm: (path: string) => Promise<boolean>;
}

/** The file is only touched once a copy of it was written and read back; what an interruption tears is put back at the next start. */
export function createInPlaceWriter({ fs, backups, confirm }: InPlaceParts): InPlaceWriter {
  return async (path, bytes, refused) => {
    const name = basename(path);
    if (!(await confirm(path))) return fail(refused);
    const kept = join(backups, randomUUID());
    const old = await keepBackup(fs, kept, path, revisionOf(bytes)).catch(() => undefined);
    if (old === undefined)
      return fail(failure('io', `“${name}” was not saved: no safe copy of it could be made first.`));
    if (await isWritten(fs, path, bytes)) {
      await removeBackup(fs, kept);
      return ok(null);
    }
    if (!(await isWritten(fs, path, old)))
      return fail(failure('io', `“${name}” was damaged while saving. Its content before is kept in ${kept}.`));
    await removeBackup(fs, kept);
    return fail(failure('io', `“${name}” was not saved. What is on the disk is unchanged.`));
  };
}

/** Puts back what a killed process left neither old nor new. Call it when no other session runs. */
export async function restoreTornFiles(fs: FileSystem, backups: string): Promise<void> {
  const names = await fs.readdir(backups).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(RECORD))) {
    const kept = join(backups, name.slice(0, -RECORD.length));
    try {
      const { path, oldRevision, newRevision } = recordSchema.parse(
        JSON.parse(await fs.readFile(kept + RECORD, 'utf8')),
      );
      const present = revisionOf(await fs.readFile(path));
      const isWhole = present === oldRevision || present === newRevision;
      if (isWhole || (await isWritten(fs, path, await fs.readFile(kept)))) await removeBackup(fs, kept);
    } catch {
      // The disk of the file is not there now, or the record is damaged: the copy stays.
    }
  }
}

const RECORD = '.json';
const recordSchema = z.object({ path: z.string(), oldRevision: z.string(), newRevision: z.string() });

async function keepBackup(fs: FileSystem, kept: string, path: string, newRevision: string): Promise<Uint8Array> {
  const old = await fs.readFile(path);
  const oldRevision = revisionOf(old);
  await fs.mkdir(join(kept, '..'), { recursive: true });
  await replaceFile(fs, { target: kept, bytes: old, mode: 0o600 });
  if (revisionOf(await fs.readFile(kept)) !== oldRevision) throw new Error('the copy differs');
  const record = Buffer.from(JSON.stringify({ path, oldRevision, newRevision }));
  await replaceFile(fs, { target: kept + RECORD, bytes: record, mode: 0o600 });
  return old;
}

async function removeBackup(fs: FileSystem, kept: string): Promise<void> {
  await fs.unlink(kept + RECORD).catch(() => undefined);
  await fs.unlink(kept).catch(() => undefined);
}

/** Whether the file holds the bytes afterwards, as read back from it. */
async function isWritten(fs: FileSystem, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const file = await fs.open(path, 'r+');
    try {
      await file.writeFile(bytes);
      await file.truncate(bytes.byteLength);
      await file.sync();
    } finally {
      await file.close();
    }
    return revisionOf(await fs.readFile(path)) === revisionOf(bytes);
  } catch {
    return false;
  }
}
