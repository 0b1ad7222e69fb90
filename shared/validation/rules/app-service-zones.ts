import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import type { Report, Rule } from '../rule.ts';
import { statedFlag, statedNumber, statedText } from '../stated.ts';
import { nameOf } from '../wording.ts';

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
    },
    remedy: 'Use Premium v2 to v4 or Isolated v2 with zone redundancy and at least two instances.',
    source: 'rule-reliability-app-service',
  },
  check: (view) =>
    view.all('azure.app-service', 'azure.app-service-plan').flatMap((node) => reportFor(view, node) ?? []),
};

function reportFor(view: SideView, node: ViewNode): Report | undefined {
  const tier = statedText(view, node.id, 'tier');
  const base = { nodes: [node.id] };
  if (tier !== undefined && TIERS_WITHOUT_ZONES.includes(tier)) {
    return { ...base, message: 'tier', data: { name: nameOf(node), tier }, property: 'tier' };
  }
  if (statedFlag(view, node.id, 'zoneRedundant') === false) {
    return { ...base, message: 'off', data: { name: nameOf(node) }, property: 'zoneRedundant' };
  }
  const isSingle = statedNumber(view, node.id, 'instanceCount') === 1;
  return isSingle ? { ...base, message: 'count', data: { name: nameOf(node) }, property: 'instanceCount' } : undefined;
}
