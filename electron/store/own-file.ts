import { dirname } from 'node:path';
import type { HostFailure } from '../../shared/host/host-failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeFailure } from '../files/file-failure.ts';
import { codeOf, type FileSystem } from '../files/file-system.ts';
import { createQueue } from '../files/queue.ts';
import { replaceFile } from '../files/replace-file.ts';

/** A file of the app itself. It is replaced whole or not at all; one that cannot be understood is kept aside, never deleted. */
export interface OwnFile<T> {
  /** Null: there is none, or it was damaged. */
  read(): Promise<T | null>;
  write(value: T): Promise<Result<null, HostFailure>>;
  /** Ends when everything that was to be written is on the disk. */
  settled(): Promise<void>;
}

export interface OwnFileParts<T> {
  readonly fs: FileSystem;
  readonly path: string;
  /** What failures call it: "Settings". */
  readonly name: string;
  /** Throws for what is damaged. */
  readonly parse: (text: string) => T;
  readonly serialize: (value: T) => string;
}

export function ownFile<T>({ fs, path, name, parse, serialize }: OwnFileParts<T>): OwnFile<T> {
  const inTurn = createQueue();
  return {
    read: () => inTurn(path, () => readOrSetAside(fs, path, parse)),
    write: (value) => inTurn(path, () => writeOwn(fs, path, name, serialize(value))),
    settled: () => inTurn(path, async () => undefined),
  };
}

export async function readOrSetAside<T>(fs: FileSystem, path: string, parse: (text: string) => T): Promise<T | null> {
  let text: string;
  try {
    text = await fs.readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') console.warn(`${path} could not be read:`, error);
    return null;
  }
  try {
    return parse(text);
  } catch {
    console.warn(`${path} is damaged; it is kept as ${path}.bad`);
    await fs.rename(path, `${path}.bad`).catch(() => undefined);
    return null;
  }
}

export async function writeOwn(
  fs: FileSystem,
  path: string,
  name: string,
  text: string,
): Promise<Result<null, HostFailure>> {
  const bytes = new TextEncoder().encode(text);
  try {
    await fs.mkdir(dirname(path), { recursive: true });
    await replaceFile(fs, { target: path, bytes, mode: OWNER_ONLY });
    return ok(null);
  } catch (error) {
    return fail(await writeFailure(fs, error, { name, path, needed: bytes.byteLength }));
  }
}

const OWNER_ONLY = 0o600;
