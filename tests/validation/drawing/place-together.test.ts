import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { type ViewNode, viewSide } from '../../../shared/catalog/side-view.ts';
import { absoluteFrame } from '../../../shared/document/containment.ts';
import type { Diagram } from '../../../shared/document/schema.ts';
import { placeTogether } from '../../../shared/validation/drawing/place-together.ts';
import { planMoveToFrame } from '../../../shared/validation/fixes/move-to-frame.ts';
import { largeDiagram } from '../../bench/large-diagram.ts';
import { arbitraryDesign } from '../../support/arbitrary-design.ts';
import { commandEnv } from '../../support/command-env.ts';
import { laidOut } from '../../support/laid-out.ts';

const env = commandEnv();

function oneByOne(diagram: Diagram, ids: readonly string[], parentId: string | null): Diagram {
  return ids.reduce((present, id) => planned(present, [id], parentId), diagram);
}

function planned(diagram: Diagram, ids: readonly string[], parentId: string | null): Diagram {
  const moved = planMoveToFrame(diagram, { ids, parentId }, env);
  return moved.ok ? moved.value : diagram;
}

/** Not in a frame that only the other side has: what is in one has no place that both agree on. */
function isWhereStored(diagram: Diagram, { id, frame }: ViewNode): boolean {
  const node = diagram.nodes[id];
  const stored = node && absoluteFrame(diagram, node, diagram.provider);
  return stored?.x === frame.x && stored.y === frame.y;
}

describe('many that are moved into one frame', () => {
  test('stand where they would if each were moved after the other', () => {
    fc.assert(
      fc.property(arbitraryDesign(), fc.constantFrom('aws' as const, 'azure' as const), (design, provider) => {
        const diagram = laidOut({ ...design, provider });
        const view = viewSide(diagram, provider, catalog);
        const icons = [...view.nodes.values()].filter(({ shape }) => shape === 'icon');
        const ids = icons.filter((one) => isWhereStored(diagram, one)).map(({ id }) => id);
        const frames = [...view.nodes.values()].filter(({ shape }) => shape === 'frame').map(({ id }) => id);
        for (const parentId of [null, ...frames.slice(0, 2)])
          expect(planned(diagram, ids, parentId)).toEqual(oneByOne(diagram, ids, parentId));
      }),
      { numRuns: 25 },
    );
  });

  test('are placed in one step where nothing has to make room', () => {
    const diagram = largeDiagram(100);
    const ids = Object.keys(diagram.nodes).filter((id) => id.startsWith('node-'));
    const placed = placeTogether(diagram, ids, null, env);
    expect(placed.ok && placed.value.count).toBe(ids.length);
  });

  test('are left to be moved alone from the first that has a line with corners', () => {
    const diagram = largeDiagram(10);
    const line = Object.values(diagram.connections).find(({ from }) => from === 'node-3');
    if (line === undefined) throw new Error('no line');
    const bent = { ...line, waypoints: [{ x: 200, y: 200 }] };
    const ids = ['node-0', 'node-1', 'node-3', 'node-5'];
    const placed = placeTogether(
      { ...diagram, connections: { ...diagram.connections, [line.id]: bent } },
      ids,
      null,
      env,
    );
    expect(placed.ok && placed.value.count).toBe(2);
  });
});
