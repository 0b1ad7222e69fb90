import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row. */
  readonly bytes: Uint8Array;
}

/** A PNG as the app's own encoder writes it: eight bits a channel, rows without a filter. */
export function pixelsOf(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const data: Uint8Array[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (kind === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const rows = inflateSync(Buffer.concat(data));
  const bytes = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = y * (width * 4 + 1);
    if (rows[from] !== 0) throw new Error(`row ${y} has a filter`);
    bytes.set(rows.subarray(from + 1, from + 1 + width * 4), y * width * 4);
  }
  return { width, height, bytes };
}

/** Of a channel's 256 steps: beyond the softened edge of a letter. */
const PLAINLY = 48;

/** The part of all pixels that an eye sees differ; 1 where the sizes do. */
export function difference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let at = 0; at < a.bytes.length; at += 4) {
    const isOther = [0, 1, 2].some(
      (channel) => Math.abs((a.bytes[at + channel] ?? 0) - (b.bytes[at + channel] ?? 0)) > PLAINLY,
    );
    if (isOther) different += 1;
  }
  return different / (a.width * a.height);
}
