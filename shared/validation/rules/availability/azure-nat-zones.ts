import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { namesOf, zonesText } from '../../wording.ts';
import { zonesOf } from '../../zones.ts';

const CALLS_OUT = ['virtual-machine', 'scaling-group', 'kubernetes-nodes'];

export const azureNatZones: Rule = {
  meta: {
    id: 'azure-nat-zones',
    code: 'HA-023',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['azure'],
    title: 'A NAT gateway of one zone for machines in several',
    why: 'A Standard NAT gateway runs in one zone: the one it is given, or one that Azure picks. All the subnets it is attached to leave through it, so when that zone fails the machines in the healthy zones lose their way out as well. StandardV2 is spread over all zones by itself.',
    messages: {
      zone: '{names} runs in one zone, but serves machines in {zones}; they all lose their way out with it.',
    },
    remedy: 'Use a StandardV2 NAT gateway, or a subnet and a NAT gateway of its own for each zone.',
    source: 'az-nat-reliability',
  },
  check: (view) => {
    const gateways = view.all('azure.nat-gateway');
    if (gateways.length === 0) return [];
    const byNetwork = new Map<string, ViewNode[]>();
    for (const nat of gateways) append(byNetwork, networkOf(view, nat), nat);
    const machines = new Map<string, ViewNode[]>();
    for (const node of view.all(...CALLS_OUT)) append(machines, networkOf(view, node), node);
    return [...byNetwork].flatMap(([network, nats]) => reportsFor(view, nats, machines.get(network) ?? []));
  },
};

function networkOf(view: SideView, { id }: ViewNode): string {
  return placementOf(view, id).network?.id ?? '';
}

function reportsFor(view: SideView, nats: readonly ViewNode[], machines: readonly ViewNode[]): readonly Report[] {
  if (!nats.every((nat) => isOfOneZone(view, nat))) return [];
  return nats.flatMap((nat) => {
    const own = servedBy(view, nat, machines);
    // Several without subnets of their own: who leaves through which is not drawn.
    if (own === undefined && nats.length > 1) return [];
    const zones = zonesOf(view, own ?? machines);
    if (zones.length < 2) return [];
    const isOff = statedFlag(view, nat, 'zoneRedundant') === false;
    return [
      {
        message: 'zone',
        data: { names: namesOf([nat]), zones: zonesText(view, zones) },
        nodes: [nat.id],
        property: 'tier',
        fix: settingFix('Use StandardV2', nat, { tier: 'standard-v2', ...(isOff && { zoneRedundant: true }) }),
      },
    ];
  });
}

function isOfOneZone(view: SideView, { id }: ViewNode): boolean {
  const tier = statedText(view, id, 'tier');
  if (tier === 'standard-v2' || statedFlag(view, id, 'zoneRedundant') === true) return false;
  return (
    tier === 'standard' || statedFlag(view, id, 'zoneRedundant') === false || placementOf(view, id).zones.length === 1
  );
}

/** The machines in the subnets that it is drawn in, stated for, or joined to by a line; undefined: none is. */
function servedBy(view: SideView, nat: ViewNode, machines: readonly ViewNode[]): readonly ViewNode[] | undefined {
  const ends = [...nat.incoming.map(({ from }) => from), ...nat.outgoing.map(({ to }) => to)];
  const attached = new Set([...placementOf(view, nat).subnets, ...ends]);
  const served = machines.filter(
    ({ id }) => attached.has(id) || placementOf(view, id).subnets.some((subnet) => attached.has(subnet)),
  );
  return served.length === 0 ? undefined : served;
}
