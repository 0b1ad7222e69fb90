import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { RunningApp, TestFiles } from './running-app.ts';
import type { PageWatch } from './watch-page.ts';

interface WebOptions {
  readonly browser: Browser;
  readonly address: string;
  readonly watch: PageWatch;
}

/** The built web app in a browser profile of its own. */
export async function startWebApp(options: WebOptions): Promise<RunningApp> {
  const context = await options.browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  await context.addInitScript(answerFileDialogs);
  return openPage(options, context);
}

async function openPage(options: WebOptions, context: BrowserContext): Promise<RunningApp> {
  const page = await context.newPage();
  options.watch.watch(page);
  await page.goto(options.address);
  await page.locator('main').waitFor();
  return {
    kind: 'web',
    page,
    watch: options.watch,
    files: webFiles(page),
    close: () => page.close(),
    // No handler of the page runs.
    kill: () => page.close({ runBeforeUnload: false }),
    restart: () => openPage(options, context),
  };
}

/** The browser's own dialogs cannot be driven; these give real file handles of the page's private folder. */
function answerFileDialogs(): void {
  globalThis.chosenFiles = { open: [], save: [] };
  const handleOf = async (name: string | undefined, create: boolean): Promise<FileSystemFileHandle> => {
    if (name === undefined) throw new DOMException('Nobody answered the dialog.', 'AbortError');
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(name, { create });
  };
  Object.assign(window, {
    showOpenFilePicker: async () => [await handleOf(globalThis.chosenFiles.open.shift(), false)],
    showSaveFilePicker: () => handleOf(globalThis.chosenFiles.save.shift(), true),
  });
}

function webFiles(page: Page): TestFiles {
  return {
    async write(name, bytes) {
      const content = Buffer.from(bytes).toString('base64');
      await page.evaluate(
        async ([fileName, base64]) => {
          const folder = await navigator.storage.getDirectory();
          const writable = await (await folder.getFileHandle(fileName, { create: true })).createWritable();
          await writable.write(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
          await writable.close();
        },
        [name, content] as const,
      );
    },
    async read(name) {
      const base64 = await page.evaluate(async (fileName) => {
        const folder = await navigator.storage.getDirectory();
        const file = await (await folder.getFileHandle(fileName)).getFile();
        let binary = '';
        for (const byte of new Uint8Array(await file.arrayBuffer())) binary += String.fromCharCode(byte);
        return btoa(binary);
      }, name);
      return Buffer.from(base64, 'base64');
    },
    chooseToOpen: (name) => page.evaluate((fileName) => void globalThis.chosenFiles.open.push(fileName), name),
    chooseToSave: (name) => page.evaluate((fileName) => void globalThis.chosenFiles.save.push(fileName), name),
  };
}
