import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadFonts } from '../shared/export/export-ports.ts';
import { assetFolder } from './asset-folder.ts';

/** The font subsets that an SVG embeds, as base64. */
export const loadFonts: LoadFonts = async () => {
  const [medium, semibold] = await Promise.all(
    ['inter-500.woff2', 'inter-600.woff2'].map((file) => readFile(join(assetFolder('fonts'), file), 'base64')),
  );
  return { ...(medium && { 500: medium }), ...(semibold && { 600: semibold }) };
};
