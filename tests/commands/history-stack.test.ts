import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHistory, record, redo, undo } from '../../shared/commands/history.ts';
import { WHOLE_STEPS } from '../../shared/commands/history-stack.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';
import { runs } from '../support/property-runs.ts';

const start = diagram('aws').node('a', 'aws.ec2').node('b', 'aws.rds').connect('a', 'b').done();

/** Adds, changes or takes away a node or a line, or turns the diagram. */
const arbitraryEdit = fc.tuple(fc.nat(5), fc.nat(8));

function edited(before: Diagram, [kind, at]: readonly [number, number], step: number): Diagram {
  const { nodes, connections } = before;
  const id = `n${at}`;
  const [node] = Object.values(start.nodes);
  const [line] = Object.values(start.connections);
  if (node === undefined || line === undefined) throw new Error('nothing to copy');
  if (kind === 0) return { ...before, provider: before.provider === 'aws' ? 'azure' : 'aws' };
  if (kind === 1) return { ...before, nodes: { ...nodes, [id]: { ...node, id, label: String(step) } } };
  if (kind === 2) return { ...before, connections: { ...connections, [`c${at}`]: { ...line, id: `c${at}` } } };
  const list: Record<string, Diagram['nodes'][string]> = { ...nodes };
  delete list[id];
  return { ...before, nodes: list };
}

test('is what a history of whole diagrams would be, however far one goes', () => {
  const property = fc.property(
    fc.array(fc.oneof({ weight: 3, arbitrary: arbitraryEdit }, fc.integer({ min: -90, max: 90 })), { maxLength: 200 }),
    (steps) => {
      let history = createHistory(start);
      let [past, present, future]: [Diagram[], Diagram, Diagram[]] = [[], start, []];
      for (const [at, step] of steps.entries()) {
        if (typeof step === 'number') {
          for (let left = Math.abs(step); left > 0; left -= 1) {
            history = step < 0 ? undo(history) : redo(history);
            const [from, to] = step < 0 ? [past, future] : [future, past];
            const next = from.pop();
            if (next === undefined) break;
            to.push(present);
            present = next;
          }
        } else {
          const next = edited(present, step, at);
          history = record(history, 'Edit', next);
          past.push(present);
          [present, future] = [next, []];
        }
        expect(JSON.stringify(history.present)).toBe(JSON.stringify(present));
        for (const [id, node] of Object.entries(present.nodes)) expect(history.present.nodes[id]).toBe(node);
      }
    },
  );
  fc.assert(property, runs(60));
});

test('holds few diagrams whole', () => {
  let history = createHistory(start);
  for (let step = 0; step < 3 * WHOLE_STEPS; step += 1)
    history = record(history, 'Edit', edited(history.present, [1, step % 9], step));
  expect(history.past.filter((step) => 'diagram' in step)).toHaveLength(WHOLE_STEPS);
  for (let step = 0; step < 2 * WHOLE_STEPS; step += 1) history = undo(history);
  expect(history.future.filter((step) => 'diagram' in step)).toHaveLength(WHOLE_STEPS);
});
