import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nodesStating } from '../../stating.ts';
import { subnetKindOf } from '../../subnet-kind.ts';
import { nameOf } from '../../wording.ts';

const INNER: ReadonlySet<string> = new Set(['app', 'database', 'cache']);

export const exposedTier: Rule = {
  meta: {
    id: 'exposed-tier',
    code: 'SEC-010',
    category: 'security',
    severity: 'warning',
    providers: ['aws'],
    title: 'An application or database tier with a public address',
    why: 'Only what users talk to has to be public. A tier behind it that has a public address in a public subnet is one wrong security group rule away from the internet.',
    messages: { exposed: '{name} is an inner tier, but has a public address in a public subnet.' },
    remedy: 'Move it to a private subnet and keep only the load balancer public.',
    source: 'rule-vpc-security-best-practices',
  },
  check: (view) =>
    nodesStating(view, 'assignPublicIp').flatMap((node) => {
      if (statedFlag(view, node, 'assignPublicIp') !== true || !isInnerTier(view, node)) return [];
      if (subnetKindOf(view, node.id) !== 'public') return [];
      const fix = settingFix('Remove the public address', node, { assignPublicIp: false });
      return [{ message: 'exposed', data: { name: nameOf(node) }, nodes: [node.id], property: 'assignPublicIp', fix }];
    }),
};

/** A managed database has no such setting: whether the internet reaches it is another rule's question. */
function isInnerTier(view: SideView, node: ViewNode): boolean {
  return hasTrait(node, 'compute') && INNER.has(statedText(view, node, 'role') ?? '');
}
