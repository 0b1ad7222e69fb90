import { lambdaEdgeDuration } from '../../../../shared/validation/rules/limits/lambda-edge-duration.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const fn = (properties: Record<string, unknown>) => diagram('aws').node('fn', 'aws.lambda-edge', properties).done();
const finding = (message: string, property = 'expectedDurationSeconds') => ({
  code: 'RT-021',
  severity: 'error' as const,
  message,
  nodes: ['fn'],
  property,
});

ruleTable(lambdaEdgeDuration, {
  valid: {
    'an origin function of 10 s': fn({ edgeEvent: 'origin', expectedDurationSeconds: 10 }),
    'a viewer function of 10 s, whose old limit was 5 s': fn({ edgeEvent: 'viewer', expectedDurationSeconds: 10 }),
    'exactly the limit': fn({ edgeEvent: 'viewer', expectedDurationSeconds: 30, timeoutSeconds: 30 }),
    'an unknown event below the limit': fn({ expectedDurationSeconds: 20 }),
    'nothing stated': fn({}),
    'a function in a Region': diagram('aws').node('fn', 'aws.lambda', { expectedDurationSeconds: 40 }).done(),
  },
  invalid: {
    'a viewer function beyond the limit': {
      diagram: fn({ edgeEvent: 'viewer', expectedDurationSeconds: 40 }),
      findings: [finding('"fn" may run 40 s; Lambda@Edge stops functions at 30 s.')],
    },
    'an unknown event beyond the limit': {
      diagram: fn({ expectedDurationSeconds: 31 }),
      findings: [finding('"fn" may run 31 s; Lambda@Edge stops functions at 30 s.')],
    },
    'a timeout beyond the limit': {
      diagram: fn({ expectedDurationSeconds: 30, timeoutSeconds: 31 }),
      findings: [finding('The timeout of "fn" is 31 s; Lambda@Edge accepts at most 30 s.', 'timeoutSeconds')],
    },
    'a run and a timeout beyond the limit': {
      diagram: fn({ expectedDurationSeconds: 31, timeoutSeconds: 60 }),
      findings: [finding('"fn" may run 31 s; Lambda@Edge stops functions at 30 s.')],
    },
  },
});
