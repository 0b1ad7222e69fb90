import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { drawnView } from '../../shared/catalog/drawn-view.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import type { Command } from '../../shared/commands/command.ts';
import { move } from '../../shared/commands/move.ts';
import { setConnection } from '../../shared/commands/set-connection.ts';
import type { Diagram, Point } from '../../shared/document/schema.ts';
import { runSteps } from '../../shared/run-steps.ts';
import { holdsPoint } from '../../shared/scene/geometry.ts';
import {
  knownLayout,
  type Layout,
  layOut,
  layOutSteps,
  nearLayout,
  recalledLayout,
} from '../../shared/scene/lay-out.ts';
import { layOutAfter } from '../../shared/scene/lay-out-after.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { quickLayout } from '../../shared/scene/quick-layout.ts';
import { largeDiagram } from '../bench/large-diagram.ts';
import { arbitraryCommand } from '../support/arbitrary-command.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { commandEnv } from '../support/command-env.ts';
import { outcomeOf } from '../support/layout-outcome.ts';

const SIZE = 60;

test('layouts that edits interrupt at any step end as one that is made at once and anew', () => {
  const edits = fc.array(fc.tuple(arbitraryCommand(), fc.nat(40)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(arbitraryDiagram(), edits, (diagram, steps) => {
      let present = diagram;
      for (const [step, patience] of steps) {
        const result = step.run(present, commandEnv());
        if (result.ok) present = result.value;
        const laying = layOutSteps(viewOf(present));
        for (let taken = 0; taken < patience && laying.next().done !== true; taken += 1);
      }
      expect(outcomeOf(runSteps(layOutSteps(viewOf(present))))).toEqual(outcomeOf(anew(present)));
    }),
    { numRuns: 150 },
  );
});

test('whoever cannot wait gets the layout at once, and the one that was under way is the same object then', () => {
  const view = viewOf(edited(largeDiagram(SIZE), move, { ids: ['node-3'], dx: 24, dy: 8 }));
  const laying = layOutSteps(view);
  laying.next();
  laying.next();
  const now = layOut(view);
  expect(runSteps(laying)).toBe(now);
});

test('for the moment every line leads from its one end to its other, whatever was edited', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), fc.array(arbitraryCommand(), { minLength: 1, maxLength: 4 }), (diagram, steps) => {
      const near = layOut(viewOf(diagram));
      let present = diagram;
      for (const step of steps) {
        const result = step.run(present, commandEnv());
        if (result.ok) present = result.value;
      }
      const view = viewOf(present);
      const quick = quickLayout(view, placeNodes(view), near);
      if (quick === undefined) return;
      expect(quick.routes.connections.map(({ view: line }) => line.connection)).toEqual(
        view.connections.map(({ connection }) => connection),
      );
      expect(quick.geometries).toBe(placeNodes(view));
      for (const { view: line, points } of quick.routes.connections) {
        expect(isAt(quick, line.from, points[0])).toBe(true);
        expect(isAt(quick, line.to, points.at(-1))).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

describe('for the moment', () => {
  const diagram = largeDiagram(SIZE);
  const all = Object.values(diagram.nodes).filter(({ parentId }) => parentId === null);

  test('everything moved is the layout moved', () => {
    const ids = all.map(({ id }) => id);
    const { before, quick } = momentAfter(move, { ids, dx: 30, dy: -10 });
    expect(quick.routes.connections.map(({ points }) => points)).toEqual(
      before.routes.connections.map(({ points }) => points.map(({ x, y }) => ({ x: x + 30, y: y - 10 }))),
    );
    expect([...quick.labels.values()].map(({ rect }) => rect.x)).toEqual(
      [...before.labels.values()].map(({ rect }) => rect.x + 30),
    );
  });

  test('a line that is called otherwise keeps its way, and shows its name', () => {
    const [line] = Object.values(diagram.connections);
    const { before, quick } = momentAfter(setConnection, { id: line?.id ?? '', fields: { label: 'Orders' } });
    expect(quick.routes.connections.map(({ points }) => points)).toEqual(
      before.routes.connections.map(({ points }) => points),
    );
    const [first] = quick.routes.connections;
    expect(first && quick.labels.get(first)?.lines).toEqual(['Orders']);
  });

  test('lines at what was moved run anew, and all others are the same objects', () => {
    const { before, quick } = momentAfter(move, { ids: ['node-15'], dx: 8, dy: 400, grows: false });
    const others = quick.routes.connections.filter(({ view: { from, to } }) => from !== 'node-15' && to !== 'node-15');
    expect(others.length).toBeLessThan(quick.routes.connections.length);
    for (const routed of others) expect(before.routes.connections).toContain(routed);
  });

  test('what stands otherwise as a whole has none', () => {
    const before = layOut(viewOf(diagram));
    const nodes = Object.values(diagram.nodes).map((node, index) => {
      return { ...node, frame: { ...node.frame, x: node.frame.x + index * 7 } };
    });
    const view = viewOf({ ...diagram, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) });
    expect(quickLayout(view, placeNodes(view), before)).toBeUndefined();
  });

  function momentAfter<Input>(command: Command<Input>, input: Input): { before: Layout; quick: Layout } {
    const before = layOut(viewOf(diagram));
    const view = viewOf(edited(diagram, command, input));
    const quick = quickLayout(view, placeNodes(view), before);
    if (quick === undefined) throw new Error('nothing holds any more');
    return { before, quick };
  }
});

test('a diagram that is as it was some edits ago has the layout that it had', () => {
  const diagram = largeDiagram(SIZE);
  const layout = layOut(viewOf(diagram));
  let present = diagram;
  for (const dx of [8, 16, 24]) {
    present = edited(present, move, { ids: ['node-7'], dx, dy: 0, grows: false });
    layOut(viewOf(present));
  }
  // As undo has it: the same nodes in an object of its own.
  const again = viewOf({ ...diagram, nodes: { ...diagram.nodes } });
  expect(knownLayout(again)).toBeUndefined();
  expect(recalledLayout(again)).toBe(layout);
  expect(knownLayout(again)).toBe(layout);
  expect(nearLayout(viewOf(present))).toBe(layout);
});

test('one in which a line, a frame or a name is another is not taken for it', () => {
  const diagram = largeDiagram(SIZE);
  layOut(viewOf(diagram));
  const [line, ...lines] = Object.values(diagram.connections);
  const node = diagram.nodes['node-7'];
  if (line === undefined || node === undefined) throw new Error('the diagram is empty');
  const others: readonly Diagram[] = [
    { ...diagram, connections: Object.fromEntries(lines.map((one) => [one.id, one])) },
    { ...diagram, connections: { ...diagram.connections, [line.id]: { ...line, from: line.to, to: line.from } } },
    { ...diagram, nodes: { ...diagram.nodes, [node.id]: { ...node, label: 'Another' } } },
    { ...diagram, nodes: { ...diagram.nodes, [node.id]: { ...node, parentId: null } } },
  ];
  for (const other of others) expect(recalledLayout(viewOf(other))).toBeUndefined();
});

function viewOf(diagram: Diagram): SideView {
  return drawnView(viewSide(diagram, 'aws', catalog));
}

function anew(diagram: Diagram): Layout {
  const view = viewOf(diagram);
  return runSteps(layOutAfter(view, placeNodes(view), undefined));
}

function edited<Input>(diagram: Diagram, command: Command<Input>, input: Input): Diagram {
  const result = command(diagram, input, commandEnv());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Lines end at most so far from what they meet. */
const GAP = 8;

function isAt({ geometries }: Layout, id: string, point: Point | undefined): boolean {
  const geometry = geometries.get(id);
  return geometry !== undefined && point !== undefined && holdsPoint(geometry.bounds, point, GAP);
}
