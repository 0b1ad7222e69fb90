import { editDiagram } from '../../shared/commands/edit-diagram.ts';
import { routeAgain } from '../../shared/commands/route-again.ts';
import { turnConnections } from '../../shared/commands/turn-connections.ts';
import { counted } from '../../shared/counted.ts';
import { cornersOn } from '../../shared/document/corners-on.ts';
import { connectionOf } from '../../shared/document/queries.ts';
import type { Connection } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';
import type { ActionHandlers } from './handler.ts';
import { moveLabel } from './line-label.ts';
import { addBend, focusPiece, selectedLine } from './line-pieces.ts';
import { isAccepted } from './report-rejection.ts';
import { selection } from './selected-nodes.ts';

export const lineActions = {
  'next-piece': { isEnabled: (app) => selectedLine(app) !== undefined, run: (app) => focusPiece(app, 1) },
  'previous-piece': { isEnabled: (app) => selectedLine(app) !== undefined, run: (app) => focusPiece(app, -1) },
  'add-bend': { isEnabled: (app) => selectedLine(app) !== undefined, run: addBend },
  'label-onwards': { isEnabled: hasLabel, run: (app) => moveLabel(app, 1) },
  'label-back': { isEnabled: hasLabel, run: (app) => moveLabel(app, -1) },
  'turn-round': {
    isEnabled: (app) => selectedConnections(app).length > 0,
    run(app) {
      const ids = selectedConnections(app).map(({ id }) => id);
      if (isAccepted(app, app.editor.dispatch(turnConnections, { ids }))) say(app, ids, 'turned round');
    },
  },
  'route-again': {
    isEnabled: (app) => selectedConnections(app).some((connection) => isPlaced(app, connection)),
    run(app) {
      const ids = selectedConnections(app).map(({ id }) => id);
      if (!isAccepted(app, app.editor.dispatch(routeAgain, { ids }))) return;
      app.editor.focusPiece(null);
      say(app, ids, 'routed again');
    },
  },
  'toggle-legend': {
    isEnabled: (app) => app.editor.view().connections.length > 0 || app.editor.diagram().legend !== undefined,
    isChecked: (app) => app.editor.diagram().legend !== undefined,
    run(app) {
      const isShown = app.editor.diagram().legend !== undefined;
      if (!isAccepted(app, app.editor.dispatch(editDiagram, { legend: isShown ? null : {} }))) return;
      app.ui.announce(isShown ? 'Legend hidden.' : 'Legend shown.');
    },
  },
} satisfies ActionHandlers;

export function selectedConnections(app: App): readonly Connection[] {
  const diagram = app.editor.diagram();
  return [...selection(app)].flatMap((id) => connectionOf(diagram, id) ?? []);
}

/** By a person: the line or its label. */
function isPlaced(app: App, connection: Connection): boolean {
  const diagram = app.editor.diagram();
  return connection.labelAt !== undefined || cornersOn(diagram, connection, diagram.provider).length > 0;
}

function hasLabel(app: App): boolean {
  return (selectedLine(app)?.view.connection.label.trim() ?? '') !== '';
}

function say(app: App, ids: readonly string[], what: string): void {
  app.ui.announce(`${counted(ids.length, 'connection', 'connections')} ${what}.`);
}
