import { FIRST_CHUNK, isPng, pngChunk, pngChunkAt } from './png-chunks.ts';

/** Pixels of the diagram in a metre: 96 in an inch, as browsers and office programs count. */
const IN_A_METRE = 96 / 0.0254;

/**
 * The PNG with a note of how many of its pixels make one of the diagram, so that a picture at double scale is shown sharp and not
 * twice as large. Bytes that are no PNG come back as they are.
 */
export function withDensity(png: Uint8Array, scale: number): Uint8Array {
  const header = isPng(png) ? pngChunkAt(png, FIRST_CHUNK) : undefined;
  if (header?.type !== 'IHDR') return png;
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const density = Math.round(scale * IN_A_METRE);
  view.setUint32(0, density);
  view.setUint32(4, density);
  data[8] = PER_METRE;
  const chunk = pngChunk('pHYs', data);
  const rest = withoutDensity(png, header.end);
  const joined = new Uint8Array(header.end + chunk.length + rest.length);
  joined.set(png.subarray(0, header.end));
  joined.set(chunk, header.end);
  joined.set(rest, header.end + chunk.length);
  return joined;
}

const PER_METRE = 1;

/** What follows the header, without a note that a painter has made itself: a PNG holds at most one, before its picture data. */
function withoutDensity(png: Uint8Array, start: number): Uint8Array {
  for (let at = start; at < png.length; ) {
    const chunk = pngChunkAt(png, at);
    if (chunk === undefined || chunk.type === 'IDAT') break;
    if (chunk.type === 'pHYs') {
      const rest = new Uint8Array(png.length - start - (chunk.end - at));
      rest.set(png.subarray(start, at));
      rest.set(png.subarray(chunk.end), at - start);
      return rest;
    }
    at = chunk.end;
  }
  return png.subarray(start);
}
