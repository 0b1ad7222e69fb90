import { join } from 'node:path';
import type { Rasterise } from '../shared/export/export-ports.ts';
import type { PngLimits } from '../shared/export/png-size.ts';
import { assetFolder } from './asset-folder.ts';
import { encodePng } from './encode-png.ts';

/**
 * Tried: resvg paints 16,384 × 16,384 pixels in 15 s and 1.2 GB, and sides of 70,000; but cairo, and with it many viewers, opens
 * no picture with a side over 32,767.
 */
export const RESVG_LIMITS: PngLimits = { side: 32_767, pixels: 268_000_000 };

/** Latin, Greek, Cyrillic, punctuation, arrows, mathematical signs: what the bundled font draws. */
const BUNDLED = /^[\t\n\r\u0020-\u052f\u1e00-\u1fff\u2000-\u23ff\u2500-\u25ff\ufb00-\ufb06]*$/u;

const FONTS = ['inter-500.ttf', 'inter-600.ttf', 'inter-500-italic.ttf', 'inter-600-italic.ttf'];

/**
 * Paints with resvg and the bundled font. System fonts, whose loading takes longer than a picture, are only looked at for what
 * the bundled font lacks: emoji, Arabic, Chinese …
 */
export const rasterise: Rasterise = async (svg, { width, height, scale }) => {
  const { renderAsync } = await import('@resvg/resvg-js');
  const fonts = assetFolder('fonts');
  const image = await renderAsync(svg, {
    fitTo: width >= height ? { mode: 'width', value: width } : { mode: 'height', value: height },
    font: {
      fontFiles: FONTS.map((file) => join(fonts, file)),
      // Code is set in a font of the system, where it has one.
      loadSystemFonts: !BUNDLED.test(svg) || svg.includes('monospace'),
      monospaceFamily: 'DejaVu Sans Mono',
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
    // Thin lines of unscaled pictures gain from it, and nothing else does.
    shapeRendering: 2,
    textRendering: scale > 1 ? 2 : 1,
  });
  return encodePng(image.pixels, image.width, image.height);
};
