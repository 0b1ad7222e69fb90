import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { rejectUnknown } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import { plainSubnetLabel } from '../../../validation/azure-subnets.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { nodesInSubnet } from '../../../validation/in-network.ts';
import { nameOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { isForAzureAlone } from './azure-only-subnet.ts';

interface PlainNameParams {
  readonly id: string;
  readonly label: string;
}

/** What stays a subnet on AWS needs no name that Azure prescribes. */
export const plainSubnetName = suggestionKind<PlainNameParams>({
  meta: {
    id: 'plain-subnet-name',
    sides: ['aws'],
    title: 'Give a subnet whose name Azure prescribes a name that says what it is for',
    mends: [],
    source: 'aws-nfw-subnets',
  },
  find: (view) => view.all('aws.subnet').flatMap((subnet) => foundFor(view, subnet) ?? []),
  plan: (diagram, { id, label }) => {
    const node = nodeOf(diagram, id);
    return node === undefined
      ? rejectUnknown(id)
      : amend(diagram, { nodes: [withFace(node, diagram.provider, { label })] });
  },
});

function foundFor(view: SideView, subnet: ViewNode): FoundSuggestion<PlainNameParams> | undefined {
  if (subnet.face.origin !== 'derived') return undefined;
  const { label } = subnet.node;
  const plain = plainSubnetLabel(label);
  if (plain === undefined || isForAzureAlone(view, subnet)) return undefined;
  // Machines in it are no use of the name: what they are told apart by is left to a person.
  if (nodesInSubnet(view, subnet.id).some((node) => hasTrait(node, 'compute'))) return undefined;
  const isFirewall = /AzureFirewallSubnet/i.test(label);
  return {
    key: subnet.id,
    title: `Name ${nameOf(subnet)} "${plain}"`,
    reason: isFirewall
      ? 'Azure prescribes this name; on AWS the subnet may have any. Network Firewall needs a subnet with its endpoint in each zone that it protects, and routes that lead the traffic there.'
      : 'Azure prescribes this name; on AWS the subnet may have any, and is an ordinary one.',
    ...(isFirewall ? {} : { source: 'rule-vpc-subnets' }),
    nodes: [subnet.id],
    params: { id: subnet.id, label: plain },
  };
}
