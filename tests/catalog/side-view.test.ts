import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { diagram } from '../support/diagram-builder.ts';

const SIDES: readonly Side[] = ['aws', 'azure'];

test('a side is the same whatever else changes than nodes and connections', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), arbitraryDiagram(), (diagram, other) => {
      for (const side of SIDES) viewSide(diagram, side, catalog);
      const { nodes, connections } = diagram;
      for (const changed of [turned(diagram), { ...other, nodes, connections }]) {
        for (const side of SIDES) {
          const reused = viewSide(changed, side, catalog);
          const anew = viewSide(copyOf(changed), side, catalog);
          expect(reused.diagram).toBe(changed);
          expect(answers(reused)).toEqual(answers(anew));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('connections that changed alone are seen', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), (diagram) => {
      viewSide(diagram, 'azure', catalog);
      const without = { ...diagram, connections: {} };
      expect(answers(viewSide(without, 'azure', catalog))).toEqual(
        answers(viewSide(copyOf(without), 'azure', catalog)),
      );
    }),
    { numRuns: 50 },
  );
});

test('there and back again a side is laid out once', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), (diagram) => {
      const before = layOut(viewSide(diagram, 'azure', catalog));
      const there = turned(diagram);
      expect(layOut(viewSide(there, 'azure', catalog))).toBe(before);
      expect(viewSide(diagram, 'azure', catalog)).toBe(viewSide(diagram, 'azure', catalog));
    }),
    { numRuns: 20 },
  );
});

function turned(diagram: Diagram): Diagram {
  return { ...diagram, provider: diagram.provider === 'aws' ? 'azure' : 'aws' };
}

/** Shares nothing with the original. */
function copyOf(diagram: Diagram): Diagram {
  return structuredClone(diagram);
}

/** All that can be asked of a view. */
function answers(view: SideView): unknown {
  const ids = Object.keys(view.diagram.nodes);
  return {
    nodes: [...view.nodes],
    connections: view.connections,
    absorbed: [...view.absorbed],
    top: view.children(null),
    asked: ids.map((id) => [
      view.children(id),
      view.ancestors(id),
      view.descendants(id),
      view.incoming(id),
      view.outgoing(id),
      view.property(id, 'zoneRedundant'),
    ]),
    functions: view.all('serverless', 'aws.lambda', 'aws.ec2'),
  };
}

test('what is drawn in a frame that only the other side shows stays at its place', () => {
  const design = diagram('aws')
    .node('account', 'aws.account', { frame: { x: 10, y: 20, width: 900, height: 700 } })
    .node('outer', 'aws.vpc', { in: 'account', only: 'aws', frame: { x: 100, y: 200, width: 600, height: 400 } })
    .node('inner', 'aws.subnet', { in: 'outer', frame: { x: 1, y: 2, width: 300, height: 200 } })
    .node('vm', 'aws.ec2', { in: 'inner', frame: { x: 30, y: 40, width: 96, height: 88 } })
    .done();
  for (const side of SIDES) {
    const view = viewSide(design, side, catalog);
    expect(view.nodes.get('inner')?.frame).toMatchObject({ x: 111, y: 222 });
    expect(view.nodes.get('vm')?.frame).toMatchObject({ x: 141, y: 262 });
  }
});
