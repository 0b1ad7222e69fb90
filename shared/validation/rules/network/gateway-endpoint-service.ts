import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { serviceFix } from '../../fixes/change-service.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { nameOf, namesOf } from '../../wording.ts';

/** The services that have one, as they are named on either cloud. */
const HAS_GATEWAY = /\bs3|dynamo|storage|blob|cosmos/i;
const SERVICES = ['aws.s3', 'aws.dynamodb'];
/** Has addresses in the network itself: a caller, not what the endpoint leads to. */
const IN_NETWORK = ['compute', 'network', 'network-plumbing'];

export const gatewayEndpointService: Rule = {
  meta: {
    id: 'gateway-endpoint-service',
    code: 'NET-021',
    category: 'network',
    severity: 'error',
    providers: ['aws'],
    structural: true,
    title: 'A gateway endpoint to a service that has none',
    why: 'A gateway endpoint is a route to Amazon S3 or DynamoDB. Every other AWS service is reached privately through an interface endpoint, which has addresses in subnets.',
    messages: {
      stated: '{name} is a gateway endpoint for {service}; only Amazon S3 and DynamoDB have gateway endpoints.',
      drawn:
        '{name} is a gateway endpoint that leads to {targets}; only Amazon S3 and DynamoDB have gateway endpoints.',
    },
    remedy: 'Use an interface endpoint.',
    source: 'aws-gateway-endpoints',
  },
  check: (view) => view.all('aws.gateway-endpoint').flatMap((node) => reportOn(view, node) ?? []),
};

function reportOn(view: SideView, node: ViewNode): Report | undefined {
  const base = {
    property: 'endpointService',
    fix: serviceFix('Make it an interface endpoint', view, [node], 'aws.vpc-endpoint'),
  };
  const service = statedText(view, node, 'endpointService');
  if (service !== undefined && service.trim() !== '' && !HAS_GATEWAY.test(service))
    return { ...base, message: 'stated', data: { name: nameOf(node), service }, nodes: [node.id] };
  const targets = node.outgoing.map(({ target }) => target);
  const others = targets.filter((target) => isOtherService(target));
  if (others.length === 0) return undefined;
  const nodes = [node, ...others].map(({ id }) => id);
  return { ...base, message: 'drawn', data: { name: nameOf(node), targets: namesOf(others) }, nodes };
}

function isOtherService({ service, ...node }: ViewNode): boolean {
  if (service.scope !== 'regional') return false;
  return !SERVICES.some((id) => service.id.startsWith(id)) && !hasTrait({ ...node, service }, ...IN_NETWORK);
}
