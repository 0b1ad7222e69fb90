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

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-014',
  severity,
  message,
  nodes,
  property,
});

ruleTable(appServiceZones, {
  valid: {
    'two zone-redundant instances of Premium v3': diagram('azure')
      .node('plan', 'azure.app-service-plan', { tier: 'premium-v3', instanceCount: 2, zoneRedundant: true })
      .done(),
    'nothing stated': diagram('azure').node('site', 'azure.app-service').done(),
    'a development diagram': diagram('azure', { environment: 'development' })
      .node('site', 'azure.app-service', { tier: 'basic', instanceCount: 1 })
      .done(),
    'a region without zones, with two instances': diagram('azure')
      .node('site', 'azure.app-service', {
        tier: 'standard',
        zoneRedundant: false,
        regionHasZones: false,
        instanceCount: 2,
      })
      .done(),
    'Premium v2': diagram('azure').node('site', 'azure.app-service', { tier: 'premium-v2' }).done(),
    'Premium v4': diagram('azure').node('site', 'azure.app-service', { tier: 'premium-v4' }).done(),
    'Isolated v2': diagram('azure').node('site', 'azure.app-service', { tier: 'isolated-v2' }).done(),
    'a plan that needs no high availability': diagram('azure')
      .node('plan', 'azure.app-service-plan', { tier: 'basic', haRequired: false })
      .done(),
    'an app of a plan that is zone-redundant': diagram('azure')
      .node('site', 'azure.app-service', { memberOf: ['plan'], zoneRedundant: false })
      .node('plan', 'azure.app-service-plan', { zoneRedundant: true })
      .done(),
    'an app of a plan of a tier with zones': diagram('azure')
      .node('plan', 'azure.app-service-plan', { tier: 'premium-v3' })
      .node('site', 'azure.app-service', { in: 'plan', tier: 'basic' })
      .done(),
    'an app of a plan with two instances': diagram('azure')
      .node('plan', 'azure.app-service-plan', { instanceCount: 2 })
      .node('site', 'azure.app-service', { in: 'plan', instanceCount: 1 })
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
      fixed: ['sets tier: premium-v3 on "a1"', 'sets zoneRedundant: true on "a1"'],
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
      fixed: ['sets tier: premium-v3 on "site"', 'sets zoneRedundant: true on "site"'],
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
      fixed: ['sets zoneRedundant: true on "plan"'],
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
      fixed: ['sets instanceCount: 2 on "plan"', 'sets zoneRedundant: true on "plan"'],
    },
    'a plan and its app, which lack the same, as one finding': {
      diagram: diagram('azure')
        .node('site', 'azure.app-service', { memberOf: ['plan'], zoneRedundant: false })
        .node('plan', 'azure.app-service-plan', { zoneRedundant: false })
        .done(),
      findings: [
        finding('"plan" is not zone redundant; the loss of one zone can stop all its instances.', 'zoneRedundant', [
          'plan',
        ]),
      ],
      fixed: ['sets zoneRedundant: true on "plan"'],
    },
    'the Free tier': {
      diagram: diagram('azure').node('site', 'azure.app-service', { tier: 'free', instanceCount: 1 }).done(),
      findings: [finding('"site" uses the free tier, which has no zone redundancy.', 'tier', ['site'])],
      fixed: [
        'sets tier: premium-v3 on "site"',
        'sets instanceCount: 2 on "site"',
        'sets zoneRedundant: true on "site"',
      ],
    },
    'the Shared tier': {
      diagram: diagram('azure').node('site', 'azure.app-service', { tier: 'shared', maxInstances: 2 }).done(),
      findings: [finding('"site" uses the shared tier, which has no zone redundancy.', 'tier', ['site'])],
      fixed: ['sets tier: premium-v3 on "site"', 'sets zoneRedundant: true on "site"'],
    },
    'the Basic tier with one instance at most, which takes a decision': {
      diagram: diagram('azure').node('site', 'azure.app-service', { tier: 'basic', maxInstances: 1 }).done(),
      findings: [finding('"site" uses the basic tier, which has no zone redundancy.', 'tier', ['site'])],
      fixed: [],
    },
    'one instance in a region without zones': {
      diagram: diagram('azure')
        .node('site', 'azure.app-service', { tier: 'basic', instanceCount: 1, regionHasZones: false })
        .done(),
      findings: [finding('"site" runs one instance; zone redundancy needs at least two.', 'instanceCount', ['site'])],
      fixed: [],
    },
    'a tier without zones where no high availability is needed, as a hint': {
      diagram: diagram('azure', {
        needs: { highAvailability: 'no', disasterRecovery: 'unstated', elasticity: 'unstated' },
      })
        .node('site', 'azure.app-service', { tier: 'basic' })
        .done(),
      findings: [finding('"site" uses the basic tier, which has no zone redundancy.', 'tier', ['site'], 'info')],
      fixed: ['sets tier: premium-v3 on "site"', 'sets zoneRedundant: true on "site"'],
    },
    'an app of a plan that states nothing': {
      diagram: diagram('azure')
        .node('plan', 'azure.app-service-plan')
        .node('site', 'azure.app-service', { in: 'plan', zoneRedundant: false })
        .done(),
      findings: [
        finding('"site" is not zone redundant; the loss of one zone can stop all its instances.', 'zoneRedundant', [
          'site',
        ]),
      ],
      fixed: ['sets zoneRedundant: true on "site"'],
    },
  },
});
