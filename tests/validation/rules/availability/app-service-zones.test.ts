import { appServiceZones } from '../../../../shared/validation/rules/availability/app-service-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const regions = (first: Record<string, unknown>) =>
  diagram('azure')
    .node('tm', 'azure.traffic-manager')
    .node('r1', 'azure.region', { label: 'West Europe' })
    .node('r2', 'azure.region', { label: 'North Europe' })
    .node('a1', 'azure.app-service', { in: 'r1', ...first })
    .connect('tm', 'a1');

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
    'a tier without zones in each of two regions, as one hint': {
      diagram: regions({ tier: 'standard' })
        .node('a2', 'azure.app-service', { in: 'r2', tier: 'standard' })
        .connect('tm', 'a2')
        .done(),
      findings: [
        {
          code: 'HA-014',
          severity: 'info',
          message: '"a1" and "a2" may be lost with one zone; then the other region behind "tm" takes over.',
          nodes: ['a1', 'a2'],
          property: null,
        },
      ],
    },
    'a plan whose app has a twin in another region, behind a gateway each': {
      diagram: regions({ memberOf: ['plan'] })
        .node('plan', 'azure.app-service-plan', { in: 'r1', tier: 'basic' })
        .node('gw', 'azure.application-gateway', { in: 'r2' })
        .node('a2', 'azure.app-service', { in: 'r2' })
        .connect('tm', 'gw')
        .connect('gw', 'a2')
        .done(),
      findings: [
        {
          code: 'HA-014',
          severity: 'info',
          message: '"plan" may be lost with one zone; then the other region behind "tm" takes over.',
          nodes: ['plan'],
          property: null,
        },
      ],
    },
    'two apps behind a router in one region': {
      diagram: regions({ tier: 'standard' }).node('a2', 'azure.app-service', { in: 'r1' }).connect('tm', 'a2').done(),
      findings: [
        {
          code: 'HA-014',
          severity: 'warning',
          message: '"a1" uses the standard tier, which has no zone redundancy.',
          nodes: ['a1'],
          property: 'tier',
        },
      ],
    },
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
