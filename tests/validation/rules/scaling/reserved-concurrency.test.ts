import { reservedConcurrency } from '../../../../shared/validation/rules/scaling/reserved-concurrency.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const reserve = (a: number, b: number) =>
  diagram('aws')
    .node('a', 'aws.lambda', { reservedConcurrency: a })
    .node('b', 'aws.lambda', { reservedConcurrency: b })
    .done();

ruleTable(reservedConcurrency, {
  valid: {
    'all that can be reserved': reserve(500, 400),
    'a reservation in each of two Regions': diagram('aws')
      .node('r1', 'aws.region')
      .node('r2', 'aws.region')
      .node('a', 'aws.lambda', { in: 'r1', reservedConcurrency: 600 })
      .node('b', 'aws.lambda', { in: 'r2', reservedConcurrency: 600 })
      .done(),
    'a reservation in each of two accounts': diagram('aws')
      .node('one', 'aws.account')
      .node('two', 'aws.account')
      .node('a', 'aws.lambda', { in: 'one', reservedConcurrency: 600 })
      .node('b', 'aws.lambda', { in: 'two', reservedConcurrency: 600 })
      .done(),
    'no reservation': diagram('aws').node('api', 'aws.api-gateway').node('a', 'aws.lambda').connect('api', 'a').done(),
    'a reservation of zero for a function that nothing invokes': reserve(0, 100),
  },
  invalid: {
    'one execution more than can be reserved': {
      diagram: reserve(500, 401),
      findings: [
        {
          code: 'SC-005',
          severity: 'warning',
          message:
            'The functions here reserve 901 concurrent executions. The default limit of 1,000 for an account and Region applies, of which 100 stay unreserved: at most 900 can be reserved.',
          nodes: ['a', 'b'],
          property: 'reservedConcurrency',
        },
      ],
    },
    'a reservation of zero for a function behind a gateway': {
      diagram: diagram('aws')
        .node('api', 'aws.api-gateway')
        .node('a', 'aws.lambda', { reservedConcurrency: 0 })
        .connect('api', 'a')
        .done(),
      findings: [
        {
          code: 'SC-005',
          severity: 'error',
          message:
            '"a" reserves no concurrency, so every invocation is throttled, and something is drawn to invoke it.',
          nodes: ['a'],
          property: 'reservedConcurrency',
        },
      ],
    },
  },
});
