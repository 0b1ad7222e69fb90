import { functionsZones } from '../../../../shared/validation/rules/availability/functions-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const needs = { highAvailability: 'yes', disasterRecovery: 'unstated', elasticity: 'unstated' } as const;

ruleTable(functionsZones, {
  valid: {
    'zone-redundant Flex Consumption': diagram('azure', { needs })
      .node('app', 'azure.function-app', { plan: 'flex-consumption', zoneRedundant: true })
      .done(),
    'Consumption where nobody asks for high availability': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption' })
      .done(),
    'Flex Consumption with nothing stated': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'flex-consumption' })
      .done(),
    'a development diagram': diagram('azure', { environment: 'development' })
      .node('app', 'azure.function-app', { plan: 'premium', zoneRedundant: false })
      .done(),
    Lambda: diagram('aws', { needs }).node('fn', 'aws.lambda', { zoneRedundant: false }).done(),
  },
  invalid: {
    'Consumption where high availability is needed': {
      diagram: diagram('azure', { needs }).node('app', 'azure.function-app', { plan: 'consumption' }).done(),
      findings: [
        {
          code: 'HA-015',
          severity: 'warning',
          message: '"app" has to be highly available, but the Consumption plan has no zone redundancy.',
          nodes: ['app'],
          property: 'plan',
        },
      ],
    },
    'Premium with zone redundancy turned off': {
      diagram: diagram('azure').node('app', 'azure.function-app', { plan: 'premium', zoneRedundant: false }).done(),
      findings: [
        {
          code: 'HA-015',
          severity: 'warning',
          message: '"app" is not zone redundant; the loss of one zone can stop all its instances.',
          nodes: ['app'],
          property: 'zoneRedundant',
        },
      ],
    },
  },
});
