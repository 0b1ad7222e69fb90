import { expressWorkflowDuration } from '../../../../shared/validation/rules/limits/express-workflow-duration.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(expressWorkflowDuration, {
  valid: {
    'a Standard workflow': diagram('aws')
      .node('flow', 'aws.step-functions', { workflowType: 'standard', expectedDurationSeconds: 4000 })
      .done(),
    'exactly the limit': diagram('aws')
      .node('flow', 'aws.step-functions', { workflowType: 'express', expectedDurationSeconds: 300 })
      .done(),
    'no stated duration': diagram('aws').node('flow', 'aws.step-functions', { workflowType: 'express' }).done(),
    'a Standard workflow of more than a year, which is another matter': diagram('aws')
      .node('flow', 'aws.step-functions', { workflowType: 'standard', expectedDurationSeconds: 40000000 })
      .done(),
    'an unknown type': diagram('aws').node('flow', 'aws.step-functions', { expectedDurationSeconds: 4000 }).done(),
  },
  invalid: {
    'an Express workflow beyond the limit': {
      diagram: diagram('aws')
        .node('flow', 'aws.step-functions', { workflowType: 'express', expectedDurationSeconds: 301 })
        .done(),
      findings: [
        {
          code: 'RT-009',
          severity: 'error',
          message: '"flow" may run 301 s; an Express workflow stops after 300 s.',
          nodes: ['flow'],
          property: 'expectedDurationSeconds',
        },
      ],
      fixed: ['sets workflowType: standard on "flow"'],
    },
    'one that a caller waits for, which only Express can answer': {
      diagram: diagram('aws')
        .node('api', 'aws.api-gateway')
        .node('flow', 'aws.step-functions', { workflowType: 'express', expectedDurationSeconds: 301 })
        .connect('api', 'flow', { kind: 'invoke-sync' })
        .done(),
      findings: [
        {
          code: 'RT-009',
          severity: 'error',
          message: '"flow" may run 301 s; an Express workflow stops after 300 s.',
          nodes: ['flow'],
          property: 'expectedDurationSeconds',
        },
      ],
      fixed: [],
    },
  },
});
