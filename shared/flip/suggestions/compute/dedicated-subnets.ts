import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import {
  DELEGATED_KINDS,
  type DelegatedKind,
  FLEX_SUBNET,
  isNamedAsReserved,
  isUnnamed,
  RESERVED_SUBNETS,
} from '../../../validation/azure-subnets.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { ENVIRONMENT, environmentKeyOf, environmentOf } from '../../../validation/container-environment.ts';
import { delegatedKindOf, delegatedKindsOf } from '../../../validation/delegated-kind.ts';
import { deployedIn, nodesInSubnet } from '../../../validation/in-network.ts';
import { limitFor } from '../../../validation/limits.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { countedNames } from './counted-names.ts';
import { type DedicatedSubnet, drawDedicatedSubnets } from './draw-dedicated-subnets.ts';
import { showsSubnets } from './shows-subnets.ts';

/** What wants a subnet to itself: gateways by a fixed name, others by delegation. */
interface Kind {
  readonly services: readonly string[];
  readonly name: string;
  readonly prefix: number;
  readonly source: string;
  readonly delegated?: DelegatedKind;
}

const DELEGATED = new Set(DELEGATED_KINDS.flatMap(({ services }) => services));

const KINDS: readonly Kind[] = [
  {
    services: ['azure.application-gateway'],
    name: 'Application Gateway subnet',
    prefix: 24,
    source: 'rule-app-gateway-infrastructure',
  },
  ...RESERVED_SUBNETS.filter(({ name }) => name !== 'AzureFirewallManagementSubnet').map((one) => ({
    ...one,
    prefix: one.name === 'GatewaySubnet' ? 27 : 26,
  })),
  ...DELEGATED_KINDS.map((delegated) => ({ ...delegated, delegated, name: '', prefix: 27 })),
];

/** All that any kind of delegation is asked for by: which one of them it is, the node tells. */
const CANDIDATES = [...DELEGATED];

/** What shared its subnet on AWS and may not on Azure moves into one of its own. */
export const dedicatedSubnets = suggestionKind<DedicatedSubnet>({
  meta: {
    id: 'dedicated-subnets',
    sides: ['azure'],
    title: 'Draw the subnets that Azure wants for one service alone',
    mends: ['delegated-subnet', 'app-gateway-subnet', 'reserved-subnet'],
    source: 'rule-subnet-delegation',
  },
  find: (view) => (showsSubnets(view) ? KINDS.flatMap((kind) => foundFor(view, kind)) : []),
  plan: (diagram, params, env) => drawDedicatedSubnets(diagram, [params], env),
  together: {
    // Whether what stays behind has the subnet to itself is known when the first has left.
    touches: ({ subnetId, places }) => [subnetId, ...places],
    plan: drawDedicatedSubnets,
  },
});

function foundFor(view: SideView, kind: Kind): readonly FoundSuggestion<DedicatedSubnet>[] {
  const groups = new Map<string, ViewNode[]>();
  const candidates = kind.delegated === undefined ? kind.services : CANDIDATES;
  for (const node of view.all(...candidates).filter((one) => isOfKind(view, one, kind))) {
    const { pinned, faces, only } = node.node;
    if (pinned !== undefined || only !== undefined || faces.azure?.service !== undefined) continue;
    // Where it is said to span several, the first stands for all: it moves out of every one.
    const [subnet] = placementOf(view, node).subnets;
    if (subnet !== undefined && !isInHost(view, node, kind))
      append(groups, environmentKeyOf(view, node) ?? subnet, node);
  }
  return [...groups.values()].flatMap((nodes) => {
    const [first] = nodes;
    const [id = ''] = first === undefined ? [] : placementOf(view, first).subnets;
    const subnet = view.nodes.get(id);
    if (subnet === undefined || first === undefined || subnet.node.pinned !== undefined) return [];
    const environment = environmentKeyOf(view, first);
    const places = placesOf(view, nodes);
    const others = places.flatMap((one) => othersIn(view, one, kind, environment));
    if (others.length === 0) return renaming(kind, nodes, subnet);
    const names = countedNames(nodes);
    const name = kind.name || `${first.service.shortName} subnet`;
    const prefix = limitFor(first, 'maxPrefixLength')?.value ?? kind.prefix;
    const ids = nodes.map((node) => node.id).sort();
    const isBesideAnother = others.some(({ service }) => service.id === ENVIRONMENT) && environment !== undefined;
    return [
      {
        key: ids.join(' '),
        title: `Give ${names} a subnet of ${nodes.length === 1 ? 'its' : 'their'} own`,
        reason: `On Azure ${names} ${nodes.length === 1 ? 'takes' : 'take'} ${subnetWords(kind, isBesideAnother)}. On AWS ${nodes.length === 1 ? 'it shares one' : 'they share one'} with ${countedNames([...new Set(others)])}.`,
        source: isBesideAnother ? 'az-container-apps-networking' : kind.source,
        nodes: ids,
        params: { ids, subnetId: id, places, name, prefix },
      },
    ];
  });
}

/** Where the kinds that it may be are several, the likeliest. */
function isOfKind(view: SideView, node: ViewNode, { services, delegated }: Kind): boolean {
  return delegated === undefined ? services.includes(node.service.id) : delegatedKindOf(view, node) === delegated;
}

/** True for a function app whose plan is not known as well. */
function mayBeOfKind(view: SideView, node: ViewNode, { services, delegated }: Kind): boolean {
  return delegated === undefined
    ? services.includes(node.service.id)
    : delegatedKindsOf(view, node).includes(delegated);
}

/** What takes addresses there by its nature, and what is delegated a subnet though Azure shows it beside the network. */
function othersIn(view: SideView, subnet: string, kind: Kind, environment: string | undefined): readonly ViewNode[] {
  const others = new Set<ViewNode>();
  for (const node of nodesInSubnet(view, subnet)) {
    if (mayBeOfKind(view, node, kind)) {
      const own = environment === undefined ? undefined : environmentKeyOf(view, node);
      if (own !== undefined && own !== environment) others.add(environmentOf(view, node) ?? node);
    } else if (DELEGATED.has(node.service.id) && !isInHost(view, node, kind)) others.add(node);
  }
  for (const node of deployedIn(view, subnet))
    if (!mayBeOfKind(view, node, kind) && !hasTrait(node, 'private-endpoint')) others.add(node);
  return [...others];
}

/** Alone already, but in a subnet of another name than the one that is prescribed. */
function renaming(
  { name, services, source }: Kind,
  nodes: readonly ViewNode[],
  subnet: ViewNode,
): readonly FoundSuggestion<DedicatedSubnet>[] {
  const names = RESERVED_SUBNETS.filter((one) => services.some((id) => one.services.includes(id))).map(
    (one) => one.name,
  );
  const { label } = subnet.node;
  if (names.length === 0 || isUnnamed(label) || isNamedAsReserved(label, names)) return [];
  const ids = nodes.map(({ id }) => id).sort();
  return [
    {
      key: ids.join(' '),
      title: `Name the subnet of ${countedNames(nodes)} ${name}`,
      reason: `Azure deploys ${countedNames(nodes)} only into a subnet of this name, which holds nothing else.`,
      source,
      nodes: [...ids, subnet.id],
      params: { ids: [], subnetId: subnet.id, places: [], name, prefix: 0 },
    },
  ];
}

function subnetWords(kind: Kind, isBesideAnother: boolean): string {
  if (isBesideAnother)
    return 'a subnet that is dedicated to one environment and holds nothing else, not even another environment';
  if (kind.delegated === FLEX_SUBNET)
    return 'a subnet that holds only function apps on Flex Consumption, delegated to Microsoft.App/environments';
  return `a subnet that holds nothing of another kind${kind.name === '' ? ', delegated to the service' : `, ${reservedWords(kind)}`}`;
}

function reservedWords({ name }: Kind): string {
  return name.includes(' ') ? 'a /24 where there is room' : `which has to be named ${name}`;
}

function placesOf(view: SideView, nodes: readonly ViewNode[]): readonly string[] {
  return [...new Set(nodes.flatMap((node) => placementOf(view, node).subnets))];
}

/** What runs in an environment or a cluster is in the subnet of that. */
function isInHost(view: SideView, node: ViewNode, kind: Kind): boolean {
  return view
    .ancestors(node)
    .some((frame) => !mayBeOfKind(view, frame, kind) && frame.service.container?.style === 'cluster');
}
