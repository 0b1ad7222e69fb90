import { sharedAppServicePlan } from '../../../../shared/validation/rules/scaling/shared-app-service-plan.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const plan = (site: Properties, jobs: Properties) =>
  diagram('azure')
    .node('plan', 'azure.app-service-plan')
    .node('site', 'azure.app-service', { in: 'plan', ...site })
    .node('jobs', 'azure.function-app', { in: 'plan', ...jobs });

ruleTable(sharedAppServicePlan, {
  valid: {
    'apps of which none is heavy': plan({}, {}).done(),
    'a light app for administrators': plan({ role: 'admin' }, { cpuBound: true }).done(),
    'runs of a minute': plan({}, { expectedDurationSeconds: 60 }).done(),
    'steady traffic': plan({ traffic: 'steady' }, { cpuBound: false }).done(),
    'functions on Flex Consumption': plan({}, { cpuBound: true, plan: 'flex-consumption' }).done(),
    'functions on Consumption': plan({}, { cpuBound: true, plan: 'consumption' }).done(),
    'functions on Premium': plan({}, { cpuBound: true, plan: 'premium' }).done(),
    'functions in Container Apps': plan({}, { cpuBound: true, plan: 'container-apps' }).done(),
    'two web apps': diagram('azure')
      .node('plan', 'azure.app-service-plan')
      .node('site', 'azure.app-service', { in: 'plan', traffic: 'spiky' })
      .node('other', 'azure.app-service', { in: 'plan' })
      .done(),
    'two function apps': diagram('azure')
      .node('plan', 'azure.app-service-plan')
      .node('a', 'azure.function-app', { in: 'plan', traffic: 'spiky' })
      .node('b', 'azure.function-app', { in: 'plan' })
      .done(),
    'plans of their own': diagram('azure')
      .node('plan', 'azure.app-service-plan')
      .node('site', 'azure.app-service', { in: 'plan', traffic: 'spiky' })
      .node('other', 'azure.app-service-plan')
      .node('jobs', 'azure.function-app', { in: 'other', cpuBound: true })
      .done(),
    'a heavy web job, which belongs to its site': plan({}, {})
      .node('job', 'azure.webjobs', { in: 'plan', cpuBound: true })
      .done(),
  },
  invalid: {
    'CPU-bound functions beside the site': {
      diagram: plan({}, { cpuBound: true, plan: 'dedicated' }).done(),
      findings: [
        {
          code: 'SC-013',
          severity: 'info',
          message: '"site" and "jobs" share the instances of "plan"; the heavy load comes from "jobs".',
          nodes: ['plan', 'site', 'jobs'],
          property: null,
        },
      ],
    },
    'runs of more than a minute': {
      diagram: plan({}, { expectedDurationSeconds: 61 }).done(),
      findings: [
        {
          code: 'SC-013',
          severity: 'info',
          message: '"site" and "jobs" share the instances of "plan"; the heavy load comes from "jobs".',
          nodes: ['plan', 'site', 'jobs'],
          property: null,
        },
      ],
    },
    'a site with spiky traffic': {
      diagram: plan({ traffic: 'spiky' }, {}).done(),
      findings: [
        {
          code: 'SC-013',
          severity: 'info',
          message: '"site" and "jobs" share the instances of "plan"; the heavy load comes from "site".',
          nodes: ['plan', 'site', 'jobs'],
          property: null,
        },
      ],
    },
    'apps that state their plan': {
      diagram: diagram('azure')
        .node('plan', 'azure.app-service-plan')
        .node('site', 'azure.app-service', { memberOf: ['plan'], cpuBound: true })
        .node('jobs', 'azure.function-app', { memberOf: ['plan'], traffic: 'spiky' })
        .done(),
      findings: [
        {
          code: 'SC-013',
          severity: 'info',
          message: '"site" and "jobs" share the instances of "plan"; the heavy load comes from "jobs" and "site".',
          nodes: ['plan', 'site', 'jobs'],
          property: null,
        },
      ],
    },
  },
});
