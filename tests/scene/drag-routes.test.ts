import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { move } from '../../shared/commands/move.ts';
import { resize } from '../../shared/commands/resize.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
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

test.each(DRAGS)('while dragging %s the routes are those of the drop', (_, before, id, dx, dy) => {
  expect(offTheDrop(before, id, dx, dy, 0)).toEqual([]);
  expect(routesOf(before, [id], dx, dy).size).toBeGreaterThan(0);
});

const EXAMPLES = join(import.meta.dirname, '../../examples');

test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.skyflip')))(
  'whatever is dragged in %s, no line jumps when it is dropped',
  (name) => {
    const parsed = parseDiagram(readFileSync(join(EXAMPLES, name), 'utf8'));
    if (!parsed.ok) throw new Error(parsed.error.message);
    const made = parsed.value;
    const ids = Object.keys(made.nodes);
    expect(ids.flatMap((id) => [...offTheDrop(made, id, 32, 16, 0), ...offTheDrop(made, id, -48, 80, 0)])).toEqual([]);
  },
);

/** What the layout after the drop may still move a line aside in a large diagram, to keep it off others. */
const LANES = 26;

test('in a large diagram a line may jump to its lane when it is dropped, but no farther', () => {
  const made = largeDiagram(200);
  for (const id of ['node-14', 'node-33', 'node-51']) expect(offTheDrop(made, id, 8, 0, LANES)).toEqual([]);
});

test('what has nothing to do with what is dragged stays still under the hand', () => {
  const made = diagram('aws')
    .node('a', 'aws.ec2', { frame: { x: 0, y: 0 } })
    .node('b', 'aws.ec2', { frame: { x: 400, y: 0 } })
    .node('c', 'aws.s3', { frame: { x: 200, y: 300 } })
    .node('d', 'aws.s3', { frame: { x: 500, y: 300 } })
    .connect('a', 'b')
    .connect('c', 'd')
    .done();
  expect([...routesOf(made, ['c'], 0, -300).keys()]).toEqual(idsOf(made, 'c>d'));
});

test('the other lines of a far end make room as they will after the drop', () => {
  const made = diagram('aws')
    .node('hub', 'aws.lambda', { frame: { x: 400, y: 200 } })
    .node('up', 'aws.s3', { frame: { x: 0, y: 100 } })
    .node('down', 'aws.s3', { frame: { x: 0, y: 300 } })
    .connect('up', 'hub', { toPort: 'left' })
    .connect('down', 'hub', { kind: 'event', toPort: 'left' })
    .done();
  expect(offTheDrop(made, 'up', 0, 400, 0)).toEqual([]);
  expect([...routesOf(made, ['up'], 0, 400).keys()].sort()).toEqual(idsOf(made, 'up>hub', 'down>hub'));
});

test('corners that a person placed go along with both ends', () => {
  const made = diagram('aws')
    .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 600, height: 300 } })
    .node('a', 'aws.ec2', { in: 'vpc', frame: { x: 40, y: 60 } })
    .node('b', 'aws.ec2', { in: 'vpc', frame: { x: 400, y: 60 } })
    .connect('a', 'b', {
      waypoints: [
        { x: 200, y: 84 },
        { x: 200, y: 200 },
        { x: 300, y: 200 },
        { x: 300, y: 84 },
      ],
    })
    .done();
  const { view, layout } = laidOut(made);
  const [key = ''] = idsOf(made, 'a>b');
  const before = drawnPoints(layout, key);
  expect(before).toContainEqual({ x: 200, y: 200 });
  expect(dragRoutes(layout, view, ['vpc'], 40, 24).get(key)).toEqual(
    before.map(({ x, y }) => ({ x: x + 40, y: y + 24 })),
  );
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
  const view = viewSide(made, made.provider, catalog);
  return { view, layout: layOut(view) };
}

function routesOf(made: Diagram, ids: readonly string[], dx: number, dy: number): DragRoutes {
  const { view, layout } = laidOut(made);
  return dragRoutes(layout, view, ids, dx, dy);
}

/** The lines that a drag shows farther than so many pixels from where the drop leaves them. */
function offTheDrop(before: Diagram, id: string, dx: number, dy: number, most: number): readonly string[] {
  const dropped = move(before, { ids: [id], dx, dy }, commandEnv());
  if (!dropped.ok) throw new Error(dropped.error.message);
  const { layout } = laidOut(dropped.value);
  return [...routesOf(before, [id], dx, dy)].flatMap(([key, points]) => {
    const wanted = drawnPoints(layout, key);
    const isThere =
      wanted.length === points.length &&
      points.every(({ x, y }, index) => {
        const corner = wanted[index] as Point;
        return Math.abs(x - corner.x) <= most && Math.abs(y - corner.y) <= most;
      });
    return isThere ? [] : [`${key} when ${id} is moved by ${dx}, ${dy}`];
  });
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
