import { appServiceZones } from '../../../shared/validation/rules/app-service-zones.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(appServiceZones, {
  valid: {
    'two zone-redundant instances of Premium v3': diagram('azure')
      .node('plan', 'azure.app-service-plan', { tier: 'premium-v3', instanceCount: 2, zoneRedundant: true })
      .done(),
    'nothing stated': diagram('azure').node('site', 'azure.app-service').done(),
    'a development diagram': diagram('azure', { environment: 'development' })
      .node('site', 'azure.app-service', { tier: 'basic', instanceCount: 1 })
      .done(),
  },
  invalid: {
    'a tier without zones': {
      diagram: diagram('azure').node('site', 'azure.app-service', { tier: 'standard', instanceCount: 3 }).done(),
      findings: [
        {
          code: 'HA-014',
          severity: 'warning',
          message: '"site" uses the standard tier, which has no zone redundancy.',
          nodes: ['site'],
          property: 'tier',
        },
      ],
    },
    'zone redundancy turned off': {
      diagram: diagram('azure')
        .node('plan', 'azure.app-service-plan', { tier: 'premium-v3', instanceCount: 2, zoneRedundant: false })
        .done(),
      findings: [
        {
          code: 'HA-014',
          severity: 'warning',
          message: '"plan" is not zone redundant; the loss of one zone can stop all its instances.',
          nodes: ['plan'],
          property: 'zoneRedundant',
        },
      ],
    },
    'one instance': {
      diagram: diagram('azure').node('plan', 'azure.app-service-plan', { tier: 'premium-v3', instanceCount: 1 }).done(),
      findings: [
        {
          code: 'HA-014',
          severity: 'warning',
          message: '"plan" runs one instance; zone redundancy needs at least two.',
          nodes: ['plan'],
          property: 'instanceCount',
        },
      ],
    },
  },
});
