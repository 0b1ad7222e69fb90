import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { TIERS_WITHOUT_AUTOSCALE } from '../../app-service-tiers.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

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
      if (statedFlag(view, node, 'autoscale') !== true) return [];
      const plan = planWithTier(view, node);
      const tier = plan && statedText(view, plan, 'tier');
      if (plan === undefined || tier === undefined || !TIERS_WITHOUT_AUTOSCALE.includes(tier)) return [];
      // A plan that is to scale is reported itself.
      if (plan !== node && statedFlag(view, plan, 'autoscale') === true) return [];
      const fix = settingFix('Use the Standard tier', plan, { tier: 'standard' });
      const nodes = [...new Set([node.id, plan.id])];
      return [{ message: 'tier', data: { name: nameOf(node), tier }, nodes, property: 'tier', fix }];
    }),
};

/** The tier belongs to the plan; an app that is drawn alone states it itself. */
function planWithTier(view: SideView, node: ViewNode): ViewNode | undefined {
  const around = view.ancestors(node).filter(({ service }) => service.id === 'azure.app-service-plan');
  return [node, ...around].find(({ id }) => statedText(view, id, 'tier') !== undefined);
}
