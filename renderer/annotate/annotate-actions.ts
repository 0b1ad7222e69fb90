import type { ActionId } from '../../shared/actions.ts';
import {
  AREA,
  areasInOrder,
  CALLOUT,
  calloutsInOrder,
  isCallout,
  isSequenced,
  STEPS,
} from '../../shared/catalog/annotations.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { drawnSize } from '../../shared/catalog/drawn-size.ts';
import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { addNode } from '../../shared/commands/add-node.ts';
import { reorderSteps } from '../../shared/commands/reorder-steps.ts';
import type { Frame, Point } from '../../shared/document/schema.ts';
import { boundsOf, inflate } from '../../shared/scene/geometry.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { ActionHandler, ActionHandlers } from '../actions/handler.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { selectAdded } from '../actions/select-added.ts';
import { selectedNodes, selection } from '../actions/selected-nodes.ts';
import type { App } from '../app.ts';
import { calloutPlace } from '../gestures/annotation-target.ts';
import { dropTarget } from '../gestures/drop-target.ts';
import { type Place, placeForService } from '../gestures/free-place.ts';
import { snapFrame } from '../gestures/snap-delta.ts';

export const annotateActions = {
  'add-note': adds('neutral.note', (app) => freePlaceFor(app, 'neutral.note')),
  'add-text': adds('neutral.text', (app) => freePlaceFor(app, 'neutral.text')),
  'add-callout': adds(CALLOUT, placeOfCallout),
  'add-slide': adds(AREA, placeOfSlide),
  'add-steps': {
    run(app) {
      const there = [...app.editor.view().nodes.values()].find(({ service }) => service.id === STEPS);
      // One list says all there is to say.
      if (there === undefined) add(app, STEPS, freePlaceFor(app, STEPS), false);
      else {
        app.editor.select([there.id]);
        app.canvas.current?.reveal([there.id]);
      }
    },
  },
  'step-earlier': moves(-1),
  'step-later': moves(1),
} satisfies ActionHandlers;

/** What a menu that was opened at a place adds there. */
const POINTED: ReadonlyMap<string, string> = new Map([
  ['add-note', 'neutral.note'],
  ['add-text', 'neutral.text'],
  ['add-callout', CALLOUT],
] satisfies [ActionId, string][]);

/** The same as the action, where the menu was opened; undefined: it is none of these. */
export function addsAt(app: App, id: string, at: Point): (() => void) | undefined {
  const serviceId = POINTED.get(id);
  return serviceId === undefined ? undefined : () => add(app, serviceId, pointedPlace(app, serviceId, at), true);
}

/** A text begins where it was asked for, and a note hangs from there. */
function pointedPlace(app: App, serviceId: string, at: Point): Place {
  const service = serviceOf(app.catalog, serviceId);
  const { width, height } = drawnSize(service);
  const isCallout = serviceId === CALLOUT;
  const frame = snapFrame({
    x: isCallout ? at.x - width / 2 : at.x,
    y: serviceId === 'neutral.note' ? at.y : at.y - height / 2,
    width,
    height,
  });
  const { parentId, answer } = dropTarget(app.editor.view(), { serviceId }, frame, at);
  return { frame, parentId: answer.answer === 'refuse' ? null : parentId };
}

function adds(serviceId: string, placeOf: (app: App) => Place): ActionHandler {
  return { run: (app) => add(app, serviceId, placeOf(app), true) };
}

function add(app: App, serviceId: string, { frame, parentId }: Place, isWritten: boolean): void {
  const { editor, canvas, ui, catalog } = app;
  const before = editor.diagram();
  const label = `Add ${serviceOf(catalog, serviceId).shortName.toLowerCase()}`;
  if (
    !isAccepted(
      app,
      editor.change(label, (diagram, env) => addNode(diagram, { serviceId, frame, parentId }, env)),
    )
  ) {
    return;
  }
  selectAdded(app, before);
  canvas.current?.reveal(selection(app));
  const [id] = selection(app);
  const added = id === undefined ? undefined : editor.view().nodes.get(id);
  ui.announce(`${nameOf(app, added)} added.`);
  if (isWritten && id !== undefined) editor.rename(id);
}

function nameOf(app: App, added: ViewNode | undefined): string {
  if (added === undefined) return 'It is';
  const name = serviceOf(app.catalog, added.service.id).shortName;
  return added.number === undefined ? name : `${name} ${added.number}`;
}

function freePlaceFor(app: App, serviceId: string): Place {
  const service = serviceOf(app.catalog, serviceId);
  return placeForService(app.editor.view(), service, selection(app), centreOfView(app));
}

function centreOfView(app: App): { readonly x: number; readonly y: number } {
  return app.canvas.current?.center() ?? { x: 0, y: 0 };
}

/** On what is selected; without that beside the middle of the view. */
function placeOfCallout(app: App): Place {
  const { width } = drawnSize(serviceOf(app.catalog, CALLOUT));
  const [chosen] = selectedNodes(app);
  const on = chosen !== undefined && isCallout(chosen.service) ? (chosen.parent ?? undefined) : chosen;
  if (on !== undefined && !isSequenced(on.service)) return { frame: calloutPlace(on, width), parentId: on.id };
  const { x, y } = centreOfView(app);
  return { frame: snapFrame({ x, y, width, height: width }), parentId: null };
}

/** As a slide of 16 to 9 around the selection, around all that is drawn where there is no slide yet, or in the middle of the view. */
function placeOfSlide(app: App): Place {
  const chosen = selectedNodes(app).filter(({ service }) => !isSequenced(service));
  const view = app.editor.view();
  const nodes = chosen.length === 0 && areasInOrder(view).length === 0 ? [...view.nodes.values()] : chosen;
  const around = boundsOf(nodes.map((node) => nodeGeometry(node).bounds));
  if (around !== undefined) return { frame: snapFrame(asSlide(inflate(around, SLIDE_MARGIN))), parentId: null };
  const { width, height } = drawnSize(serviceOf(app.catalog, AREA));
  const { x, y } = centreOfView(app);
  return { frame: snapFrame({ x: x - width / 2, y: y - height / 2, width, height }), parentId: null };
}

const SLIDE_MARGIN = 32;
const RATIO = 16 / 9;

function asSlide(rect: Frame): Frame {
  const width = Math.max(rect.width, rect.height * RATIO);
  const height = width / RATIO;
  return { x: rect.x - (width - rect.width) / 2, y: rect.y - (height - rect.height) / 2, width, height };
}

function moves(by: -1 | 1): ActionHandler {
  return {
    isEnabled: (app) => movedBy(app, by) !== undefined,
    run(app) {
      const moved = movedBy(app, by);
      if (moved === undefined) return;
      const { editor, ui } = app;
      if (!isAccepted(app, editor.dispatch(reorderSteps, { ids: moved.ids }))) return;
      ui.announce(`It is number ${moved.ids.indexOf(moved.id) + 1} of ${moved.ids.length} now.`);
    },
  };
}

/** The order after the one selected callout or slide has passed its neighbour. */
function movedBy(app: App, by: -1 | 1): { readonly id: string; readonly ids: readonly string[] } | undefined {
  const [node, ...others] = selectedNodes(app);
  if (node === undefined || others.length > 0 || !isSequenced(node.service)) return undefined;
  const view = app.editor.view();
  const ids = (isCallout(node.service) ? calloutsInOrder(view) : areasInOrder(view)).map(({ id }) => id);
  const at = ids.indexOf(node.id);
  const to = at + by;
  if (to < 0 || to >= ids.length) return undefined;
  const rest = ids.filter((id) => id !== node.id);
  return { id: node.id, ids: [...rest.slice(0, to), node.id, ...rest.slice(to)] };
}
