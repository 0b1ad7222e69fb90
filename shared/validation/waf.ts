import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { neighboursOf } from './neighbours.ts';
import { offered } from './offered.ts';
import { statedText } from './stated.ts';

/** What a web application firewall of either cloud attaches to. */
const CARRIERS: ReadonlySet<string> = new Set([
  'aws.cloudfront',
  'aws.alb',
  'aws.elb',
  'aws.api-gateway',
  'aws.appsync',
  'aws.cognito',
  'aws.app-runner',
  'aws.verified-access',
  'aws.amplify',
  'aws.bedrock-agentcore',
  // Its load balancer carries it.
  'aws.elastic-beanstalk',
  'azure.front-door',
  'azure.front-door-classic',
  'azure.cdn',
  'azure.application-gateway',
  'azure.application-gateway-for-containers',
]);

/** Takes a firewall for the web; of an API Gateway a REST API alone does, of load balancers the one that reads HTTP. */
export function canCarryWaf(view: SideView, { id, service }: ViewNode): boolean {
  if (!CARRIERS.has(service.id)) return false;
  if (service.id === 'aws.api-gateway') return (statedText(view, id, 'apiType') ?? 'rest') === 'rest';
  if (service.id === 'aws.elb') return (statedText(view, id, 'loadBalancerType') ?? 'application') === 'application';
  return true;
}

/** Stated to be inspected, or drawn beside a web application firewall. */
export function isBehindWaf(view: SideView, node: ViewNode): boolean {
  return offered(node, 'waf') === true || neighboursOf(view, node.id).some((other) => hasTrait(other, 'waf'));
}
