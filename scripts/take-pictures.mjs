// Takes the pictures of the README anew, from the built web app: `node scripts/take-pictures.mjs`, into docs/pictures/.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildIfStale } from './build-if-stale.mjs';
import { findBrowser } from './find-browser.mjs';
import { serveWeb } from './serve-web.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SIZE = { width: 1440, height: 900 };
/** Milliseconds in which icons arrive, a flip ends and small pictures are drawn. */
const SETTLES = 1500;

/** What is done before each picture is taken. */
const PICTURES = [
  {
    name: 'app-welcome',
    // The preview of every example is drawn when there is time.
    prepare: (page) => page.waitForTimeout(SETTLES),
  },
  { name: 'app-light', example: 'three-tier-web', prepare: withoutStandby },
  {
    name: 'app-dark',
    example: 'three-tier-web',
    theme: 'dark',
    async prepare(page) {
      await withoutStandby(page);
      await page.getByRole('radio', { name: /^Azure/ }).click();
      await page.getByRole('button', { name: 'Dismiss' }).click();
    },
  },
  {
    name: 'app-findings',
    example: 'event-driven-faulty',
    async prepare(page) {
      await raiseFindings(page, 10);
      await page.getByRole('button', { name: 'Fit the diagram' }).click();
      await page
        .getByRole('region', { name: 'Findings' })
        .getByRole('button', { name: /^Error RT-001/ })
        .click();
    },
  },
  {
    name: 'app-report',
    example: 'event-driven-faulty',
    prepare: (page) => page.getByRole('button', { name: 'What the flip changes' }).click(),
  },
  {
    name: 'app-catalog',
    async prepare(page) {
      await page.getByRole('button', { name: 'Service catalog' }).click();
      await page.getByLabel('Search both clouds').fill('lambda');
    },
  },
  {
    name: 'app-export',
    example: 'three-tier-web',
    prepare: (page) => page.getByRole('button', { name: 'Export' }).click(),
  },
];

if (!buildIfStale('web')) throw new Error('The web app could not be built.');
const server = await serveWeb();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
try {
  for (const picture of PICTURES) {
    await take(picture);
    console.log(`${picture.name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}

async function take({ name, example, theme = 'light', prepare }) {
  const context = await browser.newContext({ viewport: SIZE, colorScheme: theme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.getByRole('main', { name: 'Diagram' }).waitFor();
  if (example !== undefined) await open(page, example);
  await prepare(page);
  await page.mouse.move(SIZE.width - 1, SIZE.height - 1);
  await page.waitForTimeout(SETTLES);
  await page.screenshot({ path: join(ROOT, 'docs', 'pictures', `${name}.png`) });
  await context.close();
}

/** One of the examples, dropped on the window as a file. */
async function open(page, example) {
  const file = `${example}.skyflip`;
  const text = await readFile(join(ROOT, 'examples', file), 'utf8');
  await page.getByRole('main', { name: 'Diagram' }).evaluate(
    (main, given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([given.text], given.file));
      for (const type of ['dragenter', 'dragover', 'drop'])
        main.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    },
    { text, file },
  );
  await page.getByRole('heading', { level: 1, name: JSON.parse(text).name }).waitFor();
  await page.waitForTimeout(SETTLES);
}

/** The shop's cache without a standby: a finding at the field that causes it, and below with its fix. */
async function withoutStandby(page) {
  const cache = page.getByRole('group', { name: /^Sessions,/ });
  const { width = 0 } = (await cache.boundingBox()) ?? {};
  await cache.click({ position: { x: width / 2, y: 12 } });
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('combobox', { name: 'Zone redundant' })
    .click();
  await page.getByRole('option', { name: 'No', exact: true }).click();
}

/** More room for the findings, by the keys of the border above them. */
async function raiseFindings(page, steps) {
  await page.getByRole('separator', { name: 'Height of the findings' }).focus();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowUp');
}
