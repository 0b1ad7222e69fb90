import { findPngChunk, hasKeyword, isPng, type PngChunk } from '../../png/png-chunks.ts';
import { fail, ok, type Result } from '../../result.ts';
import { DRAWIO_LIMITS, type DrawioError } from './drawio-error.ts';
import { decodeUri, inflateUri, latin1 } from './inflate-page.ts';

const KEYWORDS = ['mxfile', 'mxGraphModel'];

/**
 * The draw.io file in a picture that draw.io exported with its diagram inside: a tEXt chunk with the URI-encoded XML, or, of
 * older versions, a zTXt chunk whose text is deflated without a zlib header. Checksums are not looked at: those older versions
 * wrote wrong ones. Never throws, whatever the bytes are.
 */
export function drawioSourceOfPng(bytes: Uint8Array): Result<string, DrawioError> {
  if (!isPng(bytes)) return fail({ kind: 'not-drawio', message: 'is not a PNG picture' });
  const chunk = findPngChunk(bytes, (one) => keywordOf(one) !== undefined);
  if (chunk === 'none') return fail({ kind: 'not-drawio', message: 'is a PNG without a draw.io diagram inside' });
  if (chunk === 'cut-off') {
    return fail({ kind: 'damaged-page', message: 'is a damaged PNG: a part of it is cut off' });
  }
  const source = sourceOf(chunk);
  return source.ok ? source : fail({ ...source.error, message: `is a PNG whose diagram ${source.error.message}` });
}

function keywordOf(chunk: PngChunk): string | undefined {
  if (chunk.type !== 'tEXt' && chunk.type !== 'zTXt') return undefined;
  return KEYWORDS.find((keyword) => hasKeyword(chunk, keyword));
}

function sourceOf(chunk: PngChunk): Result<string, DrawioError> {
  const start = (keywordOf(chunk)?.length ?? 0) + 1;
  // After the keyword of a zTXt chunk stands its method, which has one value.
  return chunk.type === 'zTXt'
    ? inflateUri(chunk.data.subarray(start + 1), DRAWIO_LIMITS.characters)
    : plainSource(chunk.data.subarray(start));
}

function plainSource(data: Uint8Array): Result<string, DrawioError> {
  if (data.length > 3 * DRAWIO_LIMITS.characters) {
    return fail({ kind: 'over-limit', message: 'is over the limit of 50 MB' });
  }
  const text = latin1([data]);
  return text.trimStart().startsWith('<') ? ok(text) : decodeUri(text);
}
