import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { createHistory, record, redo, undo } from '../../shared/commands/history.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { ARBITRARY_COMMAND_IDS, arbitraryCommand } from '../support/arbitrary-command.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { commandEnv } from '../support/command-env.ts';

test('any commands keep a diagram sound, and undo and redo lead through the same diagrams to the letter', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), fc.array(arbitraryCommand(), { minLength: 1, maxLength: 12 }), (diagram, steps) => {
      const env = commandEnv();
      let history = createHistory(diagram);
      const seen: Diagram[] = [diagram];
      for (const step of steps) {
        const before = serializeDiagram(history.present);
        const result = step.run(history.present, env);
        expect(serializeDiagram(history.present)).toBe(before);
        if (!result.ok) {
          expect(result.error.reason).not.toBe('breaks-invariant');
          continue;
        }
        expect(checkInvariants(result.value)).toEqual([]);
        if (result.value === history.present) continue;
        history = record(history, step.id, result.value);
        seen.push(result.value);
      }
      expect(parseDiagram(serializeDiagram(history.present))).toEqual({ ok: true, value: history.present });
      for (const earlier of seen.slice(0, -1).reverse()) {
        history = undo(history);
        expect(serializeDiagram(history.present)).toBe(serializeDiagram(earlier));
      }
      for (const later of seen.slice(1)) {
        history = redo(history);
        expect(serializeDiagram(history.present)).toBe(serializeDiagram(later));
      }
    }),
    { numRuns: 300 },
  );
});

test('each of these commands does something now and then', () => {
  const done = new Set<string>();
  const tries = fc.sample(fc.tuple(arbitraryDiagram(), arbitraryCommand()), { numRuns: 6000, seed: 1 });
  for (const [diagram, step] of tries) {
    const result = step.run(diagram, commandEnv());
    if (result.ok && result.value !== diagram) done.add(step.id);
  }
  expect([...done].sort()).toEqual([...ARBITRARY_COMMAND_IDS].sort());
});

test('each side shows every node of any diagram, but for what it absorbs and what the other side has alone', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), (diagram) => {
      for (const side of ['aws', 'azure'] as const) {
        const view = viewSide(diagram, side, catalog);
        const there = Object.values(diagram.nodes).filter(({ only }) => only === undefined || only === side);
        expect([...view.nodes.keys(), ...view.absorbed.keys()].sort()).toEqual(there.map(({ id }) => id).sort());
      }
    }),
    { numRuns: 300 },
  );
});
