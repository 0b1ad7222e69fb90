import { catalog } from '../../../../catalog/index.ts';
import { leavingService } from '../../../../shared/validation/rules/lifecycle/leaving-service.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const planText = (id: string, plan: string): string =>
  catalog.services.get(id)?.variants.find((variant) => variant.id === plan)?.lifecycle?.text ?? 'unknown';
const planName = (id: string, plan: string): string =>
  catalog.services.get(id)?.variants.find((variant) => variant.id === plan)?.name ?? 'unknown';
const text = (id: string): string => catalog.services.get(id)?.lifecycle?.text ?? 'unknown';

ruleTable(leavingService, {
  valid: {
    'a service that lives': diagram('azure').node('cache', 'azure.managed-redis').done(),
    'a service that has ended': {
      today: '2028-09-30',
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis').done(),
    },
    'a plan that stays, of a service with one that leaves': diagram('azure')
      .node('fn', 'azure.function-app', { plan: 'flex-consumption', operatingSystem: 'linux' })
      .node('unstated', 'azure.function-app', { operatingSystem: 'linux' })
      .done(),
    'a plan of Windows, which stays': diagram('azure')
      .node('fn', 'azure.function-app', { plan: 'consumption', operatingSystem: 'windows' })
      .done(),
    'a preview': diagram('azure').node('env', 'azure.container-apps', { workloadProfile: 'flexible' }).done(),
    'the current tiers of Front Door': diagram('azure').node('door', 'azure.front-door').done(),
  },
  invalid: {
    'closed to newcomers': {
      diagram: diagram('aws').node('svc', 'aws.app-runner').done(),
      findings: [
        {
          code: 'LIFE-002',
          severity: 'warning',
          message: `AWS App Runner is on its way out. ${text('aws.app-runner')}`,
          nodes: ['svc'],
          property: null,
        },
      ],
      fixed: ['turns "svc" into aws.ecs-service'],
    },
    'with an end to come': {
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis').done(),
      findings: [
        {
          code: 'LIFE-002',
          severity: 'warning',
          message: `Azure Cache for Redis is on its way out. ${text('azure.cache-for-redis')}`,
          nodes: ['cache'],
          property: null,
        },
      ],
      fixed: ['turns "cache" into azure.managed-redis'],
    },
    'a plan that leaves before its service': {
      diagram: diagram('azure')
        .node('fn', 'azure.function-app', { plan: 'consumption', operatingSystem: 'linux' })
        .done(),
      findings: [
        {
          code: 'LIFE-002',
          severity: 'warning',
          message: `Azure Functions, Consumption (Linux), is on its way out. ${planText('azure.function-app', 'consumption-linux')}`,
          nodes: ['fn'],
          property: null,
        },
      ],
      fixed: ['sets plan: flex-consumption on "fn"'],
    },
    'a plan that leads to another service': {
      diagram: diagram('aws').node('db', 'aws.rds-custom', { engine: 'oracle' }).done(),
      findings: [
        {
          code: 'LIFE-002',
          severity: 'warning',
          message: `Amazon RDS Custom, ${planName('aws.rds-custom', 'oracle')}, is on its way out. ${planText('aws.rds-custom', 'oracle')}`,
          nodes: ['db'],
          property: null,
        },
      ],
      fixed: ['turns "db" into aws.oracle-database-at-aws'],
    },
    'a service that nothing takes the place of': {
      diagram: diagram('aws').node('mail', 'aws.workmail').done(),
      findings: [
        {
          code: 'LIFE-002',
          severity: 'warning',
          message: `Amazon WorkMail is on its way out. ${text('aws.workmail')}`,
          nodes: ['mail'],
          property: null,
        },
      ],
      fixed: [],
    },
    'a service on the last day before its end': {
      today: '2028-09-29',
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis').done(),
      findings: [
        {
          code: 'LIFE-002',
          severity: 'warning',
          message: `Azure Cache for Redis is on its way out. ${text('azure.cache-for-redis')}`,
          nodes: ['cache'],
          property: null,
        },
      ],
      fixed: ['turns "cache" into azure.managed-redis'],
    },
  },
});
