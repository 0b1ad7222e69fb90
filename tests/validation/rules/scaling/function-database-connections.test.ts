import { functionDatabaseConnections } from '../../../../shared/validation/rules/scaling/function-database-connections.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const calls = (fn: Record<string, unknown>, database = 'aws.rds') =>
  diagram('aws').node('fn', 'aws.lambda', fn).node('db', database).connect('fn', 'db');

ruleTable(functionDatabaseConnections, {
  valid: {
    'a proxy on the way': diagram('aws')
      .node('fn', 'aws.lambda', { maxConcurrency: 900 })
      .node('proxy', 'aws.rds-proxy')
      .node('db', 'aws.rds')
      .connect('fn', 'proxy')
      .connect('proxy', 'db')
      .done(),
    'the Data API of Aurora': diagram('aws')
      .node('fn', 'aws.lambda', { maxConcurrency: 900 })
      .node('db', 'aws.aurora')
      .connect('fn', 'db', { label: 'Data API' })
      .done(),
    'a store without connections': calls({ maxConcurrency: 900 }, 'aws.dynamodb').done(),
    'a reserved concurrency of 20': calls({ reservedConcurrency: 20, traffic: 'spiky' }).done(),
    'exactly 100 at once': calls({ maxConcurrency: 100 }).done(),
    'nothing stated': calls({}).done(),
  },
  invalid: {
    'many runs at once': {
      diagram: calls({ maxConcurrency: 500 }).done(),
      findings: [
        {
          code: 'SC-004',
          severity: 'warning',
          message: 'Up to 500 runs of "fn" at once open connections to "db"; nothing pools them.',
          nodes: ['fn', 'db'],
          property: 'maxConcurrency',
        },
      ],
    },
    'spiky traffic on Azure': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { traffic: 'spiky' })
        .node('db', 'azure.sql-database')
        .connect('app', 'db')
        .done(),
      findings: [
        {
          code: 'SC-004',
          severity: 'warning',
          message:
            'The traffic of "app" is spiky, its concurrency has no stated limit, and every run opens connections to "db"; nothing pools them.',
          nodes: ['app', 'db'],
          property: 'maxConcurrency',
        },
      ],
    },
  },
});
