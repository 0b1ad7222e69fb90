import { functionDatabaseConnections } from '../../../../shared/validation/rules/scaling/function-database-connections.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const calls = (fn: Record<string, unknown>, database = 'aws.rds') =>
  diagram('aws').node('fn', 'aws.lambda', fn).node('db', database).connect('fn', 'db');

const onAzure = (app: Record<string, unknown>, database = 'azure.sql-database', label = '') =>
  diagram('azure').node('app', 'azure.function-app', app).node('db', database).connect('app', 'db', { label });

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
    'Aurora DSQL, which takes thousands of connections': calls({ maxConcurrency: 900 }, 'aws.aurora-dsql').done(),
    'Managed Instances, which share connections': calls({
      maxConcurrency: 900,
      lambdaComputeType: 'managed-instances',
    }).done(),
    'exactly 100 reserved': calls({ reservedConcurrency: 100, maxConcurrency: 900 }).done(),
    'steady traffic': calls({ traffic: 'steady' }).done(),
    'an arrow that calls nothing': diagram('aws')
      .node('fn', 'aws.lambda', { maxConcurrency: 900 })
      .node('db', 'aws.rds')
      .connect('fn', 'db', { kind: 'control' })
      .done(),
    'PgBouncer on the way': onAzure({ traffic: 'spiky' }, 'azure.postgresql', 'PgBouncer').done(),
    'a scale limit of 100 instances': onAzure({ traffic: 'spiky', maxInstances: 100 }).done(),
    'Cosmos DB': onAzure({ maxConcurrency: 900 }, 'azure.cosmos-db').done(),
    'a proxy on AWS, which Azure does not draw': {
      diagram: diagram('aws')
        .node('fn', 'aws.lambda', { maxConcurrency: 900 })
        .node('proxy', 'aws.rds-proxy')
        .node('db', 'aws.rds', { engine: 'postgresql' })
        .connect('fn', 'proxy')
        .connect('proxy', 'db')
        .done(),
      side: 'azure',
    },
    'a function that is drawn in no app': diagram('azure')
      .node('fn', 'azure.function')
      .node('db', 'azure.sql-database')
      .connect('fn', 'db')
      .done(),
    'a maximum of instances, which Lambda has none of': calls({ maxInstances: 900 }).done(),
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
      fixed: [
        'adds aws.rds-proxy at the top',
        'leads "fn" -> "db" as "fn" -> aws.rds-proxy',
        'adds aws.rds-proxy -> "db" (traffic)',
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
      fixed: [],
    },
    '101 runs at once, by an arrow for data': {
      diagram: diagram('aws')
        .node('fn', 'aws.lambda', { maxConcurrency: 101, lambdaComputeType: 'standard' })
        .node('db', 'aws.rds')
        .connect('fn', 'db', { kind: 'data' })
        .done(),
      findings: [
        {
          code: 'SC-004',
          severity: 'warning',
          message: 'Up to 101 runs of "fn" at once open connections to "db"; nothing pools them.',
          nodes: ['fn', 'db'],
          property: 'maxConcurrency',
        },
      ],
      fixed: [
        'adds aws.rds-proxy at the top',
        'leads "fn" -> "db" as "fn" -> aws.rds-proxy',
        'adds aws.rds-proxy -> "db" (data)',
      ],
    },
    '101 reserved': {
      diagram: calls({ reservedConcurrency: 101 }, 'aws.aurora').done(),
      findings: [
        {
          code: 'SC-004',
          severity: 'warning',
          message: 'Up to 101 runs of "fn" at once open connections to "db"; nothing pools them.',
          nodes: ['fn', 'db'],
          property: 'maxConcurrency',
        },
      ],
      fixed: [
        'adds aws.rds-proxy at the top',
        'leads "fn" -> "db" as "fn" -> aws.rds-proxy',
        'adds aws.rds-proxy -> "db" (traffic)',
      ],
    },
    '101 instances': {
      diagram: onAzure({ maxInstances: 101 }).done(),
      findings: [
        {
          code: 'SC-004',
          severity: 'warning',
          message: 'Up to 101 instances of "app" open connections to "db"; nothing pools them.',
          nodes: ['app', 'db'],
          property: 'maxInstances',
        },
      ],
      fixed: [],
    },
    'a function drawn in its app': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { traffic: 'spiky' })
        .node('fn', 'azure.function', { in: 'app' })
        .node('db', 'azure.sql-database')
        .connect('fn', 'db', { kind: 'invoke-sync' })
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
      fixed: [],
    },
    'Oracle, for which there is no RDS Proxy': {
      diagram: diagram('aws')
        .node('fn', 'aws.lambda', { maxConcurrency: 500 })
        .node('db', 'aws.rds', { engine: 'oracle' })
        .connect('fn', 'db')
        .done(),
      findings: [
        {
          code: 'SC-004',
          severity: 'warning',
          message: 'Up to 500 runs of "fn" at once open connections to "db"; nothing pools them.',
          nodes: ['fn', 'db'],
          property: 'maxConcurrency',
        },
      ],
      fixed: [],
    },
    'two functions and a machine at one database': {
      diagram: diagram('aws')
        .node('fn', 'aws.lambda', { maxConcurrency: 500 })
        .node('other', 'aws.lambda')
        .node('vm', 'aws.ec2')
        .node('db', 'aws.rds', { engine: 'postgresql' })
        .connect('fn', 'db')
        .connect('other', 'db')
        .connect('other', 'db', { kind: 'control' })
        .connect('vm', 'db')
        .done(),
      findings: [
        {
          code: 'SC-004',
          severity: 'warning',
          message: 'Up to 500 runs of "fn" at once open connections to "db"; nothing pools them.',
          nodes: ['fn', 'db'],
          property: 'maxConcurrency',
        },
      ],
      fixed: [
        'adds aws.rds-proxy at the top',
        'leads "fn" -> "db" as "fn" -> aws.rds-proxy',
        'leads "other" -> "db" as "other" -> aws.rds-proxy',
        'adds aws.rds-proxy -> "db" (traffic)',
      ],
    },
    'a database that the flip derived': {
      diagram: onAzure({ maxConcurrency: 500 }).done(),
      side: 'aws',
      findings: [
        {
          code: 'SC-004',
          severity: 'warning',
          message: 'Up to 500 runs of "app" at once open connections to "db"; nothing pools them.',
          nodes: ['app', 'db'],
          property: 'maxConcurrency',
        },
      ],
      fixed: [],
    },
  },
});
