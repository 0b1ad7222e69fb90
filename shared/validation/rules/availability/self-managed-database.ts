import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { nameOf } from '../../wording.ts';

export const selfManagedDatabase: Rule = {
  meta: {
    id: 'self-managed-database',
    code: 'HA-025',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    productionOnly: true,
    providers: ['aws', 'azure'],
    title: 'A database run by hand on one machine',
    why: 'The platform restarts a failed machine, but it does not replicate what runs on it. A database or broker on a single machine is down for as long as that machine, its disk or its zone is, and comes back only from a backup.',
    messages: {
      alone: '{name} runs a database or broker on a single machine without a replica.',
    },
    remedy: 'Use a managed service with a standby in another zone, or run a replica set over two zones or more.',
    source: 'rule-ec2-availability',
  },
  check: (view) => {
    const stores = view.all('virtual-machine').filter((node) => isStore(view, node));
    return tiersOf(view, stores).flatMap((tier) => {
      const [only] = tier;
      if (only === undefined || tier.length > 1 || isReplicated(view, only)) return [];
      const source = view.side === 'aws' ? 'rule-ec2-availability' : 'az-vm-reliability';
      return [{ message: 'alone', data: { name: nameOf(only) }, nodes: [only.id], property: 'role', source }];
    });
  },
};

/** What is on-premises is the business of its owner; a scaling group keeps its own numbers. */
function isStore(view: SideView, node: ViewNode): boolean {
  if (statedText(view, node, 'role') !== 'database') return false;
  if (view.ancestors(node).some((frame) => hasTrait(frame, 'on-premises'))) return false;
  return !placementOf(view, node).groups.some((group) => hasTrait(view.nodes.get(group), 'scaling-group'));
}

function isReplicated(view: SideView, { id }: ViewNode): boolean {
  if ((statedNumber(view, id, 'instanceCount') ?? 1) > 1) return true;
  return [...view.incoming(id), ...view.outgoing(id)].some(({ connection }) => connection.kind === 'replication');
}
