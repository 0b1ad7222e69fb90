import type { Rasterise } from '../../shared/export/export-ports.ts';
import type { PngLimits } from '../../shared/export/png-size.ts';

/** Chromium paints no canvas with more pixels than 16,384 × 16,384; many viewers open no PNG with a side over 32,767. */
export const CANVAS_LIMITS: PngLimits = { side: 32_767, pixels: 268_000_000 };

/** Paints and encodes with the browser's own canvas, which is where nearly all of the time of an export goes. */
export const rasterise: Rasterise = async (svg, { width, height }) => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(width, height);
    // Read back at once: a canvas on the graphics card would be copied from there.
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('there is not enough memory for a picture of this size');
    context.drawImage(image, 0, 0, width, height);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await png.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
};
