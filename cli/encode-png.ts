import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { pngChunk } from '../shared/png/png-chunks.ts';

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const EIGHT_BITS_WITH_ALPHA = [8, 6, 0, 0, 0];
/** From this many pixels on, level 6 would take three times as long as level 3, for two thirds of the bytes. */
const LARGE = 8_000_000;

/**
 * RGBA pixels, premultiplied by their alpha as a rasteriser leaves them, as a PNG file. Takes a third of the time of resvg's own
 * encoder: diagrams are flat areas, which rows without a filter suit best.
 */
export async function encodePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(EIGHT_BITS_WITH_ALPHA, 8);
  const level = width * height >= LARGE ? 3 : 6;
  const data = await promisify(deflate)(unfilteredRows(pixels, width, height), {
    level,
    memLevel: 9,
    chunkSize: 1 << 20,
  });
  const none = new Uint8Array(0);
  return Buffer.concat([SIGNATURE, pngChunk('IHDR', header), pngChunk('IDAT', data), pngChunk('IEND', none)]);
}

/** Each row starts with the number of its filter: 0, none. */
function unfilteredRows(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const length = width * 4;
  const rows = new Uint8Array((length + 1) * height);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (length + 1) + 1, (y + 1) * (length + 1));
    row.set(pixels.subarray(y * length, (y + 1) * length));
    for (let at = 3; at < length; at += 4) {
      const alpha = row[at] as number;
      if (alpha !== 255 && alpha !== 0) divideByAlpha(row, at - 3, alpha);
    }
  }
  return rows;
}

/** PNG wants colours that are not multiplied by their alpha. */
function divideByAlpha(row: Uint8Array, start: number, alpha: number): void {
  for (let at = start; at < start + 3; at++) row[at] = Math.min(255, Math.round(((row[at] as number) * 255) / alpha));
}
