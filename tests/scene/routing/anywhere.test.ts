import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import type { Diagram, Node, Point } from '../../../shared/document/schema.ts';
import { runSteps } from '../../../shared/run-steps.ts';
import type { Rect } from '../../../shared/scene/geometry.ts';
import { layOutAfter } from '../../../shared/scene/lay-out-after.ts';
import { placeNodes } from '../../../shared/scene/place-nodes.ts';
import { largeDiagram } from '../../bench/large-diagram.ts';
import { arbitraryNetwork } from '../../support/arbitrary-network.ts';
import { runs } from '../../support/property-runs.ts';

const STILL: Point = { x: 0, y: 0 };
const places = fc.record({
  x: fc.integer({ min: -300, max: 300 }).map((cells) => cells * 8),
  y: fc.integer({ min: -300, max: 300 }).map((cells) => cells * 8),
});

test.each(['aws', 'azure'] as const)('a network on %s has the same lines wherever it stands', (side) => {
  fc.assert(
    fc.property(arbitraryNetwork(side), places, (diagram, by) => {
      expect(drawnAt(diagram, by)).toEqual(drawnAt(diagram, STILL));
    }),
    runs(60),
  );
});

test('so has a crowd of two hundred and fifty', () => {
  const crowd = largeDiagram(250);
  const drawn = drawnAt(crowd, STILL);
  expect(drawn.length).toBeGreaterThan(250);
  for (const by of [
    { x: 8, y: 0 },
    { x: -1016, y: 2008 },
  ] as const)
    expect(drawnAt(crowd, by)).toEqual(drawn);
});

/** The lines and their labels of the diagram somewhere else, as seen from there; in hundredths of a pixel. */
function drawnAt(diagram: Diagram, by: Point): readonly unknown[] {
  const view = viewSide(shifted(diagram, by), diagram.provider, catalog);
  const { routes, labels } = runSteps(layOutAfter(view, placeNodes(view), undefined));
  return routes.connections.map((routed) => {
    const label = labels.get(routed)?.rect;
    return { points: routed.points.map((point) => seenFrom(point, by)), label: label && seenFrom(label, by) };
  });
}

function seenFrom({ x, y }: Point | Rect, by: Point): Point {
  return { x: hundredths(x - by.x), y: hundredths(y - by.y) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function shifted(diagram: Diagram, by: Point): Diagram {
  const nodes: Record<string, Node> = {};
  for (const [id, node] of Object.entries(diagram.nodes)) {
    const { frame, parentId } = node;
    nodes[id] = parentId === null ? { ...node, frame: { ...frame, x: frame.x + by.x, y: frame.y + by.y } } : node;
  }
  return { ...diagram, nodes };
}
