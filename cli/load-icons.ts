import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadIcons } from '../shared/export/export-ports.ts';
import { assetFolder } from './asset-folder.ts';

const ICON_NAME = /^[a-z]+\/[a-z0-9-]+$/;
const loaded = new Map<string, string | undefined>();

/** Reads each icon file once; a name without a file is missing from the answer. */
export const loadIcons: LoadIcons = async (names) => {
  const found = new Map<string, string>();
  await Promise.all(
    names.map(async (name) => {
      if (!loaded.has(name)) loaded.set(name, await readIcon(name));
      const text = loaded.get(name);
      if (text !== undefined) found.set(name, text);
    }),
  );
  return found;
};

async function readIcon(name: string): Promise<string | undefined> {
  if (!ICON_NAME.test(name)) return undefined;
  return readFile(join(assetFolder('icons'), `${name}.svg`), 'utf8').catch(() => undefined);
}
