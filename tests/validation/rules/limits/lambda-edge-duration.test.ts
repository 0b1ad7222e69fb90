import { lambdaEdgeDuration } from '../../../../shared/validation/rules/limits/lambda-edge-duration.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(lambdaEdgeDuration, {
  valid: {
    'an origin function of 10 s': diagram('aws')
      .node('fn', 'aws.lambda-edge', { edgeEvent: 'origin', expectedDurationSeconds: 10 })
      .done(),
    'exactly the limit': diagram('aws')
      .node('fn', 'aws.lambda-edge', { edgeEvent: 'viewer', expectedDurationSeconds: 30 })
      .done(),
    'an unknown event below the limit': diagram('aws')
      .node('fn', 'aws.lambda-edge', { expectedDurationSeconds: 20 })
      .done(),
  },
  invalid: {
    'a viewer function beyond the limit': {
      diagram: diagram('aws')
        .node('fn', 'aws.lambda-edge', { edgeEvent: 'viewer', expectedDurationSeconds: 40 })
        .done(),
      findings: [
        {
          code: 'RT-021',
          severity: 'error',
          message: '"fn" may run 40 s; Lambda@Edge stops functions at 30 s.',
          nodes: ['fn'],
          property: 'expectedDurationSeconds',
        },
      ],
    },
    'an unknown event beyond the limit': {
      diagram: diagram('aws').node('fn', 'aws.lambda-edge', { expectedDurationSeconds: 31 }).done(),
      findings: [
        {
          code: 'RT-021',
          severity: 'error',
          message: '"fn" may run 31 s; Lambda@Edge stops functions at 30 s.',
          nodes: ['fn'],
          property: 'expectedDurationSeconds',
        },
      ],
    },
  },
});
