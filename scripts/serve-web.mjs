// Serves the built web app to this machine alone: `node scripts/serve-web.mjs [port]`, or `serveWeb()` from another script.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const WEB_BUILD = fileURLToPath(new URL('../out/web', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * A server on 127.0.0.1; port 0 takes a free one.
 * @throws Error if the app is not built or the port is taken.
 */
export async function serveWeb({ folder = WEB_BUILD, port = 0 } = {}) {
  const root = await realpath(folder).catch(() => {
    throw new Error('The web app is not built: run npm run build:web.');
  });
  const policy = policyOf(await readFile(join(root, 'index.html'), 'utf8'));
  const server = createServer((request, response) => {
    answer(request, response, root, policy).catch(() => refuse(response, 500));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(request, response, root, policy) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  // Another host's name that was pointed at this machine is not asked for by our page.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return refuse(response, 403);
  const file = await fileOf(request.url ?? '/', root);
  if (file === undefined) return refuse(response, 404);
  response.writeHead(200, {
    'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    'content-length': file.size,
    'content-security-policy': `${policy}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file inside the root that an address names; folders are not listed, links that lead out are not followed. */
async function fileOf(address, root) {
  let path;
  try {
    path = decodeURIComponent(address.split(/[?#]/)[0]);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(path) || path.split('/').includes('..')) return undefined;
  const found = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path)).catch(() => undefined);
  if (found?.startsWith(root + sep) !== true) return undefined;
  const { size, isFile } = await stat(found).then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
  return isFile ? { path: found, size } : undefined;
}

/** The build wrote it into the page; a header holds from the first byte on. */
function policyOf(page) {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
  if (policy === undefined) throw new Error('The built page has no Content-Security-Policy: run npm run build:web.');
  return policy.replaceAll('&#39;', "'");
}

function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${status}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serveWeb({ port: Number(process.argv[2] ?? 0) });
  console.log(`Skyflip: ${address}`);
}
