import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { createEditor, type Editor } from '../../renderer/state/editor.ts';
import { createFindings, type FindingsState } from '../../renderer/state/findings.ts';
import { keepKnown } from '../../renderer/state/kept-findings.ts';
import { editDiagram } from '../../shared/commands/edit-diagram.ts';
import { move } from '../../shared/commands/move.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { validate } from '../../shared/validation/validate.ts';
import { diagram } from '../support/diagram-builder.ts';

const TODAY = '2026-11-21';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const lambda = (seconds: number): Diagram =>
  diagram('aws').node('fn', 'aws.lambda', { expectedDurationSeconds: seconds }).done();

function follow(opened: Diagram): { editor: Editor; state: () => FindingsState } {
  const editor = createEditor(catalog, opened);
  const store = createFindings(editor, catalog, () => TODAY);
  vi.runAllTimers();
  return { editor, state: store.getState };
}

const codes = (findings: FindingsState['here']): string[] => findings.map(({ code }) => code);

test('findings of both sides are there for the opened diagram', () => {
  const { state } = follow(lambda(1200));
  expect(codes(state().here)).toContain('RT-001');
  expect(codes(state().there)).not.toContain('RT-001');
  expect(state().summaryHere.bySeverity.error).toBe(1);
});

test('they follow a change a moment later, on both sides', () => {
  const { editor, state } = follow(lambda(60));
  expect(codes(state().here)).not.toContain('RT-001');
  editor.dispatch(setProperties, { ids: ['fn'], properties: { expectedDurationSeconds: 1200 } });
  expect(codes(state().here)).not.toContain('RT-001');
  vi.runAllTimers();
  expect(codes(state().here)).toContain('RT-001');
  expect(state().diagram).toBe(editor.diagram());
});

test('a flip swaps what is known at once, and changes nothing when it is looked at again', () => {
  const { editor, state } = follow(lambda(1200));
  const before = state();
  editor.flip();
  expect(state().here).toBe(before.there);
  expect(state().there).toBe(before.here);
  expect(state().diagram).toBe(editor.diagram());
  vi.runAllTimers();
  expect(state().here).toBe(before.there);
});

test('a flip right after a change waits for the check of what was changed', () => {
  const { editor, state } = follow(lambda(60));
  editor.dispatch(setProperties, { ids: ['fn'], properties: { expectedDurationSeconds: 1200 } });
  editor.flip();
  vi.runAllTimers();
  expect(codes(state().there)).toContain('RT-001');
  expect(codes(state().here)).not.toContain('RT-001');
});

test('a change that no rule minds leaves the lists as they are, by identity', () => {
  const { editor, state } = follow(lambda(1200));
  const before = state();
  editor.dispatch(editDiagram, { name: 'Orders' });
  vi.runAllTimers();
  expect(state().diagram.name).toBe('Orders');
  expect(state().here).toBe(before.here);
  expect(state().there).toBe(before.there);
  expect(state().summaryHere).toBe(before.summaryHere);
});

const examples = join(import.meta.dirname, '../../examples');

test.each(readdirSync(examples).filter((file) => file.endsWith('.skyflip')))(
  'the findings of a side do not depend on the side that is shown: %s',
  (file) => {
    const parsed = parseDiagram(readFileSync(join(examples, file), 'utf8'));
    if (!parsed.ok) throw new Error(parsed.error.message);
    for (const side of ['aws', 'azure'] as const) {
      const shown = (['aws', 'azure'] as const).map((provider) =>
        validate({ ...parsed.value, provider }, side, catalog, { today: TODAY, editing: true }),
      );
      expect(shown[0]).toEqual(shown[1]);
    }
  },
);

test('what says the same as before is kept by identity, what is new is taken as it is', () => {
  const [first] = validate(lambda(1200), 'aws', catalog, { today: TODAY });
  const [same] = validate(lambda(1200), 'aws', catalog, { today: TODAY });
  const [other] = validate(lambda(1300), 'aws', catalog, { today: TODAY });
  if (!first || !same || !other) throw new Error('the diagram has a finding');
  const before = [first];
  expect(keepKnown(before, [same])).toBe(before);
  expect(keepKnown(before, [same, other])).toEqual([first, other]);
  expect(keepKnown(before, [same, other])[0]).toBe(first);
  expect(keepKnown(before, [])).toEqual([]);
});

test('what was only moved is not checked again, and what was found holds for it', () => {
  const { editor, state } = follow(lambda(1200));
  const before = state();
  editor.dispatch(move, { ids: ['fn'], dx: 40, dy: 0 });
  expect(state().diagram).toBe(editor.diagram());
  expect(state().here).toBe(before.here);
  expect(vi.getTimerCount()).toBe(0);
});

test('a move right after a change does not pass for checked', () => {
  const { editor, state } = follow(lambda(60));
  editor.dispatch(setProperties, { ids: ['fn'], properties: { expectedDurationSeconds: 1200 } });
  editor.dispatch(move, { ids: ['fn'], dx: 40, dy: 0 });
  vi.runAllTimers();
  expect(codes(state().here)).toContain('RT-001');
  expect(state().diagram).toBe(editor.diagram());
});
