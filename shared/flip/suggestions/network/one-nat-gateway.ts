import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { withFace } from '../../../commands/place.ts';
import type { Rejection } from '../../../commands/rejection.ts';
import type { Diagram, Face } from '../../../document/schema.ts';
import type { Result } from '../../../result.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { networkOf } from '../../../validation/in-network.ts';
import { subnetKind } from '../../../validation/subnet-kind.ts';
import { withoutZone } from './zone-names.ts';

/** NAT gateways that were drawn for AWS, in a network. */
export function isOwnNat(nat: ViewNode): boolean {
  return nat.face.origin === 'derived' && nat.children.length === 0;
}

/** The first takes in the others: zone redundant, and attached to the subnets that go out through it. */
export function oneNatGateway(
  diagram: Diagram,
  [stays, ...others]: readonly ViewNode[],
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const side = diagram.provider;
  const view = viewSide(diagram, side, env.catalog);
  if (stays === undefined) return amend(diagram, {});
  const network = networkOf(view, stays.id);
  const behind = network === undefined ? [] : privateSubnets(view, network).map(({ id }) => id);
  const own = diagram.nodes[stays.id]?.faces[side]?.properties;
  const label = withoutZone(stays.node.label);
  const face: Partial<Face> = {
    zones: [],
    properties: { ...own, tier: 'standard-v2' },
    ...(label !== stays.node.label && { label }),
    ...(behind.length > 0 && { subnets: behind }),
  };
  const faces: [string, Partial<Face>][] = others.map(({ id }) => [id, { into: stays.id }]);
  const nodes = [[stays.id, face] as const, ...faces].flatMap(([id, fields]) => {
    const node = diagram.nodes[id];
    return node === undefined ? [] : [withFace(node, side, fields)];
  });
  return amend(diagram, { nodes });
}

/** What has no way out of its own. */
export function privateSubnets(view: SideView, network: ViewNode): readonly ViewNode[] {
  return view
    .descendants(network.id)
    .filter((node) => hasTrait(node, 'subnet') && placementOf(view, node).network === network)
    .filter(({ id }) => subnetKind(view, id) === 'private');
}
