import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { layoutEngine } from '../../cli/layout-engine.ts';
import { isLaidOut } from '../../shared/catalog/annotations.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { setFrames } from '../../shared/commands/set-frames.ts';
import { parentIdOn } from '../../shared/document/containment.ts';
import { insideFrame } from '../../shared/document/frame-padding.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import { encloses } from '../../shared/document/rectangles.ts';
import type { Diagram, Frame, Node } from '../../shared/document/schema.ts';
import { applyLayout } from '../../shared/layout/apply-layout.ts';
import { arrange, type LayoutScope } from '../../shared/layout/arrange.ts';
import { DIRECTIONS, type LayoutOptions, USUAL_LAYOUT } from '../../shared/layout/layout-options.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import { arbitraryDesign } from '../support/arbitrary-design.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { arbitraryNetwork } from '../support/arbitrary-network.ts';
import { commandEnv, run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';
import { runs } from '../support/property-runs.ts';
import { scattered } from '../support/scattered.ts';
import { untidyIn } from '../support/untidy.ts';

const engine = layoutEngine();
const examples = join(import.meta.dirname, '../../examples');
const EXAMPLES = readdirSync(examples)
  .filter((name) => name.endsWith('.skyflip'))
  .map((name) => [name, readExample(name)] as const);

async function arranged(
  before: Diagram,
  options: Partial<LayoutOptions> = {},
  scope: LayoutScope = { kind: 'all' },
): Promise<Diagram> {
  const view = viewSide(before, before.provider, catalog);
  const frames = await arrange(view, scope, { ...USUAL_LAYOUT, ...options }, engine);
  return run(setFrames, before, { frames });
}

describe('an example whose nodes were scattered at random', () => {
  test.each(EXAMPLES)('%s is tidy on both sides, in every direction', async (_, example) => {
    for (const provider of ['aws', 'azure'] as const) {
      for (const direction of DIRECTIONS) {
        const tidy = await arranged(scattered({ ...example, provider }), { direction });
        expect({ direction, aws: untidyIn(tidy, 'aws'), azure: untidyIn(tidy, 'azure') }).toEqual({
          direction,
          aws: [],
          azure: [],
        });
        expect(namesOnOthers(tidy)).toEqual([]);
      }
    }
  });

  test('comes out the same wherever its nodes were, and again', async () => {
    const [, example] = EXAMPLES.find(([name]) => name.startsWith('serverless')) ?? [];
    if (example === undefined) throw new Error('the example is gone');
    const [once, other] = [await arranged(scattered(example, 1)), await arranged(scattered(example, 2))];
    expect(relativeTo('mobile', other)).toEqual(relativeTo('mobile', once));
    expect((await arranged(once)).nodes).toEqual(once.nodes);
  });
});

describe('any diagram', () => {
  const anyOf = fc.oneof(arbitraryNetwork('aws'), arbitraryNetwork('azure'), arbitraryDesign(), arbitraryDiagram());
  const options = fc.record({
    direction: fc.constantFrom(...DIRECTIONS),
    density: fc.constantFrom('compact' as const, 'normal' as const, 'roomy' as const),
    keepOrder: fc.boolean(),
  });

  test('keeps everything but places and corners, and nothing lies on anything else or outside its frame', async () => {
    await fc.assert(
      fc.asyncProperty(anyOf, options, async (any, chosen) => {
        const before = scattered(any);
        const after = await arranged(before, chosen);
        expect(bare(after)).toEqual(bare(before));
        expect(clashes(after)).toEqual([]);
      }),
      runs(60),
    );
  });
});

describe('what architects draw', () => {
  const zones = diagram('aws')
    .node('users', 'neutral.users')
    .node('vpc', 'aws.vpc')
    .node('alb', 'aws.alb', { in: 'vpc' })
    .node('za', 'aws.availability-zone', { in: 'vpc', label: 'Zone a', zones: ['a'] })
    .node('zb', 'aws.availability-zone', { in: 'vpc', label: 'Zone b', zones: ['b'] })
    .node('db-a', 'aws.subnet', { in: 'za', label: 'Data a' })
    .node('pub-a', 'aws.subnet', { in: 'za', label: 'Public a', visibility: 'public' })
    .node('pub-b', 'aws.subnet', { in: 'zb', label: 'Public b', visibility: 'public' })
    .node('db-b', 'aws.subnet', { in: 'zb', label: 'Data b' })
    .node('web-a', 'aws.ec2', { in: 'pub-a' })
    .node('web-b', 'aws.ec2', { in: 'pub-b' })
    .node('rds', 'aws.rds', { in: 'db-a' })
    .node('standby', 'aws.rds', { in: 'db-b' })
    .connect('users', 'alb')
    .connect('alb', 'web-a')
    .connect('alb', 'web-b')
    .connect('web-a', 'rds')
    .connect('web-b', 'rds')
    .connect('rds', 'standby', { kind: 'replication' })
    .done();

  test('zones stand under one another, their subnets in the same columns', async () => {
    const at = placesIn(await arranged(zones));
    expect(at('za').x).toBe(at('zb').x);
    expect(at('za').width).toBe(at('zb').width);
    expect(at('zb').y).toBeGreaterThanOrEqual(at('za').y + at('za').height);
    for (const tier of ['pub', 'db']) {
      expect(at(`${tier}-a`).x).toBe(at(`${tier}-b`).x);
      expect(at(`${tier}-a`).width).toBe(at(`${tier}-b`).width);
    }
    expect(at('pub-a').x).toBeLessThan(at('db-a').x);
  });

  test('with lines that lead down, zones stand side by side, their subnets in the same rows', async () => {
    const at = placesIn(await arranged(zones, { direction: 'down' }));
    expect(at('za').y).toBe(at('zb').y);
    expect(at('zb').x).toBeGreaterThanOrEqual(at('za').x + at('za').width);
    for (const tier of ['pub', 'db']) expect(at(`${tier}-a`).y).toBe(at(`${tier}-b`).y);
    expect(at('pub-a').y).toBeLessThan(at('db-a').y);
  });

  test.each([
    ['right', 'x', 1],
    ['left', 'x', -1],
    ['down', 'y', 1],
    ['up', 'y', -1],
  ] as const)('lines lead %s', async (direction, axis, sign) => {
    const at = placesIn(await arranged(zones, { direction }));
    const chain = ['users', 'alb', 'web-a', 'rds'].map((id) => at(id)[axis] * sign);
    expect(chain).toEqual([...chain].sort((a, b) => a - b));
    expect(new Set(chain).size).toBe(4);
  });

  test('subnets that say in which zone they are stand in rows of zones without a frame around them', async () => {
    const at = placesIn(
      await arranged(
        diagram('aws')
          .node('vpc', 'aws.vpc')
          .node('a1', 'aws.subnet', { in: 'vpc', label: 'Web a', zones: ['a'] })
          .node('b2', 'aws.subnet', { in: 'vpc', label: 'Data b', zones: ['b'] })
          .node('b1', 'aws.subnet', { in: 'vpc', label: 'Web b', zones: ['b'] })
          .node('a2', 'aws.subnet', { in: 'vpc', label: 'Data a', zones: ['a'] })
          .done(),
      ),
    );
    expect([at('a1').x, at('a2').x]).toEqual([at('b1').x, at('b2').x]);
    expect([at('a1').y, at('b1').y]).toEqual([at('a2').y, at('b2').y]);
  });

  test('a line through two things in a row is straight', async () => {
    const at = placesIn(
      await arranged(
        diagram('aws')
          .node('api', 'aws.api-gateway', { label: 'A name that takes two lines' })
          .node('fn', 'aws.lambda', { label: 'Short', frame: { width: 77, height: 71 } })
          .connect('api', 'fn')
          .done(),
      ),
    );
    expect(at('api').y).toBe(at('fn').y);
  });

  test('what nothing is connected to stands in even rows', async () => {
    const builder = diagram('aws');
    for (let index = 0; index < 8; index += 1) builder.node(`s${index}`, 'aws.s3');
    const at = placesIn(await arranged(scattered(builder.done())));
    const all = Array.from({ length: 8 }, (_, index) => at(`s${index}`));
    expect(new Set(all.map(({ y }) => y)).size).toBe(2);
    expect(new Set(all.map(({ x }) => x)).size).toBe(4);
  });

  test('a note stays on its side of what it was beside', async () => {
    const at = placesIn(
      await arranged(
        diagram('aws')
          .node('a', 'aws.lambda', { frame: { x: 0, y: 200 } })
          .node('b', 'aws.lambda', { frame: { x: 400, y: 200 } })
          .node('note', 'neutral.note', { frame: { x: 360, y: 320, width: 160, height: 80 } })
          .connect('a', 'b')
          .done(),
      ),
    );
    expect(at('note').y).toBeGreaterThanOrEqual(at('b').y + at('b').height);
    expect(at('note').y - (at('b').y + at('b').height)).toBeLessThan(40);
    expect(Math.abs(at('note').x - at('b').x)).toBeLessThan(80);
  });

  test('an empty frame that was drawn over machines of two subnets is drawn around them again', async () => {
    const before = diagram('aws')
      .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 600, height: 600 } })
      .node('sa', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 40, width: 200, height: 150 } })
      .node('sb', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 240, width: 200, height: 150 } })
      .node('ma', 'aws.ec2', { in: 'sa', frame: { x: 40, y: 40 } })
      .node('mb', 'aws.ec2', { in: 'sb', frame: { x: 40, y: 40 } })
      .node('fleet', 'aws.auto-scaling-group', { in: 'vpc', frame: { x: 50, y: 60, width: 120, height: 320 } })
      .done();
    const at = placesIn(await arranged(before));
    expect(encloses(at('fleet'), at('ma')) && encloses(at('fleet'), at('mb'))).toBe(true);
  });
});

function placedApartOnAzure(made: Diagram): Diagram {
  const nodes: Record<string, Node> = {};
  for (const [id, node] of Object.entries(made.nodes))
    nodes[id] = { ...node, faces: { ...node.faces, azure: { properties: {}, frame: node.frame } } };
  return { ...made, nodes };
}

describe('a part of the diagram', () => {
  const rough = diagram('aws')
    .node('far', 'aws.s3', { frame: { x: 2000, y: 0 } })
    .node('vpc', 'aws.vpc', { frame: { x: 100, y: 100, width: 700, height: 500 } })
    .node('a', 'aws.ec2', { in: 'vpc', frame: { x: 300, y: 200 } })
    .node('b', 'aws.rds', { in: 'vpc', frame: { x: 310, y: 210 } })
    .node('c', 'aws.s3', { in: 'vpc', frame: { x: 20, y: 300 } })
    .connect('a', 'b')
    .done();

  test('a frame keeps its corner and comes to fit what it holds; nothing outside moves', async () => {
    const after = await arranged(rough, {}, { kind: 'frame', id: 'vpc' });
    const at = placesIn(after);
    expect(at('vpc')).toMatchObject({ x: 100, y: 100 });
    expect(at('vpc').width).toBeLessThan(500);
    expect(at('far')).toEqual(placesIn(rough)('far'));
    expect(clashes(after)).toEqual([]);
  });

  test('what is beside a frame that grows makes room, and so does the frame around it', async () => {
    const crowded = diagram('aws')
      .node('region', 'aws.region', { frame: { x: 0, y: 0, width: 420, height: 300 } })
      .node('vpc', 'aws.vpc', { in: 'region', frame: { x: 24, y: 40, width: 200, height: 200 } })
      .node('s3', 'aws.s3', { in: 'region', frame: { x: 260, y: 80 } })
      .node('a', 'aws.ec2', { in: 'vpc', frame: { x: 20, y: 40 } })
      .node('b', 'aws.rds', { in: 'vpc', frame: { x: 30, y: 50 } })
      .connect('a', 'b')
      .done();
    const scope = { kind: 'frame', id: 'vpc' } as const;
    const frames = await arrange(viewSide(crowded, 'aws', catalog), scope, USUAL_LAYOUT, engine);
    const applied = applyLayout(crowded, scope, frames, commandEnv());
    if (!applied.ok) throw new Error(applied.error.message);
    const at = placesIn(applied.value);
    expect(clashes(applied.value)).toEqual([]);
    expect(at('vpc').width).toBeGreaterThan(200);
    expect(at('s3').x).toBeGreaterThan(260);
  });

  test('a selection that finds no room where it was comes to stand beside the others', async () => {
    const scope = { kind: 'nodes', ids: ['a', 'b'] } as const;
    const tight = run(setFrames, rough, {
      frames: [{ id: 'c', frame: { x: 400, y: 300, width: 96, height: 96 } }],
    });
    const frames = await arrange(viewSide(tight, 'aws', catalog), scope, USUAL_LAYOUT, engine);
    const applied = applyLayout(tight, scope, frames, commandEnv());
    if (!applied.ok) throw new Error(applied.error.message);
    expect(clashes(applied.value)).toEqual([]);
    expect(placesIn(applied.value)('c')).toMatchObject({ x: 400, y: 300 });
  });

  test.each([
    ['may meet what stands otherwise now at any side', false, undefined],
    ['stays held where the other cloud has places of its own', true, 'left'],
  ])('a line that was held to a side %s', async (_, isApart, side) => {
    const held = diagram('aws')
      .node('a', 'aws.s3', { frame: { x: 400, y: 0 } })
      .node('b', 'aws.sqs', { frame: { x: 0, y: 300 } })
      .connect('a', 'b', { fromPort: 'left', toPort: 'top' })
      .done();
    const before = isApart ? placedApartOnAzure(held) : held;
    const frames = await arrange(viewSide(before, 'aws', catalog), { kind: 'all' }, USUAL_LAYOUT, engine);
    const applied = applyLayout(before, { kind: 'all' }, frames, commandEnv());
    if (!applied.ok) throw new Error(applied.error.message);
    expect(Object.values(applied.value.connections)[0]?.fromPort).toBe(side);
  });

  test('of a selection the rest stays where it is', async () => {
    const after = await arranged(rough, {}, { kind: 'nodes', ids: ['a', 'b'] });
    const at = placesIn(after);
    expect(at('c')).toEqual(placesIn(rough)('c'));
    expect(at('vpc')).toEqual(placesIn(rough)('vpc'));
    expect(at('b').x).toBeGreaterThanOrEqual(at('a').x + 96);
    expect(at('a').y).toBe(at('b').y);
  });
});

test('kept in order, what stood above stays above', async () => {
  const before = diagram('aws')
    .node('api', 'aws.api-gateway', { frame: { x: 0, y: 200 } })
    .node('one', 'aws.lambda', { frame: { x: 300, y: 400 } })
    .node('two', 'aws.lambda', { frame: { x: 310, y: 10 } })
    .node('three', 'aws.lambda', { frame: { x: 290, y: 205 } })
    .connect('api', 'one')
    .connect('api', 'two')
    .connect('api', 'three')
    .done();
  const at = placesIn(await arranged(before, { keepOrder: true }));
  expect(['one', 'two', 'three'].sort((a, b) => at(a).y - at(b).y)).toEqual(['two', 'three', 'one']);
});

test('without the engine all stands in rows', async () => {
  const [, example] = EXAMPLES[0] ?? [];
  if (example === undefined) throw new Error('no example');
  const before = scattered(example);
  const view = viewSide(before, before.provider, catalog);
  const frames = await arrange(view, { kind: 'all' }, USUAL_LAYOUT, () => Promise.resolve(undefined));
  expect(untidyIn(run(setFrames, before, { frames }), before.provider)).toEqual([]);
});

function readExample(name: string): Diagram {
  const parsed = parseDiagram(readFileSync(join(examples, name), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function placesIn(of: Diagram): (id: string) => Frame {
  const { nodes } = viewSide(of, of.provider, catalog);
  return (id) => nodes.get(id)?.frame ?? { x: Number.NaN, y: 0, width: 0, height: 0 };
}

function relativeTo(id: string, of: Diagram): Record<string, unknown> {
  const at = placesIn(of);
  const first = at(Object.keys(of.nodes)[0] ?? id);
  return Object.fromEntries(Object.keys(of.nodes).map((one) => [one, [at(one).x - first.x, at(one).y - first.y]]));
}

/** All but places, sizes and corners. */
function bare({ nodes, connections, ...rest }: Diagram): unknown {
  const nodesLeft = Object.values(nodes).map(({ frame: _, faces, ...node }) => ({
    ...node,
    faces: Object.values(faces).map((face) => face && { ...face, frame: undefined }),
  }));
  const left = Object.values(connections).map(({ waypoints: _, sides: __, ...line }) => line);
  return { ...rest, nodesLeft, left };
}

/** Siblings on one another, and children outside the padding of their frame, on the shown side. */
function clashes(of: Diagram): readonly string[] {
  const view = viewSide(of, of.provider, catalog);
  const faults: string[] = [];
  const isSpan = (id: string): boolean => {
    const node = view.nodes.get(id);
    return node?.shape === 'frame' && node.children.length === 0;
  };
  for (const parentId of [null, ...view.nodes.keys()]) {
    // What is stored in a frame that this side hides is laid out in that frame.
    const children = view
      .children(parentId)
      .filter(({ id, service }) => isLaidOut(service) && storedParent(of, id) === parentId);
    const parent = parentId === null ? undefined : view.nodes.get(parentId);
    if (parent !== undefined && !isLaidOut(parent.service)) continue;
    for (const [index, child] of children.entries()) {
      if (isSpan(child.id)) continue;
      if (parent?.shape === 'frame' && !encloses(insideFrame(parent.frame), child.frame))
        faults.push(`${child.id} is not inside ${parent.id}`);
      for (const other of children.slice(index + 1))
        if (!isSpan(other.id) && meet(child.frame, other.frame)) faults.push(`${child.id} lies on ${other.id}`);
    }
  }
  return faults;
}

function storedParent(of: Diagram, id: string): string | null | undefined {
  const node = of.nodes[id];
  return node && parentIdOn(node, of.provider);
}

function meet(a: Frame, b: Frame): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Icons whose names lie on a neighbour. */
function namesOnOthers(of: Diagram): readonly string[] {
  const view = viewSide(of, of.provider, catalog);
  return [...view.nodes.values()].flatMap((node) => {
    if (node.shape === 'frame') return [];
    const { bounds } = nodeGeometry(node);
    return view.children(node.parentId).flatMap((other) => {
      if (other.id === node.id || (other.shape === 'frame' && other.children.length === 0)) return [];
      return meet(bounds, other.frame) ? [`${node.id} on ${other.id}`] : [];
    });
  });
}
