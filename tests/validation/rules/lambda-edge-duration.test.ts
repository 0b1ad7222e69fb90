import { lambdaEdgeDuration } from '../../../shared/validation/rules/lambda-edge-duration.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(lambdaEdgeDuration, {
  valid: {
    'an origin function of 10 s': diagram('aws')
      .node('fn', 'aws.lambda-edge', { edgeEvent: 'origin', expectedDurationSeconds: 10 })
      .done(),
    'exactly the limit of a viewer function': diagram('aws')
      .node('fn', 'aws.lambda-edge', { edgeEvent: 'viewer', expectedDurationSeconds: 5 })
      .done(),
    'an unknown event below the longer limit': diagram('aws')
      .node('fn', 'aws.lambda-edge', { expectedDurationSeconds: 20 })
      .done(),
  },
  invalid: {
    'a viewer function of 6 s': {
      diagram: diagram('aws').node('fn', 'aws.lambda-edge', { edgeEvent: 'viewer', expectedDurationSeconds: 6 }).done(),
      findings: [
        {
          code: 'RT-021',
          severity: 'error',
          message: '"fn" may run 6 s; Lambda@Edge stops viewer functions at 5 s.',
          nodes: ['fn'],
          property: 'expectedDurationSeconds',
        },
      ],
    },
    'beyond the longer limit': {
      diagram: diagram('aws').node('fn', 'aws.lambda-edge', { expectedDurationSeconds: 31 }).done(),
      findings: [
        {
          code: 'RT-021',
          severity: 'error',
          message: '"fn" may run 31 s; Lambda@Edge stops origin functions at 30 s.',
          nodes: ['fn'],
          property: 'expectedDurationSeconds',
        },
      ],
    },
  },
});
