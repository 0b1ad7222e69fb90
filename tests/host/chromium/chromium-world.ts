import type { BrowserContext, Page } from '@playwright/test';
import type { Host } from '../../../shared/host/host.ts';
import type { HostEvent } from '../../../shared/host/host-event.ts';
import type { HostSession, HostWorld } from '../world.ts';
import { standIn } from './stand-ins.ts';

/** Not a request leaves the machine: every address of this origin is answered by the test. */
const ORIGIN = 'http://localhost';
const PAGE = '<!doctype html><title>Host</title><script type="module" src="./host.js"></script>';
/** More than this is not sent to the page: it makes as many zeros itself. */
const SENT_BYTES = 1_000_000;

/** A browser profile with the built page of the host; files lie in the origin's private file system. */
export async function createChromiumWorld(context: BrowserContext, script: string): Promise<HostWorld> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: ORIGIN });
  await context.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    if (pathname === '/host.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Desk</title>' });
  });
  await context.addInitScript(standIn);
  const desk = await context.newPage();
  await desk.goto(`${ORIGIN}/desk`);
  const quota = await context.newCDPSession(desk);
  return {
    start: () => startTab(context),
    putFile: async (name, bytes) => {
      const content = bytes.length > SENT_BYTES ? bytes.length : [...bytes];
      await desk.evaluate(writeFile, { name, content });
    },
    bytesOf: async (name) => {
      const bytes = await desk.evaluate(readFile, name);
      return bytes === null ? null : Uint8Array.from(bytes);
    },
    removeFile: (name) => desk.evaluate(async (one) => (await navigator.storage.getDirectory()).removeEntry(one), name),
    breakFile: () => Promise.reject(new Error('no fault can be put into a browser’s file')),
    fillDisk: async () => void (await quota.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, quotaSize: 1 })),
    freeDisk: async () => void (await quota.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN })),
    putClipboardText: (text) => desk.evaluate((one) => navigator.clipboard.writeText(one), text),
    clipboardText: () => desk.evaluate(() => navigator.clipboard.readText()),
    holdsPicture: () =>
      desk.evaluate(async () => (await navigator.clipboard.read()).some(({ types }) => types.includes('image/png'))),
    dispose: () => context.close(),
  };
}

async function startTab(context: BrowserContext): Promise<HostSession> {
  const page = await context.newPage();
  const confirms: boolean[] = [];
  page.on('dialog', (dialog) => void (confirms.shift() ? dialog.accept() : dialog.dismiss()));
  const listeners = new Set<(event: HostEvent) => void>();
  await page.exposeFunction('hear', (event: HostEvent) => {
    for (const listener of [...listeners]) listener(event);
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'host' in window);
  await page.evaluate(() => {
    window.host.subscribe((event) => void (window as unknown as { hear(event: HostEvent): void }).hear(event));
  });
  return {
    host: await hostOf(page, listeners),
    answerDialog: (name) => page.evaluate((one) => void window.dialogAnswers.push(one), name),
    answerLink: async (isConfirmed) => void confirms.push(isConfirmed),
    openedLinks: () => page.evaluate(() => window.openedLinks),
    focus: () => page.evaluate(() => void window.dispatchEvent(new Event('focus'))),
    openFromOutside: (name) => page.evaluate(dropFile, name),
    chooseInMenu: async () => undefined,
    pressCloseButton: async () => undefined,
    // These are left out there by their needs.
    isScreenFilled: async () => false,
    leaveScreen: async () => undefined,
    takePrinterAway: async () => undefined,
    printedTimes: async () => 0,
    crash: () => page.close({ runBeforeUnload: false }),
    async end() {
      await page.evaluate(() => window.host.closeWindow());
      await page.waitForFunction(() => window.isClosed);
      await page.close();
    },
  };
}

/** Every call goes into the page and its answer comes back. */
async function hostOf(page: Page, listeners: Set<(event: HostEvent) => void>): Promise<Host> {
  const capabilities = await page.evaluate(() => window.host.capabilities);
  const call =
    (method: string) =>
    (...args: readonly unknown[]): Promise<unknown> =>
      page.evaluate(
        ([name, given]) =>
          (window.host as unknown as Record<string, (...all: readonly unknown[]) => unknown>)[name]?.(...given),
        [method, args] as const,
      );
  const subscribe: Host['subscribe'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const own: Partial<Host> = { capabilities, subscribe };
  return new Proxy(own, {
    get: (known, method: string) => Reflect.get(known, method) ?? (method === 'then' ? undefined : call(method)),
  }) as Host;
}

async function writeFile({ name, content }: { readonly name: string; readonly content: readonly number[] | number }) {
  const root = await navigator.storage.getDirectory();
  const writer = await (await root.getFileHandle(name, { create: true })).createWritable();
  await writer.write(typeof content === 'number' ? new Uint8Array(content) : Uint8Array.from(content));
  await writer.close();
}

async function readFile(name: string): Promise<readonly number[] | null> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(name).catch(() => null);
  return handle === null ? null : [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
}

async function dropFile(name: string): Promise<void> {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(await handle.getFile());
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}
