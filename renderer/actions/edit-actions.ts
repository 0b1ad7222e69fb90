import { isCallout } from '../../shared/catalog/annotations.ts';
import { wholeView, withAllLines } from '../../shared/catalog/drawn-view.ts';
import { deleteElements } from '../../shared/commands/delete.ts';
import { duplicate } from '../../shared/commands/duplicate.ts';
import { redoLabel, undoLabel } from '../../shared/commands/history.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { boundsOf } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import { freePlace } from '../gestures/free-place.ts';
import { GRID } from '../gestures/snap-delta.ts';
import { offsetAgain, rememberDuplicates } from './duplicate-again.ts';
import type { ActionHandler, ActionHandlers } from './handler.ts';
import { removeFocusedBend } from './line-pieces.ts';
import { isAccepted } from './report-rejection.ts';
import { selectAdded } from './select-added.ts';
import { countOf, outermostNodes, selectedNodes, selection } from './selected-nodes.ts';

const hasSelection = (app: App): boolean => selection(app).size > 0;
const hasNodes = (app: App): boolean => selectedNodes(app).length > 0;

/** Where there is no room beside them, copies lie over their originals by this much. */
const OVERLAP = 3 * GRID;

export const editActions = {
  undo: throughHistory('undo'),
  redo: throughHistory('redo'),
  duplicate: {
    isEnabled: hasNodes,
    run(app) {
      const ids = outermostNodes(app).map(({ id }) => id);
      const again = offsetAgain(app);
      const by = again ?? besideOriginals(app);
      const before = app.editor.diagram();
      if (!isAccepted(app, app.editor.dispatch(duplicate, { ids, ...by }))) return;
      selectAdded(app, before);
      rememberDuplicates(app, ids, again !== undefined);
      app.canvas.current?.reveal(selection(app));
      app.ui.announce(`${countOf(ids)} duplicated.`);
    },
  },
  delete: {
    isEnabled: hasSelection,
    run(app) {
      if (removeFocusedBend(app)) return;
      const ids = withAllLines(app.editor.view(), selection(app));
      if (!isAccepted(app, app.editor.dispatch(deleteElements, { ids, contents: 'delete' }))) return;
      app.ui.announce(`${countOf(ids)} deleted.`);
    },
  },
  'delete-frame': {
    isEnabled: (app) => framesWithContents(app).length > 0,
    run(app) {
      const view = wholeView(app.editor.view());
      const ids = framesWithContents(app);
      const held = ids.flatMap((id) => view.children(id).map((child) => child.id));
      if (!isAccepted(app, app.editor.dispatch(deleteElements, { ids, contents: 'lift' }))) return;
      app.editor.select(held.filter((id) => app.editor.view().nodes.has(id)));
      app.ui.announce(`${countOf(ids)} deleted, ${held.length} kept.`);
    },
  },
  'select-all': {
    isEnabled: (app) => app.editor.view().nodes.size > 0,
    run(app) {
      const { nodes, connections } = app.editor.view();
      const ids = [...nodes.keys(), ...connections.map(({ connection }) => connection.id)];
      app.editor.select(ids);
      app.ui.announce(`${countOf(ids)} selected.`);
    },
  },
  'select-none': {
    isEnabled: hasSelection,
    run({ editor }) {
      if (editor.state.getState().piece === null) editor.select([]);
      else editor.focusPiece(null);
    },
  },
  rename: {
    isEnabled: (app) => selection(app).size === 1 && withAllLines(app.editor.view(), selection(app)).length === 1,
    run(app) {
      const [id] = selection(app);
      if (id === undefined) return;
      app.canvas.current?.reveal([id]);
      app.editor.rename(id);
    },
  },
} satisfies ActionHandlers;

/** Copies lie beside their originals where there is room in their frame, and cover nothing. */
function besideOriginals(app: App): { readonly dx: number; readonly dy: number } {
  const nodes = outermostNodes(app);
  const around = boundsOf(nodes.map(({ frame }) => frame));
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  const [parentId = null] = parents;
  if (around === undefined || parents.size > 1) return { dx: OVERLAP, dy: OVERLAP };
  const beside = { ...around, x: around.x + around.width + 2 * GRID };
  const place = freePlace(app.editor.view(), beside, parentId);
  return place === null ? { dx: OVERLAP, dy: OVERLAP } : { dx: place.x - around.x, dy: place.y - around.y };
}

function framesWithContents(app: App): readonly string[] {
  const view = wholeView(app.editor.view());
  return selectedNodes(app)
    .map(({ id }) => id)
    .filter((id) => view.children(id).some(({ service }) => !isCallout(service)));
}

/** What comes back is selected where nothing else stays so. */
function throughHistory(step: 'undo' | 'redo'): ActionHandler {
  const labelOf = step === 'undo' ? undoLabel : redoLabel;
  const said = step === 'undo' ? 'Undone' : 'Redone';
  return {
    isEnabled: ({ editor }) => labelOf(editor.state.getState().history) !== undefined,
    run(app) {
      const { editor } = app;
      const label = labelOf(editor.state.getState().history);
      const before: Diagram = editor.diagram();
      editor[step]();
      if (selection(app).size === 0) selectAdded(app, before);
      app.ui.announce(`${said}: ${label}.`);
    },
  };
}
