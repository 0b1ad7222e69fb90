import { join } from 'node:path';
import { type Browser, chromium, test } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { createChromiumWorld } from '../host/chromium/chromium-world.ts';
import { HOST_CASES } from '../host/host-cases.ts';
import type { Need } from '../host/world.ts';
import { UNSANDBOXED } from './running-app.ts';

/**
 * A browser does not tell a page that a file is read-only, has its own menu, and asks about closing by itself. How much room
 * there is Chromium asks once in half a minute: a disk that fills up between two drafts it does not notice in time. The screen and the printer are those of a person (present.spec.ts looks at them).
 */
const CANNOT: readonly Need[] = [
  'read-only',
  'no-permission',
  'in-use',
  'io',
  'menu',
  'close-button',
  'store-full',
  'screen',
  'printer',
  'no-printer',
];

test.describe('the browser host in Chromium', () => {
  let browser: Browser;
  let script: string;

  test.beforeAll(async () => {
    script = await hostScript();
    browser = await chromium.launch({ executablePath: await findBrowser(), args: UNSANDBOXED });
  });
  test.afterAll(() => browser.close());

  for (const { title, run } of HOST_CASES.filter(({ needs = [] }) => !needs.some((need) => CANNOT.includes(need)))) {
    test(title, async () => {
      const world = await createChromiumWorld(await browser.newContext(), script);
      try {
        await run(world);
      } finally {
        await world.dispose();
      }
    });
  }
});

/** The page's script, as one text. */
async function hostScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome130',
      lib: {
        entry: join(import.meta.dirname, 'browser-host-page.ts'),
        formats: ['es'],
        fileName: 'host',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('the page of the host was not built');
  return output.output[0].code;
}
