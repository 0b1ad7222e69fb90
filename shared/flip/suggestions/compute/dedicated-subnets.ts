import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Diagram } from '../../../document/schema.ts';
import { append } from '../../../group-by.ts';
import { DELEGATED_KINDS, RESERVED_SUBNETS } from '../../../validation/azure-subnets.ts';
import { planDedicatedSubnet } from '../../../validation/fixes/dedicated-subnet.ts';
import { deployedIn } from '../../../validation/in-network.ts';
import { limitFor } from '../../../validation/limits.ts';
import { nameOf, namesOf } from '../../../validation/wording.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';

interface Params {
  readonly ids: readonly string[];
  readonly subnetId: string;
  readonly name: string;
  readonly prefix: number;
}

/** What wants a subnet to itself: gateways by a fixed name, others by delegation. */
interface Kind {
  readonly services: readonly string[];
  readonly name: string;
  readonly prefix: number;
  readonly source: string;
}

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
  ...DELEGATED_KINDS.map(({ services, source }) => ({ services, name: '', prefix: 27, source })),
];

/** What shared its subnet on AWS and may not on Azure moves into one of its own. */
export const dedicatedSubnets = suggestionKind<Params>({
  meta: {
    id: 'dedicated-subnets',
    sides: ['azure'],
    title: 'Draw the subnets that Azure wants for one service alone',
    mends: ['delegated-subnet', 'app-gateway-subnet', 'reserved-subnet'],
    source: 'rule-subnet-delegation',
  },
  find: (view) => KINDS.flatMap((kind) => foundFor(view, kind)),
  plan: (diagram, params, env) => {
    const { ids } = params;
    const apart = amend(diagram, { nodes: ids.flatMap((id) => inNoOtherSubnet(diagram, id)) });
    if (!apart.ok) return apart;
    const planned = planDedicatedSubnet(apart.value, { ...params, ids: outermost(apart.value, ids, env) }, env);
    return planned.ok ? { ...planned, value: onOneSide(diagram, planned.value, 'azure') } : planned;
  },
});

function foundFor(view: SideView, kind: Kind): readonly FoundSuggestion<Params>[] {
  const bySubnet = new Map<string, ViewNode[]>();
  for (const node of view.all(...kind.services)) {
    const { pinned, faces, only } = node.node;
    if (pinned !== undefined || only !== undefined || faces.azure?.service !== undefined) continue;
    // Where it is said to span several, the first stands for all: it moves out of every one.
    const [subnet] = placementOf(view, node).subnets;
    if (subnet !== undefined && !isInHost(view, node, kind)) append(bySubnet, subnet, node);
  }
  return [...bySubnet].flatMap(([id, nodes]) => {
    const subnet = view.nodes.get(id);
    const [first] = nodes;
    if (subnet === undefined || first === undefined || subnet.node.pinned !== undefined) return [];
    const others = placesOf(view, nodes).flatMap((one) =>
      deployedIn(view, one).filter(({ service }) => !kind.services.includes(service.id)),
    );
    if (others.length === 0) return [];
    const name = kind.name || `${first.service.shortName} subnet`;
    const prefix = limitFor(first, 'maxPrefixLength')?.value ?? kind.prefix;
    const ids = nodes.map((node) => node.id).sort();
    return [
      {
        key: ids.join(' '),
        title: `Give ${namesOf(nodes)} a subnet of ${nodes.length === 1 ? 'its' : 'their'} own`,
        reason: `On Azure ${nodes.length === 1 ? `${nameOf(first)} takes` : `${namesOf(nodes)} take`} a subnet that holds nothing of another kind${kind.name === '' ? ', delegated to the service' : `, ${reservedWords(kind)}`}. On AWS they share it with ${namesOf([...new Set(others)])}.`,
        source: kind.source,
        nodes: ids,
        params: { ids, subnetId: id, name, prefix },
      },
    ];
  });
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
    .some(({ service }) => !kind.services.includes(service.id) && service.container?.style === 'cluster');
}

function inNoOtherSubnet(diagram: Diagram, id: string) {
  const node = nodeOf(diagram, id);
  return node?.subnets === undefined && node?.faces.azure?.subnets === undefined
    ? []
    : [withFace(node, 'azure', { subnets: [] })];
}

function outermost(diagram: Diagram, ids: readonly string[], env: Parameters<typeof planDedicatedSubnet>[2]) {
  const view = viewSide(diagram, 'azure', env.catalog);
  return ids.filter((id) => !view.ancestors(id).some((frame) => ids.includes(frame.id)));
}
