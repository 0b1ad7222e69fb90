import type { ViewNode } from '../../shared/catalog/side-view.ts';
import { resize } from '../../shared/commands/resize.ts';
import { frameOn } from '../../shared/document/containment.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Frame, Point } from '../../shared/document/schema.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import { growsWithText } from '../../shared/scene/written-geometry.ts';
import { clientPlace } from '../actions/client-place.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import type { Edges, Guide } from '../gestures/guides.ts';
import { type ResizeHandle, resizeFrame } from '../gestures/resize-frame.ts';
import { resizeLimits } from '../gestures/resize-limits.ts';
import { GRID } from '../gestures/snap-delta.ts';
import { endGesture } from '../state/gesture.ts';
import { type Drag, gridOf, type Pointer } from './drag.ts';
import { snapToGuides } from './snap-to-guides.ts';

/** Draws an edge or a corner of a frame; what it holds stays in it. */
export function startResize(app: App, id: string, edge: ResizeHandle, from: Point): Drag {
  const view = app.editor.view();
  const viewNode = view.nodes.get(id);
  const before = viewNode === undefined ? { ...from, width: 0, height: 0 } : drawnFrame(viewNode, edge);
  const limits = resizeLimits(view, id);
  const zoom = app.canvas.current === null ? 1 : clientPlace(app.canvas.current, from).zoom;
  const edges = { x: drawnEdges(edge, 'w', 'e'), y: drawnEdges(edge, 'n', 's') };
  const moving = { view, parentId: viewNode?.parentId ?? null, without: new Set([id]), zoom, edges };
  const guidedAt = (pointer: Pointer): { readonly frame: Frame; readonly guides: readonly Guide[] } => {
    const by = { dx: Math.round(pointer.at.x - from.x), dy: Math.round(pointer.at.y - from.y) };
    const free = resizeFrame(before, edge, by, limits);
    const guided = snapToGuides(app, free, pointer, moving);
    const snapped = resizeFrame(before, edge, by, limits, gridOf(app, pointer, GRID));
    const onto = { dx: by.dx + (guided.by.x ?? 0), dy: by.dy + (guided.by.y ?? 0) };
    const inLine = resizeFrame(before, edge, onto, limits);
    const { x, width } = guided.by.x === undefined ? snapped : inLine;
    const { y, height } = guided.by.y === undefined ? snapped : inLine;
    const frame = { x, y, width, height };
    return { frame, guides: guided.guides(frame) };
  };
  const frameAt = (pointer: Pointer): Frame => guidedAt(pointer).frame;
  return {
    move: (pointer) => app.gestures.setState({ gesture: { kind: 'resize', id, ...guidedAt(pointer) } }),
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

/** Which edges of an axis the handle moves. */
function drawnEdges(handle: ResizeHandle, low: string, high: string): Edges {
  if (handle.includes(low)) return ['low'];
  return handle.includes(high) ? ['high'] : [];
}

/** What has grown with its text is as high as it is drawn, where its height is what is drawn out. */
function drawnFrame(viewNode: ViewNode, edge: ResizeHandle): Frame {
  const isUpright = edge !== 'e' && edge !== 'w';
  return isUpright && growsWithText(viewNode) ? nodeGeometry(viewNode).core : viewNode.frame;
}
