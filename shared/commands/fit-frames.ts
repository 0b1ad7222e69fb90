import { isLaidOut } from '../catalog/annotations.ts';
import { type SideView, type ViewNode, viewSide } from '../catalog/side-view.ts';
import { FULL_CLEARANCE, frameAround } from '../document/frame-padding.ts';
import { nodeOf } from '../document/queries.ts';
import { rectAround } from '../document/rectangles.ts';
import type { Frame } from '../document/schema.ts';
import type { Command } from './command.ts';
import { grow } from './grow.ts';
import { heldRect } from './held-rect.ts';
import { type Content, NO_GROWTH, planGrowth } from './plan-growth.ts';
import { rejectUnknown } from './rejection.ts';

export interface FitFramesInput {
  readonly ids: readonly string[];
  /** What a frame's title takes, by its id: it becomes no narrower. */
  readonly widths?: Readonly<Record<string, number>>;
}

/** Frames become as large as what they hold, with padding; the inner ones first. What they hold stays where it is. */
export const fitFrames: Command<FitFramesInput> = (diagram, { ids, widths = {} }, env) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const contents = ids.flatMap((id) => contentsOf(view, id));
  const roomy = grow(diagram, view, planGrowth(view, contents, new Set()), env);
  if (!roomy.ok) return roomy;
  const now = viewSide(roomy.value, diagram.provider, env.catalog);
  return grow(roomy.value, now, { ...NO_GROWTH, frames: fitted(now, ids, widths) }, env);
};

/** What a frame is to hold: what lies in it, but for callouts. */
export function heldBy(view: SideView, id: string): readonly ViewNode[] {
  return view.children(id).filter(({ service }) => isLaidOut(service));
}

function contentsOf(view: SideView, parentId: string): readonly Content[] {
  return heldBy(view, parentId).map((node) => ({ parentId, rect: heldRect(node), least: FULL_CLEARANCE }));
}

function fitted(
  view: SideView,
  ids: readonly string[],
  widths: Readonly<Record<string, number>>,
): ReadonlyMap<string, Frame> {
  const frames = new Map<string, Frame>();
  const chosen = new Set(ids);
  const innerFirst = [...view.nodes.values()].filter(({ id }) => chosen.has(id)).reverse();
  for (const node of innerFirst) {
    const held = heldBy(view, node.id);
    if (held.length === 0) continue;
    const around = frameAround(
      rectAround(held.map((one) => heldRect({ ...one, frame: frames.get(one.id) ?? one.frame }))),
    );
    const least = Math.min(widths[node.id] ?? 0, node.frame.width);
    frames.set(node.id, { ...around, width: Math.max(around.width, least) });
  }
  return frames;
}
