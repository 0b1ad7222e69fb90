import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { isKeptPrivate } from '../../exposure.ts';
import { connectionFix } from '../../fixes/set-connection.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedOnConnection, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const EDGES = [
  'aws.cloudfront',
  'aws.route53',
  'azure.front-door',
  'azure.front-door-classic',
  'azure.cdn',
  'azure.traffic-manager',
];
const PRIVATE_PATHS = ['private', 'private-endpoint'];

/**
 * An internal target behind CloudFront or Front Door Premium is sound where the edge reaches it privately: unless that is
 * denied or impossible, a hint that asks for it.
 */
export const privateTargetAtEdge: Rule = {
  meta: {
    id: 'private-target-at-edge',
    code: 'NET-018',
    category: 'network',
    severity: 'warning',
    providers: ['aws', 'azure'],
    structural: true,
    title: 'A private target behind a public edge or DNS name',
    why: 'A content network or a public DNS name sends requests from the internet. A target without a public address does not receive them, unless the edge has a private way to it: a VPC origin of CloudFront, or Private Link of Front Door Premium.',
    messages: {
      unreachable: '{edge} sends requests to {target}, which is private; {edge} has no private way to it.',
      dns: '{edge} answers the internet with the address of {target}, which is private.',
      unstated: '{edge} sends requests to {target}, which is private; nothing says that it is reached privately.',
      standard:
        '{edge} sends requests to {target}, which is private; only the Premium tier has Private Link to its origins.',
    },
    remedy:
      'Use a VPC origin of CloudFront or Private Link of Front Door Premium, or a private DNS zone for callers inside.',
    source: 'rule-cloudfront-vpc-origins',
  },
  check: (view) =>
    view.all(...EDGES).flatMap((edge) => edge.outgoing.flatMap((connection) => reportOn(view, edge, connection) ?? [])),
};

function reportOn(view: SideView, edge: ViewNode, connection: ViewConnection): Report | undefined {
  const target = connection.target;
  if (!isPrivate(target)) return undefined;
  const verdict = verdictOn(view, edge, target, connection);
  if (verdict === undefined) return undefined;
  return {
    data: { edge: nameOf(edge), target: nameOf(target) },
    nodes: [edge.id, target.id],
    connections: [connection.connection.id],
    ...verdict,
  };
}

/** Said to be reachable from inside only. */
function isPrivate(node: ViewNode): boolean {
  return hasTrait(node, 'private-endpoint') || isKeptPrivate(node);
}

type Verdict = Pick<Report, 'message' | 'severity' | 'property' | 'fix' | 'source'>;

function verdictOn(view: SideView, edge: ViewNode, target: ViewNode, line: ViewConnection): Verdict | undefined {
  switch (edge.service.id) {
    case 'aws.cloudfront':
      return verdictOnCloudFront(target, line);
    case 'azure.front-door':
      return verdictOnFrontDoor(view, edge, target, line);
    case 'aws.route53':
      return isPublicZone(view, edge) ? { message: 'dns', property: 'scheme', source: 'aws-r53-private' } : undefined;
    case 'azure.traffic-manager':
      return { message: 'dns', property: 'scheme', source: 'rule-traffic-manager-endpoints' };
    default:
      return { message: 'unreachable', property: 'scheme', source: 'rule-front-door-private-link' };
  }
}

/** A VPC origin is a load balancer or an instance in the VPC: of other compute it is the load balancer that slides leave out. */
function verdictOnCloudFront(target: ViewNode, line: ViewConnection): Verdict | undefined {
  // Buckets and function addresses that deny the public are read with signed requests.
  if (hasTrait(target, 'object-storage', 'function')) return undefined;
  if (!hasTrait(target, 'load-balancer', 'compute')) {
    return { message: 'unreachable', property: 'scheme' };
  }
  const via = statedOnConnection(line, 'via');
  if (via === 'internet') return { message: 'unreachable', property: 'via', fix: privatelyFix(line) };
  if (via !== undefined) return undefined;
  return { message: 'unstated', severity: 'info', property: 'via', fix: privatelyFix(line) };
}

function privatelyFix(line: ViewConnection) {
  return connectionFix('Reach it as a VPC origin', line, { via: 'private' });
}

function verdictOnFrontDoor(
  view: SideView,
  edge: ViewNode,
  target: ViewNode,
  line: ViewConnection,
): Verdict | undefined {
  const link = statedFlag(view, edge, 'privateLink');
  const tier = statedText(view, edge, 'tier');
  const base = {
    property: 'privateLink',
    source: 'rule-front-door-private-link',
    fix: settingFix('Use Private Link of the Premium tier', edge, { tier: 'premium', privateLink: true }),
  };
  if (tier === 'standard') return { ...base, message: 'standard' };
  const isDrawn = PRIVATE_PATHS.some((one) => one === statedOnConnection(line, 'via'));
  if (link === true || isDrawn || hasTrait(target, 'private-endpoint')) return undefined;
  if (link === false) return { ...base, message: 'unreachable' };
  return { ...base, message: 'unstated', severity: 'info' };
}

/** Stated, or asked by people and the internet. A zone that says nothing may be a private one. */
function isPublicZone(view: SideView, zone: ViewNode): boolean {
  const stated = statedFlag(view, zone, 'publicAccess');
  if (stated !== undefined) return stated;
  if (/\b(private|internal)\b/i.test(zone.node.label)) return false;
  return zone.incoming.some(({ from }) => {
    const isInside = view.ancestors(from).some((frame) => hasTrait(frame, 'on-premises', 'network'));
    return !isInside && hasTrait(view.nodes.get(from), 'internet', 'client');
  });
}
