import { standardWorkflowDuration } from '../../../../shared/validation/rules/limits/standard-workflow-duration.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(standardWorkflowDuration, {
  valid: {
    '300 days': diagram('aws')
      .node('flow', 'aws.step-functions', { workflowType: 'standard', expectedDurationSeconds: 25920000 })
      .done(),
    'exactly a year': diagram('aws')
      .node('flow', 'aws.step-functions', { workflowType: 'standard', expectedDurationSeconds: 31536000 })
      .done(),
    'an Express workflow, which has another limit': diagram('aws')
      .node('flow', 'aws.step-functions', { workflowType: 'express', expectedDurationSeconds: 40000000 })
      .done(),
    'no stated duration': diagram('aws').node('flow', 'aws.step-functions', { workflowType: 'standard' }).done(),
    'an unknown type': diagram('aws').node('flow', 'aws.step-functions', { expectedDurationSeconds: 40000000 }).done(),
  },
  invalid: {
    'one second beyond a year': {
      diagram: diagram('aws')
        .node('flow', 'aws.step-functions', { workflowType: 'standard', expectedDurationSeconds: 31536001 })
        .done(),
      findings: [
        {
          code: 'RT-010',
          severity: 'error',
          message: '"flow" may run 366 days; a Standard execution lasts at most 365 days.',
          nodes: ['flow'],
          property: 'expectedDurationSeconds',
        },
      ],
    },
    '400 days': {
      diagram: diagram('aws')
        .node('flow', 'aws.step-functions', { workflowType: 'standard', expectedDurationSeconds: 34560000 })
        .done(),
      findings: [
        {
          code: 'RT-010',
          severity: 'error',
          message: '"flow" may run 400 days; a Standard execution lasts at most 365 days.',
          nodes: ['flow'],
          property: 'expectedDurationSeconds',
        },
      ],
    },
  },
});
