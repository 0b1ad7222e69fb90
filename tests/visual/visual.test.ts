import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { loadIcons } from '../../cli/load-icons.ts';
import { rasterise } from '../../cli/rasterise.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { pictureArea, writeSvg } from '../../shared/export/svg.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { GALLERY, type Picture } from './gallery.ts';
import { difference, pixelsOf } from './pixels.ts';

const FOLDER = join(import.meta.dirname, 'pictures');
const MARGIN = 12;
/** Room for another version of resvg; an icon or a label that moves by two pixels is far beyond it. */
const MOST_DIFFERENT = 0.002;
/** `npm run visual:renew` paints them anew; look at them before they are kept. */
const isRenewed = process.env.RENEW_PICTURES === '1';

async function painted({ diagram, side, theme }: Picture): Promise<Uint8Array> {
  const scene = drawScene(viewSide(diagram, side, catalog), { theme });
  const icons = scene.primitives.flatMap((primitive) => (primitive.kind === 'icon' ? [primitive.icon] : []));
  const svg = writeSvg(scene, { icons: await loadIcons([...new Set(icons)]), background: 'theme', margin: MARGIN });
  const { width, height } = pictureArea(scene, MARGIN);
  return rasterise(svg, { width, height, scale: 1 });
}

test.each(GALLERY.map((picture) => [picture.name, picture] as const))('%s looks as it did', async (name, picture) => {
  const now = await painted(picture);
  const file = join(FOLDER, `${name}.png`);
  if (isRenewed) writeFileSync(file, now);
  expect(difference(pixelsOf(readFileSync(file)), pixelsOf(now))).toBeLessThanOrEqual(MOST_DIFFERENT);
});

test('a label that moved would be seen', async () => {
  const [first] = GALLERY;
  if (first === undefined) throw new Error('the gallery is empty');
  const node = first.diagram.nodes.web;
  if (node === undefined) throw new Error('no web server');
  const moved = { ...node, frame: { ...node.frame, x: node.frame.x + 8 } };
  const other = { ...first, diagram: { ...first.diagram, nodes: { ...first.diagram.nodes, web: moved } } };
  const change = difference(pixelsOf(await painted(first)), pixelsOf(await painted(other)));
  expect(change).toBeGreaterThan(MOST_DIFFERENT);
});

test('the pictures are those of the gallery, and few and small', () => {
  const files = readdirSync(FOLDER);
  expect(files.sort()).toEqual(GALLERY.map(({ name }) => `${name}.png`).sort());
  const bytes = files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
  expect(bytes).toBeLessThan(600_000);
});
