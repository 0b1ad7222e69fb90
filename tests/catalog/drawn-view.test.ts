import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { collapsedAround, drawnAs, drawnView, isCollapsed, wholeView } from '../../shared/catalog/drawn-view.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { setCollapsed } from '../../shared/commands/set-collapsed.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const open = diagram('aws')
  .node('users', 'neutral.users', { frame: { x: -200, y: 100 } })
  .node('vpc', 'aws.vpc', { label: 'Shop', frame: { x: 0, y: 0, width: 600, height: 400 } })
  .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 24, y: 40, width: 400, height: 300 } })
  .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 24, y: 40 } })
  .node('app', 'aws.ec2', { in: 'subnet', frame: { x: 150, y: 40 } })
  .node('bucket', 'aws.s3', { frame: { x: 700, y: 100 } })
  .connect('users', 'web')
  .connect('users', 'app')
  .connect('web', 'app')
  .connect('app', 'bucket', { label: 'reads', waypoints: [{ x: 650, y: 20 }] })
  .connect('bucket', 'users')
  .done();

const drawn = (of: Diagram, side: Side = 'aws'): SideView => drawnView(viewSide(of, side, catalog));
const collapsed = (...ids: string[]): Diagram => run(setCollapsed, open, { ids, isCollapsed: true });

describe('without collapsed frames', () => {
  test('what is drawn is the side itself', () => {
    const view = viewSide(open, 'aws', catalog);
    expect(drawnView(view)).toBe(view);
    expect(wholeView(view)).toBe(view);
  });
});

describe('a collapsed frame', () => {
  const view = drawn(collapsed('vpc'));

  test('is a tile at its place, with what is in it counted and left out', () => {
    expect([...view.nodes.keys()]).toEqual(['users', 'vpc', 'bucket'].sort((a, b) => order(view, a) - order(view, b)));
    expect(view.nodes.get('vpc')).toMatchObject({
      shape: 'icon',
      inside: 3,
      frame: { x: 0, y: 0, width: 208, height: 52 },
    });
    expect(view.children('vpc')).toEqual([]);
    expect(view.descendants('vpc')).toEqual([]);
  });

  test('takes the lines of what it holds: several become one with their number, one keeps its name, those inside go', () => {
    const lines = view.connections.map(({ from, to, connection, standsFor, corners }) => ({
      ...{ from, to, label: connection.label, standsFor: standsFor?.length, corners: corners.length },
    }));
    expect(lines).toEqual([
      { from: 'users', to: 'vpc', label: '2 connections', standsFor: 2, corners: 0 },
      { from: 'vpc', to: 'bucket', label: 'reads', standsFor: undefined, corners: 0 },
      { from: 'bucket', to: 'users', label: '', standsFor: undefined, corners: 0 },
    ]);
    expect(view.incoming('vpc')).toHaveLength(1);
    expect(view.outgoing('users')).toHaveLength(1);
  });

  test('says what stands for what is hidden, and which frames hide it', () => {
    expect(drawnAs(view, 'web')).toBe('vpc');
    expect(drawnAs(view, 'web-app-2')).toBe('vpc');
    expect(drawnAs(view, 'users-app-1')).toBe('users-web-0');
    expect(drawnAs(view, 'bucket')).toBe('bucket');
    expect(collapsedAround(drawn(collapsed('vpc', 'subnet')), 'web')).toEqual(['subnet', 'vpc']);
    expect(collapsedAround(view, 'users-app-1')).toEqual(['vpc']);
    expect(collapsedAround(view, 'users')).toEqual([]);
  });

  test('counts the findings of what it hides once each', () => {
    const finding = { severity: 'error', suppressed: null, connections: [], nodes: ['web', 'app'] } as const;
    const findings = [finding, { ...finding, nodes: ['subnet'] }] as unknown as Parameters<
      typeof drawScene
    >[1]['findings'];
    const { primitives } = drawScene(viewSide(collapsed('vpc'), 'aws', catalog), { theme: 'light', findings });
    const texts = primitives.flatMap((one) => (one.kind === 'text' && one.element === 'vpc' ? [one.text] : []));
    expect(texts).toEqual(['Shop', '3 inside', '2']);
  });

  test('keeps the callouts on itself, in a row over the edge of the tile, and hides those on what it holds', () => {
    const numbered = diagram('aws')
      .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 600, height: 400 } })
      .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 24, y: 40 } })
      .node('one', 'neutral.callout', { step: 1, in: 'vpc', frame: { x: 588, y: 388, width: 24, height: 24 } })
      .node('two', 'neutral.callout', { step: 2, in: 'vpc', frame: { x: 300, y: 200, width: 24, height: 24 } })
      .node('three', 'neutral.callout', { step: 3, in: 'web', frame: { x: 40, y: 0, width: 24, height: 24 } })
      .done();
    const view = drawn(run(setCollapsed, numbered, { ids: ['vpc'], isCollapsed: true }));
    const tile = view.nodes.get('vpc');
    expect(tile?.attached.map(({ id, number, frame }) => [id, number, frame.x, frame.y])).toEqual([
      ['one', 1, 208 - 16 - 48, -18],
      ['two', 2, 208 - 16 - 24, -18],
    ]);
    expect(tile?.inside).toBe(1);
    expect(drawnAs(view, 'three')).toBe('vpc');
    const { primitives } = drawScene(view, { theme: 'light' });
    expect(new Set(primitives.map(({ element }) => element))).toEqual(new Set(['vpc', 'one', 'two']));
  });

  test('within a collapsed frame is hidden with it', () => {
    expect([...drawn(collapsed('vpc', 'subnet')).nodes.keys()]).not.toContain('subnet');
    expect(drawn(collapsed('subnet')).nodes.get('subnet')?.inside).toBe(2);
  });

  test('has a picture without what it hides', () => {
    const { primitives, description } = drawScene(viewSide(collapsed('vpc'), 'aws', catalog), { theme: 'light' });
    expect(primitives.some(({ element }) => element === 'web' || element === 'subnet')).toBe(false);
    expect(description).toContain('3 connections');
  });
});

describe('for any diagram and any frames', () => {
  const seed = fc.tuple(arbitraryDiagram(), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }));

  test('to collapse and to expand again is to do nothing', () => {
    fc.assert(
      fc.property(seed, ([before, picks]) => {
        const ids = chosen(before, picks).filter((id) => before.nodes[id]?.collapsed === undefined);
        const there = run(setCollapsed, before, { ids, isCollapsed: true });
        expect(run(setCollapsed, there, { ids, isCollapsed: false })).toEqual(before);
        expect(wholeView(drawn(there)).connections.length).toBe(viewSide(before, 'aws', catalog).connections.length);
      }),
    );
  });

  test('every line that is drawn ends at what is drawn, and everything hidden has something that stands for it', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom<Side>('aws', 'azure'), ([before, picks], side) => {
        const view = drawn(run(setCollapsed, before, { ids: chosen(before, picks), isCollapsed: true }), side);
        const whole = wholeView(view);
        expect(drawnView(view)).toBe(view);
        for (const line of view.connections) {
          expect(view.nodes.get(line.from)).toBe(line.source);
          expect(view.nodes.get(line.to)).toBe(line.target);
          expect(line.source.outgoing).toContain(line);
          expect(line.target.incoming).toContain(line);
        }
        for (const id of whole.nodes.keys()) expect(view.nodes.has(drawnAs(view, id))).toBe(true);
        for (const node of view.nodes.values()) {
          expect(node.parentId === null ? null : view.nodes.get(node.parentId)).toBe(node.parent);
          const before = whole.nodes.get(node.id);
          // A callout goes with its frame.
          const isPutOnTile = node.parent?.inside !== undefined;
          if (!isPutOnTile && (before === undefined || !isCollapsed(before))) expect(node.frame).toEqual(before?.frame);
        }
      }),
    );
  });
});

function chosen({ nodes }: Diagram, picks: readonly number[]): readonly string[] {
  const ids = Object.keys(nodes);
  return ids.length === 0 ? [] : picks.map((pick) => ids[pick % ids.length] ?? '');
}

function order(view: SideView, id: string): number {
  return [...view.nodes.keys()].indexOf(id);
}
