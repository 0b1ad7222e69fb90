import { placementOf } from '../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import type { Command } from '../../commands/command.ts';
import { editNode } from '../../commands/edit-node.ts';
import type { Rejection } from '../../commands/rejection.ts';
import { isInside } from '../../document/containment.ts';
import { nodeOf } from '../../document/queries.ts';
import type { Diagram } from '../../document/schema.ts';
import { append } from '../../group-by.ts';
import { ok, type Result } from '../../result.ts';
import { alikeSubnets, onePerOtherZone } from '../drawing/alike-subnets.ts';
import { drawZoneSubnet } from '../drawing/draw-zone-subnet.ts';
import type { OfferedFix } from '../fix.ts';
import { membersOf } from '../membership.ts';
import { nameOf } from '../wording.ts';
import { zonesOf } from '../zones.ts';
import { planMoveToFrame } from './move-to-frame.ts';
import { placesFix } from './set-zones.ts';
import { severalFix } from './several.ts';

export interface AddZoneSubnet {
  readonly fixId: 'add-zone-subnet';
  readonly params: AddZoneSubnetParams;
}

interface AddZoneSubnetParams {
  readonly subnetId: string;
  /** What spans the new subnet too. */
  readonly members: readonly string[];
  /** What moves into it. */
  readonly moving: readonly string[];
}

/** Another subnet like this one, in another zone, and what spans both. */
export const planAddZoneSubnet: Command<AddZoneSubnetParams> = (diagram, { subnetId, members, moving }, env) => {
  const drawn = drawZoneSubnet(diagram, { subnetId }, env);
  if (!drawn.ok) return drawn;
  let changed: Result<Diagram, Rejection> = ok(drawn.value.diagram);
  for (const id of members) {
    if (!changed.ok) continue;
    const stated = nodeOf(changed.value, id)?.subnets ?? [];
    const isDrawnThere = isInside(changed.value, id, subnetId, diagram.provider);
    const own = isDrawnThere || stated.includes(subnetId) ? stated : [...stated, subnetId];
    changed = editNode(changed.value, { id, fields: { subnets: [...own, drawn.value.id] } }, env);
  }
  return changed.ok ? planMoveToFrame(changed.value, { ids: moving, parentId: drawn.value.id }, env) : changed;
};

export function zoneSubnetFix(
  label: string,
  view: SideView,
  subnetId: string,
  members: readonly ViewNode[],
  moving: readonly ViewNode[] = [],
): OfferedFix | undefined {
  if (!view.nodes.has(subnetId)) return undefined;
  const params = { subnetId, members: members.map(({ id }) => id), moving: moving.map(({ id }) => id) };
  return { label, fixId: 'add-zone-subnet', params };
}

/**
 * What stands in one zone gets a second one: the subnet of another zone that is like its own, or, where none is drawn, a new one.
 * Undefined where one of them is in no subnet.
 */
export function secondZoneFix(view: SideView, members: readonly ViewNode[]): OfferedFix | undefined {
  const bySubnet = new Map<string, ViewNode[]>();
  for (const member of members) {
    const subnet = ownSubnet(view, member);
    if (subnet === undefined) return undefined;
    append(bySubnet, subnet, member);
  }
  const fixes = [...bySubnet].map(([subnet, group]) => besides(view, subnet, group));
  return severalFix(fixes.length === 1 ? (fixes[0]?.label ?? '') : 'Add subnets in a second zone', ...fixes);
}

/** The first that it is in; of a group also the first that something in it is in. */
function ownSubnet(view: SideView, member: ViewNode): string | undefined {
  return [member, ...membersOf(view, member.id)]
    .flatMap(({ id }) => placementOf(view, id).subnets)
    .find((id) => view.nodes.has(id));
}

function besides(view: SideView, subnetId: string, members: readonly ViewNode[]): OfferedFix | undefined {
  const subnet = view.nodes.get(subnetId);
  if (subnet === undefined) return undefined;
  const taken = zonesOf(view, members);
  const alike = alikeSubnets(view, subnet);
  const other = taken.length === 0 ? alike[0] : onePerOtherZone(view, alike, taken)[0];
  if (other === undefined) return zoneSubnetFix('Add a subnet in a second zone', view, subnetId, members);
  const places = members.map(({ id, node }) => {
    const stated = node.subnets ?? [];
    const isDrawnThere = view.ancestors(id).some((frame) => frame.id === subnetId);
    const own = isDrawnThere || stated.includes(subnetId) ? stated : [...stated, subnetId];
    return { id, subnets: [...own, other.id] };
  });
  return placesFix(`Use ${nameOf(other)} too`, places);
}
