import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { hasTrait } from '../../../validation/calls.ts';

export interface LifeCycle {
  readonly id: 'network' | 'data' | 'application' | 'shared';
  /** As Microsoft's naming guide abbreviates a resource group. */
  readonly name: string;
  readonly nodes: readonly ViewNode[];
}

const NAMES = { network: 'rg-network', data: 'rg-data', application: 'rg-application', shared: 'rg-shared' } as const;

/** Places, people and directories: nothing that is in a resource group. */
const NO_RESOURCES = [
  'cloud',
  'account',
  'organization',
  'region',
  'zone',
  'subnet',
  'resource-group',
  'directory',
  'identity',
];
/** Who may do what is of the tenant, but these are resources like any other. */
const IDENTITY_RESOURCES = ['azure.managed-identity', 'azure.attestation', 'azure.entra-domain-services'];
/** Looked at from the top: the first that fits. */
const SHARED = [
  'monitoring',
  'logging',
  'audit',
  'secrets',
  'keys',
  'certificates',
  'registry',
  'backup',
  'governance',
  'deployment',
  'directory',
];
const DATA = ['data-store', 'database', 'cache', 'object-storage', 'file-storage', 'search', 'warehouse'];
const NETWORK = [
  'network',
  'network-plumbing',
  'security-group',
  'load-balancer',
  'cdn',
  'dns',
  'global-router',
  'nat',
  'firewall',
  'waf',
  'ddos-protection',
  'vpn',
  'hybrid-link',
  'transit',
  'peering',
  'private-endpoint',
  'bastion',
];

/** What is deployed, changed and deleted together, in the order of how seldom that happens. */
export function lifeCycles(view: SideView): readonly LifeCycle[] {
  const found = new Map<LifeCycle['id'], ViewNode[]>();
  for (const node of view.nodes.values()) if (isResource(node)) append(found, lifeCycleOf(node), node);
  return (Object.keys(NAMES) as LifeCycle['id'][]).flatMap((id) => {
    const nodes = found.get(id);
    return nodes === undefined ? [] : [{ id, name: NAMES[id], nodes }];
  });
}

function isResource(node: ViewNode): boolean {
  const { service, face } = node;
  if (service.provider !== 'azure' || face.state !== 'shown' || face.origin === 'pinned') return false;
  return IDENTITY_RESOURCES.includes(service.id) || !hasTrait(node, ...NO_RESOURCES);
}

function lifeCycleOf(node: ViewNode): LifeCycle['id'] {
  if (hasTrait(node, ...SHARED)) return 'shared';
  if (hasTrait(node, 'compute', 'block-storage')) return 'application';
  if (hasTrait(node, ...DATA)) return 'data';
  return hasTrait(node, ...NETWORK) ? 'network' : 'application';
}
