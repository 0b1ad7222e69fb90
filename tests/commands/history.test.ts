import { describe, expect, test } from 'vitest';
import {
  createHistory,
  HISTORY_LIMIT,
  record,
  redo,
  redoLabel,
  seal,
  takeBack,
  undo,
  undoLabel,
} from '../../shared/commands/history.ts';
import { createDiagram } from '../../shared/document/create.ts';
import type { Diagram } from '../../shared/document/schema.ts';

const named = (name: string): Diagram => createDiagram('aws', { name });
const [a, b, c, d] = [named('a'), named('b'), named('c'), named('d')];

describe('history', () => {
  test('undoes and redoes by identity and names the steps', () => {
    const recorded = record(record(createHistory(a), 'Move', b), 'Rename', c);
    expect(undoLabel(recorded)).toBe('Rename');
    const back = undo(recorded);
    expect(back.present).toBe(b);
    expect([undoLabel(back), redoLabel(back)]).toEqual(['Move', 'Rename']);
    expect(redo(back).present).toBe(c);
    expect(redo(undo(redo(back))).present).toBe(c);
  });

  test('does nothing at either end', () => {
    const fresh = createHistory(a);
    expect(undo(fresh)).toBe(fresh);
    expect(redo(fresh)).toBe(fresh);
    expect(undoLabel(fresh)).toBeUndefined();
  });

  test('takes no step for a diagram that did not change', () => {
    const fresh = createHistory(a);
    expect(record(fresh, 'Move', a)).toBe(fresh);
  });

  test('forgets what was undone once something else is done', () => {
    const history = record(undo(record(createHistory(a), 'Move', b)), 'Rename', c);
    expect(redo(history).present).toBe(c);
    expect(undo(history).present).toBe(a);
  });

  test('takes the last step back as if it had never been', () => {
    const recorded = record(record(createHistory(a), 'Move', b), 'Add', c);
    const back = takeBack(recorded);
    expect(back.present).toBe(b);
    expect([undoLabel(back), redoLabel(back)]).toEqual(['Move', undefined]);
    expect(takeBack(createHistory(a)).present).toBe(a);
  });

  test('keeps the newest 500 steps', () => {
    let history = createHistory(a);
    const made = Array.from({ length: HISTORY_LIMIT + 50 }, (_, at) => named(String(at)));
    for (const one of made) history = record(history, 'Move', one);
    for (let step = 0; step < HISTORY_LIMIT; step += 1) history = undo(history);
    expect(HISTORY_LIMIT).toBe(500);
    expect(history.present).toEqual(made[49]);
    expect(undo(history)).toBe(history);
  });
});

describe('one gesture', () => {
  const drag = { coalesce: 'drag web' };

  test('is one step', () => {
    const history = record(record(record(createHistory(a), 'Move', b, drag), 'Move', c, drag), 'Move', d, drag);
    expect(history.past).toHaveLength(1);
    expect(undo(history).present).toBe(a);
    expect(redo(undo(history)).present).toBe(d);
  });

  test.each([
    ['after a seal', drag, (history: Parameters<typeof seal>[0]) => seal(history)],
    ['with another key', { coalesce: 'drag db' }, (history: Parameters<typeof seal>[0]) => history],
    ['without a key', {}, (history: Parameters<typeof seal>[0]) => history],
    ['after undo and redo', drag, (history: Parameters<typeof seal>[0]) => redo(undo(history))],
  ])('ends %s', (_, options, between) => {
    const history = record(between(record(createHistory(a), 'Move', b, drag)), 'Move', c, options);
    expect(undo(history).present).toBe(b);
  });
});
