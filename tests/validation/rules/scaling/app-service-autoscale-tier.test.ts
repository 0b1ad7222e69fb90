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
    'Standard, the lowest tier that has it': diagram('azure')
      .node('plan', 'azure.app-service-plan', { tier: 'standard', autoscale: true })
      .done(),
    'Basic with autoscaling that nobody states': diagram('azure')
      .node('site', 'azure.app-service', { tier: 'basic' })
      .done(),
    'a site that scales in a plan that can': diagram('azure')
      .node('plan', 'azure.app-service-plan', { tier: 'premium-v3' })
      .node('site', 'azure.app-service', { in: 'plan', autoscale: true })
      .done(),
    'a site that states a tier of its own': diagram('azure')
      .node('plan', 'azure.app-service-plan', { tier: 'basic' })
      .node('site', 'azure.app-service', { in: 'plan', tier: 'standard', autoscale: true })
      .done(),
    'the tier of a frame that is no plan': diagram('azure')
      .node('aks', 'azure.aks-cluster', { tier: 'free' })
      .node('site', 'azure.app-service', { in: 'aks', autoscale: true })
      .done(),
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
      fixed: ['sets tier: standard on "site"'],
    },
    'Free with autoscaling': {
      diagram: diagram('azure').node('plan', 'azure.app-service-plan', { tier: 'free', autoscale: true }).done(),
      findings: [
        {
          code: 'SC-008',
          severity: 'error',
          message: '"plan" is to scale by rule, but the free tier has no autoscale.',
          nodes: ['plan'],
          property: 'tier',
        },
      ],
      fixed: ['sets tier: standard on "plan"'],
    },
    'Shared with autoscaling': {
      diagram: diagram('azure').node('plan', 'azure.app-service-plan', { tier: 'shared', autoscale: true }).done(),
      findings: [
        {
          code: 'SC-008',
          severity: 'error',
          message: '"plan" is to scale by rule, but the shared tier has no autoscale.',
          nodes: ['plan'],
          property: 'tier',
        },
      ],
      fixed: ['sets tier: standard on "plan"'],
    },
    'a site that scales in a plan that cannot': {
      diagram: diagram('azure')
        .node('plan', 'azure.app-service-plan', { tier: 'basic' })
        .node('site', 'azure.app-service', { in: 'plan', autoscale: true })
        .done(),
      findings: [
        {
          code: 'SC-008',
          severity: 'error',
          message: '"site" is to scale by rule, but the basic tier has no autoscale.',
          nodes: ['site', 'plan'],
          property: 'tier',
        },
      ],
      fixed: ['sets tier: standard on "plan"'],
    },
    'plan and site that are both to scale, as one finding': {
      diagram: diagram('azure')
        .node('plan', 'azure.app-service-plan', { tier: 'basic', autoscale: true })
        .node('site', 'azure.app-service', { in: 'plan', autoscale: true })
        .done(),
      findings: [
        {
          code: 'SC-008',
          severity: 'error',
          message: '"plan" is to scale by rule, but the basic tier has no autoscale.',
          nodes: ['plan'],
          property: 'tier',
        },
      ],
      fixed: ['sets tier: standard on "plan"'],
    },
  },
});
