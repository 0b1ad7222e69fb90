import type { ViewNode } from '../../catalog/side-view.ts';
import { SIDE_NAMES } from '../../document/side-names.ts';
import { hasTrait } from '../../validation/calls.ts';
import { nameOf, namesOf } from '../../validation/wording.ts';
import type { FlipRule } from '../flip-rule.ts';
import { insideOf } from '../inside-of.ts';

/** What is pinned inside a network that turns is a finding by itself: wrong-container. */
export const mixedNetwork: FlipRule = {
  meta: {
    id: 'mixed-network',
    code: 'CONV-006',
    category: 'network',
    severity: 'error',
    directions: ['aws-azure', 'azure-aws'],
    title: 'A network that stays while what is in it turns',
    why: 'A network belongs to one cloud, and so does everything with an address in it. Where the frame is pinned and its contents are not, the flip draws services of one cloud in a network of the other, which nobody can build.',
    messages: {
      mixed: '{network} stays on {home}, but {inner} inside it would become {cloud} services.',
    },
    remedy: 'Pin what is inside as well, or let the network turn with it.',
    source: 'rule-regions-zones',
  },
  check: ({ after }) =>
    after.all('network', 'subnet').flatMap((network) => {
      if (!isKept(network) || after.ancestors(network.id).some(isKeptNetwork)) return [];
      const turned = insideOf(after, network.id).filter(isTurned);
      if (turned.length === 0) return [];
      return [
        {
          message: 'mixed',
          data: {
            network: nameOf(network),
            home: SIDE_NAMES[after.side === 'aws' ? 'azure' : 'aws'],
            inner: namesOf(turned),
            cloud: SIDE_NAMES[after.side],
          },
          nodes: [network.id, ...turned.map(({ id }) => id)],
        },
      ];
    }),
};

function isKept({ face }: ViewNode): boolean {
  return face.origin === 'pinned';
}

function isKeptNetwork(node: ViewNode): boolean {
  return isKept(node) && hasTrait(node, 'network', 'subnet');
}

function isTurned({ face }: ViewNode): boolean {
  return face.origin === 'derived' && face.state === 'shown';
}
