import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { namesOf } from '../../wording.ts';

/** Any of these in the drawing answers for private names, wherever it stands. */
const DNS = ['azure.private-dns-zone', 'azure.dns-private-resolver', 'azure.entra-domain-services'];

export const privateEndpointDns: Rule = {
  meta: {
    id: 'private-endpoint-dns',
    code: 'NET-022',
    category: 'network',
    severity: 'warning',
    providers: ['azure'],
    title: 'A private endpoint without private DNS',
    why: 'Clients call a service by its name. Unless a private DNS zone or a DNS server of one’s own answers with the address of the private endpoint, the name still leads to the public address, and the endpoint is passed by or the call is refused.',
    messages: {
      without: 'The names behind {names} still resolve to public addresses: private DNS is stated to be off.',
      unstated: 'Nothing says how names resolve to {names}: no private DNS zone is drawn or stated.',
    },
    remedy:
      'Add the privatelink zone of the service and link it to the virtual network, or state that private DNS is on.',
    source: 'rule-private-endpoint-dns',
  },
  check: (view) => {
    const endpoints = view.all('azure.private-endpoint');
    if (view.all(...DNS).length > 0) return [];
    const without = endpoints.filter(({ id }) => statedFlag(view, id, 'privateDns') === false);
    const unstated = endpoints.filter((node) => isUnstated(view, node));
    return [...report('without', without), ...report('unstated', unstated)];
  },
};

/** What came from AWS resolves privately there unless it is said otherwise; a network may state it for all that is in it. */
function isUnstated(view: SideView, { id, face }: ViewNode): boolean {
  if (face.origin === 'derived' || statedFlag(view, id, 'privateDns') !== undefined) return false;
  return !view.ancestors(id).some((frame) => statedFlag(view, frame, 'privateDns') === true);
}

function report(message: 'without' | 'unstated', nodes: readonly ViewNode[]): readonly Report[] {
  if (nodes.length === 0) return [];
  return [
    {
      message,
      ...(message === 'unstated' && { severity: 'info' as const }),
      data: { names: namesOf(nodes) },
      nodes: nodes.map(({ id }) => id),
      property: 'privateDns',
      fix: settingFix('Turn on private DNS', nodes, { privateDns: true }),
    },
  ];
}
