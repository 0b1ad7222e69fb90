import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import { parseDiagram } from '../../../shared/document/parse.ts';
import type { Diagram, Point } from '../../../shared/document/schema.ts';
import type { Rect } from '../../../shared/scene/geometry.ts';
import { type Layout, layOut } from '../../../shared/scene/lay-out.ts';
import { diagram } from '../../support/diagram-builder.ts';

const icon = (x: number, y: number) => ({ frame: { x, y, width: 96, height: 88 } });

test('a trunk that leads up and far down leaves above a line that leads a little down: only one of them crosses it', () => {
  const made = diagram('aws')
    .node('handle', 'aws.lambda', icon(0, 60))
    .node('orders', 'aws.dynamodb', icon(200, 0))
    .node('queue', 'aws.sqs', icon(200, 110))
    .node('keys', 'aws.secrets-manager', icon(0, 400))
    .node('between', 'aws.lambda', icon(0, 230))
    .connect('handle', 'orders', { kind: 'data' })
    .connect('handle', 'queue', { kind: 'event' })
    .connect('handle', 'keys', { kind: 'data' })
    .done();
  const layout = laidOut(made);
  const [up, queue, down] = ['orders', 'queue', 'keys'].map((to) => pointsOf(layout, 'handle', to));
  expect(up?.[0]?.y).toBe(down?.[0]?.y);
  expect(up?.[0]?.y).toBeLessThan(queue?.[0]?.y ?? 0);
});

test.each([2, 5, 8])('two lines between nodes that stand %d pixels off one row are straight', (off) => {
  const made = diagram('aws')
    .node('a', 'aws.lambda', icon(0, 0))
    .node('b', 'aws.s3', icon(300, off))
    .connect('a', 'b', { kind: 'event' })
    .connect('b', 'a', { kind: 'data' })
    .done();
  const { connections } = laidOut(made).routes;
  for (const { points } of connections) expect(points).toHaveLength(2);
  const [first, second] = connections.map(({ points }) => points[0]?.y ?? 0);
  expect(Math.abs((first ?? 0) - (second ?? 0))).toBeGreaterThanOrEqual(7);
});

const EXAMPLES = join(import.meta.dirname, '../../../examples');

test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.skyflip')))(
  'no label lies on the line of another connection in %s',
  (name) => {
    const parsed = parseDiagram(readFileSync(join(EXAMPLES, name), 'utf8'));
    if (!parsed.ok) throw new Error(parsed.error.message);
    for (const side of ['aws', 'azure'] as const) {
      const { labels, routes } = layOut(viewSide(parsed.value, side, catalog));
      for (const [of, { rect }] of labels) {
        const under = routes.connections.filter((other) => other !== of && runsUnder(other.points, rect));
        expect(under.map(({ view }) => `${view.connection.id} under ${of.view.connection.label}`)).toEqual([]);
      }
    }
  },
);

function runsUnder(points: readonly Point[], { x, y, width, height }: Rect): boolean {
  return points.some((b, index) => {
    const a = points[index - 1] ?? b;
    const isBeside = Math.max(a.x, b.x) <= x || Math.min(a.x, b.x) >= x + width;
    return !isBeside && Math.max(a.y, b.y) > y && Math.min(a.y, b.y) < y + height;
  });
}

function laidOut(made: Diagram): Layout {
  return layOut(viewSide(made, made.provider, catalog));
}

function pointsOf({ routes }: Layout, from: string, to: string): readonly Point[] {
  return routes.connections.find(({ view }) => view.from === from && view.to === to)?.points ?? [];
}
