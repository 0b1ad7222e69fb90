import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { membersOf } from '../../membership.ts';
import { routerToOtherRegion } from '../../other-region.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { servesTraffic } from '../../serving.ts';
import { statedFlag, statedNumber } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

/** Apps without ingress that scale to zero are left alone. */
export const containerAppsZones: Rule = {
  meta: {
    id: 'container-apps-zones',
    code: 'HA-016',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['azure'],
    title: 'Container Apps that do not survive a zone',
    why: 'Replicas are spread over zones only in a zone-redundant environment, and that has to be chosen with a virtual network when the environment is created. A single replica is one failure domain in any environment.',
    messages: {
      off: '{name} is not zone redundant; all replicas in it may share one zone.',
      region: '{name} may be lost with one zone; then the other region behind {router} takes over.',
      replica: '{name} may serve requests with a single replica; with fewer than two, a failure interrupts it.',
      zero: '{name} may scale to zero and back to a single replica; with fewer than two, a failure interrupts it.',
      network: '{name} is to be zone redundant, but states no virtual network; zone redundancy needs one.',
    },
    remedy:
      'Create the environment zone redundant in a virtual network, and keep at least two replicas of what serves requests.',
    source: 'rule-reliability-container-apps',
  },
  check: (view) => [
    ...view.all('azure.container-apps-environment').flatMap((node) => environmentReport(view, node) ?? []),
    ...view.all('azure.container-apps').flatMap((node) => appReport(view, node) ?? replicasReport(view, node) ?? []),
  ],
};

function environmentReport(view: SideView, node: ViewNode): Report | undefined {
  const zoneRedundant = statedFlag(view, node, 'zoneRedundant');
  const base = { data: { name: nameOf(node) }, nodes: [node.id] };
  const { network, subnets } = placementOf(view, node);
  const hasNetwork = network !== undefined || subnets.length > 0 || statedFlag(view, node, 'inNetwork') !== false;
  if (zoneRedundant === false && !isInRegionWithoutZones(view, node.id)) {
    const router = routerFor(view, node);
    if (router !== undefined) return regionReport(node, router);
    const fix = hasNetwork ? settingFix('Make zone redundant', node, { zoneRedundant: true }) : undefined;
    return { ...base, message: 'off', property: 'zoneRedundant', fix };
  }
  return zoneRedundant === true && !hasNetwork
    ? { ...base, message: 'network', severity: 'error', property: 'inNetwork' }
    : undefined;
}

/** Lines lead to the apps in an environment. */
function routerFor(view: SideView, environment: ViewNode): ViewNode | undefined {
  return [environment, ...membersOf(view, environment.id)].flatMap((one) => routerToOtherRegion(view, one) ?? [])[0];
}

function regionReport(node: ViewNode, router: ViewNode): Report {
  const data = { name: nameOf(node), router: nameOf(router) };
  return { message: 'region', severity: 'info', data, nodes: [node.id], property: 'zoneRedundant' };
}

/** An app drawn without its environment may state what is the environment's. */
function appReport(view: SideView, node: ViewNode): Report | undefined {
  if (statedFlag(view, node, 'zoneRedundant') !== false || isInRegionWithoutZones(view, node.id)) return undefined;
  const groups = placementOf(view, node).groups.map((group) => view.nodes.get(group)?.service.id);
  if (groups.includes('azure.container-apps-environment') || !servesTraffic(view, node.id)) return undefined;
  const router = routerToOtherRegion(view, node);
  if (router !== undefined) return regionReport(node, router);
  return {
    message: 'off',
    data: { name: nameOf(node) },
    nodes: [node.id],
    property: 'zoneRedundant',
    fix: redundantFix(view, node),
  };
}

function replicasReport(view: SideView, node: ViewNode): Report | undefined {
  const count = statedNumber(view, node, 'minInstances') ?? statedNumber(view, node, 'instanceCount');
  if (count === undefined || count > 1 || !servesTraffic(view, node.id)) return undefined;
  return {
    message: count === 0 ? 'zero' : 'replica',
    data: { name: nameOf(node) },
    nodes: [node.id],
    property: 'minInstances',
    fix: replicasFix(view, node),
  };
}

function replicasFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  if ((statedNumber(view, node, 'maxInstances') ?? 2) < 2) return undefined;
  return settingFix('Keep two replicas', node, twoReplicas(view, node));
}

/** Zones are of use only with a replica in each of two, so too few are raised in the same step. */
function redundantFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  const count = statedNumber(view, node, 'minInstances') ?? statedNumber(view, node, 'instanceCount');
  if (count === undefined || count > 1) return settingFix('Make zone redundant', node, { zoneRedundant: true });
  if ((statedNumber(view, node, 'maxInstances') ?? 2) < 2) return undefined;
  return settingFix('Make zone redundant', node, { zoneRedundant: true, ...twoReplicas(view, node) });
}

function twoReplicas(view: SideView, node: ViewNode): Readonly<Record<string, number>> {
  const isBelow = (statedNumber(view, node, 'instanceCount') ?? 2) < 2;
  return { minInstances: 2, ...(isBelow && { instanceCount: 2 }) };
}
