import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { exportScenePng, exportSceneSvg } from '../../shared/export/export-scene.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { summaryScene } from '../../shared/scene/summary-scene.ts';
import { textWidth } from '../../shared/scene/text/text-width.ts';
import { reviewOf } from '../../shared/validation/review.ts';
import { diagram } from '../support/diagram-builder.ts';

const LONG = 'A very long name of a design that nobody would put on a slide as it is '.repeat(4);

function sceneOf(count: number, theme: 'light' | 'dark' = 'light', name = 'Orders'): Scene {
  const builder = diagram('aws', { name });
  for (let at = 0; at < count; at++) {
    builder.node(`fn${at}`, 'aws.lambda', { label: `${name} <${at}>`, expectedDurationSeconds: 1200 + at });
  }
  return summaryScene(reviewOf(builder.done(), catalog, { today: '2026-11-21' }), theme);
}

function textsOf({ primitives }: Scene): readonly string[] {
  return primitives.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));
}

test.each([0, 1, 40])('with %i findings it is a slide of 16 : 9, and everything lies on it', (count) => {
  const scene = sceneOf(count, 'light', LONG);
  const { width, height } = scene.bounds;
  expect(width / height).toBeCloseTo(16 / 9);
  for (const primitive of scene.primitives) {
    if (primitive.kind === 'text') {
      expect(primitive.x + textWidth(primitive.text, primitive.size, primitive.weight)).toBeLessThanOrEqual(width - 40);
      expect(primitive.y).toBeLessThan(height);
    } else if (primitive.kind === 'rect') {
      expect(primitive.x + primitive.width).toBeLessThanOrEqual(width);
      expect(primitive.y + primitive.height).toBeLessThanOrEqual(height);
    }
  }
});

test('lines of text keep clear of each other', () => {
  const lines = sceneOf(40).primitives.flatMap((primitive) => (primitive.kind === 'text' ? [primitive] : []));
  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const isBeside = other.x >= line.x + line.width || line.x >= other.x + other.width;
      expect(isBeside || Math.abs(line.y - other.y) >= Math.max(line.size, other.size)).toBe(true);
    }
  }
});

test('names the seven areas, both clouds, the verdicts and the premises', () => {
  const said = textsOf(sceneOf(2));
  const areas = ['Reliability', 'Limits', 'Scaling', 'Network', 'Data', 'Security', 'Lifecycle'];
  expect(said).toEqual(expect.arrayContaining(['Orders', 'AWS', 'Azure', ...areas, '2 errors']));
  expect(said.some((text) => text.includes('Production') && text.includes(catalog.version))).toBe(true);
  expect(sceneOf(2).description).toContain('Limits: 2 errors');
});

test('is written with real text, and no label becomes markup', async () => {
  const svg = await exportSceneSvg(sceneOf(1, 'dark'), { loadFonts: async () => ({}) });
  expect(svg).toContain('viewBox="0 0 1280 720"');
  expect(svg).toContain('&lt;0&gt;');
  expect(svg).not.toContain('foreignObject');
});

test('is painted at a scale, and says why where it cannot be', async () => {
  const sizes: unknown[] = [];
  const bytes = await exportScenePng(sceneOf(1), 3, {
    rasterise: async (_, size) => {
      sizes.push(size);
      return new Uint8Array([1]);
    },
  });
  expect(bytes).toEqual({ ok: true, value: new Uint8Array([1]) });
  expect(sizes).toEqual([{ scale: 3, width: 3840, height: 2160 }]);
  const failed = await exportScenePng(sceneOf(1), 3, { rasterise: () => Promise.reject(new Error('no memory')) });
  expect(failed).toMatchObject({ ok: false, error: { message: 'The picture cannot be painted: no memory' } });
});
