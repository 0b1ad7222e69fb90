import { type Browser, type BrowserType, test as base, expect } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { serveWeb } from '../../scripts/serve-web.mjs';
import { AppPage } from './app-page.ts';
import { startElectronApp } from './electron-app.ts';
import { type RunningApp, SILENT, UNSANDBOXED } from './running-app.ts';
import { PageWatch } from './watch-page.ts';
import { startWebApp } from './web-app.ts';

interface Fixtures {
  /** A fresh start of the app in the surroundings of the project. Errors of the page and requests that leave it fail the test. */
  readonly running: RunningApp;
  /** What a person can do in it. */
  readonly app: AppPage;
}

interface Web {
  readonly browser: Browser;
  readonly address: string;
}

interface WorkerFixtures {
  /** Started when it is first asked for. */
  readonly web: () => Promise<Web>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  web: [
    async ({ playwright }, use) => {
      let started: Promise<Web & { stop(): Promise<void> }> | undefined;
      await use(() => {
        started ??= startWeb(playwright.chromium);
        return started;
      });
      await (await started)?.stop();
    },
    { scope: 'worker' },
  ],
  running: async ({ web }, use, testInfo) => {
    const watch = new PageWatch();
    if (testInfo.project.name === 'electron') {
      const { running, remove } = await startElectronApp({ watch });
      await use(running);
      await remove();
    } else {
      const running = await startWebApp({ ...(await web()), watch });
      const context = running.page.context();
      await use(running);
      await context.close();
    }
    expect(watch.problems()).toEqual([]);
  },
  app: async ({ running }, use) => use(new AppPage(running)),
});

export { expect };

async function startWeb(chromium: BrowserType): Promise<Web & { stop(): Promise<void> }> {
  // Another build than the one in out/, where several people build at once.
  const folder = process.env.SKYFLIP_WEB;
  const server = await serveWeb(folder === undefined ? {} : { folder });
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...UNSANDBOXED, ...SILENT] });
  return {
    browser,
    address: server.address,
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}
