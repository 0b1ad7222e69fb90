import { placementOf } from '../../../catalog/placement.ts';
import type { Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { subnetKindOf } from '../../subnet-kind.ts';
import { nameOf } from '../../wording.ts';

export const internetLbPrivateSubnet: Rule = {
  meta: {
    id: 'internet-lb-private-subnet',
    code: 'NET-004',
    category: 'network',
    severity: 'error',
    providers: ['aws'],
    title: 'An internet-facing load balancer in private subnets',
    why: 'An internet-facing load balancer has public addresses, and traffic to them has to come in through a route from an internet gateway. A private subnet has no such route, so nothing reaches the balancer.',
    messages: {
      hidden: '{name} faces the internet but is only in private subnets; no route from an internet gateway reaches it.',
    },
    remedy: 'Put the load balancer into public subnets and leave its targets in private ones.',
    source: 'rule-alb-scheme',
  },
  check: (view) =>
    view.all('load-balancer').flatMap((node) => {
      if (statedText(view, node.id, 'scheme') !== 'internet-facing') return [];
      if (placementOf(view, node.id).subnets.length === 0 || subnetKindOf(view, node.id) !== 'private') return [];
      return [{ message: 'hidden', data: { name: nameOf(node) }, nodes: [node.id], property: 'scheme' }];
    }),
};
