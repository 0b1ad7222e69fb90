import { access, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DOCUMENT_LIMITS } from '../shared/document/schema.ts';
import { CliError } from './cli-error.ts';
import type { CliHost, OutputFile } from './host.ts';

/** A PNG may carry a picture beside its document, so files may be larger than the document's own limit. */
const MAX_FILE_BYTES = 4 * DOCUMENT_LIMITS.bytes;

/** The real file system and streams. */
export const nodeHost: CliHost = {
  readFile: readWholeFile,
  async readStdin() {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > MAX_FILE_BYTES)
        throw new CliError('standard input', `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  },
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  writeFiles,
  writeStdout: (data) => writeStream(process.stdout, data),
  writeStderr: (text) => writeStream(process.stderr, text),
  today: () => new Date().toISOString().slice(0, 10),
};

async function readWholeFile(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new CliError(path, 'is a folder');
    if (info.size > MAX_FILE_BYTES) throw new CliError(path, `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
    return await readFile(path);
  } catch (error) {
    throw error instanceof CliError ? error : new CliError(path, fileReason(error));
  }
}

/** Everything is written beside its target first and renamed at the end, so a failure leaves no half-written file. */
async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const written: { temporary: string; path: string }[] = [];
  try {
    for (const { path, data } of files) {
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      written.push({ temporary, path });
      await writeDurably(temporary, data).catch((error: unknown) => {
        throw new CliError(path, fileReason(error));
      });
    }
    for (const { temporary, path } of written) {
      await rename(temporary, path).catch((error: unknown) => {
        throw new CliError(path, fileReason(error));
      });
    }
  } finally {
    for (const { temporary } of written) await unlink(temporary).catch(() => undefined);
  }
}

async function writeDurably(path: string, data: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

function writeStream(stream: NodeJS.WriteStream, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(data, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(new CliError('output', fileReason(error)));
    });
  });
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'the name is too long',
  EPIPE: 'nobody reads it',
};

function fileReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || 'cannot be read or written');
}
