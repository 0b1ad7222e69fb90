import { functionsConsumptionDuration } from '../../../../shared/validation/rules/limits/functions-consumption-duration.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(functionsConsumptionDuration, {
  valid: {
    'exactly the limit': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption', expectedDurationSeconds: 600 })
      .done(),
    '1,200 s on Flex Consumption': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'flex-consumption', expectedDurationSeconds: 1200 })
      .done(),
    'two hours on Premium': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'premium', expectedDurationSeconds: 7200 })
      .done(),
    'days of a durable orchestration': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption', durable: true, expectedDurationSeconds: 200000 })
      .done(),
    'a short function in the app': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption' })
      .node('fn', 'azure.function', { in: 'app', expectedDurationSeconds: 600 })
      .done(),
    'both exactly the limit': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption', timeoutSeconds: 600, expectedDurationSeconds: 600 })
      .done(),
    'a timeout of exactly the limit': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption', timeoutSeconds: 600 })
      .done(),
    'an hour on a dedicated plan': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'dedicated', timeoutSeconds: 3600 })
      .done(),
    'an unknown plan': diagram('azure').node('app', 'azure.function-app', { expectedDurationSeconds: 1200 }).done(),
  },
  invalid: {
    'a function in the app that runs beyond the limit': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption', expectedDurationSeconds: 60 })
        .node('fn', 'azure.function', { in: 'app', expectedDurationSeconds: 1200 })
        .done(),
      findings: [
        {
          code: 'RT-003',
          severity: 'error',
          message: '"fn" may run 1,200 s; the Consumption plan stops functions at 600 s.',
          nodes: ['fn', 'app'],
          property: 'expectedDurationSeconds',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"'],
    },
    'work beyond the limit': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption', expectedDurationSeconds: 601 })
        .done(),
      findings: [
        {
          code: 'RT-003',
          severity: 'error',
          message: '"app" may run 601 s; the Consumption plan stops functions at 600 s.',
          nodes: ['app'],
          property: 'expectedDurationSeconds',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"'],
    },
    'a run of exactly the limit with a timeout beyond it': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption', timeoutSeconds: 601, expectedDurationSeconds: 600 })
        .done(),
      findings: [
        {
          code: 'RT-003',
          severity: 'error',
          message: 'The timeout of "app" is 601 s; the Consumption plan accepts at most 600 s.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"'],
    },
    'Linux, whose memory or image does not fit Flex Consumption': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', {
          plan: 'consumption',
          operatingSystem: 'linux',
          containerImage: true,
          expectedDurationSeconds: 601,
        })
        .done(),
      findings: [
        {
          code: 'RT-003',
          severity: 'error',
          message: '"app" may run 601 s; the Consumption plan stops functions at 600 s.',
          nodes: ['app'],
          property: 'expectedDurationSeconds',
        },
      ],
      fixed: ['sets plan: premium on "app"'],
    },
    'a timeout beyond the limit, of a durable app too': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption', durable: true, timeoutSeconds: 601 })
        .done(),
      findings: [
        {
          code: 'RT-003',
          severity: 'error',
          message: 'The timeout of "app" is 601 s; the Consumption plan accepts at most 600 s.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"'],
    },
    'a timeout beyond the limit': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption', timeoutSeconds: 900, expectedDurationSeconds: 60 })
        .done(),
      findings: [
        {
          code: 'RT-003',
          severity: 'error',
          message: 'The timeout of "app" is 900 s; the Consumption plan accepts at most 600 s.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets plan: flex-consumption on "app"'],
    },
  },
});
