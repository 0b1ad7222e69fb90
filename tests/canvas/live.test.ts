import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { handleAt, isNear, shownHandles } from '../../renderer/canvas/handles.ts';
import { LAYERS } from '../../renderer/canvas/layers.ts';
import { type LiveDiagram, liveDiagram, liveGeometry } from '../../renderer/canvas/live-diagram.ts';
import { liveLabel, liveRoute } from '../../renderer/canvas/live-routes.ts';
import { namePlace } from '../../renderer/canvas/name-place.ts';
import { previewRoute } from '../../renderer/canvas/preview-route.ts';
import { ringPath } from '../../renderer/canvas/ring-path.ts';
import { sameLook, sameTexts } from '../../renderer/canvas/same-look.ts';
import { seenFirst } from '../../renderer/canvas/seen-first.ts';
import { nameInWords, ShownNodes } from '../../renderer/canvas/shown-nodes.ts';
import type { Gesture } from '../../renderer/state/gesture.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { drawNode } from '../../shared/scene/draw-node.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import type { RoutedConnection } from '../../shared/scene/routing/route-connections.ts';
import type { Primitive } from '../../shared/scene/scene.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 400, y: 0, width: 400, height: 300 } })
  .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 40, y: 60, width: 96, height: 88 } })
  .node('cache', 'aws.elasticache', { in: 'vpc', frame: { x: 240, y: 60, width: 96, height: 88 } })
  .node('users', 'neutral.users', { frame: { x: 0, y: 60, width: 96, height: 88 } })
  .connect('users', 'web', { label: 'HTTPS' })
  .connect('web', 'cache', { label: 'keys' })
  .done();
const view = viewSide(drawn, 'aws', catalog);
const still = liveDiagram(view, { kind: 'none' });
const moving = (ids: readonly string[], dx: number, dy: number): LiveDiagram =>
  liveDiagram(view, { kind: 'move', ids, dx, dy, target: null });

function routed(live: LiveDiagram, id: string): RoutedConnection {
  const found = live.layout.routes.connections.find((one) => one.view.connection.id === id);
  if (found === undefined) throw new Error(`no connection "${id}"`);
  return found;
}

describe('in the middle of a move', () => {
  test('what a frame holds goes along', () => {
    const live = moving(['vpc'], 16, 40);
    expect([...live.moved].sort()).toEqual(['cache', 'vpc', 'web']);
    const core = liveGeometry(still, 'web')?.core;
    expect(liveGeometry(live, 'web')?.core).toEqual({ ...core, x: (core?.x ?? 0) + 16, y: (core?.y ?? 0) + 40 });
    expect(liveGeometry(live, 'users')).toBe(liveGeometry(still, 'users'));
  });

  test('a connection inside moves as it is, with its label', () => {
    const live = moving(['vpc'], 16, 40);
    const before = routed(live, 'web-cache-1');
    const now = liveRoute(live, before);
    expect(now.points).toEqual(before.points.map(({ x, y }) => ({ x: x + 16, y: y + 40 })));
    const label = live.layout.labels.get(before)?.rect;
    expect(liveLabel(live, before, now)?.rect).toMatchObject({ x: (label?.x ?? 0) + 16, y: (label?.y ?? 0) + 40 });
  });

  test('a connection that is torn still ends at both its nodes', () => {
    const live = moving(['vpc'], 80, 200);
    const { points } = liveRoute(live, routed(live, 'users-web-0'));
    const core = liveGeometry(live, 'web')?.core;
    const last = points.at(-1);
    expect(last?.y).toBeGreaterThanOrEqual((core?.y ?? 0) - 10);
    expect(points[0]).toBeDefined();
  });

  test('a diagram that only something hovers over is as it lies', () => {
    const gesture: Gesture = { kind: 'select-box', from: { x: 0, y: 0 }, at: { x: 5, y: 5 } };
    expect(liveDiagram(view, gesture)).toEqual(still);
  });

  test('a resized frame has its new border, and what it holds stays', () => {
    const live = liveDiagram(view, { kind: 'resize', id: 'vpc', frame: { x: 380, y: 0, width: 500, height: 320 } });
    expect(liveGeometry(live, 'vpc')?.core).toEqual({ x: 380, y: 0, width: 500, height: 320 });
    expect(liveGeometry(live, 'web')).toBe(liveGeometry(still, 'web'));
  });
});

describe('what is in view first', () => {
  const at = (id: string, x: number, look: string): { id: string; bounds: Rect; look: string } => ({
    id,
    bounds: { x, y: 0, width: 10, height: 10 },
    look,
  });
  const before = [at('near', 0, 'old'), at('far', 500, 'old'), at('gone', 20, 'old')];
  const now = [at('near', 0, 'new'), at('far', 500, 'new'), at('new and far', 600, 'new'), at('comes near', 40, 'new')];
  const looks = (seen: Rect | null): readonly string[] =>
    seenFirst(before, now, seen).map(({ id, look }) => `${id}: ${look}`);

  test('is as it is now, and the rest as it was', () => {
    expect(looks({ x: 0, y: 0, width: 100, height: 100 })).toEqual(['far: old', 'near: new', 'comes near: new']);
  });

  test('is everything when no flip is under way', () => {
    expect(looks(null)).toEqual(['near: new', 'far: new', 'new and far: new', 'comes near: new']);
  });

  test('is listed once, also when it comes into view by its new name', () => {
    const wider = [{ ...at('far', 90, 'new'), bounds: { x: 90, y: 0, width: 500, height: 10 } }];
    expect(seenFirst(before, wider, { x: 0, y: 0, width: 100, height: 100 })).toEqual(wider);
  });
});

describe('the nodes that React Flow is given', () => {
  const everywhere = { x: -1000, y: -1000, width: 4000, height: 4000 };
  const theme = THEMES.light;
  const counts = new Map([['web', { count: 2, worst: 'error' as const }]]);

  test('are those in the area', () => {
    const area = { x: -50, y: 0, width: 200, height: 300 };
    expect(new ShownNodes().in({ places: still, area, theme, counts, seen: null }).map(({ id }) => id)).toEqual([
      'users',
    ]);
  });

  test('are the same objects while nothing about them changes', () => {
    const nodes = new ShownNodes();
    const before = nodes.in({ places: still, area: everywhere, theme, counts, seen: null });
    const after = nodes.in({
      places: moving(['web'], 8, 8),
      area: { ...everywhere, x: -900 },
      theme,
      counts: new Map(),
      seen: null,
    });
    const byId = new Map(before.map((node) => [node.id, node]));
    const kept = after.filter((node) => byId.get(node.id) === node).map(({ id }) => id);
    expect(kept.sort()).toEqual(['cache', 'users', 'vpc']);
  });

  test('turn at once where they are in view, and later, without being seen to, where they are not', () => {
    const flipped = liveDiagram(viewSide(view.diagram, 'azure', catalog), { kind: 'none' });
    const seen = liveGeometry(flipped, 'web')?.bounds ?? everywhere;
    const nodes = new ShownNodes();
    const turnedBy = (wanted: Rect | null): ReadonlyMap<string, string> =>
      new Map(
        nodes
          .in({ places: flipped, area: everywhere, theme, counts, seen: wanted })
          .map(({ id, data }) => [id, `${data.side} ${data.turns}`]),
      );
    nodes.in({ places: still, area: everywhere, theme, counts, seen: null });
    const atOnce = turnedBy(seen);
    expect([atOnce.get('web'), atOnce.get('cache'), atOnce.get('users')]).toEqual([
      'azure true',
      'aws false',
      'aws false',
    ]);
    const later = turnedBy(null);
    expect([later.get('web'), later.get('cache'), later.get('users')]).toEqual([
      'azure true',
      'azure false',
      'azure false',
    ]);
  });

  test('lie over frames where they are icons', () => {
    const nodes = new ShownNodes().in({ places: still, area: everywhere, theme, counts, seen: null });
    for (const { id, zIndex } of nodes) expect(zIndex > LAYERS.lines).toBe(id !== 'vpc');
  });

  test('have a name that says what they are and how many findings they have', () => {
    const nameOf = (id: string, of: SideView = view): string => {
      const node = of.nodes.get(id);
      return node === undefined ? '' : nameInWords(node, counts.get(id));
    };
    expect(nameOf('web')).toBe(
      'web, EC2, in vpc, 2 findings, the gravest an error, connects to cache, reached from users',
    );
    expect(nameOf('cache')).toBe('cache, ElastiCache, in vpc, reached from web');
    const unnamed = diagram('aws').node('fn', 'aws.lambda', { label: '' }).done();
    expect(nameOf('fn', viewSide(unnamed, 'aws', catalog))).toBe('Lambda');
  });
});

describe('handles', () => {
  const kinds = (selection: readonly string[], hovered: string | null, zoom = 1): readonly string[] => [
    ...new Set(shownHandles(still, new Set(selection), hovered, zoom).map(({ handle }) => handle.kind)),
  ];

  test.each([
    ['a selected frame is resized', ['vpc'], null, ['resize', 'fold']],
    ['a selected icon has one size', ['web'], null, []],
    ['two selected frames are not resized at once', ['vpc', 'web'], null, []],
    ['a selected connection has ends', ['users-web-0'], null, ['end', 'piece', 'half']],
    ['a hovered frame is collapsed, and connects', [], 'vpc', ['connect', 'fold']],
    ['a hovered icon connects', [], 'users', ['connect']],
    ['nothing has none', [], null, []],
  ] as const)('%s', (_, selection, hovered, expected) => {
    expect(kinds(selection, hovered)).toEqual(expected);
  });

  test.each([
    ['a callout, which they would cover', 'neutral.callout', { width: 24, height: 24 }, 1, []],
    [
      'a callout seen large',
      'neutral.callout',
      { width: 24, height: 24 },
      2,
      ['n', 's', 'e', 'w', 'ne', 'sw', 'nw', 'se'],
    ],
    ['a line of text, by its ends alone', 'neutral.text', { width: 160, height: 24 }, 1, ['e', 'w']],
    [
      'a note too low for its middles',
      'neutral.note',
      { width: 160, height: 40 },
      1,
      ['n', 's', 'ne', 'sw', 'nw', 'se'],
    ],
    ['a note', 'neutral.note', { width: 160, height: 96 }, 1, ['n', 's', 'e', 'w', 'ne', 'sw', 'nw', 'se']],
  ])('for sizing leave %s to be seen', (_, service, size, zoom, expected) => {
    const made = diagram('aws')
      .node('it', service, { frame: { x: 0, y: 0, ...size } })
      .done();
    const handles = shownHandles(
      liveDiagram(viewSide(made, 'aws', catalog), { kind: 'none' }),
      new Set(['it']),
      null,
      zoom,
    );
    expect(handles.flatMap(({ handle }) => (handle.kind === 'resize' ? [handle.edge] : []))).toEqual(expected);
  });

  test('for connecting are not shown where icons are too small to be pointed at', () => {
    expect(kinds([], 'users', 0.3)).toEqual([]);
  });

  test('for connecting leave a frame that is small on the screen to be seen', () => {
    expect(kinds([], 'vpc', 0.1)).toEqual([]);
  });

  test('are grasped as near on the screen at every zoom', () => {
    const handles = shownHandles(still, new Set(['vpc']), null, 1);
    for (const zoom of [0.4, 1, 3]) {
      expect(handleAt(handles, { x: 800 + 7 / zoom, y: 300 }, zoom)).toEqual({ kind: 'resize', id: 'vpc', edge: 'se' });
      expect(handleAt(handles, { x: 800 + 9 / zoom, y: 300 }, zoom)).toBeNull();
    }
  });

  test('of a node stay while the pointer goes to them', () => {
    const geometry = liveGeometry(still, 'users');
    for (const { at } of shownHandles(still, new Set(), 'users', 1)) {
      expect(geometry !== undefined && isNear(geometry, at, 1)).toBe(true);
    }
  });
});

describe('what belongs to the hand', () => {
  test('a ring lies three pixels outside on the screen, whatever the zoom', () => {
    const core = liveGeometry(still, 'users')?.core;
    expect(ringPath(still, new Set(['users']), 1)).toMatch(new RegExp(`^M\\d+ ${(core?.y ?? 0) - 4}h`));
    expect(ringPath(still, new Set(['users']), 2)).toMatch(new RegExp(`^M\\d+ ${(core?.y ?? 0) - 2}h`));
    expect(ringPath(still, new Set(['users-web-0']), 1)).toBe('');
  });

  test.each([
    ['to the right', { x: 200, y: 24 }, 2],
    ['to the right and down', { x: 300, y: 80 }, 4],
    ['down', { x: 24, y: 300 }, 2],
    ['to the left', { x: -200, y: 24 }, 2],
  ])('a connection that is being drawn %s ends at the pointer', (_, to, corners) => {
    const points = previewRoute({ x: 0, y: 0, width: 48, height: 48 }, to);
    expect(points).toHaveLength(corners);
    expect(points.at(-1)).toEqual(to);
  });

  test.each(['web', 'vpc', 'users-web-0', 'web-cache-1'])('the name of "%s" is edited where it stands', (id) => {
    const place = namePlace(view, still.layout, id);
    const text = still.layout.geometries.get(id)?.textRect ?? still.layout.labels.get(routed(still, id))?.rect;
    expect(place?.rect.y).toBeCloseTo(text?.y ?? Number.NaN, -0.5);
  });

  test('an element that is not shown has no name to edit', () => {
    expect(namePlace(view, still.layout, 'nobody')).toBeUndefined();
  });
});

describe('a flip fades', () => {
  const look = (label: string, service: string): readonly Primitive[] => {
    const made = viewSide(diagram('aws').node('one', service, { label }).done(), 'aws', catalog);
    const node = made.nodes.get('one');
    const geometry = layOut(made).geometries.get('one');
    return node === undefined || geometry === undefined ? [] : drawNode(node, geometry, THEMES.light);
  };

  test.each([
    ['nothing of what looks the same', look('a', 'aws.ec2'), look('a', 'aws.ec2'), true, true],
    ['an icon but not its name', look('a', 'aws.ec2'), look('a', 'aws.lambda'), false, true],
    ['a name with its icon', look('a', 'aws.ec2'), look('b', 'aws.lambda'), false, false],
  ])('%s', (_, before, after, isSame, hasSameTexts) => {
    expect(before).not.toHaveLength(0);
    expect(sameLook(before, after)).toBe(isSame);
    expect(sameTexts(before, after)).toBe(hasSameTexts);
  });
});
