import { placementOf } from '../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import type { Command } from '../../commands/command.ts';
import { editNode } from '../../commands/edit-node.ts';
import type { Rejection } from '../../commands/rejection.ts';
import { isInside } from '../../document/containment.ts';
import { nodeOf } from '../../document/queries.ts';
import type { Diagram } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { alikeSubnets, onePerOtherZone } from '../drawing/alike-subnets.ts';
import { drawZoneSubnet } from '../drawing/draw-zone-subnet.ts';
import type { OfferedFix } from '../fix.ts';
import { zonesOf } from '../zones.ts';
import { placesFix } from './set-zones.ts';

export interface AddZoneSubnet {
  readonly fixId: 'add-zone-subnet';
  readonly params: AddZoneSubnetParams;
}

interface AddZoneSubnetParams {
  readonly subnetId: string;
  /** What spans the new subnet too. */
  readonly members: readonly string[];
  /** Absent: the next free one. */
  readonly zone?: string;
}

/** Another subnet like this one, in another zone, and what spans both. */
export const planAddZoneSubnet: Command<AddZoneSubnetParams> = (diagram, { subnetId, members, zone }, env) => {
  const drawn = drawZoneSubnet(diagram, { subnetId, ...(zone !== undefined && { zone }) }, env);
  if (!drawn.ok) return drawn;
  let changed: Result<Diagram, Rejection> = ok(drawn.value.diagram);
  for (const id of members) {
    if (!changed.ok) continue;
    const stated = nodeOf(changed.value, id)?.subnets ?? [];
    const isDrawnThere = isInside(changed.value, id, subnetId, diagram.provider);
    const own = isDrawnThere || stated.includes(subnetId) ? stated : [...stated, subnetId];
    changed = editNode(changed.value, { id, fields: { subnets: [...own, drawn.value.id] } }, env);
  }
  return changed;
};

export function zoneSubnetFix(
  label: string,
  view: SideView,
  subnetId: string,
  members: readonly ViewNode[],
): OfferedFix | undefined {
  if (!view.nodes.has(subnetId)) return undefined;
  return { label, fixId: 'add-zone-subnet', params: { subnetId, members: members.map(({ id }) => id) } };
}

/**
 * What stands in one zone gets a second one: the subnet of another zone that is like its own, or, where none is drawn, a new one. Undefined where
 * the first of them is in no subnet.
 */
export function secondZoneFix(view: SideView, members: readonly ViewNode[]): OfferedFix | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const subnet = placementOf(view, first.id)
    .subnets.flatMap((id) => view.nodes.get(id) ?? [])
    .at(0);
  if (subnet === undefined) return undefined;
  const [other] = onePerOtherZone(view, alikeSubnets(view, subnet), zonesOf(view, members));
  if (other === undefined) return zoneSubnetFix('Add a subnet in a second zone', view, subnet.id, members);
  const places = members.map(({ id, node }) => {
    const stated = node.subnets ?? [];
    const isDrawnThere = view.ancestors(id).some((frame) => frame.id === subnet.id);
    const own = isDrawnThere || stated.includes(subnet.id) ? stated : [...stated, subnet.id];
    return { id, subnets: [...own, other.id] };
  });
  return placesFix(`Use ${nameInLabel(other)} too`, places);
}

function nameInLabel({ node }: ViewNode): string {
  return node.label === '' ? 'the subnet of the second zone' : `“${node.label}”`;
}
