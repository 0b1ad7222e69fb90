import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { addedIds, createEditor } from '../../renderer/state/editor.ts';
import { addNode } from '../../shared/commands/add-node.ts';
import { deleteElements } from '../../shared/commands/delete.ts';
import { undoLabel } from '../../shared/commands/history.ts';
import { move } from '../../shared/commands/move.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = diagram('aws').node('queue', 'aws.sqs').node('fn', 'aws.lambda').connect('queue', 'fn').done();
const historyOf = (editor: ReturnType<typeof createEditor>) => editor.state.getState().history;

describe('the editor', () => {
  test('calls a step by its command', () => {
    const editor = createEditor(catalog, drawn);
    editor.dispatch(move, { ids: ['fn'], dx: 8, dy: 0 });
    expect(undoLabel(historyOf(editor))).toBe('Move');
  });

  test('keeps a rejected command out of the history', () => {
    const editor = createEditor(catalog, drawn);
    expect(editor.dispatch(move, { ids: ['nobody'], dx: 8, dy: 0 })).toMatchObject({ ok: false });
    expect(historyOf(editor).past).toEqual([]);
  });

  test('records no step for a change of nothing', () => {
    const editor = createEditor(catalog, drawn);
    editor.dispatch(move, { ids: ['fn'], dx: 0, dy: 0 });
    expect(historyOf(editor).past).toEqual([]);
  });

  test('takes back the step that added an element only while it is the last', () => {
    const editor = createEditor(catalog, drawn);
    const frame = { x: 0, y: 300, width: 120, height: 24 };
    editor.dispatch(addNode, { serviceId: 'neutral.text', frame, parentId: null });
    const [id = ''] = addedIds(drawn, editor.diagram());
    expect(editor.takeBackAdding('fn')).toBe(false);
    expect(editor.takeBackAdding('nobody')).toBe(false);
    editor.dispatch(move, { ids: ['fn'], dx: 8, dy: 0 });
    expect(editor.takeBackAdding(id)).toBe(false);
    editor.undo();
    expect(editor.takeBackAdding(id)).toBe(true);
    expect(editor.diagram()).toBe(drawn);
    expect([historyOf(editor).past, historyOf(editor).future]).toEqual([[], []]);
  });

  test('makes one step of a gesture, and of the next another', () => {
    const editor = createEditor(catalog, drawn);
    const step = (): void => void editor.dispatch(move, { ids: ['fn'], dx: 8, dy: 0 }, { coalesce: 'drag' });
    step();
    step();
    editor.seal();
    step();
    expect(historyOf(editor).past).toHaveLength(2);
  });

  test('drops what is gone from the selection and ends its renaming', () => {
    const editor = createEditor(catalog, drawn);
    editor.select(['fn', 'queue', 'queue-fn-0']);
    editor.rename('fn');
    editor.dispatch(deleteElements, { ids: ['fn'], contents: 'delete' });
    expect([...editor.state.getState().selection]).toEqual(['queue']);
    expect(editor.state.getState().renaming).toBeNull();
  });

  test('drops from the selection what the other side hides', () => {
    const editor = createEditor(
      catalog,
      diagram('aws').node('a', 'aws.sqs', { only: 'aws' }).node('b', 'aws.sqs').done(),
    );
    editor.select(['a', 'b']);
    editor.flip();
    expect([...editor.state.getState().selection]).toEqual(['b']);
    expect(undoLabel(historyOf(editor))).toBe('Flip to Azure');
  });

  test('starts a new history with another diagram', () => {
    const editor = createEditor(catalog, drawn);
    editor.select(['fn']);
    editor.dispatch(move, { ids: ['fn'], dx: 8, dy: 0 });
    editor.load(drawn);
    expect(historyOf(editor).past).toEqual([]);
    expect(editor.state.getState().selection.size).toBe(0);
  });

  test('gives ids that are free', () => {
    const editor = createEditor(catalog, drawn);
    const frame = { x: 0, y: 0, width: 96, height: 88 };
    for (let index = 0; index < 50; index++) editor.dispatch(addNode, { serviceId: 'aws.sqs', frame });
    expect(addedIds(drawn, editor.diagram())).toHaveLength(50);
  });

  test('tells nobody of a selection that stays the same', () => {
    const editor = createEditor(catalog, drawn);
    editor.select(['fn']);
    const { selection } = editor.state.getState();
    editor.select(['fn']);
    expect(editor.state.getState().selection).toBe(selection);
    editor.toggle('fn');
    expect(editor.state.getState().selection.size).toBe(0);
  });
});
