import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from '../../cli/encode-png.ts';
import { findPngChunk, isPng, pngChunk } from '../../shared/png/png-chunks.ts';

test.each<[string, readonly number[], readonly number[]]>([
  ['opaque', [10, 20, 30, 255], [10, 20, 30, 255]],
  ['clear', [0, 0, 0, 0], [0, 0, 0, 0]],
  ['half clear', [64, 32, 128, 128], [128, 64, 255, 128]],
  ['nearly clear', [1, 0, 1, 1], [255, 0, 255, 1]],
])('a pixel that is %s keeps its colour and alpha', async (_, premultiplied, straight) => {
  const png = await encodePng(new Uint8Array([...premultiplied, ...premultiplied]), 1, 2);
  expect([...dataOf(png)]).toEqual([0, ...straight, 0, ...straight]);
});

test('the file is a whole PNG of the given size', async () => {
  const png = await encodePng(new Uint8Array(3 * 5 * 4), 3, 5);
  expect(isPng(png)).toBe(true);
  for (const type of ['IHDR', 'IDAT']) {
    expect(findPngChunk(png, (one) => one.type === type)).toMatchObject({ isIntact: true });
  }
  expect(new Uint8Array(png.subarray(-12))).toEqual(pngChunk('IEND', new Uint8Array(0)));
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([3, 5]);
});

function dataOf(png: Uint8Array): Uint8Array {
  const chunk = findPngChunk(png, ({ type }) => type === 'IDAT');
  if (typeof chunk === 'string') throw new Error(chunk);
  return inflateSync(chunk.data);
}
