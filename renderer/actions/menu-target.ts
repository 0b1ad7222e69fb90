import type { ContextPlace } from '../../shared/actions.ts';
import type { Point } from '../../shared/document/schema.ts';
import { boundsOf } from '../../shared/scene/geometry.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { App } from '../app.ts';
import { hitTest, NEAR } from '../gestures/hit-test.ts';
import { shownLayout } from '../state/shown-layout.ts';
import { clientPlace } from './client-place.ts';
import { selectedNodes, selection } from './selected-nodes.ts';

export interface MenuTarget {
  readonly place: ContextPlace;
  /** The connection or node that it is about; null: several, or none. */
  readonly id: string | null;
  /** Where in the diagram; null: it was opened by key. */
  readonly at: Point | null;
}

/** What lies under the pointer becomes the selection, unless it is part of it. */
export function targetAt(app: App, client: Point): MenuTarget {
  const canvas = app.canvas.current;
  if (canvas === null) return { place: 'canvas', id: null, at: null };
  const view = app.editor.view();
  const at = canvas.toDiagram(client);
  const hit = hitTest(view, shownLayout(view), at, NEAR / clientPlace(canvas, at).zoom);
  if (hit === null) app.editor.select([]);
  else if (!selection(app).has(hit.id)) app.editor.select([hit.id]);
  return { ...targetOfSelection(app), at };
}

export function targetOfSelection(app: App): MenuTarget {
  const [id = null, ...others] = selection(app);
  if (id === null) return { place: 'canvas', id: null, at: null };
  if (others.length > 0) return { place: 'selection', id: null, at: null };
  return { place: app.editor.view().nodes.has(id) ? 'node' : 'connection', id, at: null };
}

/** In the window: under the selected nodes, on the selected connection, else in the middle of what is in view. */
export function clientPointOfSelection(app: App): Point {
  const canvas = app.canvas.current;
  if (canvas === null) return { x: 0, y: 0 };
  const around = boundsOf(selectedNodes(app).map((node) => nodeGeometry(node).core));
  if (around !== undefined) {
    return clientPlace(canvas, { x: around.x + around.width / 2, y: around.y + Math.min(around.height, 48) });
  }
  const [id] = selection(app);
  const view = app.editor.view();
  const routed = shownLayout(view).routes.connections.find((one) => one.view.connection.id === id);
  const middle = routed?.points[Math.floor(routed.points.length / 2)];
  return clientPlace(canvas, middle ?? canvas.center());
}
