import type { Service } from '../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { adviceOnPlace } from '../../commands/place-advice.ts';
import { hasTrait } from '../calls.ts';

const IN_NETWORK = ['network', 'zone', 'subnet'];
/** They hold what runs in them, and nothing that only stands beside it. */
const FOR_MEMBERS = [
  'scaling-group',
  'security-group',
  'placement-group',
  'container-cluster',
  'kubernetes-nodes',
  'web-app',
  'batch',
  'on-premises',
];

/**
 * The innermost frame around all of these nodes in which the cloud has such a service; null: at the top. What lives in subnets goes
 * into the subnet of the last of them where they share none, and stays with them where no network is drawn at all.
 */
export function homeOf(view: SideView, service: Service, nodes: readonly ViewNode[]): string | null | undefined {
  const [first, ...others] = nodes.map(({ id }) => view.ancestors(id));
  const common = (first ?? []).filter((frame) => others.every((chain) => chain.includes(frame)));
  const last = nodes.at(-1);
  const own = last === undefined || service.scope !== 'subnet' ? [] : view.ancestors(last);
  const isSubnetShared = common.some((frame) => hasTrait(frame, 'subnet'));
  const candidates = isSubnetShared ? common : [...own.filter((frame) => hasTrait(frame, 'subnet')), ...common];
  const home = candidates.find((frame) => isHome(view, service, frame));
  if (home !== undefined) return home.id;
  if (adviceOnPlace(service, []) === undefined) return null;
  return view.all('network').length === 0
    ? (common.find((frame) => !hasTrait(frame, ...FOR_MEMBERS))?.id ?? null)
    : undefined;
}

function isHome(view: SideView, service: Service, frame: ViewNode): boolean {
  if (hasTrait(frame, ...FOR_MEMBERS)) return false;
  const around = [frame, ...view.ancestors(frame)];
  const isRegional = service.scope === 'regional' || service.scope === 'any' || service.scope === 'global';
  if (isRegional && !service.traits.includes('dns') && around.some((one) => hasTrait(one, ...IN_NETWORK))) return false;
  if (service.scope === 'network' && around.some((one) => hasTrait(one, 'subnet', 'zone'))) return false;
  return (
    adviceOnPlace(
      service,
      around.map((one) => one.service),
    ) === undefined
  );
}
