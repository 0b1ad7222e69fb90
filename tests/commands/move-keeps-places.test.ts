import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteElements } from '../../shared/commands/delete.ts';
import { move } from '../../shared/commands/move.ts';
import { absoluteFrame } from '../../shared/document/containment.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { commandEnv } from '../support/command-env.ts';

test('into whichever frame a node goes, the shown side draws it and what it holds where they were', () => {
  let moved = 0;
  fc.assert(
    fc.property(arbitraryDiagram(), fc.nat(), fc.option(fc.nat(), { nil: null }), (diagram, pick, into) => {
      const ids = Object.keys(diagram.nodes);
      const id = ids[pick % ids.length];
      if (id === undefined) return;
      const parentId = into === null ? null : (ids[into % ids.length] ?? null);
      const result = move(diagram, { ids: [id], dx: 0, dy: 0, parentId }, commandEnv());
      if (!result.ok || result.value === diagram) return;
      moved += 1;
      expectSamePlaces(diagram, result.value, diagram.provider, () => true);
      const other = diagram.provider === 'aws' ? 'azure' : 'aws';
      expectSamePlaces(diagram, result.value, other, (one) => {
        // What is pinned is drawn by one face on both sides, so it moves on both.
        const node = one === id && diagram.nodes[one]?.pinned === undefined ? diagram.nodes[one] : undefined;
        const face = node?.faces[other];
        return face?.parentId !== undefined || face?.frame !== undefined;
      });
    }),
    { numRuns: 500 },
  );
  expect(moved).toBeGreaterThan(50);
});

test('what is lifted out of a deleted frame is drawn where it was', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), fc.nat(), (diagram, pick) => {
      const ids = Object.keys(diagram.nodes);
      const id = ids[pick % ids.length];
      if (id === undefined) return;
      const result = deleteElements(diagram, { ids: [id], contents: 'lift' }, commandEnv());
      if (!result.ok) throw new Error(result.error.message);
      expectSamePlaces(diagram, result.value, diagram.provider, () => true);
    }),
    { numRuns: 500 },
  );
});

function expectSamePlaces(before: Diagram, after: Diagram, side: Side, isMeant: (id: string) => boolean): void {
  for (const node of Object.values(after.nodes)) {
    const old = before.nodes[node.id];
    if (old === undefined || !isMeant(node.id)) continue;
    const there = absoluteFrame(after, node, side);
    const was = absoluteFrame(before, old, side);
    expect(there.x, node.id).toBeCloseTo(was.x, 1);
    expect(there.y, node.id).toBeCloseTo(was.y, 1);
  }
}
