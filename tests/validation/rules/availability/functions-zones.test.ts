import { functionsZones } from '../../../../shared/validation/rules/availability/functions-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const needs = { highAvailability: 'yes', disasterRecovery: 'unstated', elasticity: 'unstated' } as const;

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-015',
  severity,
  message,
  nodes,
  property,
});

const app = (options: Record<string, unknown>, fields = {}) =>
  diagram('azure', fields).node('app', 'azure.function-app', options);
const off = '"app" is not zone redundant; the loss of one zone can stop all its instances.';
const consumption = '"app" has to be highly available, but the Consumption plan has no zone redundancy.';

const inTwoRegions = () =>
  diagram('azure')
    .node('tm', 'azure.front-door')
    .node('r1', 'azure.region', { label: 'West Europe' })
    .node('r2', 'azure.region', { label: 'North Europe' })
    .node('app', 'azure.function-app', { in: 'r1', plan: 'premium', zoneRedundant: false })
    .node('other', 'azure.function-app', { in: 'r2' })
    .connect('tm', 'app');

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
    'a plan that is not stated': app({ zoneRedundant: false }).done(),
    'a plan in Container Apps, whose environment answers for zones': app({
      plan: 'container-apps',
      zoneRedundant: false,
    }).done(),
    'a Premium app that states nothing': app({ plan: 'premium' }).done(),
    'a region without zones': app({ plan: 'premium', zoneRedundant: false, regionHasZones: false }).done(),
    'an app of an App Service plan that is drawn': app({ plan: 'dedicated', zoneRedundant: false, memberOf: ['plan'] })
      .node('plan', 'azure.app-service-plan')
      .done(),
    'an app drawn in an App Service plan': diagram('azure')
      .node('plan', 'azure.app-service-plan')
      .node('app', 'azure.function-app', { in: 'plan', plan: 'dedicated', zoneRedundant: false })
      .done(),
    'an app on Consumption that need not be highly available': app({
      plan: 'consumption',
      zoneRedundant: false,
    }).done(),
  },
  invalid: {
    'zone redundancy turned off, with another region behind a router, as a hint': {
      diagram: inTwoRegions().connect('tm', 'other').done(),
      findings: [
        finding(
          '"app" may be lost with one zone; then the other region behind "tm" takes over.',
          'zoneRedundant',
          ['app'],
          'info',
        ),
      ],
      fixed: [],
    },
    'zone redundancy turned off, with another region that nothing leads to': {
      diagram: inTwoRegions().done(),
      findings: [finding(off, 'zoneRedundant', ['app'])],
      fixed: ['sets zoneRedundant: true on "app"'],
    },
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
      fixed: ['sets plan: flex-consumption on "app"', 'sets zoneRedundant: true on "app"'],
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
      fixed: ['sets zoneRedundant: true on "app"'],
    },
    'Flex Consumption': {
      diagram: app({ plan: 'flex-consumption', zoneRedundant: false }).done(),
      findings: [finding(off, 'zoneRedundant', ['app'])],
      fixed: ['sets zoneRedundant: true on "app"'],
    },
    Premium: {
      diagram: app({ plan: 'premium', zoneRedundant: false }).done(),
      findings: [finding(off, 'zoneRedundant', ['app'])],
      fixed: ['sets zoneRedundant: true on "app"'],
    },
    'a dedicated plan that is not drawn, whose tier takes a decision': {
      diagram: app({ plan: 'dedicated', zoneRedundant: false, memberOf: ['rg'] })
        .node('rg', 'azure.resource-group')
        .done(),
      findings: [finding(off, 'zoneRedundant', ['app'])],
      fixed: [],
    },
    'Consumption for an app that has to be highly available itself': {
      diagram: app({ plan: 'consumption', haRequired: true }).done(),
      findings: [finding(consumption, 'plan', ['app'])],
      fixed: ['sets plan: flex-consumption on "app"', 'sets zoneRedundant: true on "app"'],
    },
    'Premium where no high availability is needed, as a hint': {
      diagram: app(
        { plan: 'premium', zoneRedundant: false },
        { needs: { highAvailability: 'no', disasterRecovery: 'unstated', elasticity: 'unstated' } },
      ).done(),
      findings: [finding(off, 'zoneRedundant', ['app'], 'info')],
      fixed: ['sets zoneRedundant: true on "app"'],
    },
  },
});
