import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { canContain } from '../../shared/commands/can-contain.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { bottomOf, centreOf, rightOf } from '../../shared/scene/geometry.ts';
import { dropTarget, takesDrops } from './drop-target.ts';

/** The frame that nodes lie over without being in it; else the nearest beside them, in the frame that they are in. */
export function nearestFrame(view: SideView, ids: readonly string[], around: Frame): ViewNode | undefined {
  const homes = new Set(ids.map((id) => view.nodes.get(id)?.parentId ?? null));
  const { parentId: under } = dropTarget(view, { ids }, around, centreOf(around));
  if (under !== null && !homes.has(under)) return view.nodes.get(under);
  const moving = new Set(ids);
  const beside = [...homes]
    .flatMap((home) => view.children(home))
    .filter((one) => takesDrops(one) && !moving.has(one.id));
  const taking = beside.filter((one) => ids.every((nodeId) => takes(view, one.id, nodeId)));
  return taking.reduce<ViewNode | undefined>((nearest, one) => {
    return nearest === undefined || gap(one.frame, around) < gap(nearest.frame, around) ? one : nearest;
  }, undefined);
}

function takes(view: SideView, parentId: string, nodeId: string): boolean {
  return canContain(view.diagram, parentId, { nodeId }, view.catalog).answer !== 'refuse';
}

function gap(a: Frame, b: Frame): number {
  const across = Math.max(0, a.x - rightOf(b), b.x - rightOf(a));
  const down = Math.max(0, a.y - bottomOf(b), b.y - bottomOf(a));
  return Math.hypot(across, down);
}
