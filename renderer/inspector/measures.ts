import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { move } from '../../shared/commands/move.ts';
import { outermost } from '../../shared/commands/place.ts';
import { resize } from '../../shared/commands/resize.ts';
import { frameOn } from '../../shared/document/containment.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { ok } from '../../shared/result.ts';
import { boundsOf, type Rect } from '../../shared/scene/geometry.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { App } from '../app.ts';
import { resizeFrame } from '../gestures/resize-frame.ts';
import { isResizable, resizeLimits } from '../gestures/resize-limits.ts';

export type Measure = 'x' | 'y' | 'width' | 'height';

/**
 * In whole diagram pixels: where nodes lie, as one, and how large those are that have a size. null: they differ; absent: none has it.
 */
export type Measures = Readonly<Partial<Record<Measure, number | null>>>;

export function measuresOf(view: SideView, nodes: readonly ViewNode[]): Measures {
  const around = placeOf(
    view,
    nodes.map(({ id }) => id),
  );
  if (around === undefined) return {};
  const sized = nodes.filter(isResizable).map(drawnFrame);
  const place = { x: Math.round(around.x), y: Math.round(around.y) };
  if (sized.length === 0) return place;
  return { ...place, width: common(sized, 'width'), height: common(sized, 'height') };
}

/** One step of undo. Gives why it could not be, as a sentence. */
export function setMeasure(app: App, ids: readonly string[], measure: Measure, value: number): string | undefined {
  const view = app.editor.view();
  if (measure === 'x' || measure === 'y') return setPlace(app, view, ids, measure, value);
  const nodes = ids.flatMap((id) => view.nodes.get(id) ?? []);
  return setSize(app, view, nodes.filter(isResizable), measure, value);
}

function setPlace(app: App, view: SideView, ids: readonly string[], axis: 'x' | 'y', value: number) {
  const around = placeOf(view, ids);
  if (around === undefined) return undefined;
  const by = { dx: 0, dy: 0, [axis === 'x' ? 'dx' : 'dy']: value - around[axis] };
  const done = app.editor.dispatch(move, { ids, ...by, grows: true });
  return done.ok ? undefined : done.error.message;
}

function setSize(app: App, view: SideView, nodes: readonly ViewNode[], side: 'width' | 'height', value: number) {
  for (const node of nodes) {
    const least = leastOf(view, node, side);
    if (value < least) return `${nodeName(node)} cannot be less than ${least} pixels ${WORD[side]}.`;
  }
  const done = app.editor.change('Resize', (diagram, env) => {
    let after = diagram;
    for (const { id } of nodes) {
      const node = nodeOf(after, id);
      if (node === undefined) continue;
      const resized = resize(after, { id, frame: { ...frameOn(node, view.side), [side]: value }, grows: true }, env);
      if (!resized.ok) return resized;
      after = resized.value;
    }
    return ok(after);
  });
  return done.ok ? undefined : done.error.message;
}

const WORD = { width: 'wide', height: 'high' } as const;

function leastOf(view: SideView, node: ViewNode, side: 'width' | 'height'): number {
  const by = side === 'width' ? { dx: -node.frame.width, dy: 0 } : { dx: 0, dy: -node.frame.height };
  const least = resizeFrame(node.frame, side === 'width' ? 'e' : 's', by, resizeLimits(view, node.id));
  return Math.ceil(least[side]);
}

/** Around what moves; what lies in another of them goes along with it. */
function placeOf(view: SideView, ids: readonly string[]): Rect | undefined {
  const frames = outermost(view.diagram, ids, view.side).flatMap(({ id }) => view.nodes.get(id)?.frame ?? []);
  return boundsOf(frames);
}

/** A note is as high as what is written in it. */
function drawnFrame(node: ViewNode): Frame {
  return { ...node.frame, height: Math.max(node.frame.height, nodeGeometry(node).core.height) };
}

function common(frames: readonly Frame[], side: 'width' | 'height'): number | null {
  const [first, ...others] = frames.map((frame) => Math.round(frame[side]));
  return first !== undefined && others.every((one) => one === first) ? first : null;
}
