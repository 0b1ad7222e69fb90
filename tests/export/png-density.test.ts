import { expect, test } from 'vitest';
import { FIRST_CHUNK, findPngChunk, pngChunk, pngChunkAt } from '../../shared/png/png-chunks.ts';
import { withDensity } from '../../shared/png/png-density.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function pngOf(...chunks: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from([SIGNATURE, ...chunks].flatMap((part) => [...part]));
}

const HEADER = pngChunk('IHDR', new Uint8Array(13));
const PICTURE = pngChunk('IDAT', Uint8Array.of(1, 2, 3));
const END = pngChunk('IEND', new Uint8Array(0));
const OTHER = pngChunk('pHYs', new Uint8Array(9));

function typesOf(png: Uint8Array): readonly string[] {
  const types: string[] = [];
  for (let at = FIRST_CHUNK; at < png.length; ) {
    const chunk = pngChunkAt(png, at);
    if (chunk === undefined) throw new Error('cut off');
    expect(chunk.isIntact).toBe(true);
    types.push(chunk.type);
    at = chunk.end;
  }
  return types;
}

test.each([
  ['as a painter gives it', pngOf(HEADER, PICTURE, END)],
  ['that says its density already', pngOf(HEADER, OTHER, PICTURE, END)],
])('a PNG %s says once, before its picture, how dense it is', (_what, png) => {
  const dense = withDensity(png, 2);
  expect(typesOf(dense)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  const chunk = findPngChunk(dense, ({ type }) => type === 'pHYs');
  if (typeof chunk === 'string') throw new Error(chunk);
  const view = new DataView(chunk.data.buffer, chunk.data.byteOffset);
  // 192 in an inch.
  expect([view.getUint32(0), view.getUint32(4), view.getUint8(8)]).toEqual([7559, 7559, 1]);
});

test('bytes that are no PNG stay as they are', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  expect(withDensity(bytes, 2)).toBe(bytes);
  expect(withDensity(SIGNATURE, 2)).toBe(SIGNATURE);
});
