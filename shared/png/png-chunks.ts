import { strFromU8, strToU8 } from 'fflate';
import { crc32 } from './crc32.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Where the first chunk of a PNG starts. */
export const FIRST_CHUNK = SIGNATURE.length;

export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly isIntact: boolean;
  /** Offset of the byte after it. */
  readonly end: number;
}

export function isPng(bytes: Uint8Array): boolean {
  return bytes.length >= SIGNATURE.length && SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The chunk at an offset; undefined where the bytes end before it does. */
export function pngChunkAt(bytes: Uint8Array, at: number): PngChunk | undefined {
  if (at + 12 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(at);
  const end = at + 12 + length;
  if (end > bytes.length) return undefined;
  return {
    type: strFromU8(bytes.subarray(at + 4, at + 8), true),
    data: bytes.subarray(at + 8, end - 4),
    get isIntact() {
      return crc32(bytes.subarray(at + 4, end - 4)) === view.getUint32(end - 4);
    },
    end,
  };
}

/**
 * The first chunk that `isWanted`, searched for up to the end of the picture. `cut-off`: the bytes end inside a chunk;
 * `none`: the picture has no such chunk.
 */
export function findPngChunk(bytes: Uint8Array, isWanted: (chunk: PngChunk) => boolean): PngChunk | 'cut-off' | 'none' {
  for (let at = FIRST_CHUNK; at < bytes.length; ) {
    const chunk = pngChunkAt(bytes, at);
    if (chunk === undefined) return 'cut-off';
    if (chunk.type === 'IEND') return 'none';
    if (isWanted(chunk)) return chunk;
    at = chunk.end;
  }
  return 'none';
}

/** True if a text chunk's data starts with the keyword and the zero that ends it. */
export function hasKeyword({ data }: PngChunk, keyword: string): boolean {
  const wanted = strToU8(keyword, true);
  return data[wanted.length] === 0 && wanted.every((byte, index) => data[index] === byte);
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(strToU8(type, true), 4);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}
