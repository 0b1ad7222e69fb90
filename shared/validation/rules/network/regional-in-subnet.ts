import { authoredService, otherSide } from '../../../catalog/authored-service.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { SIDE_NAMES } from '../../../document/side-names.ts';
import { append, groupBy } from '../../../group-by.ts';
import { hasTrait } from '../../calls.ts';
import { outwards } from '../../drawing/outwards.ts';
import { hasDrawnEndpoint } from '../../drawn-endpoint.ts';
import type { OfferedFix } from '../../fix.ts';
import { moveFix } from '../../fixes/move-to-frame.ts';
import { severalFix } from '../../fixes/several.ts';
import type { Report, Rule } from '../../rule.ts';
import { nameOf, namesOf } from '../../wording.ts';

/** Services that are reached through endpoints and never have a place in a subnet or zone. */
const REGIONAL = [
  'aws.s3',
  'aws.dynamodb',
  'aws.sqs',
  'aws.sns',
  'aws.eventbridge',
  'aws.api-gateway',
  'aws.route53',
  'aws.cloudfront',
  'aws.iam',
  'aws.cloudwatch',
  'azure.blob-storage',
  'azure.storage-account',
  'azure.cosmos-db',
  'azure.service-bus',
  'azure.service-bus-topic',
  'azure.event-hubs',
  'azure.event-grid',
  'azure.key-vault',
  'azure.front-door',
  'azure.traffic-manager',
  'azure.dns',
  'azure.entra-id',
];

const IN_NETWORK = ['network', 'subnet', 'zone', 'security-group'];

export const regionalInSubnet: Rule = {
  meta: {
    id: 'regional-in-subnet',
    code: 'NET-003',
    category: 'network',
    severity: 'warning',
    providers: ['aws', 'azure'],
    structural: true,
    title: 'A regional or global service drawn in a subnet or zone',
    why: 'Such services run outside of the network and span the zones of the Region or the world. Drawn in a subnet they seem to be protected by it and bound to its zone; in truth traffic leaves the subnet to reach them, and needs an endpoint or a way out.',
    messages: {
      one: '{names} is drawn in {frame}, but is no subnet resource: it is reached through its endpoint.',
      several: '{names} are drawn in {frame}, but are no subnet resources: they are reached through their endpoints.',
      endpoint: '{names} is drawn in {frame}; only a private endpoint of it can be there.',
      endpoints: '{names} are drawn in {frame}; only private endpoints of them can be there.',
      derived: 'On {cloud}, {names} cannot stand in a subnet or zone; requests go to an endpoint of the service.',
    },
    remedy: 'Draw it beside the network, and where it is reached privately draw an endpoint in the subnet.',
    source: 'rule-privatelink-concepts',
  },
  check: (view) => {
    const drawn = new Map<ViewNode, ViewNode[]>();
    const meant = new Map<ViewNode, ViewNode[]>();
    const derived: ViewNode[] = [];
    const frames = new Map<string | null, ViewNode | undefined>();
    for (const node of view.all(...REGIONAL)) {
      if (!frames.has(node.parentId)) {
        frames.set(
          node.parentId,
          view.ancestors(node).find((one) => hasTrait(one, 'subnet', 'zone')),
        );
      }
      const frame = frames.get(node.parentId);
      if (frame === undefined || isRepresented(view, node)) continue;
      if (node.face.origin === 'derived') derived.push(node);
      else append(mayMeanEndpoint(view, node, frame) ? meant : drawn, frame, node);
    }
    const source = view.side === 'aws' ? 'rule-privatelink-concepts' : 'rule-private-endpoint-overview';
    const reportOn = (message: string, frame: ViewNode, nodes: readonly ViewNode[]): Report => ({
      message,
      data: { names: namesOf(nodes), frame: nameOf(frame) },
      nodes: nodes.map(({ id }) => id),
      source,
      fix: moveOut(view, nodes),
    });
    const drawnReports: Report[] = [
      ...[...drawn].map(([frame, nodes]) => reportOn(nodes.length === 1 ? 'one' : 'several', frame, nodes)),
      ...[...meant].map(
        ([frame, nodes]): Report => ({
          ...reportOn(nodes.length === 1 ? 'endpoint' : 'endpoints', frame, nodes),
          severity: 'info',
        }),
      ),
    ];
    if (derived.length === 0) return drawnReports;
    const cloud = SIDE_NAMES[view.side];
    const nodes = derived.map(({ id }) => id);
    const fix = moveOut(view, derived);
    return [...drawnReports, { message: 'derived', data: { cloud, names: namesOf(derived) }, nodes, source, fix }];
  },
};

/** Slides of Azure draw the service where its private endpoint is. What is global has none. */
function mayMeanEndpoint(view: SideView, { service }: ViewNode, frame: ViewNode): boolean {
  return view.side === 'azure' && service.scope === 'regional' && hasTrait(frame, 'subnet');
}

/** To the frame around the network. */
function moveOut(view: SideView, nodes: readonly ViewNode[]): OfferedFix | undefined {
  const byHome = new Map<string | null, ViewNode[]>();
  for (const [, siblings] of groupBy(nodes, ({ parentId }) => parentId)) {
    const [first] = siblings;
    const home = first === undefined ? null : outwards(view, first, (frame) => hasTrait(frame, ...IN_NETWORK));
    for (const node of siblings) append(byHome, home, node);
  }
  const moves = [...byHome].map(([home, group]) => moveFix('Move beside the network', view, group, home));
  return severalFix('Move beside the network', ...moves);
}

/**
 * An endpoint stands for it, or it was drawn as something else that does live in a subnet on the other cloud, or that nobody takes
 * to live there: a certificate beside the load balancer that shows it.
 */
function isRepresented(view: SideView, node: ViewNode): boolean {
  if (/\bendpoint\b/i.test(node.node.label) || node.face.state !== 'shown') return true;
  if (node.face.origin === 'derived') {
    const drawn = authoredService(node.node, otherSide(view.side), view.catalog);
    if (drawn.scope === 'subnet' || drawn.scope === 'zonal' || drawn.traits.includes('certificates')) return true;
  }
  return hasDrawnEndpoint(node);
}
