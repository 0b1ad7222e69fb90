import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
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
  const started: ChildProcess[] = [];
  const running = await launchAgainIfMute(options, folder, started);
  const remove = async (): Promise<void> => {
    await Promise.all(started.map(killed));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { running, remove };
}

/** Milliseconds; a start takes one or two seconds. */
const MUTE_AFTER = 30_000;

/** Once in some hundreds of starts, Playwright got no answer from Electron. A start that hangs for a reason of ours hangs again. */
async function launchAgainIfMute(
  options: ElectronOptions,
  folder: string,
  started: ChildProcess[],
): Promise<RunningElectron> {
  const first = launch(options, folder, started);
  const running = await Promise.race([first, after(MUTE_AFTER, undefined, { ref: false })]);
  if (running !== undefined) return running;
  console.warn(`Electron gave no answer within ${MUTE_AFTER / 1000} s of its start; it is started again.`);
  first.catch(() => undefined);
  await Promise.all(started.map(killed));
  return launch(options, folder, started);
}

async function killed(main: ChildProcess): Promise<void> {
  if (main.exitCode !== null || main.signalCode !== null) return;
  const gone = new Promise((resolve) => main.once('exit', resolve));
  main.kill('SIGKILL');
  await gone;
}

async function launch(options: ElectronOptions, folder: string, started: ChildProcess[]): Promise<RunningElectron> {
  const runtime = findElectron({ download: false });
  if (runtime.path === undefined) throw new Error(`No Electron: ${runtime.reason}.`);
  const electron = await _electron.launch({
    executablePath: runtime.path,
    args: [ROOT, ...(options.args ?? []), `--user-data-dir=${join(folder, 'kept')}`, ...UNSANDBOXED, ...SILENT],
    cwd: folder,
  });
  const main = electron.process();
  started.push(main);
  const page = await electron.firstWindow();
  options.watch.watch(page);
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1440, 900);
  });
  await answerFileDialogs(electron);
  await page.locator('main').waitFor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    kind: 'electron',
    electron,
    page,
    watch: options.watch,
    files: electronFiles(electron, folder),
    close: () => electron.close(),
    kill: () => killed(main),
    restart: () => launch({ ...options, args: [] }, folder, started),
  };
}

/** As long as nobody has answered in advance, a dialog is cancelled. */
async function answerFileDialogs(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog }) => {
    const chosen = { open: [] as string[], save: [] as string[] };
    Object.assign(globalThis, { chosenFiles: chosen });
    dialog.showOpenDialog = async () => {
      const path = chosen.open.shift();
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    };
    dialog.showSaveDialog = async () => {
      const path = chosen.save.shift();
      return { canceled: path === undefined, filePath: path ?? '' };
    };
  });
}

function electronFiles(electron: ElectronApplication, folder: string): TestFiles {
  const choose = (kind: 'open' | 'save', name: string): Promise<void> =>
    electron.evaluate(
      (_, [list, path]) => {
        globalThis.chosenFiles[list].push(path);
      },
      [kind, join(folder, name)] as const,
    );
  return {
    write: (name, bytes) => writeFile(join(folder, name), bytes),
    read: (name) => readFile(join(folder, name)),
    chooseToOpen: (name) => choose('open', name),
    chooseToSave: (name) => choose('save', name),
  };
}
