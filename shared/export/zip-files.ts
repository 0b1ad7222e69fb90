import { zipSync } from 'fflate';

/** Files by their names as one ZIP; the pictures in it are compressed already and are only put together. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 0 });
}
