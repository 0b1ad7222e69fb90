import type { Page } from '@playwright/test';
import { absoluteFrame } from '../../../shared/document/containment.ts';
import type { Diagram } from '../../../shared/document/schema.ts';
import { serializeDiagram } from '../../../shared/document/serialize.ts';
import { middle } from './work-per-event.ts';

/** A program that shows a diagram on a React Flow viewport, and how it is driven. */
export interface Candidate {
  readonly name: string;
  /** Where its page is served. */
  readonly address: string;
  /** Shows the diagram; gives the milliseconds until it was painted. */
  open(page: Page, diagram: Diagram): Promise<number>;
  /** Milliseconds from asking a worker for the lines of what was opened last to having them; undefined: it needs none for so few. */
  readonly linesFound: ((page: Page) => Promise<number | undefined>) | undefined;
  /** Turns it to the other cloud; undefined: it cannot. */
  readonly flip: ((page: Page) => Promise<number>) | undefined;
  /** Exports it as a PNG of its own size; undefined: it cannot. */
  readonly exportPng: ((page: Page) => Promise<number>) | undefined;
  /** Everything can be selected, moved, named and undone by keys. */
  readonly hasKeys: boolean;
  zoomToActual(page: Page): Promise<void>;
  fit(page: Page): Promise<void>;
}

export function skyflipCandidate(name: string, address: string): Candidate {
  return {
    name,
    address,
    async open(page, diagram) {
      const text = serializeDiagram(diagram);
      return page.evaluate(
        async ([fileName, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([content], fileName));
          performance.clearMeasures('skyflip:open');
          const start = performance.now();
          for (const kind of ['dragenter', 'dragover', 'drop']) {
            document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
          }
          for (;;) {
            const [entry] = performance.getEntriesByName('skyflip:open');
            if (entry !== undefined) return entry.startTime + entry.duration - start;
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        },
        ['large.skyflip', text] as const,
      );
    },
    async linesFound(page) {
      await page.waitForTimeout(3000);
      return page.evaluate(() => performance.getEntriesByName('skyflip:lines')[0]?.duration);
    },
    async flip(page) {
      await page.evaluate(() => performance.clearMeasures('skyflip:flip'));
      await page.keyboard.press('Control+Shift+F');
      await page.waitForFunction(() => performance.getEntriesByName('skyflip:flip').length > 0);
      return page.evaluate(() => performance.getEntriesByName('skyflip:flip')[0]?.duration ?? Number.NaN);
    },
    async exportPng(page) {
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        await page.keyboard.press('Control+E');
        await page.waitForSelector('[role=dialog] img');
        await page.getByRole('radio', { name: '1×' }).check();
        await page.evaluate(() => performance.clearMeasures('skyflip:export'));
        await page.getByRole('button', { name: 'Export…' }).click();
        await page.waitForSelector('[role=dialog]', { state: 'detached', timeout: 120_000 });
        times.push(
          await page.evaluate(() => performance.getEntriesByName('skyflip:export')[0]?.duration ?? Number.NaN),
        );
      }
      return middle(times);
    },
    hasKeys: true,
    zoomToActual: (page) => page.keyboard.press('Control+0'),
    fit: (page) => page.keyboard.press('Control+1'),
  };
}

export function plainFlowCandidate(address: string): Candidate {
  return {
    name: 'plain React Flow',
    address,
    open: (page, diagram) => page.evaluate((plain) => window.showPlain(plain), plainOf(diagram)),
    linesFound: undefined,
    flip: undefined,
    exportPng: undefined,
    hasKeys: false,
    async zoomToActual(page) {
      const { width, height } = page.viewportSize() ?? { width: 1400, height: 900 };
      await page.mouse.move(width / 2, height / 2);
      await page.keyboard.down('Control');
      for (let step = 0; step < 40 && (await zoomOf(page)) < 1; step += 1) await page.mouse.wheel(0, -60);
      await page.keyboard.up('Control');
    },
    fit: (page) => page.click('.react-flow__controls-fitview'),
  };
}

export async function zoomOf(page: Page): Promise<number> {
  return (await viewportOf(page)).zoom;
}

/** How the page shows diagram pixels: its element's corner and React Flow's own transform. */
export async function viewportOf(page: Page): Promise<{ left: number; top: number; zoom: number }> {
  return page.evaluate(() => {
    const flow = document.querySelector('.react-flow');
    const viewport = document.querySelector('.react-flow__viewport');
    if (flow === null || viewport === null) throw new Error('the page shows no React Flow');
    const matrix = new DOMMatrix(getComputedStyle(viewport).transform);
    const { left, top } = flow.getBoundingClientRect();
    return { left: left + matrix.e, top: top + matrix.f, zoom: matrix.a };
  });
}

function plainOf(diagram: Diagram): Parameters<Window['showPlain']>[0] {
  const nodes = Object.values(diagram.nodes).map((node) => {
    const { x, y, width, height } = absoluteFrame(diagram, node, 'aws');
    return { id: node.id, position: { x, y }, data: { label: node.label }, style: { width, height } };
  });
  const edges = Object.values(diagram.connections).map(({ id, from, to, label }) => ({
    id,
    source: from,
    target: to,
    label,
    type: 'smoothstep',
  }));
  return { nodes, edges };
}
