import { serviceOf } from '../../shared/catalog/catalog.ts';
import { startWriting } from '../annotate/start-writing.ts';
import type { App } from '../app.ts';
import { placeForService } from '../gestures/free-place.ts';
import { putService } from './put-service.ts';
import { saidOf } from './said-of.ts';

/** Places a service without pointing: beside or into what is selected, else in the middle of what is in view. `called`: what it was found by. */
export function placeService(app: App, serviceId: string, called?: string): void {
  const { editor, catalog, canvas } = app;
  const centre = canvas.current?.center() ?? { x: 0, y: 0 };
  const service = serviceOf(catalog, serviceId);
  const place = placeForService(editor.view(), service, editor.state.getState().selection, centre);
  if (!putService(app, { serviceId, ...saidOf(service, called), ...place })) return;
  canvas.current?.reveal(editor.state.getState().selection);
  startWriting(app);
}
