import { strFromU8, strToU8, Unzlib, zlibSync } from 'fflate';
import { FIRST_CHUNK, findPngChunk, hasKeyword, isPng, pngChunk, pngChunkAt } from '../png/png-chunks.ts';
import { fail, ok, type Result } from '../result.ts';

/** Under this keyword a PNG carries the diagram it shows. */
export const PNG_KEYWORD = 'skyflip';
/** What the text in a PNG may be long, in bytes. */
const MOST_TEXT_BYTES = 50 * 1024 * 1024;

export interface PngTextError {
  readonly kind: 'not-png' | 'no-text' | 'damaged' | 'over-limit';
  readonly message: string;
}

const INPUT_STEP = 16 * 1024;

/**
 * The PNG with a compressed iTXt chunk after its header, where readers find it before the picture data.
 * Errors: `not-png`, if the bytes do not start with a PNG header.
 */
export function embedInPng(png: Uint8Array, keyword: string, text: string): Result<Uint8Array, PngTextError> {
  const header = isPng(png) ? pngChunkAt(png, FIRST_CHUNK) : undefined;
  if (header?.type !== 'IHDR') return fail({ kind: 'not-png', message: 'is not a PNG picture' });
  const chunk = pngChunk('iTXt', textChunkData(keyword, text));
  const joined = new Uint8Array(png.length + chunk.length);
  joined.set(png.subarray(0, header.end));
  joined.set(chunk, header.end);
  joined.set(png.subarray(header.end), header.end + chunk.length);
  return ok(joined);
}

/** The text of the first iTXt chunk with Skyflip's keyword. Never throws, whatever the bytes are. */
export function extractFromPng(bytes: Uint8Array, keyword = PNG_KEYWORD): Result<string, PngTextError> {
  if (!isPng(bytes)) return fail({ kind: 'not-png', message: 'is not a PNG picture' });
  const chunk = findPngChunk(bytes, (one) => one.type === 'iTXt' && hasKeyword(one, keyword));
  if (chunk === 'cut-off') return fail({ kind: 'damaged', message: 'is a damaged PNG: a part of it is cut off' });
  if (chunk === 'none') return fail({ kind: 'no-text', message: 'is a PNG without a Skyflip diagram inside' });
  if (!chunk.isIntact) {
    return fail({ kind: 'damaged', message: 'is a damaged PNG: the checksum of its diagram is wrong' });
  }
  return readTextChunk(chunk.data.subarray(keyword.length + 1));
}

/** After the keyword: compression flag and method, language and translated keyword, each ended by a zero, then the text. */
function readTextChunk(data: Uint8Array): Result<string, PngTextError> {
  const languageEnd = data.indexOf(0, 2);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  const isCompressed = data[0] === 1;
  if (translatedEnd < 0 || (data[0] !== 0 && !isCompressed) || (isCompressed && data[1] !== 0)) {
    return fail({ kind: 'damaged', message: 'is a PNG whose diagram cannot be read' });
  }
  const body = data.subarray(translatedEnd + 1);
  if (isCompressed) return inflateText(body);
  if (body.length > MOST_TEXT_BYTES) return overLimit();
  return ok(strFromU8(body));
}

/** Inflates in steps, so that a bomb is noticed before it fills the memory. */
function inflateText(body: Uint8Array): Result<string, PngTextError> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isComplete = false;
  const inflater = new Unzlib((part, final) => {
    size += part.length;
    if (size <= MOST_TEXT_BYTES) parts.push(part);
    isComplete ||= final;
  });
  try {
    for (let at = 0; at < body.length && size <= MOST_TEXT_BYTES; at += INPUT_STEP) {
      inflater.push(body.subarray(at, at + INPUT_STEP), at + INPUT_STEP >= body.length);
    }
  } catch {
    return fail({ kind: 'damaged', message: 'is a PNG whose diagram cannot be unpacked' });
  }
  if (size > MOST_TEXT_BYTES) return overLimit();
  if (!isComplete) return fail({ kind: 'damaged', message: 'is a PNG whose diagram is cut off' });
  return ok(strFromU8(joinParts(parts, size)));
}

function overLimit(): Result<never, PngTextError> {
  return fail({
    kind: 'over-limit',
    message: `holds a diagram of more than ${MOST_TEXT_BYTES / 1024 / 1024} MB`,
  });
}

function joinParts(parts: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function textChunkData(keyword: string, text: string): Uint8Array {
  const body = zlibSync(strToU8(text), { level: 9 });
  const head = Uint8Array.of(...strToU8(keyword, true), 0, 1, 0, 0, 0);
  return joinParts([head, body], head.length + body.length);
}
