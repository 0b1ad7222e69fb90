import { serviceOf } from '../../shared/catalog/catalog.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { addNode } from '../../shared/commands/add-node.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { selectAdded } from '../actions/select-added.ts';
import type { App } from '../app.ts';
import { explainPlace } from '../canvas/explain-place.ts';
import { placeForService } from '../gestures/free-place.ts';

/** Places a service without pointing: beside or into what is selected, else in the middle of what is in view. */
export function placeService(app: App, serviceId: string): void {
  const { editor, catalog, canvas, ui } = app;
  const view = editor.view();
  const service = serviceOf(catalog, serviceId);
  const before = editor.diagram();
  const centre = canvas.current?.center() ?? { x: 0, y: 0 };
  const place = placeForService(view, service, editor.state.getState().selection, centre);
  const placed = editor.dispatch(addNode, { serviceId, ...place });
  if (!isAccepted(app, placed)) return;
  selectAdded(app, before);
  canvas.current?.reveal(editor.state.getState().selection);
  const parent = place.parentId === null ? undefined : view.nodes.get(place.parentId);
  const where = parent === undefined ? '' : ` in ${nodeName(parent)}`;
  ui.announce(`${service.shortName} placed${where}. ${explainPlace(app, editor.state.getState().selection)}`.trim());
}
