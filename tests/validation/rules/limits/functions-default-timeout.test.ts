import { functionsDefaultTimeout } from '../../../../shared/validation/rules/limits/functions-default-timeout.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(functionsDefaultTimeout, {
  valid: {
    'a stated timeout that is large enough': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'premium', expectedDurationSeconds: 3000, timeoutSeconds: 3600 })
      .done(),
    '200 s on Consumption': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption', expectedDurationSeconds: 200 })
      .done(),
    'exactly the default': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption', expectedDurationSeconds: 300 })
      .done(),
    'exactly the default of Flex Consumption': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'flex-consumption', expectedDurationSeconds: 1800 })
      .done(),
    'a stated timeout that is too short, which is another matter': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'consumption', expectedDurationSeconds: 400, timeoutSeconds: 350 })
      .done(),
    'no stated run': diagram('azure').node('app', 'azure.function-app', { plan: 'premium' }).done(),
    'an unknown plan': diagram('azure').node('app', 'azure.function-app', { expectedDurationSeconds: 3000 }).done(),
    'a durable orchestration': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'flex-consumption', durable: true, expectedDurationSeconds: 90000 })
      .done(),
  },
  invalid: {
    'a function in the app beyond the default': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption' })
        .node('fn', 'azure.function', { in: 'app', expectedDurationSeconds: 400 })
        .done(),
      findings: [
        {
          code: 'RT-004',
          severity: 'warning',
          message: '"fn" may run 400 s; no timeout is stated, and the default of 300 s applies.',
          nodes: ['fn', 'app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets timeoutSeconds: 600 on "app"'],
    },
    'beyond the default of premium': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'premium', expectedDurationSeconds: 1801 })
        .done(),
      findings: [
        {
          code: 'RT-004',
          severity: 'warning',
          message: '"app" may run 1,801 s; no timeout is stated, and the default of 1,800 s applies.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets timeoutSeconds: 2760 on "app"'],
    },
    'beyond the default of dedicated': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'dedicated', expectedDurationSeconds: 1801 })
        .done(),
      findings: [
        {
          code: 'RT-004',
          severity: 'warning',
          message: '"app" may run 1,801 s; no timeout is stated, and the default of 1,800 s applies.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets timeoutSeconds: 2760 on "app"'],
    },
    'beyond the default of container-apps': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'container-apps', expectedDurationSeconds: 1801 })
        .done(),
      findings: [
        {
          code: 'RT-004',
          severity: 'warning',
          message: '"app" may run 1,801 s; no timeout is stated, and the default of 1,800 s applies.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets timeoutSeconds: 2760 on "app"'],
    },
    'beyond what Consumption allows, which no timeout mends': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption', expectedDurationSeconds: 601 })
        .done(),
      findings: [
        {
          code: 'RT-004',
          severity: 'warning',
          message: '"app" may run 601 s; no timeout is stated, and the default of 300 s applies.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: [],
    },
    'exactly what Consumption allows': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption', expectedDurationSeconds: 600 })
        .done(),
      findings: [
        {
          code: 'RT-004',
          severity: 'warning',
          message: '"app" may run 600 s; no timeout is stated, and the default of 300 s applies.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets timeoutSeconds: 600 on "app"'],
    },
    'beyond the default of Consumption': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'consumption', expectedDurationSeconds: 400 })
        .done(),
      findings: [
        {
          code: 'RT-004',
          severity: 'warning',
          message: '"app" may run 400 s; no timeout is stated, and the default of 300 s applies.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets timeoutSeconds: 600 on "app"'],
    },
    'beyond the default of Flex Consumption': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'flex-consumption', expectedDurationSeconds: 1801 })
        .done(),
      findings: [
        {
          code: 'RT-004',
          severity: 'warning',
          message: '"app" may run 1,801 s; no timeout is stated, and the default of 1,800 s applies.',
          nodes: ['app'],
          property: 'timeoutSeconds',
        },
      ],
      fixed: ['sets timeoutSeconds: 2760 on "app"'],
    },
  },
});
