import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { withFace } from '../../../commands/place.ts';
import { type Rejection, rejectUnknown } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Diagram } from '../../../document/schema.ts';
import { append } from '../../../group-by.ts';
import type { Result } from '../../../result.ts';
import { DELEGATED_KINDS, isCalledAsReserved, RESERVED_SUBNETS } from '../../../validation/azure-subnets.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { planDedicatedSubnet } from '../../../validation/fixes/dedicated-subnet.ts';
import { deployedIn, nodesInSubnet } from '../../../validation/in-network.ts';
import { limitFor } from '../../../validation/limits.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { countedNames } from './counted-names.ts';
import { showsSubnets } from './shows-subnets.ts';

interface Params {
  /** What moves into the new subnet; none: the subnet only gets the name. */
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
  ...DELEGATED_KINDS.map(({ services, source }) => ({ services, name: '', prefix: 27, source })),
];

const FAR = 1000;

/** What shared its subnet on AWS and may not on Azure moves into one of its own. */
export const dedicatedSubnets = suggestionKind<Params>({
  meta: {
    id: 'dedicated-subnets',
    sides: ['azure'],
    title: 'Draw the subnets that Azure wants for one service alone',
    mends: ['delegated-subnet', 'app-gateway-subnet', 'reserved-subnet'],
    source: 'rule-subnet-delegation',
  },
  find: (view) => (showsSubnets(view) ? KINDS.flatMap((kind) => foundFor(view, kind)) : []),
  plan: (diagram, params, env) => {
    const { ids, subnetId, name } = params;
    if (ids.length === 0) {
      const subnet = nodeOf(diagram, subnetId);
      return subnet === undefined
        ? rejectUnknown(subnetId)
        : amend(diagram, { nodes: [withFace(subnet, 'azure', { label: name })] });
    }
    const apart = amend(diagram, { nodes: ids.flatMap((id) => inNoOtherSubnet(diagram, id)) });
    if (!apart.ok) return apart;
    const hosts = outermost(apart.value, ids, env);
    const aside = putAside(apart.value, hosts, env);
    if (!aside.ok) return aside;
    const planned = planDedicatedSubnet(aside.value, { ...params, ids: hosts }, env);
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
    const others = placesOf(view, nodes).flatMap((one) => othersIn(view, one, kind));
    if (others.length === 0) return renaming(kind, nodes, subnet);
    const names = countedNames(nodes);
    const name = kind.name || `${first.service.shortName} subnet`;
    const prefix = limitFor(first, 'maxPrefixLength')?.value ?? kind.prefix;
    const ids = nodes.map((node) => node.id).sort();
    return [
      {
        key: ids.join(' '),
        title: `Give ${names} a subnet of ${nodes.length === 1 ? 'its' : 'their'} own`,
        reason: `On Azure ${names} ${nodes.length === 1 ? 'takes' : 'take'} a subnet that holds nothing of another kind${kind.name === '' ? ', delegated to the service' : `, ${reservedWords(kind)}`}. On AWS ${nodes.length === 1 ? 'it shares one' : 'they share one'} with ${countedNames([...new Set(others)])}.`,
        source: kind.source,
        nodes: ids,
        params: { ids, subnetId: id, name, prefix },
      },
    ];
  });
}

/** What takes addresses there by its nature, and what is delegated a subnet though Azure shows it beside the network. */
function othersIn(view: SideView, subnet: string, kind: Kind): readonly ViewNode[] {
  const delegated = nodesInSubnet(view, subnet).filter(
    (node) => DELEGATED.has(node.service.id) && !isInHost(view, node, kind),
  );
  const deployed = deployedIn(view, subnet).filter((node) => !hasTrait(node, 'private-endpoint'));
  return [...new Set([...delegated, ...deployed])].filter(({ service }) => !kind.services.includes(service.id));
}

/** Alone already, but in a subnet of another name than the one that is prescribed. */
function renaming(
  { name, services, source }: Kind,
  nodes: readonly ViewNode[],
  subnet: ViewNode,
): readonly FoundSuggestion<Params>[] {
  const names = RESERVED_SUBNETS.filter((one) => services.some((id) => one.services.includes(id))).map(
    (one) => one.name,
  );
  if (names.length === 0 || isCalledAsReserved(subnet.node.label, names)) return [];
  const ids = nodes.map(({ id }) => id).sort();
  return [
    {
      key: ids.join(' '),
      title: `Name the subnet of ${countedNames(nodes)} ${name}`,
      reason: `Azure deploys ${countedNames(nodes)} only into a subnet of this name, which holds nothing else.`,
      source,
      nodes: [...ids, subnet.id],
      params: { ids: [], subnetId: subnet.id, name, prefix: 0 },
    },
  ];
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

/** Out of the drawing while room is made for them, so that nothing that is pulled apart stretches them. */
function putAside(diagram: Diagram, ids: readonly string[], env: CommandEnv): Result<Diagram, Rejection> {
  const view = viewSide(diagram, 'azure', env.catalog);
  const right = Math.max(...view.children(null).map(({ frame }) => frame.x + frame.width));
  const nodes = ids.flatMap((id) => {
    const frame = view.nodes.get(id)?.frame;
    const node = nodeOf(diagram, id);
    const far = frame && { ...frame, x: right + FAR };
    return far === undefined || node === undefined ? [] : [withFace(node, 'azure', { parentId: null, frame: far })];
  });
  return amend(diagram, { nodes });
}

/** What is drawn in a plan or an environment moves with it, and so does a security group around nothing else. */
function outermost(diagram: Diagram, ids: readonly string[], env: CommandEnv): readonly string[] {
  const view = viewSide(diagram, 'azure', env.catalog);
  const moving = new Set(ids);
  const hosts = ids.map((id) => {
    const around = view
      .ancestors(id)
      .filter(
        (frame) => DELEGATED.has(frame.service.id) || ids.includes(frame.id) || isGroupOfOnly(view, frame, moving),
      );
    return around.at(-1)?.id ?? id;
  });
  return [...new Set(hosts)];
}

function isGroupOfOnly(view: SideView, frame: ViewNode, ids: ReadonlySet<string>): boolean {
  return hasTrait(frame, 'security-group') && view.descendants(frame.id).every(({ id }) => ids.has(id));
}
