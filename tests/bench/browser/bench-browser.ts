import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { absoluteFrame } from '../../../shared/document/containment.ts';
import type { Diagram } from '../../../shared/document/schema.ts';
import { largeDiagram } from '../large-diagram.ts';
import { type Candidate, plainFlowCandidate, skyflipCandidate, viewportOf } from './candidates.ts';
import { measureEditing } from './editing.ts';
import { middle, type WorkPerEvent, workPerEvent } from './work-per-event.ts';

/**
 * The app in the browser beside plain React Flow with the same nodes, in one run: milliseconds until a diagram is drawn,
 * flipped and exported, the main thread's work for each input event (median / 95th percentile, by the clock and of the processor), and the heap. Shared machines
 * are noisy: compare the two, not the figures with those of another day. With `--web` more than once, builds of the app are
 * compared with each other, measured in turn: `tsx bench-browser.ts 1000 --web out/before --web out/web`.
 */
const { values: given, positionals } = parseArgs({
  options: { web: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const SIZES = positionals.length > 0 ? positionals.map(Number) : [100, 1000, 5000];
const WINDOW = { width: 1400, height: 900 };
const EVENTS = 40;
const ROUNDS = 3;
const FLIPS = 5;
const START_ROUNDS = 11;
const root = join(import.meta.dirname, '..', '..', '..');

const builds = given.web ?? [join(root, 'out', 'web')];
const webs = await Promise.all(builds.map(serve));
const plain = await serve(await buildPlainFlow());
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--enable-precise-memory-info',
    '--js-flags=--expose-gc',
  ],
});
try {
  const starts = await startTimes(browser, webs.map(addressOf));
  for (const [index, start] of starts.entries()) {
    console.log(`${nameOf(index)}: first load without icons ${firstLoad(builds[index] ?? '')} kB gzip`);
    console.log(`${nameOf(index)}: start to usable canvas ${start.toFixed(0)} ms`);
  }
  for (const size of SIZES) {
    const diagram = largeDiagram(size);
    for (const candidate of [
      ...webs.map((web, index) => skyflipCandidate(nameOf(index), addressOf(web))),
      plainFlowCandidate(`${addressOf(plain)}plain-flow.html`),
    ]) {
      await measureCandidate(browser, candidate, diagram, size);
    }
  }
} finally {
  await browser.close();
  for (const server of [...webs, plain]) await server.close();
}

function nameOf(index: number): string {
  return webs.length === 1 ? 'Skyflip' : `Skyflip ${index + 1}`;
}

async function measureCandidate(browser: Browser, candidate: Candidate, diagram: Diagram, size: number): Promise<void> {
  const opened: number[] = [];
  const rounds = size > 1000 ? 1 : ROUNDS;
  let page = await openPage(browser, candidate);
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) {
      await page.close();
      page = await openPage(browser, candidate);
    }
    opened.push(await candidate.open(page, diagram));
  }
  const row = (name: string, value: string): void =>
    console.log(`${String(size).padStart(5)}  ${candidate.name.padEnd(18)}${name.padEnd(22)}${value}`);
  row('open-to-drawn', `${middle(opened).toFixed(0).padStart(7)} ms`);
  const lines = await candidate.linesFound?.(page);
  if (lines !== undefined) row('lines, in a worker', `${lines.toFixed(0).padStart(7)} ms`);
  for (const [view, show] of [
    ['fitted', candidate.fit],
    ['100 %', candidate.zoomToActual],
  ] as const) {
    await show(page);
    await settle(page);
    if (candidate.flip !== undefined) row(`flip, ${view}`, flipped(await flipping(page, candidate.flip)));
    await settle(page);
    row(`pan, ${view}`, shown(await panning(page)));
    await settle(page);
    row(`drag, ${view}`, shown(await dragging(page, diagram)));
    await settle(page);
    row(`zoom, ${view}`, shown(await zooming(page)));
  }
  row('heap', `${(await heapOf(page)).toFixed(0).padStart(7)} MB`);
  if (candidate.hasKeys) {
    const { moveAll, moveOne, type, undoOne, undo, grown } = await measureEditing(page, heapOf);
    row('move all by a key', shown(moveAll));
    row('move one by a key', shown(moveOne));
    row('undo of that', shown(undoOne));
    row('type a letter', shown(type));
    row('undo, of 500', `${undo.toFixed(1).padStart(7)} ms each`);
    row('heap of 1,000 edits', `${grown.toFixed(1).padStart(7)} MB more`);
  }
  if (candidate.exportPng !== undefined) row('PNG', `${(await candidate.exportPng(page)).toFixed(0).padStart(7)} ms`);
  await page.close();
}

interface Flips {
  readonly alone: number;
  readonly again: number;
}

/** From the press to the picture: of one flip, and of one in the middle of another. */
async function flipping(page: Page, flip: (page: Page) => Promise<number>): Promise<Flips> {
  const alone: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < FLIPS; round += 1) {
    alone.push(await flip(page));
    again.push(await flip(page));
    // A person who looks at what they have got; what can be made ready is made ready meanwhile.
    await page.waitForTimeout(1200);
  }
  return { alone: middle(alone), again: middle(again) };
}

function flipped({ alone, again }: Flips): string {
  return `${alone.toFixed(0).padStart(7)} ms, pressed again at once ${again.toFixed(0)} ms`;
}

async function openPage(browser: Browser, { address }: Candidate): Promise<Page> {
  const page = await browser.newPage({ viewport: WINDOW });
  // A file is then downloaded: nobody is there to say where it shall go.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Wheel for the app, whose wheel pans; plain React Flow pans by dragging its ground. Both are one event a step. */
async function panning(page: Page): Promise<WorkPerEvent> {
  const { x, y } = await emptyPlace(page);
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'middle' });
  const work = await workPerEvent(page, EVENTS, (index) =>
    page.mouse.move(x + Math.sin(index / 5) * 120, y + Math.cos(index / 5) * 60),
  );
  await page.mouse.up({ button: 'middle' });
  return work;
}

async function zooming(page: Page): Promise<WorkPerEvent> {
  await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
  await page.keyboard.down('Control');
  const work = await workPerEvent(page, EVENTS, (index) => page.mouse.wheel(0, index % 8 < 4 ? -15 : 15));
  await page.keyboard.up('Control');
  return work;
}

async function dragging(page: Page, diagram: Diagram): Promise<WorkPerEvent> {
  const { x, y } = await iconInView(page, diagram);
  await page.mouse.move(x, y);
  await page.mouse.move(x + 1, y);
  await page.mouse.down();
  const work = await workPerEvent(page, EVENTS, (index) => page.mouse.move(x + 3 * (index + 1), y + 2 * (index + 1)));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return work;
}

/** The service that is nearest to the middle of what is shown. */
async function iconInView(page: Page, diagram: Diagram): Promise<{ x: number; y: number }> {
  const { left, top, zoom } = await viewportOf(page);
  const places = Object.values(diagram.nodes)
    .filter(({ id }) => id.startsWith('node-'))
    .map((node) => {
      const { x, y, width } = absoluteFrame(diagram, node, 'aws');
      return { x: left + (x + width / 2) * zoom, y: top + (y + 24) * zoom };
    });
  const far = (place: { x: number; y: number }): number => Math.hypot(place.x - 620, place.y - 380);
  return places.reduce((best, place) => (far(place) < far(best) ? place : best));
}

async function emptyPlace(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.react-flow').boundingBox();
  if (box === null) throw new Error('the page shows no React Flow');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** Builds take turns, so that a busy minute of the machine meets them alike. */
async function startTimes(browser: Browser, addresses: readonly string[]): Promise<readonly number[]> {
  const times: number[][] = addresses.map(() => []);
  for (let round = 0; round < START_ROUNDS + 1; round += 1) {
    for (const [index, address] of addresses.entries()) {
      const time = await startTime(browser, address);
      if (round > 0) times[index]?.push(time);
    }
  }
  return times.map(middle);
}

async function startTime(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: WINDOW });
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector('.react-flow__pane');
  const time = performance.now() - start;
  await page.close();
  return time;
}

/** What the page names, styles and fonts included: the scripts that it loads later are not counted. */
function firstLoad(folder: string): string {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => join(folder, name ?? ''));
  const fonts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => join(folder, name));
  const bytes = [...named, ...fonts]
    .filter((path) => statSync(path).isFile())
    .reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, gzipSync(html).length);
  return (bytes / 1024).toFixed(0);
}

async function buildPlainFlow(): Promise<string> {
  const outDir = join(root, 'out', 'bench-plain-flow');
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: join(import.meta.dirname, 'plain-flow.html') } },
  });
  return outDir;
}

function serve(outDir: string): Promise<PreviewServer> {
  return preview({
    configFile: false,
    root,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'warn',
  });
}

function addressOf(server: PreviewServer): string {
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('the server has no address');
  return address;
}

function shown({ median, p95, cpu }: WorkPerEvent): string {
  const byClock = `${median.toFixed(1).padStart(7)} / ${p95.toFixed(1)} ms`;
  return `${byClock.padEnd(22)}CPU ${cpu.median.toFixed(1)} / ${cpu.p95.toFixed(1)} ms`;
}
