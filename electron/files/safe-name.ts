import { basename } from 'node:path';

/** A name that a page suggests, made harmless: no folder, nothing that a system reserves, not too long. */
export function safeName(suggested: string): string {
  const last = basename(suggested.replaceAll('\\', '/'));
  const plain = last.replace(FORBIDDEN, '-').replace(/^[\s.]+|[\s.]+$/g, '');
  const named = plain === '' ? 'Untitled' : plain;
  return shortened(RESERVED.test(named) ? `_${named}` : named);
}

/** "skyflip" of "orders.skyflip"; empty without one. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What Windows refuses, controls, and marks that turn the direction of writing, so that "gpj.exe" cannot look like "exe.jpg". */
const FORBIDDEN = /[<>:"/|?*\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Most file systems take 255 bytes; a temporary name beside it is no longer. */
const MOST_BYTES = 200;

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  const extension = extensionOf(name);
  const end = extension === '' ? '' : `.${extension}`;
  const stem = Buffer.from(name)
    .subarray(0, MOST_BYTES - end.length)
    .toString('utf8');
  return `${stem.replace(/\uFFFD+$/, '')}${end}`;
}
