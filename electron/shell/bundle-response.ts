import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../shared/host/content-security-policy.ts';
import { APP_HOST, parsed } from './app-origin.ts';

/** A file of the built renderer, or a plain refusal; never anything outside of the bundle. */
export async function bundleResponse(
  bundle: string,
  { url, method }: Pick<Request, 'url' | 'method'>,
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const path = pathInBundle(bundle, url);
  if (path === undefined) return refusal(403);
  try {
    const real = await realpath(path);
    if (!isInside(await realpath(bundle), real)) return refusal(403);
    const body = method === 'HEAD' ? null : await readFile(real);
    return new Response(body, { headers: { ...HEADERS, 'content-type': mediaType(real) } });
  } catch {
    return refusal(404);
  }
}

/** Undefined for an address that is not the app's, that hides how it goes, or that leads out. */
export function pathInBundle(bundle: string, address: string): string | undefined {
  const url = parsed(address);
  if (url === undefined || url.host !== APP_HOST) return undefined;
  // Nothing in the bundle needs an escape, so whatever is escaped is an attempt.
  if (/[%\\]/.test(url.pathname) || hasDotSegment(address)) return undefined;
  const path = normalize(join(bundle, url.pathname));
  return isInside(bundle, path) ? path : undefined;
}

const HEADERS = {
  'content-security-policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** `URL` already resolves these; the app itself never writes one. */
function hasDotSegment(address: string): boolean {
  return /\/(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(address);
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function mediaType(path: string): string {
  return MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.skyflip': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

function refusal(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}
