import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { Rule } from '../../rule.ts';
import { scaleOutFix } from '../../scale-out-fix.ts';
import { servesTraffic } from '../../serving.ts';
import { standsForSeveral } from '../../stands-for-several.ts';
import { statedNumber } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { nameOf } from '../../wording.ts';

/** Machines that administrators use; one of them is enough. */
const ADMINISTRATION = /\b(bastion|jump\w*|admin\w*|mgmt|management|nat|build|jenkins|ci|(head|login) ?nodes?)\b/i;

export const singleServingInstance: Rule = {
  meta: {
    id: 'single-serving-instance',
    code: 'HA-001',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    productionOnly: true,
    providers: ['aws', 'azure'],
    supersedes: ['single-zone-capacity'],
    title: 'One machine serves all the traffic',
    why: 'A single instance is stopped by a failed host, a failed zone, a patch or a deployment, and nothing takes over. Two instances in two zones behind a load balancer turn each of these into a non-event, and a scaling group replaces what fails.',
    messages: {
      single: '{name} is the only machine that serves its traffic; nothing takes over when it or its zone fails.',
      unsaid: '{name} is the only machine drawn behind its load balancer; nothing says how many there are.',
    },
    remedy: 'Run at least two instances in two zones: an Auto Scaling group or a scale set behind a load balancer.',
    source: 'rule-ec2-availability',
    azureSource: 'ms-zones-overview',
  },
  check: (view) => {
    const machines = view.all('virtual-machine', 'azure.container-instances').filter((node) => !isGrouped(view, node));
    return tiersOf(view, machines).flatMap((tier) => {
      const [only] = tier;
      if (only === undefined || tier.length > 1 || !servesTraffic(view, only.id)) return [];
      if ((statedNumber(view, only, 'instanceCount') ?? 1) > 1) return [];
      if (ADMINISTRATION.test(only.node.label) || standsForSeveral(only)) return [];
      const fix = mayJoinGroup(only) ? scaleOutFix(view, [only]) : undefined;
      const base = { data: { name: nameOf(only) }, nodes: [only.id], fix };
      if (!isShorthand(view, only)) return [{ ...base, message: 'single' }];
      return [{ ...base, message: 'unsaid', severity: 'info' as const, property: 'instanceCount' }];
    });
  },
};

/** Behind a load balancer, on a slide that places nothing, one icon is most often drawn for all of them. */
function isShorthand(view: SideView, { id }: ViewNode): boolean {
  const { subnets, zones } = placementOf(view, id);
  if (statedNumber(view, id, 'instanceCount') !== undefined || subnets.length > 0 || zones.length > 0) return false;
  return view.incoming(id).some(({ source }) => hasTrait(source, 'load-balancer'));
}

/** A scaling group, a cluster or an on-premises frame around it answers for how many there are. */
function isGrouped(view: SideView, node: ViewNode): boolean {
  return (
    placementOf(view, node).groups.some((group) =>
      hasTrait(view.nodes.get(group), 'scaling-group', 'container-cluster'),
    ) || view.ancestors(node).some((frame) => hasTrait(frame, 'on-premises', 'web-app', 'batch'))
  );
}

/** Lightsail and container instances know no scaling groups. */
function mayJoinGroup(node: ViewNode): boolean {
  return hasTrait(node, 'virtual-machine') && node.service.id !== 'aws.lightsail';
}
