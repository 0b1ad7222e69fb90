import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { membersOf } from '../../membership.ts';
import { routerToOtherRegion } from '../../other-region.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf, namesOf } from '../../wording.ts';

const TIERS_WITHOUT_ZONES = ['free', 'shared', 'basic', 'standard'];

export const appServiceZones: Rule = {
  meta: {
    id: 'app-service-zones',
    code: 'HA-014',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    productionOnly: true,
    providers: ['azure'],
    title: 'An App Service plan that does not survive a zone',
    why: 'Without zone redundancy all instances of a plan may sit in one datacentre. Zone redundancy needs a Premium v2 to v4 or Isolated v2 plan and at least two instances; it then spreads them over zones.',
    messages: {
      tier: '{name} uses the {tier} tier, which has no zone redundancy.',
      off: '{name} is not zone redundant; the loss of one zone can stop all its instances.',
      count: '{name} runs one instance; zone redundancy needs at least two.',
      region: '{names} may be lost with one zone; then the other region behind {router} takes over.',
    },
    remedy: 'Use Premium v2 to v4 or Isolated v2 with zone redundancy and at least two instances.',
    source: 'rule-reliability-app-service',
  },
  check: (view) => {
    // What a plan states holds for the apps in it: it is said once.
    const reports: Report[] = [];
    const byRouter = new Map<ViewNode, ViewNode[]>();
    const explained = new Set<ViewNode>();
    for (const node of [...view.all('azure.app-service-plan'), ...view.all('azure.app-service')]) {
      const report = explained.has(node) ? undefined : reportFor(view, node);
      if (saysOwn(view, node)) for (const app of membersOf(view, node.id)) explained.add(app);
      const router = report === undefined ? undefined : routerOf(view, node);
      if (router !== undefined) append(byRouter, router, node);
      else if (report !== undefined) reports.push(report);
    }
    for (const [router, nodes] of byRouter) {
      reports.push({
        message: 'region',
        severity: 'info',
        data: { names: namesOf(nodes), router: nameOf(router) },
        nodes: nodes.map(({ id }) => id),
      });
    }
    return reports;
  },
};

function saysOwn(view: SideView, { id }: ViewNode): boolean {
  return ['tier', 'zoneRedundant', 'instanceCount'].some((property) => view.property(id, property) !== undefined);
}

function routerOf(view: SideView, node: ViewNode): ViewNode | undefined {
  const apps = membersOf(view, node.id).filter(({ service }) => service.id === 'azure.app-service');
  for (const app of [node, ...apps]) {
    const router = routerToOtherRegion(view, app);
    if (router !== undefined) return router;
  }
  return undefined;
}

function reportFor(view: SideView, node: ViewNode): Report | undefined {
  const tier = statedText(view, node, 'tier');
  const base = { nodes: [node.id] };
  const mayHaveZones = !isInRegionWithoutZones(view, node.id);
  if (mayHaveZones && tier !== undefined && TIERS_WITHOUT_ZONES.includes(tier)) {
    return {
      ...base,
      message: 'tier',
      data: { name: nameOf(node), tier },
      property: 'tier',
      fix: zonesFix(view, node, { tier: 'premium-v3' }),
    };
  }
  if (mayHaveZones && statedFlag(view, node, 'zoneRedundant') === false) {
    return {
      ...base,
      message: 'off',
      data: { name: nameOf(node) },
      property: 'zoneRedundant',
      fix: zonesFix(view, node),
    };
  }
  const isSingle = statedNumber(view, node, 'instanceCount') === 1;
  if (!isSingle) return undefined;
  return {
    ...base,
    message: 'count',
    data: { name: nameOf(node) },
    property: 'instanceCount',
    fix: mayHaveZones ? zonesFix(view, node) : undefined,
  };
}

/** Everything that zone redundancy takes, so that mending one part does not bring up the next. */
function zonesFix(view: SideView, node: ViewNode, tier: { readonly tier?: string } = {}): OfferedFix | undefined {
  if ((statedNumber(view, node, 'maxInstances') ?? 2) < 2) return undefined;
  const isSingle = statedNumber(view, node, 'instanceCount') === 1;
  return settingFix('Make zone redundant', node, {
    ...tier,
    zoneRedundant: true,
    ...(isSingle && { instanceCount: 2 }),
  });
}
