import { GROUP_TRAITS } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { zoneKey } from '../../../catalog/zone-key.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { withFace } from '../../../commands/place.ts';
import type { Rejection } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Diagram, Face, Node } from '../../../document/schema.ts';
import type { Result } from '../../../result.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { isMachine, zoneOf } from './zone-of.ts';
import { isSpreading } from './zones-wanted.ts';

/** What states one zone moves to the subnet of that zone, at the same place in it; what spreads spans the subnets of its zones. */
export function splitContents(
  diagram: Diagram,
  before: ViewNode,
  byZone: ReadonlyMap<string, string>,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const side = diagram.provider;
  const view = viewSide(diagram, side, env.catalog);
  const subnet = view.nodes.get(before.id) ?? before;
  const changed = new Map<string, Partial<Face>>();
  const state = (id: string, fields: Partial<Face>): void => void changed.set(id, { ...changed.get(id), ...fields });
  for (const node of movable(subnet)) {
    const target = byZone.get(zoneOf(node) ?? '');
    if (target !== undefined && target !== subnet.id) state(node.id, movedTo(subnet, node, target));
  }
  for (const node of statedIn(view, subnet)) {
    const target = byZone.get(zoneOf(node) ?? '');
    const isElsewhere = target !== undefined && target !== subnet.id;
    if (!isElsewhere || !isMachine(node) || node.node.pinned !== undefined || isDrawnIn(node, subnet)) continue;
    state(node.id, { subnets: (node.node.subnets ?? []).map((id) => (id === subnet.id ? target : id)) });
  }
  const subnets = [...byZone.values()];
  for (const node of [...view.descendants(subnet.id), ...statedIn(view, subnet)]) {
    if (node.node.pinned !== undefined) continue;
    const own = (node.node.zones ?? []).map(zoneKey).filter((zone) => byZone.has(zone));
    const isSpread = own.length > 1 || (isSpreading(node) && (own.length === 0 || needsAll(node)));
    if (!isSpread) continue;
    const wanted = own.length > 1 ? own.flatMap((zone) => byZone.get(zone) ?? []) : subnets;
    const drawnIn = changed.get(node.id)?.parentId ?? (isDrawnIn(node, subnet) ? subnet.id : undefined);
    const stated = [...new Set([...(node.node.subnets ?? []), ...wanted])].filter((id) => id !== drawnIn);
    state(node.id, { subnets: stated, ...(own.length > 1 && { zones: [] }) });
  }
  const nodes = [...changed].flatMap(([id, fields]): readonly Node[] => {
    const node = nodeOf(diagram, id);
    return node === undefined ? [] : [withFace(node, side, fields)];
  });
  return amend(diagram, { nodes });
}

/** The outermost that are in one zone. What is pinned is on both sides where it is. */
export function movable(frame: ViewNode): readonly ViewNode[] {
  return frame.children.flatMap((child) => {
    if (child.node.pinned !== undefined) return [];
    return zoneOf(child) === undefined ? movable(child) : [child];
  });
}

function movedTo(subnet: ViewNode, { frame, node, parent }: ViewNode, target: string): Partial<Face> {
  const groups: string[] = [];
  for (let around = parent; around !== null && around !== subnet; around = around.parent) {
    if (around.service.traits.some((trait) => GROUP_TRAITS.includes(trait))) groups.push(around.id);
  }
  const memberOf = [...new Set([...(node.memberOf ?? []), ...groups])];
  return {
    parentId: target,
    frame: { ...frame, x: frame.x - subnet.frame.x, y: frame.y - subnet.frame.y },
    ...(groups.length > 0 && { memberOf }),
  };
}

function statedIn(view: SideView, { id }: ViewNode): readonly ViewNode[] {
  return [...view.nodes.values()].filter(({ node }) => node.subnets?.includes(id));
}

/** A database in one zone still has a subnet group over two. */
function needsAll(node: ViewNode): boolean {
  return hasTrait(node, 'database', 'load-balancer');
}

function isDrawnIn(node: ViewNode, subnet: ViewNode): boolean {
  for (let around = node.parent; around !== null; around = around.parent) if (around === subnet) return true;
  return false;
}
