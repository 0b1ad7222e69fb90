import * as promises from 'node:fs/promises';

/** The calls that files are read and written with; a test lets each of them fail. */
export type FileSystem = Pick<
  typeof promises,
  | 'access'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'readFile'
  | 'readlink'
  | 'realpath'
  | 'rename'
  | 'stat'
  | 'statfs'
  | 'unlink'
>;

export const nodeFileSystem: FileSystem = promises;

/** What the system called its failure: "ENOSPC". */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
