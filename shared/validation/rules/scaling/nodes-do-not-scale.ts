import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { membersOf } from '../../membership.ts';
import type { Rule } from '../../rule.ts';
import { mayScale } from '../../scaling-range.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

/** Containers that bring their own capacity: Fargate profiles and the virtual nodes of AKS. */
const WITHOUT_NODES = new Set(['aws.fargate', 'azure.container-instances']);

const SOURCES = { aws: 'rule-eks-autoscaling', azure: 'az-aks-scale' };

export const nodesDoNotScale: Rule = {
  meta: {
    id: 'nodes-do-not-scale',
    code: 'SC-010',
    category: 'scaling',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Pods that scale on nodes that do not',
    why: 'The horizontal pod autoscaler adds pods, but each needs a node with room for it. Without an autoscaler for nodes the new pods stay pending when the nodes are full, just when the load is highest.',
    messages: {
      fixed: 'The pods of {cluster} scale, but its nodes do not; new pods stay pending when the nodes are full.',
      unstated: 'The pods of {cluster} scale; whether its nodes follow is not stated.',
    },
    remedy:
      'Turn on node autoscaling: Cluster Autoscaler, Karpenter, EKS Auto Mode, node auto-provisioning or AKS Automatic.',
    source: 'rule-eks-autoscaling',
  },
  check: (view) =>
    view.all('kubernetes').flatMap((cluster) => {
      if (statedFlag(view, cluster, 'autoscale') !== true) return [];
      const nodesScale = doNodesScale(view, cluster);
      if (nodesScale === true) return [];
      const isSettled = nodesScale === false;
      return [
        {
          message: isSettled ? 'fixed' : 'unstated',
          ...(!isSettled && { severity: 'info' as const }),
          data: { cluster: nameOf(cluster) },
          nodes: [cluster.id],
          property: 'nodeAutoscaling',
          source: SOURCES[view.side],
          fix: settingFix('Turn on node autoscaling', cluster, { nodeAutoscaling: true }),
        },
      ];
    }),
};

/** undefined: the drawing does not tell. */
function doNodesScale(view: SideView, cluster: ViewNode): boolean | undefined {
  if (runsItsNodes(view, cluster)) return true;
  const stated = statedFlag(view, cluster, 'nodeAutoscaling');
  if (stated === true) return true;
  const inside = membersOf(view, cluster.id);
  if (inside.some(({ service }) => WITHOUT_NODES.has(service.id))) return true;
  const pools = inside.filter((node) => hasTrait(node, 'kubernetes-nodes')).map((pool) => doesPoolScale(view, pool));
  if (pools.includes(true)) return true;
  const isFixed = pools.length > 0 && pools.every((pool) => pool === false);
  return stated === false || isFixed ? false : undefined;
}

/** The provider adds and removes the nodes by itself. */
function runsItsNodes(view: SideView, { id, service }: ViewNode): boolean {
  if (service.id === 'azure.aks-cluster') return statedText(view, id, 'clusterMode') === 'automatic';
  if (service.id !== 'aws.eks-cluster') return false;
  const management = statedText(view, id, 'nodeManagement');
  return management === 'automatic' || management === 'serverless';
}

function doesPoolScale(view: SideView, pool: ViewNode): boolean | undefined {
  return statedFlag(view, pool, 'nodeAutoscaling') ?? mayScale(view, pool);
}
