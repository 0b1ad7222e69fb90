import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { move } from '../../shared/commands/move.ts';
import { resize } from '../../shared/commands/resize.ts';
import type { Diagram, Point } from '../../shared/document/schema.ts';
import { type DragRoutes, dragRoutes, resizeRoutes } from '../../shared/scene/drag-routes.ts';
import { type Layout, layOut } from '../../shared/scene/lay-out.ts';
import { routeKey } from '../../shared/scene/routing/route-memory.ts';
import { largeDiagram } from '../bench/large-diagram.ts';
import { commandEnv } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const FRAMED = diagram('aws')
  .node('out', 'aws.lambda', { label: 'Outside', frame: { x: 0, y: 40 } })
  .node('vpc', 'aws.vpc', { label: 'Network', frame: { x: 300, y: 0, width: 500, height: 300 } })
  .node('a', 'aws.ec2', { label: 'A', in: 'vpc', frame: { x: 40, y: 60 } })
  .node('b', 'aws.ec2', { label: 'B', in: 'vpc', frame: { x: 300, y: 60 } })
  .node('far', 'aws.s3', { label: 'Far', frame: { x: 1000, y: 500 } })
  .node('farther', 'aws.s3', { label: 'Farther', frame: { x: 1200, y: 500 } })
  .connect('out', 'a')
  .connect('a', 'b', { label: 'asks' })
  .connect('a', 'a')
  .connect('far', 'farther')
  .done();

test('only what is at a dragged node, or in a dragged frame, gets new corners', () => {
  expect([...routesOf(FRAMED, ['vpc'], 40, 0).keys()].sort()).toEqual(idsOf(FRAMED, 'out>a', 'a>b', 'a>a'));
  expect([...routesOf(FRAMED, ['far'], 40, 0).keys()]).toEqual(idsOf(FRAMED, 'far>farther'));
  expect(routesOf(FRAMED, ['nobody'], 40, 0).size).toBe(0);
});

test('a connection with both ends in what is dragged goes along as it is', () => {
  const { view, layout } = laidOut(FRAMED);
  const routes = dragRoutes(layout, view, ['vpc'], 24, -16);
  for (const key of idsOf(FRAMED, 'a>b', 'a>a')) {
    expect(routes.get(key)).toEqual(drawnPoints(layout, key).map(({ x, y }) => ({ x: x + 24, y: y - 16 })));
  }
});

const DRAGS: readonly [name: string, diagram: Diagram, id: string, dx: number, dy: number][] = [
  ['a node away', FRAMED, 'out', -80, 120],
  ['a frame', FRAMED, 'vpc', 80, 40],
  ['a node within its frame', FRAMED, 'b', 0, 80],
  ['a node in a crowd, a little', largeDiagram(60), 'node-14', 8, 0],
  ['a node in a crowd, past its neighbours', largeDiagram(60), 'node-12', 240, 0],
];
/** What the layout after the drop may still move a line aside, to keep it off others. */
const LANES = 20;

test.each(DRAGS)('while dragging %s the routes are those of the drop, but for lanes', (_, before, id, dx, dy) => {
  const dropped = move(before, { ids: [id], dx, dy }, commandEnv());
  if (!dropped.ok) throw new Error(dropped.error.message);
  const after = laidOut(dropped.value).layout;
  const routes = routesOf(before, [id], dx, dy);
  expect(routes.size).toBeGreaterThan(0);
  for (const [key, points] of routes) {
    const wanted = drawnPoints(after, key);
    expect([points.length, points[0], points.at(-1)], key).toEqual([wanted.length, wanted[0], wanted.at(-1)]);
    for (const [index, { x, y }] of points.entries()) {
      const corner = wanted[index] as Point;
      expect(Math.abs(x - corner.x) + Math.abs(y - corner.y), key).toBeLessThanOrEqual(LANES);
    }
  }
});

test('a connection follows the border that is being resized, and what the frame holds stays', () => {
  const made = diagram('aws')
    .node('user', 'neutral.user', { label: 'User', frame: { x: 0, y: 100 } })
    .node('vpc', 'aws.vpc', { label: 'Network', frame: { x: 300, y: 0, width: 300, height: 300 } })
    .node('a', 'aws.ec2', { label: 'A', in: 'vpc', frame: { x: 100, y: 100 } })
    .connect('user', 'vpc')
    .connect('user', 'a')
    .done();
  const frame = { x: 240, y: 0, width: 360, height: 300 };
  const { view, layout } = laidOut(made);
  const routes = resizeRoutes(layout, view, 'vpc', frame);
  const resized = resize(made, { id: 'vpc', frame }, commandEnv());
  if (!resized.ok) throw new Error(resized.error.message);
  const after = laidOut(resized.value).layout;
  expect([...routes.keys()]).toEqual(idsOf(made, 'user>vpc'));
  for (const [key, points] of routes) expect(points).toEqual(drawnPoints(after, key));
});

test('a frame with very many connections across its border is still answered for each of them', () => {
  const builder = diagram('aws').node('vpc', 'aws.vpc', { frame: { x: 600, y: 0, width: 400, height: 12_000 } });
  for (let row = 0; row < 100; row += 1) {
    builder.node(`out-${row}`, 'aws.lambda', { frame: { x: 0, y: row * 110 } });
    builder.node(`in-${row}`, 'aws.ec2', { in: 'vpc', frame: { x: 100, y: 40 + row * 110 } });
    builder.connect(`out-${row}`, `in-${row}`);
  }
  const { view, layout } = laidOut(builder.done());
  const routes = dragRoutes(layout, view, ['vpc'], 100, 0);
  expect(routes.size).toBe(100);
  for (const routed of layout.routes.connections) {
    const points = routes.get(routeKey(routed.view)) ?? [];
    const last = routed.points.at(-1);
    expect(points.at(-1)?.x).toBe((last?.x ?? 0) + 100);
  }
});

function laidOut(made: Diagram): { readonly view: SideView; readonly layout: Layout } {
  const view = viewSide(made, 'aws', catalog);
  return { view, layout: layOut(view) };
}

function routesOf(made: Diagram, ids: readonly string[], dx: number, dy: number): DragRoutes {
  const { view, layout } = laidOut(made);
  return dragRoutes(layout, view, ids, dx, dy);
}

function drawnPoints(layout: Layout, key: string): readonly Point[] {
  return layout.routes.connections.find(({ view }) => routeKey(view) === key)?.points ?? [];
}

/** The ids of connections named by their ends. */
function idsOf(made: Diagram, ...ends: string[]): readonly string[] {
  return Object.values(made.connections)
    .filter(({ from, to }) => ends.includes(`${from}>${to}`))
    .map(({ id }) => id)
    .sort();
}
