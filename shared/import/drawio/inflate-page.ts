import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../../result.ts';
import type { DrawioError } from './drawio-error.ts';

const INPUT_CHUNK = 4096;

/** A compressed page is `base64(deflateRaw(encodeURIComponent(xml)))`. */
export function inflatePage(text: string, limit: number): Result<string, DrawioError> {
  const bytes = bytesOfBase64(text);
  return bytes === undefined ? damaged('is neither XML nor base64') : inflateUri(bytes, limit);
}

/**
 * Undoes `deflateRaw(encodeURIComponent(xml))`. It inflates in small pieces and gives up as soon as the result passes
 * `limit` bytes, so a bomb costs no more than the limit.
 */
export function inflateUri(bytes: Uint8Array, limit: number): Result<string, DrawioError> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isFinished = false;
  const stream = new Inflate((part, isFinal) => {
    size += part.length;
    if (size <= limit) parts.push(part.slice());
    isFinished = isFinal;
  });
  try {
    for (let start = 0; start < bytes.length && size <= limit; start += INPUT_CHUNK) {
      stream.push(bytes.subarray(start, start + INPUT_CHUNK), start + INPUT_CHUNK >= bytes.length);
    }
  } catch {
    return damaged('cannot be inflated');
  }
  if (size > limit) return fail({ kind: 'over-limit', message: 'is over the limit of 50 MB once it is inflated' });
  if (!isFinished) return damaged('is cut off');
  return decodeUri(latin1(parts));
}

/** Undoes `encodeURIComponent`, which never leaves a plus, and Java's encoder, whose plus is a space. */
export function decodeUri(encoded: string): Result<string, DrawioError> {
  try {
    return ok(decodeURIComponent(encoded.replaceAll('+', ' ')));
  } catch {
    return damaged('holds a broken percent sign');
  }
}

export function latin1(parts: readonly Uint8Array[]): string {
  let text = '';
  for (const part of parts) {
    for (let start = 0; start < part.length; start += 8192) {
      text += String.fromCharCode(...part.subarray(start, start + 8192));
    }
  }
  return text;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS: ReadonlyMap<number, number> = new Map(
  [...ALPHABET].map((letter, index) => [letter.charCodeAt(0), index]),
);

/** `atob` is a browser's global; this code runs anywhere. Undefined: a character that base64 does not have. */
function bytesOfBase64(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
  if (compact === '' || compact.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((compact.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < compact.length; index += 1) {
    const digit = DIGITS.get(compact.charCodeAt(index));
    if (digit === undefined) return undefined;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}

function damaged(message: string): Result<never, DrawioError> {
  return fail({ kind: 'damaged-page', message });
}
