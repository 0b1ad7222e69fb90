import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { isRelaxedFor } from '../../availability-need.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { haveOneNode, poolsByCluster, singleZoneOf } from '../../kubernetes-pools.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { twoZonesFix } from '../../two-zones-fix.ts';
import { nameOf, zonesText } from '../../wording.ts';

export const eksZones: Rule = {
  meta: {
    id: 'eks-zones',
    code: 'HA-010',
    category: 'availability',
    severity: 'error',
    providers: ['aws'],
    title: 'An EKS cluster with its endpoints or its nodes in one zone',
    why: 'EKS creates a cluster only with subnets in at least two Availability Zones, for the network interfaces of its control plane. AWS runs that part over several zones; the nodes run where their groups have subnets. When these are all in one zone, every pod stops with it.',
    messages: {
      control: '{name} has subnets in {zones} only; a cluster needs subnets in at least two zones.',
      zone: 'All nodes of {name} are in {zones}; the loss of that zone stops every pod.',
      node: '{name} has a single node; nothing can be moved when it fails.',
    },
    remedy: 'Give the cluster subnets in two zones or more, and spread the node groups over them.',
    source: 'aws-eks-network',
  },
  check: (view) => {
    const clusters = view.all('aws.eks-cluster').flatMap((node) => controlReport(view, node) ?? []);
    const explained = new Set(clusters.flatMap(({ nodes }) => nodes));
    const groups = [...poolsByCluster(view, view.all('aws.eks-node-group'))].flatMap(([cluster, pools]) =>
      explained.has(cluster) ? [] : (nodesReport(view, pools) ?? []),
    );
    return [...clusters, ...groups];
  },
};

/** Subnets that are stated are meant; a cluster merely drawn in one zone may be a shorthand, so that is milder. */
function controlReport(view: SideView, node: ViewNode): Report | undefined {
  const { zones } = placementOf(view, node);
  const azCount = statedNumber(view, node, 'azCount');
  if (azCount === undefined ? zones.length !== 1 : azCount !== 1) return undefined;
  const isStated = azCount === 1 || (node.node.subnets ?? []).length > 0;
  return {
    message: 'control',
    ...(!isStated && { severity: 'warning' as const }),
    data: { name: nameOf(node), zones: zones.length === 1 ? zonesText(view, zones) : 'one zone' },
    nodes: [node.id],
    property: azCount === 1 ? 'azCount' : 'subnets',
    fix: twoZonesFix('Use two zones', view, [node, ...poolsBeside(view, node)]),
  };
}

/** Node groups that are in one zone together would be reported next. */
function poolsBeside(view: SideView, { id }: ViewNode): readonly ViewNode[] {
  const pools = poolsByCluster(view, view.all('aws.eks-node-group')).get(id) ?? [];
  return singleZoneOf(view, pools) === undefined ? [] : pools;
}

function nodesReport(view: SideView, pools: readonly ViewNode[]): Report | undefined {
  const [first] = pools;
  if (first === undefined) return undefined;
  const base = {
    severity: isRelaxedFor(view, first.id) ? ('info' as const) : ('warning' as const),
    nodes: pools.map(({ id }) => id),
    source: 'aws-eks-mng',
  };
  if (haveOneNode(view, pools)) {
    const data = { name: nameOf(first) };
    return { ...base, message: 'node', data, property: 'instanceCount', fix: twoNodes(view, first) };
  }
  const zones = singleZoneOf(view, pools);
  if (zones === undefined) return undefined;
  return {
    ...base,
    message: 'zone',
    data: { name: nameOf(first), zones },
    property: 'zones',
    fix: twoZonesFix('Spread over two zones', view, pools),
  };
}

function twoNodes(view: SideView, pool: ViewNode): OfferedFix | undefined {
  const isCapped = (statedNumber(view, pool, 'maxInstances') ?? 2) < 2;
  return isCapped ? undefined : settingFix('Run two nodes', pool, { instanceCount: 2 });
}
