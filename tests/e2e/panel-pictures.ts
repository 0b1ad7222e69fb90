import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '..', 'visual', 'panels');

/** The picture that a panel had when it was last looked at and found good; `npm run visual:renew` keeps the one of now instead. */
export async function keptPicture(name: string, now: Uint8Array): Promise<Uint8Array> {
  const file = join(FOLDER, `${name}.png`);
  if (process.env.RENEW_PICTURES === '1') await writeFile(file, now);
  return readFile(file);
}

/**
 * The part of the area in which two pictures differ to the eye, 1 where their sizes do. Squares of four by four pixels are
 * compared, not pixels: letters are softened a little otherwise by every version of a browser.
 */
export function difference(page: Page, one: Uint8Array, other: Uint8Array): Promise<number> {
  const texts = [one, other].map((bytes) => Buffer.from(bytes).toString('base64'));
  return page.evaluate(async (pictures) => {
    const SQUARE = 4;
    /** Of the 256 steps of a channel. */
    const PLAINLY = 20;
    const [a, b] = await Promise.all(
      pictures.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      }),
    );
    if (a === undefined || b === undefined) throw new Error('nothing to compare');
    if (a.width !== b.width || a.height !== b.height) return 1;
    const [columns, rows] = [Math.floor(a.width / SQUARE), Math.floor(a.height / SQUARE)];
    const [left, right] = [a, b].map((bitmap) => {
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (context === null) throw new Error('no canvas to compare on');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const sums = new Float64Array(columns * rows * 3);
      for (let y = 0; y < rows * SQUARE; y += 1) {
        for (let x = 0; x < columns * SQUARE; x += 1) {
          const from = (y * bitmap.width + x) * 4;
          const to = (Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE)) * 3;
          for (let channel = 0; channel < 3; channel += 1) {
            sums[to + channel] = (sums[to + channel] ?? 0) + (data[from + channel] ?? 0);
          }
        }
      }
      return sums;
    });
    let different = 0;
    for (let square = 0; square < columns * rows; square += 1) {
      const isOther = [0, 1, 2].some((channel) => {
        const at = square * 3 + channel;
        return Math.abs((left?.[at] ?? 0) - (right?.[at] ?? 0)) > PLAINLY * SQUARE * SQUARE;
      });
      if (isOther) different += 1;
    }
    return different / (columns * rows);
  }, texts);
}
