import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { groupBy } from '../../../group-by.ts';
import {
  isCalledAsReserved,
  isNamedAsReserved,
  isUnnamed,
  RESERVED_SUBNETS,
  type ReservedSubnet,
} from '../../azure-subnets.ts';
import type { OfferedFix } from '../../fix.ts';
import { dedicatedSubnetFix } from '../../fixes/dedicated-subnet.ts';
import { labelFix } from '../../fixes/set-label.ts';
import { deployedIn } from '../../in-network.ts';
import { limitFor } from '../../limits.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { nameOf, namesOf } from '../../wording.ts';

export const reservedSubnet: Rule = {
  meta: {
    id: 'reserved-subnet',
    code: 'NET-013',
    category: 'network',
    severity: 'error',
    providers: ['azure'],
    structural: true,
    title: 'A gateway, firewall or bastion that is not alone in the subnet reserved for it',
    why: 'Azure puts VPN and ExpressRoute gateways, Azure Firewall, Bastion and Route Server only into subnets of a fixed name, and nothing else may be deployed there.',
    messages: {
      name: '{names} is in {subnet}; Azure deploys it only into a subnet that is named {reserved}.',
      together: '{names} are in {subnet}; Azure deploys them only into a subnet that is named {reserved}.',
      names:
        '{names} are in subnets of other names; Azure deploys each only into a subnet that is named for it: {reserved}.',
      inexact:
        '{names} is in {subnet}; if that is its name in Azure and not only in the drawing, it has to be {reserved}, letter for letter.',
      inexactTogether:
        '{names} are in {subnet}; if that is its name in Azure and not only in the drawing, it has to be {reserved}, letter for letter.',
      shared: '{subnet} is reserved for {names}, but holds {others} too.',
    },
    remedy: 'Name the subnet as Azure reserves it, and move everything else into another subnet.',
    source: 'az-vpn-gateway-settings',
  },
  check: (view) => {
    const gateways = view.all(...RESERVED_SUBNETS.flatMap(({ services }) => services));
    const placed = gateways.filter((node) => !isWithoutSubnet(view, node));
    const elsewhere = placed.filter((node) => wrongSubnetOf(view, node) !== undefined);
    // What is in the wrong subnet needs another one anyway: that it shares this one is the same cause.
    const atHome = placed.filter((node) => !elsewhere.includes(node));
    return [...misnamed(view, elsewhere), ...inexact(view, atHome), ...shared(view, atHome, elsewhere)];
  },
};

/** A slide says it in other words, which may be meant for the reader: a hint. */
function inexact(view: SideView, atHome: readonly ViewNode[]): readonly Report[] {
  const bySubnet = groupBy(atHome, (node) => subnetsOf(view, node).find((subnet) => !isExact(node, subnet)));
  return [...bySubnet].flatMap(([subnet, nodes]) => {
    const [first] = nodes;
    if (subnet === undefined || first === undefined) return [];
    const { name, source } = reservedFor(first);
    const isAlone = deployedIn(view, subnet.id).every((node) => nodes.includes(node));
    const isDerived = first.face.origin === 'derived' || subnet.face.origin === 'derived';
    return [
      {
        message: nodes.length === 1 ? 'inexact' : 'inexactTogether',
        severity: 'info' as const,
        data: { names: namesOf(nodes), subnet: nameOf(subnet), reserved: name },
        nodes: [...nodes, subnet].map(({ id }) => id),
        source,
        fix: isDerived || !isAlone ? undefined : labelFix(`Name it ${name}`, subnet, name),
      },
    ];
  });
}

function isExact(node: ViewNode, { node: { label } }: ViewNode): boolean {
  return isUnnamed(label) || isNamedAsReserved(label, namesFor(node));
}

/** Developer Bastion runs on machines of Azure's own. */
function isWithoutSubnet(view: SideView, { id, service }: ViewNode): boolean {
  return service.id === 'azure.bastion' && statedText(view, id, 'tier') === 'developer';
}

/** Gateways of one kind in one subnet have one cause; what the flip derived has one altogether. */
function misnamed(view: SideView, elsewhere: readonly ViewNode[]): readonly Report[] {
  const derived = elsewhere.filter(({ face }) => face.origin === 'derived');
  const drawn = groupBy(
    elsewhere.filter((node) => !derived.includes(node)),
    (node) => `${reservedFor(node).name} ${wrongSubnetOf(view, node)?.id}`,
  );
  return [...drawn.values(), ...(derived.length === 0 ? [] : [derived])].flatMap((nodes) => {
    const [first] = nodes;
    const subnet = first && wrongSubnetOf(view, first);
    if (first === undefined || subnet === undefined) return [];
    const inOne = nodes.every((node) => wrongSubnetOf(view, node) === subnet);
    const reserved = [...new Set(nodes.map((node) => reservedFor(node).name))].join(', ');
    return [
      {
        message: nodes.length === 1 ? 'name' : inOne ? 'together' : 'names',
        data: { names: namesOf(nodes), subnet: nameOf(subnet), reserved },
        nodes: [...nodes, ...(inOne ? [subnet] : [])].map(({ id }) => id),
        source: reservedFor(first).source,
        fix: derived.includes(first) ? undefined : nameFix(view, nodes, subnet),
      },
    ];
  });
}

/** A subnet that holds nothing else is renamed; out of one that is shared it moves into the reserved one. */
function nameFix(view: SideView, gateways: readonly ViewNode[], subnet: ViewNode): OfferedFix | undefined {
  const [first] = gateways;
  if (first === undefined) return undefined;
  const { name } = reservedFor(first);
  if (deployedIn(view, subnet.id).every((node) => gateways.includes(node)))
    return labelFix(`Name it ${name}`, subnet, name);
  if (gateways.some(({ node }) => node.subnets !== undefined)) return undefined;
  const prefix = limitFor(first, 'maxPrefixLength')?.value ?? 26;
  return dedicatedSubnetFix(`Move it into ${name}`, view, gateways, { name, prefix });
}

function wrongSubnetOf(view: SideView, node: ViewNode): ViewNode | undefined {
  return subnetsOf(view, node).find((subnet) => !isCalledAsReserved(subnet.node.label, namesFor(node)));
}

function subnetsOf(view: SideView, node: ViewNode): readonly ViewNode[] {
  return placementOf(view, node).subnets.flatMap((id) => view.nodes.get(id) ?? []);
}

function namesFor({ service }: ViewNode): readonly string[] {
  return RESERVED_SUBNETS.filter(({ services }) => services.includes(service.id)).map(({ name }) => name);
}

function shared(view: SideView, atHome: readonly ViewNode[], elsewhere: readonly ViewNode[]): readonly Report[] {
  const holders = new Map<string, ViewNode[]>();
  for (const gateway of atHome) {
    for (const subnet of placementOf(view, gateway).subnets)
      holders.set(subnet, [...(holders.get(subnet) ?? []), gateway]);
  }
  return [...holders].flatMap(([id, own]) => {
    const subnet = view.nodes.get(id);
    const [first] = own;
    if (subnet === undefined || first === undefined) return [];
    const { services, source } = reservedFor(first);
    const others = deployedIn(view, id).filter(
      (node) => !services.includes(node.service.id) && !elsewhere.includes(node),
    );
    if (others.length === 0) return [];
    return [
      {
        message: 'shared',
        data: { names: namesOf(own), others: namesOf(others), subnet: nameOf(subnet) },
        nodes: [...own, ...others, subnet].map((node) => node.id),
        source,
      },
    ];
  });
}

function reservedFor({ service }: ViewNode): ReservedSubnet {
  const found = RESERVED_SUBNETS.find(({ services }) => services.includes(service.id));
  if (found === undefined) throw new Error(`no subnet is reserved for ${service.id}`);
  return found;
}
