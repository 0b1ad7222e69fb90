import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { runSteps } from '../../shared/run-steps.ts';
import { type Layout, layOut } from '../../shared/scene/lay-out.ts';
import { layOutAfter } from '../../shared/scene/lay-out-after.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { changedObstacles } from '../../shared/scene/routing/changed-places.ts';
import { type Routes, routeConnections } from '../../shared/scene/routing/route-connections.ts';
import { largeDiagram } from '../bench/large-diagram.ts';
import { arbitraryCommand } from '../support/arbitrary-command.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { commandEnv } from '../support/command-env.ts';
import { outcomeOf } from '../support/layout-outcome.ts';

const SIDES: readonly Side[] = ['aws', 'azure'];

test('after any edits a diagram is laid out as if nothing had been laid out before', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), fc.array(arbitraryCommand(), { minLength: 1, maxLength: 8 }), (diagram, steps) => {
      const env = commandEnv();
      const before = new Map(SIDES.map((side) => [side, layOutAnew(diagram, side)]));
      let present = diagram;
      for (const step of steps) {
        const result = step.run(present, env);
        if (result.ok) present = result.value;
        for (const side of SIDES) {
          const after = layOutOver(before.get(side), present, side);
          expect(outcomeOf(after)).toEqual(outcomeOf(layOutAnew(present, side)));
          before.set(side, after);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('so is the other side over this one', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), (diagram) => {
      const over = layOutOver(layOutAnew(diagram, 'aws'), diagram, 'azure');
      expect(outcomeOf(over)).toEqual(outcomeOf(layOutAnew(diagram, 'azure')));
    }),
    { numRuns: 100 },
  );
});

test('dragging nodes about in a crowded diagram changes nothing but what it must', () => {
  fc.assert(
    fc.property(drags(), (moved) => {
      let diagram = largeDiagram(60);
      let layout = layOutAnew(diagram, 'aws');
      for (const [pick, dx, dy] of moved) {
        diagram = dragged(diagram, pick, dx, dy);
        layout = layOutOver(layout, diagram, 'aws');
        expect(outcomeOf(layout)).toEqual(outcomeOf(layOutAnew(diagram, 'aws')));
      }
    }),
    { numRuns: 4 },
  );
});

/** What searches take together in a diagram of 300 services is about ten times as much. */
const TOO_FEW_STEPS = 20_000;

test('and no more where searches run out of steps', () => {
  fc.assert(
    fc.property(drags(), (moved) => {
      let diagram = largeDiagram(300);
      let before: { readonly routes: Routes; readonly geometries: Geometries } | undefined;
      for (const [pick, dx, dy] of moved) {
        diagram = dragged(diagram, pick, dx, dy);
        const view = viewSide(diagram, 'aws', catalog);
        const geometries = placeNodes(view);
        const earlier = before && {
          memory: before.routes.memory,
          changed: changedObstacles(before.geometries, geometries),
        };
        const routes = routeConnections(view, geometries, earlier, TOO_FEW_STEPS);
        const anew = routeConnections(view, geometries, undefined, TOO_FEW_STEPS);
        expect(pointsOf(routes)).toEqual(pointsOf(anew));
        expect(pointsOf(anew)).not.toEqual(pointsOf(routeConnections(view, geometries)));
        before = { routes, geometries };
      }
    }),
    { numRuns: 4 },
  );
});

type Geometries = ReturnType<typeof placeNodes>;

function pointsOf({ connections }: Routes): readonly unknown[] {
  return connections.map(({ points }) => points);
}

function drags(): fc.Arbitrary<readonly (readonly [number, number, number])[]> {
  return fc.array(fc.tuple(fc.nat(), shift, shift), { minLength: 4, maxLength: 4 });
}

const shift = fc.integer({ min: -30, max: 30 }).map((cells) => cells * 8);

test('a connection that an edit does not touch keeps its drawn object', () => {
  const diagram = largeDiagram(200);
  const before = layOut(viewSide(diagram, 'aws', catalog));
  const after = layOut(viewSide(dragged(diagram, 2, 8, 8), 'aws', catalog));
  const kept = after.routes.connections.filter((routed) => before.routes.connections.includes(routed));
  expect(after.routes.connections.length - kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeGreaterThan(after.routes.connections.length * 0.8);
});

function layOutAnew(diagram: Diagram, side: Side): Layout {
  return layOutOver(undefined, diagram, side);
}

function layOutOver(before: Layout | undefined, diagram: Diagram, side: Side): Layout {
  const view = viewSide(diagram, side, catalog);
  return runSteps(layOutAfter(view, placeNodes(view), before));
}

function dragged(diagram: Diagram, pick: number, dx: number, dy: number): Diagram {
  const nodes = Object.values(diagram.nodes);
  const node = nodes[pick % nodes.length];
  if (node === undefined) return diagram;
  const frame = { ...node.frame, x: node.frame.x + dx, y: node.frame.y + dy };
  return { ...diagram, nodes: { ...diagram.nodes, [node.id]: { ...node, frame } } };
}

test('a drawn connection, which outlives its view, holds none of its nodes', () => {
  const { routes } = layOutAnew(largeDiagram(60), 'aws');
  expect(routes.connections.length).toBeGreaterThan(20);
  for (const { view } of routes.connections) {
    const held = Object.values(view).filter((value) => typeof value === 'object' && value !== null && 'face' in value);
    expect(held).toEqual([]);
  }
});
