import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { moveFix } from '../../fixes/move-to-frame.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { severalFix } from '../../fixes/several.ts';
import { isOutsideNetwork } from '../../outside-network.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { nameOf, namesOf } from '../../wording.ts';

const OF_SEVERAL = { outside: 'outsideSeveral', denied: 'deniedSeveral' } as const;

/** Slides leave networks out, so this is a hint, and only where some network is drawn. An explicit "no network" is an error. */
export const needsNetwork: Rule = {
  meta: {
    id: 'needs-network',
    code: 'NET-002',
    category: 'network',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'A resource that exists only in a network, drawn outside of one',
    why: 'Machines, load balancers, relational databases and caches have addresses in a VPC or virtual network and cannot be created without one. Where a diagram draws the network, everything that is in it should be.',
    messages: {
      outside: '{names} is drawn outside of any network, but exists only inside one.',
      outsideSeveral: '{names} are drawn outside of any network, but exist only inside one.',
      denied: '{names} is stated to be in no network, but exists only inside one.',
      deniedSeveral: '{names} are stated to be in no network, but exist only inside one.',
    },
    remedy: 'Draw them in a subnet of the network.',
    source: 'rule-vpc-what-is',
  },
  check: (view) => {
    if (view.all('network').length === 0) return [];
    const outside = [...view.nodes.values()].filter((node) => isOutsideNetwork(view, node));
    const denied = outside.filter(({ id }) => statedFlag(view, id, 'inNetwork') === false);
    const omitted = outside.filter((node) => !denied.includes(node));
    return [...report(view, 'denied', denied), ...report(view, 'outside', omitted)];
  },
};

function report(view: SideView, message: 'outside' | 'denied', nodes: readonly ViewNode[]): readonly Report[] {
  if (nodes.length === 0) return [];
  return [
    {
      message: nodes.length === 1 ? message : OF_SEVERAL[message],
      ...(message === 'outside' && { severity: 'info' as const }),
      data: { names: namesOf(nodes) },
      nodes: nodes.map(({ id }) => id),
      fix: moveInto(view, message, nodes),
      source: view.side === 'aws' ? 'rule-vpc-what-is' : 'rule-vnet-overview',
    },
  ];
}

/** Only where the drawing leaves no choice: it has one subnet. */
function moveInto(view: SideView, message: string, nodes: readonly ViewNode[]): OfferedFix | undefined {
  const [subnet, ...others] = view.all('subnet');
  if (subnet === undefined || others.length > 0 || nodes.some(({ face }) => face.origin !== 'authored'))
    return undefined;
  const label = `Move to ${nameOf(subnet)}`;
  const moved = moveFix(label, view, nodes, subnet.id);
  return message === 'denied' ? severalFix(label, moved, settingFix(label, nodes, { inNetwork: null })) : moved;
}
