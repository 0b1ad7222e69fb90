// Finds a Chromium to test with, and installs one where none is found.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
/** Milliseconds: a download of about 170 MB, or no network that answers. */
const INSTALL_TIMEOUT = 300_000;

/**
 * The path of an installed Chromium or Chrome, else of Playwright's own, which is downloaded where it can be, else on Debian as
 * root of the system's package.
 * @throws Error with a line for the person, if there is none to be had.
 */
export async function findBrowser() {
  const found = installedBrowser() ?? playwrightBrowser();
  if (found !== undefined) return found;
  console.log('No Chromium or Chrome is installed: downloading Playwright’s.');
  const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '..', 'cli.js');
  await run(process.execPath, [cli, 'install', 'chromium']);
  const downloaded = playwrightBrowser();
  if (downloaded !== undefined) return downloaded;
  if (isDebianAsRoot()) {
    console.log('It could not be downloaded: installing the system’s package.');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], environment);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], environment);
  }
  const installed = installedBrowser();
  if (installed !== undefined) return installed;
  throw new Error('No Chromium or Chrome was found or could be installed: install one, or set CHROME_PATH to it.');
}

function installedBrowser() {
  return [process.env.CHROME_PATH, ...usualPlaces(), ...onPath()].find(isProgram);
}

function playwrightBrowser() {
  return [chromium.executablePath()].find(isProgram);
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const inFolder = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    return [...inFolder, ...inFolder.map((path) => join(process.env.HOME ?? '', path))];
  }
  if (process.platform !== 'win32') return [];
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => ['Google/Chrome', 'Chromium'].map((name) => join(folder, name, 'Application', 'chrome.exe')));
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, `${name}${suffix}`)));
}

function isProgram(path) {
  if (path === undefined || path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isDebianAsRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Failure shows in what is there afterwards. */
function run(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env, timeout: INSTALL_TIMEOUT });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}
