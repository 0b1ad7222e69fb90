import { appServiceAutoscaleTier } from '../../../../shared/validation/rules/scaling/app-service-autoscale-tier.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(appServiceAutoscaleTier, {
  valid: {
    'Premium v3': diagram('azure')
      .node('plan', 'azure.app-service-plan', { tier: 'premium-v3', autoscale: true })
      .done(),
    'Basic with a fixed number': diagram('azure')
      .node('plan', 'azure.app-service-plan', { tier: 'basic', instanceCount: 3 })
      .done(),
    'an unknown tier': diagram('azure').node('site', 'azure.app-service', { autoscale: true }).done(),
  },
  invalid: {
    'Basic with autoscaling': {
      diagram: diagram('azure').node('site', 'azure.app-service', { tier: 'basic', autoscale: true }).done(),
      findings: [
        {
          code: 'SC-008',
          severity: 'error',
          message: '"site" is to scale by rule, but the basic tier has no autoscale.',
          nodes: ['site'],
          property: 'tier',
        },
      ],
    },
  },
});
