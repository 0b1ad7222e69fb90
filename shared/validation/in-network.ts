import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { append } from '../group-by.ts';
import { hasTrait } from './calls.ts';
import { statedFlag } from './stated.ts';

/** The network that it is, is drawn in, or is in by its stated subnets or groups; undefined: none, or unknown. */
export function networkOf(view: SideView, of: string | ViewNode): ViewNode | undefined {
  const node = typeof of === 'string' ? view.nodes.get(of) : of;
  if (node === undefined || node.service.traits.includes('network')) return node;
  const { network, subnets, groups } = placementOf(view, node);
  if (network !== undefined || (subnets.length === 0 && groups.length === 0)) return network;
  for (const frame of [...subnets, ...groups]) {
    const around = placementOf(view, frame).network;
    if (around !== undefined) return around;
  }
  return undefined;
}

const RUNS_IN_SUBNETS = ['compute', 'container-cluster'];
/** Rules and pipes of a network, and what passes on or opens a way in: nothing that calls or answers by itself. */
const PLUMBING = [
  'network-plumbing',
  'security-group',
  'subnet',
  'network',
  'internet-gateway',
  'nat',
  'firewall',
  'bastion',
  'vpn',
  'hybrid-link',
  'annotation',
];

/** It has addresses in a network: by its nature, by its stated attachment, or because what can be attached is drawn in a subnet. */
export function isNetworkBound(view: SideView, node: ViewNode): boolean {
  if (hasTrait(node, ...PLUMBING) || networkOf(view, node) === undefined) return false;
  if (node.service.needsNetwork || node.service.scope === 'subnet') return true;
  if (statedFlag(view, node, 'inNetwork') === true) return true;
  return hasTrait(node, ...RUNS_IN_SUBNETS) && placementOf(view, node).subnets.length > 0;
}

const byView = new WeakMap<SideView, ReadonlyMap<string, readonly ViewNode[]>>();
const NONE: readonly ViewNode[] = [];

/** Everything that is in a subnet, drawn in it at any depth or stated to be in it. Counted once for each view. */
export function nodesInSubnet(view: SideView, subnetId: string): readonly ViewNode[] {
  let known = byView.get(view);
  if (known === undefined) {
    const found = new Map<string, ViewNode[]>();
    for (const node of view.nodes.values()) {
      for (const subnet of placementOf(view, node).subnets) append(found, subnet, node);
    }
    known = found;
    byView.set(view, known);
  }
  return known.get(subnetId) ?? NONE;
}

/** Associated with a subnet or drawn with it, but not deployed into it. */
const NOT_IN_IT = ['security-group', 'nat', 'waf', 'annotation', 'monitoring', 'client', 'generic'];
const DEPLOYED_PLUMBING = new Set([
  'azure.dns-private-resolver',
  'azure.network-virtual-appliance',
  'azure.route-server',
]);

const deployedByView = new WeakMap<SideView, Map<string, readonly ViewNode[]>>();

/** What takes addresses of a subnet by its nature, and so counts where a service wants a subnet to itself. */
export function deployedIn(view: SideView, subnetId: string): readonly ViewNode[] {
  const bySubnet = deployedByView.get(view) ?? new Map<string, readonly ViewNode[]>();
  deployedByView.set(view, bySubnet);
  const deployed = bySubnet.get(subnetId) ?? nodesInSubnet(view, subnetId).filter(isDeployed);
  bySubnet.set(subnetId, deployed);
  return deployed;
}

function isDeployed({ service, face }: ViewNode): boolean {
  if (!service.needsNetwork && service.scope !== 'subnet') return false;
  if (face.state !== 'shown' || service.traits.some((trait) => NOT_IN_IT.includes(trait))) return false;
  return !service.traits.includes('network-plumbing') || DEPLOYED_PLUMBING.has(service.id);
}
