import { access, readFile, stat } from 'node:fs/promises';
import { DOCUMENT_LIMITS } from '../shared/document/schema.ts';
import { CliError } from './cli-error.ts';
import { fileReason } from './file-reason.ts';
import type { CliHost } from './host.ts';
import { writeFiles } from './write-files.ts';
import { writeStream } from './write-stream.ts';

/** A PNG may carry a picture beside its document, so files may be larger than the document's own limit. */
const MAX_FILE_BYTES = 4 * DOCUMENT_LIMITS.bytes;

/** The real file system and streams. */
export const nodeHost: CliHost = {
  readFile: readWholeFile,
  async readStdin() {
    try {
      return await readWholeStdin();
    } catch (error) {
      throw error instanceof CliError ? error : new CliError('standard input', fileReason(error));
    }
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
  columns: process.stdout.columns,
};

async function readWholeStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_FILE_BYTES)
      throw new CliError('standard input', `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

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
