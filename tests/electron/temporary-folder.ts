import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'skyflip-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
