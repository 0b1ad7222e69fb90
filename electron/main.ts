import { app } from 'electron';
import { z } from 'zod';
import { startApp } from './shell/app.ts';
import { fileArguments, wordsAfter } from './shell/file-arguments.ts';
import { silenceChromium } from './shell/no-network.ts';
import { registerAppScheme } from './shell/protocol.ts';
import { themeToolkit } from './shell/toolkit-theme.ts';

// Electron is not ready before this file has run; all of this must have happened by then.
// The superuser of a test machine can only start Chromium without its sandbox; what is shipped ignores that switch.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
silenceChromium(app);
void app
  .whenReady()
  .then(themeToolkit({ platform: process.platform, env: process.env, data: app.getPath('userData') }));
registerAppScheme();
if (app.isPackaged)
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe']) app.commandLine.removeSwitch(name);

const words = process.argv.slice(1);
const folder = process.cwd();
const files = fileArguments(app.isPackaged ? words : wordsAfter(app.getAppPath(), words, folder), folder);

// A second start hands its files to the first, which also keeps two processes off the same drafts and settings.
if (app.requestSingleInstanceLock({ files })) start();
else app.quit();

function start(): void {
  /** What is asked for before the app can open it. */
  const asked: string[] = [...files];
  let open = (path: string): void => void asked.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  void app.whenReady().then(async () => {
    const running = await startApp(asked.splice(0));
    open = running.open;
    for (const path of asked.splice(0)) open(path);
    app.on('second-instance', (_event, _words, _folder, data) => {
      const parsed = secondStart.safeParse(data);
      if (parsed.success && parsed.data.files.length > 0) for (const path of parsed.data.files) open(path);
      else running.focus();
    });
  });
}

const secondStart = z.object({ files: z.array(z.string()).max(20) });
