import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron';
import { FILE_ENDINGS } from '../../shared/host/file-endings.ts';
import { extensionOf, safeName } from '../files/safe-name.ts';
import type { Desk } from '../ipc/desk.ts';
import { copyPicture, copySvg, readPicture } from './clipboard.ts';
import { fillScreen } from './fill-screen.ts';
import { printPage } from './print-page.ts';

/** The folder that the person used last in a dialog. */
let lastFolder: string | undefined;

/** The system's own dialogs over a window, its clipboard and its browser. */
export function electronDesk(window: BrowserWindow): Desk {
  return {
    async chooseFile() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open a diagram',
        defaultPath: lastFolder ?? app.getPath('documents'),
        properties: ['openFile'],
        filters: [
          { name: 'Diagrams and drawings', extensions: [...FILE_ENDINGS] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return undefined;
      lastFolder = dirname(path);
      return path;
    },
    async chooseTarget(suggestedName) {
      const name = safeName(suggestedName);
      const extension = extensionOf(name);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Save',
        defaultPath: join(lastFolder ?? app.getPath('documents'), name),
        filters:
          extension === '' ? [] : [{ name: KINDS[extension] ?? extension.toUpperCase(), extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return undefined;
      lastFolder = dirname(filePath);
      if (extension === '' || extensionOf(filePath) !== '') return filePath;
      // Some systems leave the extension to be typed, and then have not asked about this name.
      const completed = `${filePath}.${extension}`;
      return (await isThere(completed)) && !(await confirmReplace(window, completed)) ? undefined : completed;
    },
    async confirmLink(url) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: 'Open this address in your browser?',
        detail: url,
        buttons: ['Open', 'Copy address', 'Cancel'],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      });
      if (response === 1) await clipboard.writeText(url);
      return response === 0;
    },
    fillScreen: fillScreen(window),
    print: (paper) => printPage(window, paper),
    openInBrowser: (url) => shell.openExternal(url),
    readText: async () => clipboard.readText(),
    writeText: async (text) => clipboard.writeText(text),
    writePicture: copyPicture,
    readPicture,
    writeSvg: copySvg,
  };
}

const KINDS: Readonly<Record<string, string>> = {
  skyflip: 'Skyflip diagram',
  png: 'PNG picture',
  svg: 'SVG drawing',
  json: 'JSON',
};

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function confirmReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Replace the file that is there?',
    detail: path,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
