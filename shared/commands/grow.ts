import type { SideView } from '../catalog/side-view.ts';
import { frameOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import { amend } from './amend.ts';
import type { CommandEnv } from './command.ts';
import type { Growth } from './plan-growth.ts';
import type { Rejection } from './rejection.ts';
import { resize } from './resize.ts';
import { shiftNodes } from './shift-nodes.ts';

/** Carries out a growth that was planned on `view`, the shown side, in a diagram where nothing else of it has moved. */
export function grow(
  diagram: Diagram,
  view: SideView,
  { frames, shifts }: Growth,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  let grown = diagram;
  // The outer frames first: they hold the inner ones in place.
  for (const { id, frame } of view.nodes.values()) {
    const after = frames.get(id);
    const node = after && nodeOf(grown, id);
    if (after === undefined || node === undefined) continue;
    const own = frameOn(node, view.side);
    const wanted = {
      x: own.x + after.x - frame.x,
      y: own.y + after.y - frame.y,
      width: after.width,
      height: after.height,
    };
    const resized = resize(grown, { id, frame: wanted }, env);
    if (!resized.ok) return resized;
    grown = resized.value;
  }
  if (shifts.size === 0) return ok(grown);
  return amend(grown, { nodes: shiftNodes(grown, shifts).values() });
}
