import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { runSteps } from '../../shared/run-steps.ts';
import { type Layout, layOut } from '../../shared/scene/lay-out.ts';
import { layOutAfter } from '../../shared/scene/lay-out-after.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
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

test.each([
  ['where every search may go as far as it needs', 60],
  ['where searches run out of steps', 1100],
])('dragging nodes about in a crowded diagram changes nothing but what it must, %s', (_, size) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), shift, shift), { minLength: 4, maxLength: 4 }), (drags) => {
      let diagram = largeDiagram(size);
      let layout = layOutAnew(diagram, 'aws');
      for (const [pick, dx, dy] of drags) {
        diagram = dragged(diagram, pick, dx, dy);
        layout = layOutOver(layout, diagram, 'aws');
        expect(outcomeOf(layout)).toEqual(outcomeOf(layOutAnew(diagram, 'aws')));
      }
    }),
    { numRuns: 4 },
  );
});

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
