// `npm start`: the app in Electron; where that cannot be, the web app in the browser, after one line that says why.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { findElectron, hasDisplay, whyNoWindow } from './find-electron.mjs';
import { serveWeb } from './serve-web.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];
/** An Electron that fails within this time has not shown a window; milliseconds. */
const STARTED_AFTER = 5000;

const reason = nodeIsTooOld() ?? whyNoWindow() ?? (await startElectron(findElectron({ download: true })));
if (reason !== undefined) await startWeb(reason);

/** Runs until the app is closed. The reason, if it did not start. */
async function startElectron({ path, reason }) {
  if (path === undefined) return reason;
  if (!buildIfStale('app')) return 'the desktop app could not be built';
  const started = performance.now();
  const code = await new Promise((resolve) => {
    const child = spawn(path, [ROOT, ...process.argv.slice(2)], { stdio: 'inherit' });
    child.on('error', () => resolve(127));
    child.on('close', (status) => resolve(status ?? 1));
  });
  if (code !== 0 && performance.now() - started < STARTED_AFTER) return `Electron ended at once, with code ${code}`;
  process.exitCode = code;
  return undefined;
}

async function startWeb(reason) {
  if (!buildIfStale('web')) {
    console.error('The web app could not be built.');
    process.exitCode = 1;
    return;
  }
  const { address } = await serveWeb();
  console.log(`Not in Electron, because ${reason}: the web app is at ${address} until Ctrl+C.`);
  openBrowser(address);
}

function openBrowser(address) {
  const [command, args] = opener(address);
  if (!hasDisplay() || command === undefined) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address was printed: a person can open it.
  child.on('error', () => undefined);
  child.unref();
}

function opener(address) {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [folders.map((folder) => join(folder, 'xdg-open')).find((path) => existsSync(path)), [address]];
}

/** Said by the build in harder words otherwise. */
function nodeIsTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  console.error(`Skyflip needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
