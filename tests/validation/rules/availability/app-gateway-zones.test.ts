import { appGatewayZones } from '../../../../shared/validation/rules/availability/app-gateway-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(appGatewayZones, {
  valid: {
    'three zones': diagram('azure')
      .node('gw', 'azure.application-gateway', { zones: ['1', '2', '3'] })
      .done(),
    'no stated zones': diagram('azure').node('gw', 'azure.application-gateway').done(),
    'autoscaling from one instance': diagram('azure')
      .node('gw', 'azure.application-gateway', { minInstances: 1, maxInstances: 5 })
      .done(),
    'a load balancer on AWS': diagram('aws')
      .node('lb', 'aws.alb', { zones: ['a'] })
      .done(),
  },
  invalid: {
    'one zone': {
      diagram: diagram('azure')
        .node('gw', 'azure.application-gateway', { zones: ['1'] })
        .done(),
      findings: [
        {
          code: 'HA-018',
          severity: 'warning',
          message: '"gw" is pinned to zone 1; the application is closed when that zone fails.',
          nodes: ['gw'],
          property: 'zones',
        },
      ],
    },
    'a fixed capacity of one': {
      diagram: diagram('azure').node('gw', 'azure.application-gateway', { instanceCount: 1 }).done(),
      findings: [
        {
          code: 'HA-018',
          severity: 'warning',
          message: '"gw" has a fixed capacity of one instance; the application is closed while it is replaced.',
          nodes: ['gw'],
          property: 'instanceCount',
        },
      ],
    },
  },
});
