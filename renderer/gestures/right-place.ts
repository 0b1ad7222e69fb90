import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { canContain, placeAdvice } from '../../shared/commands/can-contain.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { centreOf } from '../../shared/scene/geometry.ts';
import { carriedBy } from './carried-by.ts';
import { takesDrops } from './drop-target.ts';
import { freePlace } from './free-place.ts';

/** Where a node would lie as its cloud has it. */
export interface RightPlace {
  /** null: out of all frames. */
  readonly parent: ViewNode | null;
  /** Where in it, absolute. */
  readonly frame: Frame;
}

/**
 * The one place for a node that a cloud would not have where it is: the only network of its region for what needs one, else the
 * nearest frame around it that takes it. null: it is well where it is, there are several such places, or there is no room.
 */
export function rightPlace(view: SideView, id: string): RightPlace | null {
  const node = view.nodes.get(id);
  if (node === undefined) return null;
  const advice = placeAdvice(view.diagram, node.parentId, { nodeId: id }, view.catalog);
  if (advice === undefined) return null;
  const isForNetwork = advice.kind === 'network' || (advice.kind === 'habit' && node.service.needsNetwork);
  const parent = isForNetwork ? onlyNetwork(view, node) : nearestTaking(view, node);
  if (parent === undefined) return null;
  const wanted = parent === null ? node.frame : nearerTo(parent.frame, node.frame);
  const frame = freePlace(view, wanted, parent?.id ?? null);
  return frame === null ? null : { parent, frame };
}

/** Looked for in the frames around the node from the innermost out: a network of its own region comes before any other. */
function onlyNetwork(view: SideView, node: ViewNode): ViewNode | undefined {
  const carried = carriedBy(view, [node.id]);
  for (const around of [...view.ancestors(node.id), null]) {
    const inside = around === null ? [...view.nodes.values()] : view.descendants(around.id);
    const networks = inside.filter(
      (one) =>
        one.service.traits.includes('network') && takesDrops(one) && !carried.has(one.id) && takes(view, one.id, node),
    );
    if (networks.length > 0) return networks.length === 1 ? networks[0] : undefined;
  }
  return undefined;
}

function nearestTaking(view: SideView, node: ViewNode): ViewNode | null | undefined {
  const outer = view.ancestors(node.id).find((frame) => takes(view, frame.id, node));
  if (outer !== undefined) return outer;
  return takes(view, null, node) ? null : undefined;
}

function takes(view: SideView, parentId: string | null, { id }: ViewNode): boolean {
  return canContain(view.diagram, parentId, { nodeId: id }, view.catalog).answer === 'allow';
}

/** The node's frame, its middle moved into the other. */
function nearerTo(room: Frame, frame: Frame): Frame {
  const { x, y } = centreOf(frame);
  const at = {
    x: Math.max(room.x + frame.width / 2, Math.min(x, room.x + room.width - frame.width / 2)),
    y: Math.max(room.y + frame.height / 2, Math.min(y, room.y + room.height - frame.height / 2)),
  };
  return { ...frame, x: at.x - frame.width / 2, y: at.y - frame.height / 2 };
}
