import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const EVERYONE = new Set(['0.0.0.0/0', '::/0', '*', 'any', 'all', 'internet']);

export const openKubernetesApi: Rule = {
  meta: {
    id: 'open-kubernetes-api',
    code: 'SEC-012',
    category: 'security',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'A Kubernetes API that the whole internet may call',
    why: 'Whoever can call the API server can try stolen tokens and new flaws on the heart of the cluster. A private address, or a short list of ranges, takes nearly all of them away and costs nothing.',
    messages: {
      open: 'The API server of {name} answers the whole internet.',
      unsaid: 'The API server of {name} is public; nothing says which address ranges may call it.',
    },
    remedy: 'Make the cluster private, or list the address ranges that may call its API server.',
    source: 'rule-eks-endpoint-access',
  },
  check: (view) =>
    view.all('aws.eks-cluster', 'azure.aks-cluster').flatMap((node) => {
      if (!hasPublicAddress(view, node)) return [];
      const ranges = view.property(node.id, 'authorizedRanges');
      const isOpen = ranges === undefined ? undefined : isForEveryone([ranges].flat());
      if (isOpen === false) return [];
      return [
        {
          message: isOpen === true ? 'open' : 'unsaid',
          ...(isOpen === undefined && { severity: 'info' as const }),
          data: { name: nameOf(node) },
          nodes: [node.id],
          property: 'authorizedRanges',
          source: { aws: 'rule-eks-endpoint-access', azure: 'rule-aks-authorized-ranges' }[view.side],
          fix: settingFix('Make the cluster private', node, {
            privateCluster: true,
            publicApi: false,
            authorizedRanges: null,
          }),
        },
      ];
    }),
};

function hasPublicAddress(view: SideView, { id }: ViewNode): boolean {
  const isPrivate = statedFlag(view, id, 'privateCluster');
  const isPublic = statedFlag(view, id, 'publicApi');
  if (isPrivate === true || isPublic === false) return false;
  return isPublic === true || isPrivate === false;
}

/** An empty list limits nobody. */
function isForEveryone(ranges: readonly unknown[]): boolean {
  return ranges.length === 0 || ranges.some((range) => EVERYONE.has(String(range).trim().toLowerCase()));
}
