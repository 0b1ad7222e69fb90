import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const TIERS_WITHOUT_AUTOSCALE = ['free', 'shared', 'basic'];

export const appServiceAutoscaleTier: Rule = {
  meta: {
    id: 'app-service-autoscale-tier',
    code: 'SC-008',
    category: 'scaling',
    severity: 'error',
    providers: ['azure'],
    title: 'Autoscaling on an App Service tier that has none',
    why: 'Free, Shared and Basic plans scale by hand at most; the autoscale setting of the design cannot be made there.',
    messages: { tier: '{name} is to scale by rule, but the {tier} tier has no autoscale.' },
    remedy: 'Use Standard or Premium, or state a fixed number of instances.',
    source: 'rule-app-service-limits',
  },
  check: (view) =>
    view.all('azure.app-service', 'azure.app-service-plan').flatMap((node) => {
      const tier = statedText(view, node.id, 'tier');
      if (statedFlag(view, node.id, 'autoscale') !== true || tier === undefined) return [];
      if (!TIERS_WITHOUT_AUTOSCALE.includes(tier)) return [];
      const fix = settingFix('Use the Standard tier', node, { tier: 'standard' });
      return [{ message: 'tier', data: { name: nameOf(node), tier }, nodes: [node.id], property: 'tier', fix }];
    }),
};
