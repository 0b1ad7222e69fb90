import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { lstat, open, readlink, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CliError } from './cli-error.ts';
import { fileReason } from './file-reason.ts';
import type { OutputFile } from './host.ts';

interface Target extends OutputFile {
  /** As it was named. */
  readonly name: string;
  /** Of the file that is replaced. */
  readonly mode: number | undefined;
  /** A device or a pipe is written to; only files are replaced. */
  readonly isFile: boolean;
}

/** Everything is written beside its target first and renamed at the end, so a failure leaves no half-written file. */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const targets = await Promise.all(files.map((file) => named(file.path, targetOf(file))));
  const written: { temporary: string; target: Target }[] = [];
  const cleanUp = (): void => {
    for (const { temporary } of written) removeNow(temporary);
  };
  const onSignal = (): void => {
    cleanUp();
    process.exit(EXIT_INTERRUPTED);
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    for (const target of targets.filter(({ isFile }) => isFile)) {
      const temporary = join(dirname(target.path), `.skyflip-${randomUUID()}.tmp`);
      written.push({ temporary, target });
      await named(target.name, writeDurably(temporary, target));
    }
    for (const { temporary, target } of written) await named(target.name, rename(temporary, target.path));
    for (const { name, path, data } of targets.filter(({ isFile }) => !isFile))
      await named(name, writeFile(path, data));
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    for (const { temporary } of written) await unlink(temporary).catch(() => undefined);
  }
}

/** Follows links, so that a link stays one and the file behind it is replaced; refuses a folder before anything is written. */
async function targetOf({ path, data }: OutputFile): Promise<Target> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) return { name: path, path: await behindLinks(path), data, mode: undefined, isFile: true };
  if (info.isDirectory()) throw new CliError(path, 'is a folder');
  if (!info.isFile()) return { name: path, path, data, mode: undefined, isFile: false };
  return { name: path, path: await behindLinks(path), data, mode: info.mode & 0o777, isFile: true };
}

async function behindLinks(path: string): Promise<string> {
  let real = path;
  for (let links = 0; links < 40; links += 1) {
    const info = await lstat(real).catch(() => undefined);
    if (info?.isSymbolicLink() !== true) return real;
    real = resolve(dirname(real), await readlink(real));
  }
  throw new CliError(path, 'its links lead in a circle');
}

async function writeDurably(path: string, { data, mode }: Target): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A failure names the output, not the file beside it. */
function named<T>(name: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof CliError ? error : new CliError(name, fileReason(error));
  });
}

function removeNow(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is not there yet, or has its name already.
  }
}

/** What a shell expects of a program that was interrupted. */
const EXIT_INTERRUPTED = 130;
