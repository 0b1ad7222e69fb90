import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { subnetKindOf } from '../../subnet-kind.ts';
import { nameOf } from '../../wording.ts';

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
    view.all('compute', 'database', 'cache').flatMap((node) => {
      if (!isInnerTier(view, node) || subnetKindOf(view, node.id) !== 'public') return [];
      const opened = ['assignPublicIp', 'publicAccess'].filter((one) => statedFlag(view, node.id, one) === true);
      if (opened.length === 0) return [];
      const closed = Object.fromEntries(opened.map((property) => [property, false]));
      const fix = settingFix('Remove the public address', node, closed);
      return [{ message: 'exposed', data: { name: nameOf(node) }, nodes: [node.id], property: 'assignPublicIp', fix }];
    }),
};

function isInnerTier(view: SideView, node: ViewNode): boolean {
  const role = statedText(view, node.id, 'role');
  return hasTrait(node, 'database', 'cache') || role === 'app' || role === 'database' || role === 'cache';
}
