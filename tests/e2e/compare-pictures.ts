import type { Page } from '@playwright/test';

export interface PictureComparison {
  /** Of the second picture; the first must have the same. */
  readonly size: { readonly width: number; readonly height: number };
  /** The part of all pixels that differ plainly. */
  readonly different: number;
  /** Of the pixels that differ from the ground in either picture, the part that does in both. */
  readonly shared: number;
}

/** Compares two PNGs pixel by pixel, in the page, which can decode them. */
export async function comparePictures(page: Page, one: Uint8Array, other: Uint8Array): Promise<PictureComparison> {
  const texts = [one, other].map((bytes) => Buffer.from(bytes).toString('base64'));
  return page.evaluate(async (pictures) => {
    /** Steps of 256 in any channel that an eye takes for another colour, beyond the softened edge of a letter. */
    const PLAINLY = 64;
    const decoded = await Promise.all(
      pictures.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas to compare on');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      }),
    );
    const [a, b] = decoded;
    if (a === undefined || b === undefined) throw new Error('nothing to compare');
    if (a.width !== b.width || a.height !== b.height) {
      throw new Error(`${a.width} × ${a.height} against ${b.width} × ${b.height}`);
    }
    const differs = (left: ImageData, at: number, right: ImageData, from: number): boolean => {
      for (let channel = 0; channel < 3; channel += 1) {
        const difference = (left.data[at + channel] ?? 0) - (right.data[from + channel] ?? 0);
        if (Math.abs(difference) > PLAINLY) return true;
      }
      return false;
    };
    let different = 0;
    let either = 0;
    let both = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      if (differs(a, at, b, at)) different += 1;
      const inA = differs(a, at, a, 0);
      const inB = differs(b, at, b, 0);
      if (inA || inB) either += 1;
      if (inA && inB) both += 1;
    }
    return {
      size: { width: b.width, height: b.height },
      different: (different * 4) / a.data.length,
      shared: both / either,
    };
  }, texts);
}
