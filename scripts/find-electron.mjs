// Finds an Electron runtime to start the app with.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promptElectron } from './prompt-electron.mjs';

const FOLDER = fileURLToPath(new URL('../node_modules/electron', import.meta.url));
const PROGRAMS = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
/** Milliseconds: a download of about 110 MB, or no network that answers. */
const DOWNLOAD_TIMEOUT = 240_000;

/**
 * The program's path, or why there is none: of ELECTRON_OVERRIDE_DIST_PATH where that is set, else of the electron package,
 * which `download` lets fetch it first.
 */
export function findElectron({ download }) {
  const program = PROGRAMS[process.platform] ?? 'electron';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
  if (override !== '') {
    const path = join(override, program);
    return existsSync(path)
      ? { path: join(promptElectron(override), program) }
      : { reason: `ELECTRON_OVERRIDE_DIST_PATH holds no ${program}` };
  }
  const path = join(FOLDER, 'dist', program);
  if (existsSync(path)) return { path };
  if (!existsSync(FOLDER)) return { reason: 'the electron package is not installed' };
  if (!download) return { reason: 'the electron package has no runtime' };
  const { version } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));
  console.log(`Fetching the runtime of Electron ${version}…`);
  spawnSync(process.execPath, [join(FOLDER, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_TIMEOUT });
  return existsSync(path) ? { path } : { reason: 'Electron’s runtime could not be downloaded' };
}

/** Why Electron cannot open a window here; undefined: it can. */
export function whyNoWindow() {
  if (process.platform !== 'linux') return undefined;
  if (!hasDisplay()) return 'there is no display';
  return process.getuid?.() === 0 ? 'Electron does not run as root without --no-sandbox' : undefined;
}

export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some((display) => display !== undefined && display !== '');
}
