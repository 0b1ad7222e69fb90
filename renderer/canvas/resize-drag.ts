import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { resize } from '../../shared/commands/resize.ts';
import { frameOn } from '../../shared/document/containment.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Frame, Point } from '../../shared/document/schema.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import { growsWithText } from '../../shared/scene/written-geometry.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { type ResizeHandle, resizeFrame } from '../gestures/resize-frame.ts';
import { resizeLimits } from '../gestures/resize-limits.ts';
import { GRID } from '../gestures/snap-delta.ts';
import { endGesture } from '../state/gesture.ts';
import { type Drag, gridOf, type Pointer } from './drag.ts';

/** Draws an edge or a corner of a frame; what it holds stays in it. */
export function startResize(app: App, id: string, edge: ResizeHandle, from: Point): Drag {
  const view = app.editor.view();
  const viewNode = view.nodes.get(id);
  const before = viewNode === undefined ? { ...from, width: 0, height: 0 } : drawnFrame(viewNode, edge);
  const limits = resizeLimits(view, id);
  const frameAt = (pointer: Pointer): Frame => {
    const by = { dx: Math.round(pointer.at.x - from.x), dy: Math.round(pointer.at.y - from.y) };
    return resizeFrame(before, edge, by, limits, gridOf(app, pointer, GRID));
  };
  return {
    move: (pointer) => app.gestures.setState({ gesture: { kind: 'resize', id, frame: frameAt(pointer) } }),
    drop(pointer) {
      const { x, y, width, height } = frameAt(pointer);
      endGesture(app.gestures);
      const node = nodeOf(view.diagram, id);
      if (node === undefined) return;
      const stored = frameOn(node, view.side);
      const frame = { x: stored.x + x - before.x, y: stored.y + y - before.y, width, height };
      isAccepted(app, app.editor.dispatch(resize, { id, frame, grows: true }));
    },
  };
}

/** What has grown with its text is as high as it is drawn, where its height is what is drawn out. */
function drawnFrame(viewNode: ViewNode, edge: ResizeHandle): Frame {
  const isUpright = edge !== 'e' && edge !== 'w';
  return isUpright && growsWithText(viewNode) ? nodeGeometry(viewNode).core : viewNode.frame;
}
