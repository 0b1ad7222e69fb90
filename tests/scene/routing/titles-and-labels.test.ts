import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import type { Diagram, Point } from '../../../shared/document/schema.ts';
import { drawScene } from '../../../shared/scene/draw-scene.ts';
import { inflate, overlaps, type Rect } from '../../../shared/scene/geometry.ts';
import { layOut } from '../../../shared/scene/lay-out.ts';
import { diagram } from '../../support/diagram-builder.ts';

/** A line from above into a frame whose title starts at the frame's left edge. */
function intoFrame(title: string, nodeX: number): Diagram {
  return diagram('aws')
    .node('frame', 'aws.subnet', { label: title, frame: { x: 0, y: 200, width: 300, height: 200 } })
    .node('above', 'aws.lambda', { frame: { x: nodeX, y: 0 } })
    .node('inside', 'aws.s3', { in: 'frame', frame: { x: nodeX, y: 100 } })
    .connect('above', 'inside')
    .done();
}

test('a line moves aside where it would touch the end of a title', () => {
  const { routes, geometries, titles } = laidOut(intoFrame('Private subnet', 36));
  const points = routes.connections[0]?.points ?? [];
  const title = geometries.get('frame')?.textRect as Rect;
  expect(title.x + title.width).toBeGreaterThan(84);
  expect(points).toHaveLength(2);
  expect(points[0]?.x).toBe(points[1]?.x);
  expect(runsOver(points, title)).toBe(false);
  expect(titles.size).toBe(0);
});

test('a line through the middle of a long title takes another way', () => {
  const { routes, geometries } = laidOut(intoFrame('Private subnet of the orders team', 60));
  const title = geometries.get('frame')?.textRect as Rect;
  expect(runsOver(routes.connections[0]?.points ?? [], title)).toBe(false);
});

test('where a person led a line over a title, the line leaves it out', () => {
  const made = diagram('aws')
    .node('frame', 'aws.subnet', { label: 'Private subnet', frame: { x: 0, y: 200, width: 300, height: 200 } })
    .node('above', 'aws.lambda', { frame: { x: 0, y: 0 } })
    .node('inside', 'aws.s3', { in: 'frame', frame: { x: 0, y: 100 } })
    .connect('above', 'inside', { waypoints: [{ x: 48, y: 150 }] })
    .done();
  const view = viewSide(made, 'aws', catalog);
  const title = layOut(view).geometries.get('frame')?.textRect as Rect;
  const line = drawScene(view, { theme: 'light' }).primitives.find((one) => one.kind === 'path' && one.fill === 'none');
  const d = line?.kind === 'path' ? line.d : '';
  const runs = [...d.matchAll(/M(\S+) (\S+)L(\S+) ([\d.-]+)/g)].map((run) => run.slice(1).map(Number));
  expect(runs).toHaveLength(2);
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of runs) {
    expect(x1).toBe(x2);
    expect(y2 <= title.y || y1 >= title.y + title.height).toBe(true);
  }
});

test.each([0, 12, 24, 40])('a line that bends beside a name %i px below it keeps 6 px from the name', (below) => {
  const made = diagram('aws')
    .node('alb', 'aws.alb', { frame: { x: 0, y: 40 + below } })
    .node('nat', 'aws.nat-gateway', { label: 'NAT gateway', frame: { x: 180, y: 0 } })
    .node('web', 'aws.ec2', { frame: { x: 340, y: 0 } })
    .connect('alb', 'web')
    .done();
  const { routes, geometries } = laidOut(made);
  const name = geometries.get('nat')?.textRect as Rect;
  expect(runsOver(routes.connections[0]?.points ?? [], inflate(name, 6))).toBe(false);
});

test('a loop of a node with itself keeps away from the title of its frame', () => {
  const made = diagram('aws')
    .node('frame', 'aws.subnet', {
      label: 'Private subnet of the team',
      frame: { x: 0, y: 0, width: 400, height: 200 },
    })
    .node('fn', 'aws.lambda', { in: 'frame', frame: { x: 20, y: 30 } })
    .connect('fn', 'fn')
    .done();
  const { routes, geometries, titles } = laidOut(made);
  const points = routes.connections[0]?.points ?? [];
  expect(points.length).toBeGreaterThan(3);
  expect(runsOver(points, geometries.get('frame')?.textRect as Rect)).toBe(false);
  expect(titles.size).toBe(0);
});

test.each([
  'InvokeModelWithResponseStream',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
  'writes each order to the table',
])('the label %s keeps off the two icons that its line joins, 152 pixels apart, and off the next label', (label) => {
  const made = diagram('aws')
    .node('a', 'aws.lambda', { frame: { x: 0, y: 0 } })
    .node('b', 'aws.sqs', { frame: { x: 200, y: 0 } })
    .node('c', 'aws.dynamodb', { frame: { x: 400, y: 0 } })
    .connect('a', 'b', { label })
    .connect('b', 'c', { label })
    .done();
  const { labels, geometries } = laidOut(made);
  const rects = [...labels.values()].map(({ rect }) => rect);
  expect(rects).toHaveLength(2);
  const [first, second] = rects as [Rect, Rect];
  expect(overlaps(first, second)).toBe(false);
  for (const rect of rects) {
    for (const { core } of geometries.values()) expect(overlaps(rect, core)).toBe(false);
  }
});

function laidOut(made: Diagram) {
  return layOut(viewSide(made, 'aws', catalog));
}

function runsOver(points: readonly Point[], rect: Rect): boolean {
  return points.slice(1).some((b, index) => {
    const a = points[index] as Point;
    const piece = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
    return overlaps(piece, rect);
  });
}
