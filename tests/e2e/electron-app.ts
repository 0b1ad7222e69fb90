import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../scripts/find-electron.mjs';
import { type RunningApp, SILENT, type TestFiles, UNSANDBOXED } from './running-app.ts';
import type { PageWatch } from './watch-page.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface RunningElectron extends RunningApp {
  readonly electron: ElectronApplication;
}

interface ElectronOptions {
  readonly watch: PageWatch;
  /** Files to open, as the command line names them. */
  readonly args?: readonly string[];
}

/** The built desktop app with a folder of its own for what it keeps, and one for the documents of the test. */
export async function startElectronApp(
  options: ElectronOptions,
): Promise<{ readonly running: RunningElectron; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'skyflip-e2e-'));
  const started: ElectronApplication[] = [];
  const running = await launch(options, folder, started);
  const remove = async (): Promise<void> => {
    await Promise.all(started.map(killElectron));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { running, remove };
}

async function killElectron(electron: ElectronApplication): Promise<void> {
  const main = electron.process();
  if (main.exitCode !== null || main.signalCode !== null) return;
  const gone = new Promise((resolve) => main.once('exit', resolve));
  main.kill('SIGKILL');
  await gone;
}

async function launch(
  options: ElectronOptions,
  folder: string,
  started: ElectronApplication[],
): Promise<RunningElectron> {
  const runtime = findElectron({ download: false });
  if (runtime.path === undefined) throw new Error(`No Electron: ${runtime.reason}.`);
  const electron = await _electron.launch({
    executablePath: runtime.path,
    args: [ROOT, ...(options.args ?? []), `--user-data-dir=${join(folder, 'kept')}`, ...UNSANDBOXED, ...SILENT],
    cwd: folder,
  });
  started.push(electron);
  const page = await electron.firstWindow();
  options.watch.watch(page);
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1440, 900);
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    kind: 'electron',
    electron,
    page,
    watch: options.watch,
    files: electronFiles(electron, folder),
    close: () => electron.close(),
    kill: () => killElectron(electron),
    restart: () => launch({ ...options, args: [] }, folder, started),
  };
}

function electronFiles(electron: ElectronApplication, folder: string): TestFiles {
  return {
    write: (name, bytes) => writeFile(join(folder, name), bytes),
    read: (name) => readFile(join(folder, name)),
    chooseToOpen: (name) =>
      electron.evaluate(
        ({ dialog }, path) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
        },
        join(folder, name),
      ),
    chooseToSave: (name) =>
      electron.evaluate(
        ({ dialog }, path) => {
          dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
        },
        join(folder, name),
      ),
  };
}
