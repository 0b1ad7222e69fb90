import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { networkOf } from '../../in-network.ts';
import { networkLinksOf } from '../../network-links.ts';
import type { Report, Rule } from '../../rule.ts';
import { nameOf, namesOf } from '../../wording.ts';

const BALANCERS = ['aws.alb', 'aws.nlb', 'aws.elb', 'aws.gwlb'];
const TARGETS = ['virtual-machine', 'scaling-group', 'container-service', 'container-task', 'function'];

export const balancerOtherRegion: Rule = {
  meta: {
    id: 'balancer-other-region',
    code: 'NET-016',
    category: 'network',
    severity: 'error',
    providers: ['aws'],
    structural: true,
    supersedes: ['networks-not-connected'],
    title: 'A load balancer with targets in another Region',
    why: 'An Elastic Load Balancing target group takes instances, services and functions of its own Region only. Addresses elsewhere can be targets by IP where the networks are joined. What spreads traffic over Regions is DNS or Global Accelerator.',
    messages: {
      elsewhere: '{balancer} is in {region}, but its targets {targets} are in {other}.',
    },
    remedy:
      'Put a load balancer into each Region and spread traffic over them with Route 53 or Global Accelerator, or register IP targets over a peering.',
    source: 'rule-target-groups',
  },
  check: (view) => view.all(...BALANCERS).flatMap((balancer) => reportOn(view, balancer)),
};

function reportOn(view: SideView, balancer: ViewNode): readonly Report[] {
  const { region } = placementOf(view, balancer);
  if (region === undefined) return [];
  const lines = balancer.outgoing.filter(({ to }) => isOutOfReach(view, balancer, view.nodes.get(to)));
  const targets = [...new Set(lines.map(({ target }) => target))];
  const other = targets.map(({ id }) => placementOf(view, id).region).find((one) => one !== undefined);
  if (other === undefined) return [];
  return [
    {
      message: 'elsewhere',
      data: {
        balancer: nameOf(balancer),
        region: nameOf(region),
        targets: namesOf(targets),
        other: nameOf(other),
      },
      nodes: [balancer.id, ...targets.map(({ id }) => id)],
      connections: lines.map(({ connection }) => connection.id),
    },
  ];
}

/** In another Region, and not behind a peering or hub over which it could be a target by its address. */
function isOutOfReach(view: SideView, balancer: ViewNode, target: ViewNode | undefined): boolean {
  if (target === undefined || !hasTrait(target, ...TARGETS)) return false;
  const here = placementOf(view, balancer).region;
  const there = placementOf(view, target).region;
  if (there === undefined || there === here) return false;
  const own = networkOf(view, balancer);
  const its = networkOf(view, target);
  if (own === undefined || its === undefined || own === its) return true;
  const { kind } = networkLinksOf(view).reach(own, its);
  return kind !== 'joined' && kind !== 'unknown';
}
