import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import type { Command } from '../../shared/commands/command.ts';
import { type ResizeInput, resize } from '../../shared/commands/resize.ts';
import { frameOn } from '../../shared/document/containment.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import { ok } from '../../shared/result.ts';
import { bottomOf, rightOf } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import { resizeFrame } from '../gestures/resize-frame.ts';
import { isResizable, resizeLimits } from '../gestures/resize-limits.ts';
import { GRID } from '../gestures/snap-delta.ts';
import type { ActionHandler, ActionHandlers } from './handler.ts';
import { isAccepted } from './report-rejection.ts';
import { sealAfterPause } from './seal-after-pause.ts';
import { selectedNodes } from './selected-nodes.ts';

/** By keys the right and the lower edge move: the corner where reading begins stays. */
export const resizeActions = {
  widen: resizing('e', 1),
  narrow: resizing('e', -1),
  heighten: resizing('s', 1),
  lower: resizing('s', -1),
  'widen-fine': resizingFine('e', 1),
  'narrow-fine': resizingFine('e', -1),
  'heighten-fine': resizingFine('s', 1),
  'lower-fine': resizingFine('s', -1),
} satisfies ActionHandlers;

type Edge = 'e' | 's';

/** To the next line of the grid, or by as much where nothing snaps. */
function resizing(edge: Edge, way: 1 | -1): ActionHandler {
  return {
    isEnabled: (app) => resizables(app).length > 0,
    run(app) {
      const snaps = app.settings.state.getState().snap;
      resizeBy(app, edge, (at) => (snaps ? nextLine(at, way) - at : way * GRID));
    },
  };
}

function resizingFine(edge: Edge, way: 1 | -1): ActionHandler {
  return { isEnabled: (app) => resizables(app).length > 0, run: (app) => resizeBy(app, edge, () => way) };
}

function nextLine(at: number, way: 1 | -1): number {
  return way * (Math.floor((way * at) / GRID) + 1) * GRID;
}

function resizables(app: App): readonly ViewNode[] {
  return selectedNodes(app).filter(isResizable);
}

/** All the selected ones at once; presses that follow each other are one step of undo. */
function resizeBy(app: App, edge: Edge, stepFrom: (at: number) => number): void {
  const { editor, ui, canvas } = app;
  const view = editor.view();
  const resized = resizables(app).flatMap((node) => resizedBy(view, node, edge, stepFrom) ?? []);
  const ids = resized.map(({ id }) => id);
  if (ids.length === 0) {
    ui.announce('It is as small as it can be.');
    return;
  }
  const change: Command<readonly ResizeInput[]> = (before, inputs, env) => {
    let after = before;
    for (const input of inputs) {
      const done = resize(after, input, env);
      if (!done.ok) return done;
      after = done.value;
    }
    return ok(after);
  };
  const coalesce = `resize ${ids.join(' ')}`;
  if (
    !isAccepted(
      app,
      editor.change('Resize', (before, env) => change(before, resized, env), { coalesce }),
    )
  )
    return;
  sealAfterPause(editor);
  canvas.current?.reveal(ids);
  const [first] = ids;
  const frame = first === undefined ? undefined : editor.view().nodes.get(first)?.frame;
  if (frame !== undefined) ui.announce(`${Math.round(frame.width)} by ${Math.round(frame.height)} pixels.`);
}

function resizedBy(
  view: SideView,
  { id, frame: before }: ViewNode,
  edge: Edge,
  stepFrom: (at: number) => number,
): ResizeInput | undefined {
  const node = nodeOf(view.diagram, id);
  if (node === undefined) return undefined;
  const by = edge === 'e' ? { dx: stepFrom(rightOf(before)), dy: 0 } : { dx: 0, dy: stepFrom(bottomOf(before)) };
  const { width, height } = resizeFrame(before, edge, by, resizeLimits(view, id));
  if (width === before.width && height === before.height) return undefined;
  return { id, frame: { ...frameOn(node, view.side), width, height } };
}
