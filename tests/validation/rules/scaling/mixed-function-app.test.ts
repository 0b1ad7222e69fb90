import { mixedFunctionApp } from '../../../../shared/validation/rules/scaling/mixed-function-app.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const api = { httpTrigger: true, latencySensitive: true };
const app = (plan: Properties, heavy: Properties, light: Properties = api) =>
  diagram('azure')
    .node('app', 'azure.function-app', plan)
    .node('api', 'azure.function', { in: 'app', ...light })
    .node('render', 'azure.function', { in: 'app', ...heavy })
    .done();

ruleTable(mixedFunctionApp, {
  valid: {
    'Flex Consumption, where another trigger has instances of its own': app(
      { plan: 'flex-consumption' },
      { cpuBound: true, httpTrigger: false },
    ),
    'Flex Consumption with functions in different groups': app(
      { plan: 'flex-consumption' },
      { cpuBound: true, httpTrigger: true, functionGroup: 'reports' },
      { ...api, functionGroup: 'http' },
    ),
    'Flex Consumption with a trigger that nobody states': app({ plan: 'flex-consumption' }, { cpuBound: true }),
    'several light functions of one bounded context': app(
      { plan: 'consumption' },
      { httpTrigger: true, expectedDurationSeconds: 5 },
    ),
    'exactly a minute': app({ plan: 'premium' }, { expectedDurationSeconds: 60 }),
    'short work that is not CPU bound': app({ plan: 'premium' }, { cpuBound: false, expectedDurationSeconds: 60 }),
    'nobody waits for a quick answer': app({ plan: 'consumption' }, { cpuBound: true }, { httpTrigger: true }),
    'the quick one is not called over HTTP': app(
      { plan: 'consumption' },
      { cpuBound: true },
      { latencySensitive: true },
    ),
    'the quick one says that it need not be': app(
      { plan: 'consumption', latencySensitive: true },
      { cpuBound: true },
      { httpTrigger: true, latencySensitive: false },
    ),
    'a durable orchestration, which runs in short pieces': app(
      { plan: 'premium', durable: true },
      { expectedDurationSeconds: 7200 },
    ),
    'one function that is both': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption' })
      .node('api', 'azure.function', { in: 'app', ...api, cpuBound: true })
      .done(),
    'the heavy function in an app of its own': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption' })
      .node('api', 'azure.function', { in: 'app', ...api })
      .node('page', 'azure.function', { in: 'app', httpTrigger: true })
      .node('other', 'azure.function-app', { plan: 'consumption' })
      .node('render', 'azure.function', { in: 'other', cpuBound: true })
      .done(),
    'two Lambda functions': diagram('aws')
      .node('api', 'aws.lambda', { httpTrigger: true, latencySensitive: true })
      .node('render', 'aws.lambda', { cpuBound: true })
      .done(),
    'two Lambda functions, seen on Azure': {
      diagram: diagram('aws')
        .node('api', 'aws.lambda', { httpTrigger: true, latencySensitive: true })
        .node('render', 'aws.lambda', { cpuBound: true, expectedDurationSeconds: 300 })
        .done(),
      side: 'azure',
    },
    'a heavy web job beside a function': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'dedicated' })
      .node('api', 'azure.function', { in: 'app', ...api })
      .node('job', 'azure.webjobs', { in: 'app', cpuBound: true })
      .done(),
  },
  invalid: {
    'a CPU-bound function beside the API on Consumption': {
      diagram: app({ plan: 'consumption' }, { cpuBound: true, httpTrigger: false }),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"'],
    },
    'more than a minute of work, by an app that is latency sensitive as a whole': {
      diagram: app(
        { plan: 'consumption', latencySensitive: true },
        { expectedDurationSeconds: 61 },
        { httpTrigger: true },
      ),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"'],
    },
    'CPU-bound steps of a durable app': {
      diagram: app({ plan: 'dedicated', durable: true }, { cpuBound: true, expectedDurationSeconds: 30 }),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: [],
    },
    'an app on Windows, which cannot move to Flex Consumption': {
      diagram: app({ plan: 'consumption', operatingSystem: 'windows' }, { cpuBound: true }),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: [],
    },
    'a group that would keep them together after the move': {
      diagram: app({ plan: 'consumption' }, { cpuBound: true, functionGroup: 'all' }),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: [],
    },
    'two HTTP functions on Flex Consumption, which share instances': {
      diagram: app({ plan: 'flex-consumption' }, { cpuBound: true, httpTrigger: true }),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: [],
    },
    'one stated group on Flex Consumption': {
      diagram: app(
        { plan: 'flex-consumption' },
        { cpuBound: true, httpTrigger: false, functionGroup: 'all' },
        { ...api, functionGroup: 'all' },
      ),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: ['sets functionGroup: unknown on "render"'],
    },
    'a plan that nobody states': {
      diagram: app({}, { cpuBound: true, httpTrigger: false }),
      findings: [
        {
          code: 'SC-003',
          severity: 'info',
          message:
            '"render" works hard in the same app that "api" has to answer from; they share instances on every plan but Flex Consumption, and none is stated.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"'],
    },
    'a function that states to belong to the app': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'premium' })
        .node('api', 'azure.function', { in: 'app', ...api })
        .node('render', 'azure.function', { memberOf: ['app'], cpuBound: true })
        .done(),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: [],
    },
    'two HTTP functions on Flex Consumption of which one states a group': {
      diagram: app({ plan: 'flex-consumption' }, { cpuBound: true, httpTrigger: true, functionGroup: 'reports' }),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: [],
    },
    'two HTTP functions on Flex Consumption of which the other states a group': {
      diagram: app(
        { plan: 'flex-consumption' },
        { cpuBound: true, httpTrigger: true },
        { ...api, functionGroup: 'http' },
      ),
      findings: [
        {
          code: 'SC-003',
          severity: 'warning',
          message: '"render" works hard on the same instances that "api" has to answer from.',
          nodes: ['render', 'api', 'app'],
          property: 'plan',
        },
      ],
      fixed: [],
    },
  },
});
