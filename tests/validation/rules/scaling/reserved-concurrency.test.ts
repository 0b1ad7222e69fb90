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
    'all that can be reserved of a limit that was raised': diagram('aws')
      .node('a', 'aws.lambda', { reservedConcurrency: 2900, accountConcurrencyLimit: 3000 })
      .node('b', 'aws.lambda', { reservedConcurrency: 0 })
      .done(),
    'a reservation in one account and Region each, and none elsewhere': diagram('aws')
      .node('one', 'aws.account')
      .node('r1', 'aws.region', { in: 'one' })
      .node('r2', 'aws.region', { in: 'one' })
      .node('a', 'aws.lambda', { in: 'r1', reservedConcurrency: 900 })
      .node('b', 'aws.lambda', { in: 'r2', reservedConcurrency: 900 })
      .done(),
    'a reservation of a function behind a gateway': diagram('aws')
      .node('api', 'aws.api-gateway')
      .node('a', 'aws.lambda', { reservedConcurrency: 1 })
      .connect('api', 'a')
      .done(),
  },
  invalid: {
    'one execution more than can be reserved': {
      diagram: reserve(500, 401),
      findings: [
        {
          code: 'SC-005',
          severity: 'warning',
          message:
            '901 concurrent executions are reserved for "a" and "b". The default limit of 1,000 for an account and Region applies, of which 100 stay unreserved: at most 900 can be reserved.',
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
      fixed: ['sets reservedConcurrency: unknown on "a"'],
    },
    'one execution more than the stated limit leaves': {
      diagram: diagram('aws')
        .node('a', 'aws.lambda', { reservedConcurrency: 2000, accountConcurrencyLimit: 3000 })
        .node('b', 'aws.lambda', { reservedConcurrency: 901, accountConcurrencyLimit: 1000 })
        .done(),
      findings: [
        {
          code: 'SC-005',
          severity: 'error',
          message:
            '2,901 concurrent executions are reserved for "a" and "b". The limit of the account is 3,000, of which 100 stay unreserved: at most 2,900 can be reserved.',
          nodes: ['a', 'b'],
          property: 'reservedConcurrency',
        },
      ],
    },
    'a stated limit below the default': {
      diagram: diagram('aws')
        .node('a', 'aws.lambda', { reservedConcurrency: 500, accountConcurrencyLimit: 500 })
        .done(),
      findings: [
        {
          code: 'SC-005',
          severity: 'error',
          message:
            '500 concurrent executions are reserved for "a". The limit of the account is 500, of which 100 stay unreserved: at most 400 can be reserved.',
          nodes: ['a'],
          property: 'reservedConcurrency',
        },
      ],
    },
    'a stated limit that is kept for functions without a reservation altogether': {
      diagram: diagram('aws').node('a', 'aws.lambda', { reservedConcurrency: 5, accountConcurrencyLimit: 10 }).done(),
      findings: [
        {
          code: 'SC-005',
          severity: 'error',
          message:
            '5 concurrent executions are reserved for "a". The limit of the account is 10, of which 100 stay unreserved: at most 0 can be reserved.',
          nodes: ['a'],
          property: 'reservedConcurrency',
        },
      ],
    },
    'one account and Region': {
      diagram: diagram('aws')
        .node('one', 'aws.account')
        .node('r1', 'aws.region', { in: 'one' })
        .node('a', 'aws.lambda', { in: 'r1', reservedConcurrency: 600 })
        .node('b', 'aws.lambda', { in: 'r1', reservedConcurrency: 600 })
        .done(),
      findings: [
        {
          code: 'SC-005',
          severity: 'warning',
          message:
            '1,200 concurrent executions are reserved for "a" and "b". The default limit of 1,000 for an account and Region applies, of which 100 stay unreserved: at most 900 can be reserved.',
          nodes: ['a', 'b'],
          property: 'reservedConcurrency',
        },
      ],
    },
    'too much reserved beside a function without a reservation': {
      diagram: diagram('aws').node('a', 'aws.lambda', { reservedConcurrency: 901 }).node('b', 'aws.lambda').done(),
      findings: [
        {
          code: 'SC-005',
          severity: 'warning',
          message:
            '901 concurrent executions are reserved for "a". The default limit of 1,000 for an account and Region applies, of which 100 stay unreserved: at most 900 can be reserved.',
          nodes: ['a'],
          property: 'reservedConcurrency',
        },
      ],
    },
  },
});
