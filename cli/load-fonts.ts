import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadFonts } from '../shared/export/export-ports.ts';
import { FONT_CUTS } from '../shared/export/svg.ts';
import { assetFolder } from './asset-folder.ts';

/** The font subsets that an SVG embeds, as base64. */
export const loadFonts: LoadFonts = async () => {
  const cuts = await Promise.all(
    FONT_CUTS.map(async (cut) => [cut, await readFile(join(assetFolder('fonts'), `inter-${cut}.woff2`), 'base64')]),
  );
  return Object.fromEntries(cuts);
};
