import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { canContain, placeAdvice } from '../../shared/commands/can-contain.ts';
import { carriedBy } from './carried-by.ts';
import { takesDrops } from './drop-target.ts';

/**
 * The one place for a node that a cloud would not have where it is: the only network of its region for what needs one, else the
 * nearest frame around it that takes it, null for none. undefined: it is well where it is, or there are several such places.
 */
export function rightPlace(view: SideView, id: string): ViewNode | null | undefined {
  const node = view.nodes.get(id);
  if (node === undefined) return undefined;
  const advice = placeAdvice(view.diagram, node.parentId, { nodeId: id }, view.catalog);
  if (advice === undefined) return undefined;
  const isForNetwork = advice.kind === 'network' || (advice.kind === 'habit' && node.service.needsNetwork);
  return isForNetwork ? onlyNetwork(view, node) : nearestTaking(view, node);
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
