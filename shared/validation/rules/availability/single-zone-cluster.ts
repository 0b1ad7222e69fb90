import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { secondZoneFix } from '../../fixes/add-zone-subnet.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { severalFix } from '../../fixes/several.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const SOURCES: Readonly<Record<string, string>> = {
  'aws.opensearch': 'aws-opensearch-multi-az',
  'aws.mq': 'aws-mq-deployment',
  'aws.redshift': 'aws-redshift-multi-az',
};
/** The node types that Redshift spreads over two zones. */
const REDSHIFT_MULTI_AZ = /^(ra3|rg)/i;

/** MSK is not among them: a cluster in one zone cannot be created. */
export const singleZoneCluster: Rule = {
  meta: {
    id: 'single-zone-cluster',
    code: 'HA-028',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws'],
    title: 'A search, broker or warehouse cluster in one zone',
    why: 'OpenSearch, Amazon MQ and Redshift run in one Availability Zone unless they are told otherwise. When that zone fails, the cluster is down and what it had not saved elsewhere is at risk.',
    messages: {
      zone: '{name} runs in one Availability Zone; it is down while that zone is.',
      node: '{name} runs on a single node; it is down while that node or its zone is.',
    },
    remedy: 'Use the deployment over several zones: zone awareness, active/standby or a cluster of brokers, Multi-AZ.',
    source: 'aws-opensearch-multi-az',
  },
  check: (view) =>
    view.all(...Object.keys(SOURCES)).flatMap((node) => {
      const cause = isServerless(view, node) ? undefined : causeOf(view, node);
      if (cause === undefined) return [];
      const source = SOURCES[node.service.id] ?? 'aws-opensearch-multi-az';
      const fix = fixFor(view, node, cause);
      return [{ ...cause, data: { name: nameOf(node) }, nodes: [node.id], source, fix }];
    }),
};

function causeOf(view: SideView, node: ViewNode): Pick<Report, 'message' | 'property'> | undefined {
  const zoneRedundant = statedFlag(view, node, 'zoneRedundant');
  if (zoneRedundant === false) return { message: 'zone', property: 'zoneRedundant' };
  const azCount = statedNumber(view, node, 'azCount');
  if (azCount === 1) return { message: 'zone', property: 'azCount' };
  const isSettled = zoneRedundant !== undefined || azCount !== undefined;
  if (!isSettled && hasSubnetsOfOneZone(view, node)) return { message: 'zone', property: 'subnets' };
  return zoneRedundant !== true && hasOneNode(view, node) ? { message: 'node', property: 'instanceCount' } : undefined;
}

/** Where it stands in one frame may be a shorthand; the subnets that it lists are all it has. */
function hasSubnetsOfOneZone(view: SideView, { id, node }: ViewNode): boolean {
  return (node.subnets ?? []).length > 0 && placementOf(view, id).zones.length === 1;
}

/** The deployment of a broker says how many there are. */
function hasOneNode(view: SideView, { id, service }: ViewNode): boolean {
  return service.id !== 'aws.mq' && statedNumber(view, id, 'instanceCount') === 1;
}

function isServerless(view: SideView, { id, service }: ViewNode): boolean {
  return service.id !== 'aws.mq' && statedFlag(view, id, 'serverless') === true;
}

function fixFor(view: SideView, node: ViewNode, { property }: Pick<Report, 'property'>): OfferedFix | undefined {
  const spread = spreadFix(view, node);
  return property === 'subnets' ? severalFix('Spread over zones', secondZoneFix(view, [node]), spread) : spread;
}

/** Everything that it takes, so that mending one part does not bring up the next. */
function spreadFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  const type = statedText(view, node, 'instanceType');
  if (node.service.id === 'aws.redshift' && type !== undefined && !REDSHIFT_MULTI_AZ.test(type)) return undefined;
  return settingFix('Spread over zones', node, {
    zoneRedundant: true,
    ...(statedNumber(view, node, 'azCount') === 1 && { azCount: 2 }),
    ...(hasOneNode(view, node) && { instanceCount: 2 }),
  });
}
