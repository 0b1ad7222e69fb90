import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { membersOf } from '../../membership.ts';
import { offered } from '../../offered.ts';
import type { Rule } from '../../rule.ts';
import { scaleOutFix } from '../../scale-out-fix.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, namesOf } from '../../wording.ts';

const KEEPS_DATA: ReadonlySet<string> = new Set(['database', 'cache', 'system-of-record', 'quorum', 'read-replica']);

const SCALED = ['scaling-group', 'container-service'];

export const fixedCapacity: Rule = {
  meta: {
    id: 'fixed-capacity',
    code: 'SC-001',
    category: 'scaling',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Machines of a fixed number where elasticity is needed',
    why: 'Single machines behind a load balancer do not grow with the load: the balancer only divides what there is. The design asks for elasticity, and nothing in it adds or removes capacity.',
    messages: {
      fixed: 'The design needs elasticity, but {balancer} sends its traffic to machines of a fixed number: {names}.',
      off: 'The design needs elasticity, but autoscaling is off for {names}, to which {balancer} sends its traffic.',
    },
    remedy: 'Put the machines into an Auto Scaling group or a scale set, and let its size follow the load.',
    source: 'rule-auto-scaling-benefits',
    azureSource: 'rule-azure-autoscaling',
  },
  check: (view) => {
    if (view.diagram.needs.elasticity !== 'yes') return [];
    return view.all('load-balancer').flatMap((balancer) => {
      const targets = balancer.outgoing.map(({ target }) => target);
      const off = targets.filter((node) => hasTrait(node, ...SCALED) && offered(node, 'autoscale') === false);
      if (off.length > 0) {
        return [
          {
            message: 'off',
            data: { balancer: nameOf(balancer), names: namesOf(off) },
            nodes: off.map(({ id }) => id),
            property: 'autoscale',
            fix: off.some((node) => isBound(view, node))
              ? undefined
              : settingFix('Turn on autoscaling', off, { autoscale: true }),
          },
        ];
      }
      const machines = targets.filter(
        (node) => hasTrait(node, 'virtual-machine') && !isInScalingGroup(view, node) && !keepsData(view, node),
      );
      if (machines.length === 0 || machines.length < targets.length) return [];
      if (view.all('scaling-group').some((group) => mayHold(view, group, [balancer, ...machines]))) return [];
      return [
        {
          message: 'fixed',
          data: { balancer: nameOf(balancer), names: namesOf(machines) },
          nodes: [balancer, ...machines].map(({ id }) => id),
          fix: scaleOutFix(view, machines, { autoscale: true }),
        },
      ];
    });
  },
};

/** Bounds that leave no room have to be decided on first. */
function isBound(view: SideView, node: ViewNode): boolean {
  const [min, max] = [statedNumber(view, node, 'minInstances'), statedNumber(view, node, 'maxInstances')];
  return (min !== undefined && max !== undefined && min >= max) || offered(node, 'launchType') === 'ec2';
}

/** A pair of databases behind a listener is no tier that grows with the load. */
function keepsData(view: SideView, node: ViewNode): boolean {
  if (KEEPS_DATA.has(statedText(view, node, 'role') ?? '')) return true;
  return [...node.incoming, ...node.outgoing].some(({ connection }) => connection.kind === 'replication');
}

function isInScalingGroup(view: SideView, node: ViewNode): boolean {
  return placementOf(view, node).groups.some((id) =>
    hasTrait(view.nodes.get(id), 'scaling-group', 'container-cluster'),
  );
}

/** An empty box of a group in the same network, linked to nothing else: the drawing leaves open what it scales. */
function mayHold(view: SideView, group: ViewNode, tier: readonly ViewNode[]): boolean {
  if (membersOf(view, group.id).length > 0) return false;
  const network = placementOf(view, group).network;
  if (network !== undefined && !tier.some(({ id }) => placementOf(view, id).network === network)) return false;
  const linked = [...group.incoming, ...group.outgoing];
  return linked.every(({ from, to }) => tier.some(({ id }) => id === from || id === to));
}
