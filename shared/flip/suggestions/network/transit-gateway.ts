import { otherSide } from '../../../catalog/authored-service.ts';
import { type SideView, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { connect } from '../../../commands/connect.ts';
import { withFace } from '../../../commands/place.ts';
import { reject } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Connection } from '../../../document/schema.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { drawService } from '../../../validation/drawing/draw-service.ts';
import { homeOf } from '../../../validation/drawing/home-of.ts';
import { nameOf, namesOf } from '../../../validation/wording.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { type RoutingHub, routingHubs } from './routing-hubs.ts';

interface TransitParams {
  /** The hub first. */
  readonly networks: readonly string[];
  /** Peerings that it takes the place of. */
  readonly connectors: readonly string[];
  /** Lines that stand for a peering. */
  readonly lines: readonly string[];
  /** VPN connections, which end at it. */
  readonly tunnels: readonly string[];
}

const SERVICE = 'aws.transit-gateway';

/** A hub of Azure routes for its spokes over peerings; over a peering of AWS nothing passes a firewall or a gateway. */
export const transitGateway = suggestionKind<TransitParams>({
  meta: {
    id: 'transit-gateway',
    sides: ['aws'],
    title: 'Join a hub that routes and its spokes by a transit gateway instead of peerings',
    mends: ['peering-not-transitive'],
    source: 'rule-vpc-peering-basics',
  },
  find: (view) => routingHubs(view).map(foundFor),
  plan: (diagram, { networks, connectors, lines, tunnels }, env) => {
    const side = diagram.provider;
    const service = env.catalog.services.get(SERVICE);
    const view = viewSide(diagram, side, env.catalog);
    const joined = networks.flatMap((id) => view.nodes.get(id) ?? []);
    if (service === undefined || joined.length < networks.length) {
      return reject('invalid', 'The networks are no longer there.');
    }
    const parentId = homeOf(view, service, joined) ?? null;
    const drawn = drawService(diagram, { serviceId: SERVICE, parentId, beside: networks }, env);
    if (!drawn.ok) return drawn;
    const { id } = drawn.value;
    const ready = onOneSide(diagram, drawn.value.diagram, side);
    const nodes = connectors.flatMap((one) => {
      const node = nodeOf(ready, one);
      return node === undefined ? [] : [withFace(node, side, { into: id })];
    });
    const replaced = lines.flatMap((one): Connection[] => {
      const line = ready.connections[one];
      return line === undefined ? [] : [{ ...line, only: otherSide(side) }];
    });
    const hidden = amend(ready, { nodes, connections: replaced });
    if (!hidden.ok) return hidden;
    const shown = viewSide(hidden.value, side, env.catalog);
    let present = hidden.value;
    const apart = networks.filter((one) => !isAttached(shown, one, id));
    for (const end of [...apart, ...tunnels]) {
      const attached = connect(present, { from: end, to: id, fields: { kind: 'attach' } }, env);
      if (!attached.ok) return attached;
      present = attached.value;
    }
    const attached = Object.values(present.connections).map((line) =>
      hidden.value.connections[line.id] === undefined ? { ...line, only: side } : line,
    );
    return amend(present, { connections: attached });
  },
});

function isAttached(view: SideView, network: string, gateway: string): boolean {
  const inside = new Set([network, ...view.descendants(network).map(({ id }) => id)]);
  return [...view.incoming(gateway), ...view.outgoing(gateway)].some(
    ({ from, to }) => inside.has(from) || inside.has(to),
  );
}

function foundFor({ hub, spokes, routers, peerings, far }: RoutingHub): FoundSuggestion<TransitParams> {
  const firewalls = routers.filter((node) => hasTrait(node, 'firewall'));
  const gateways = routers.filter((node) => !firewalls.includes(node));
  const connectors = [...new Set(peerings.flatMap((peering) => peering.connectors))];
  const networks = [hub, ...spokes];
  const isInspecting = firewalls.length > 0;
  return {
    key: networks.map(({ id }) => id).join(' '),
    title: `Join ${namesOf(networks)} by a transit gateway instead of VPC peering`,
    reason: [
      ...(isInspecting
        ? [
            `On Azure a route of the spokes leads over the peering to ${namesOf(firewalls)} in ${nameOf(hub)}. A VPC peering carries only what is meant for the peer itself, and Network Firewall does not support it: spokes reach neither each other nor the internet through ${nameOf(hub)}.`,
          ]
        : []),
      ...(gateways.length > 0
        ? [
            `On Azure a peered network can use ${namesOf(gateways)} of the hub. Over a VPC peering no gateway of the peer can be used; a VPN is attached to the transit gateway instead.`,
          ]
        : []),
      `A transit gateway joins the VPCs${isInspecting ? `, and its route tables lead the traffic through ${nameOf(hub)}, the inspection VPC; turn on appliance mode for its attachment, so that both directions of a flow pass the same zone` : ''}. Each attachment needs a subnet in every zone used, and is charged by the hour and by volume.`,
      ...(far.length > 0
        ? [
            `${namesOf(far)} in another Region keeps its peering: there it takes a transit gateway of its own, peered with this one.`,
          ]
        : []),
    ].join(' '),
    nodes: [...networks.map(({ id }) => id), ...connectors],
    ...(isInspecting && { source: 'aws-nfw-vpc-config' }),
    params: {
      networks: networks.map(({ id }) => id),
      connectors,
      lines: peerings.flatMap(({ line }) => line ?? []),
      tunnels: gateways.filter(({ service }) => service.id === 'aws.site-to-site-vpn').map(({ id }) => id),
    },
  };
}
