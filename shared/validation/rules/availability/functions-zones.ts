import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { mustBeAvailable } from '../../availability-need.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { leaveConsumption } from '../../leave-consumption.ts';
import { routerToOtherRegion } from '../../other-region.ts';
import { isInRegionWithoutZones } from '../../region-zones.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const PLANS_WITH_ZONES = ['flex-consumption', 'premium', 'dedicated'];

export const functionsZones: Rule = {
  meta: {
    id: 'functions-zones',
    code: 'HA-015',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    productionOnly: true,
    providers: ['azure'],
    title: 'A function app that does not survive a zone',
    why: 'Unlike Lambda, a function app is spread over zones only where its plan offers it and it is turned on: Flex Consumption, Premium and Dedicated do, Consumption does not.',
    messages: {
      consumption: '{name} has to be highly available, but the Consumption plan has no zone redundancy.',
      off: '{name} is not zone redundant; the loss of one zone can stop all its instances.',
      region: '{name} may be lost with one zone; then the other region behind {router} takes over.',
    },
    remedy: 'Use Flex Consumption or Premium with zone redundancy.',
    source: 'rule-reliability-functions',
  },
  check: (view) => view.all('azure.function-app').flatMap((node) => reportFor(view, node) ?? []),
};

function reportFor(view: SideView, node: ViewNode): Report | undefined {
  if (isInRegionWithoutZones(view, node.id)) return undefined;
  const plan = statedText(view, node, 'plan');
  const base = { data: { name: nameOf(node) }, nodes: [node.id] };
  if (plan === 'consumption') {
    if (!mustBeAvailable(view, node.id)) return undefined;
    return {
      ...base,
      message: 'consumption',
      property: 'plan',
      fix: leaveConsumption(view, node, { zoneRedundant: true }),
    };
  }
  if (plan === undefined || !PLANS_WITH_ZONES.includes(plan)) return undefined;
  if (statedFlag(view, node, 'zoneRedundant') !== false || isInPlan(view, node)) return undefined;
  const router = routerToOtherRegion(view, node);
  if (router !== undefined) {
    const data = { name: nameOf(node), router: nameOf(router) };
    return { ...base, data, message: 'region', severity: 'info', property: 'zoneRedundant' };
  }
  // A dedicated plan needs a tier that offers zones, which is the plan's business.
  const fix = plan === 'dedicated' ? undefined : settingFix('Make zone redundant', node, { zoneRedundant: true });
  return { ...base, message: 'off', property: 'zoneRedundant', fix };
}

/** There the plan answers for its zones. */
function isInPlan(view: SideView, { id }: ViewNode): boolean {
  const frames = [...placementOf(view, id).groups, ...view.ancestors(id).map((frame) => frame.id)];
  return frames.some((frame) => view.nodes.get(frame)?.service.id === 'azure.app-service-plan');
}
