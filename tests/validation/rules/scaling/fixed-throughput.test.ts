import { fixedThroughput } from '../../../../shared/validation/rules/scaling/fixed-throughput.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Properties = Record<string, unknown>;

const provisioned = { traffic: 'spiky', capacityMode: 'provisioned' };
const table = (properties: Properties) => diagram('aws').node('table', 'aws.dynamodb', properties).done();
const cosmos = (properties: Properties) => diagram('azure').node('cosmos', 'azure.cosmos-db', properties).done();

ruleTable(fixedThroughput, {
  valid: {
    'steady traffic': table({ traffic: 'steady', capacityMode: 'provisioned', autoscale: false }),
    'traffic that nobody states': table({ capacityMode: 'provisioned', autoscale: false }),
    'on-demand capacity': table({ traffic: 'spiky', capacityMode: 'on-demand' }),
    'a capacity mode that nobody states': table({ traffic: 'spiky' }),
    'auto scaling': table({ ...provisioned, autoscale: true }),
    'auto scaling, seen on Azure': { diagram: table({ ...provisioned, autoscale: true }), side: 'azure' },
    'Cosmos DB with autoscale': cosmos({ traffic: 'spiky', capacityMode: 'autoscale' }),
    'serverless Cosmos DB': cosmos({ ...provisioned, serverless: true }),
    'a fleet with provisioned streams, which shards bound': diagram('aws')
      .node('stream', 'aws.kinesis-data-streams', provisioned)
      .done(),
    'Cosmos DB that is stated to scale by rule': cosmos({ ...provisioned, autoscale: true }),
  },
  invalid: {
    'DynamoDB without auto scaling': {
      diagram: table({ ...provisioned, autoscale: false }),
      findings: [
        {
          code: 'SC-011',
          severity: 'info',
          message:
            'The traffic of "table" is spiky and its throughput is fixed: peaks are throttled, or capacity lies idle.',
          nodes: ['table'],
          property: 'capacityMode',
        },
      ],
      fixed: ['sets autoscale: unknown on "table"', 'sets capacityMode: on-demand on "table"'],
    },
    'DynamoDB with auto scaling that nobody states': {
      diagram: table(provisioned),
      findings: [
        {
          code: 'SC-011',
          severity: 'info',
          message:
            'The traffic of "table" is spiky and its throughput is provisioned; whether it follows the load is not stated.',
          nodes: ['table'],
          property: 'capacityMode',
        },
      ],
      fixed: ['sets capacityMode: on-demand on "table"'],
    },
    'Keyspaces without auto scaling': {
      diagram: diagram('aws')
        .node('keys', 'aws.keyspaces', { ...provisioned, autoscale: false })
        .done(),
      findings: [
        {
          code: 'SC-011',
          severity: 'info',
          message:
            'The traffic of "keys" is spiky and its throughput is fixed: peaks are throttled, or capacity lies idle.',
          nodes: ['keys'],
          property: 'capacityMode',
        },
      ],
      fixed: ['sets autoscale: unknown on "keys"', 'sets capacityMode: on-demand on "keys"'],
    },
    'Cosmos DB with manual throughput': {
      diagram: cosmos(provisioned),
      findings: [
        {
          code: 'SC-011',
          severity: 'info',
          message:
            'The traffic of "cosmos" is spiky and its throughput is fixed: peaks are throttled, or capacity lies idle.',
          nodes: ['cosmos'],
          property: 'capacityMode',
        },
      ],
      fixed: ['sets capacityMode: autoscale on "cosmos"'],
    },
    'Cosmos DB that is stated not to be serverless': {
      diagram: cosmos({ ...provisioned, serverless: false }),
      findings: [
        {
          code: 'SC-011',
          severity: 'info',
          message:
            'The traffic of "cosmos" is spiky and its throughput is fixed: peaks are throttled, or capacity lies idle.',
          nodes: ['cosmos'],
          property: 'capacityMode',
        },
      ],
      fixed: ['sets capacityMode: autoscale on "cosmos"'],
    },
    'DynamoDB without auto scaling, seen on Azure': {
      diagram: table({ ...provisioned, autoscale: false }),
      side: 'azure',
      findings: [
        {
          code: 'SC-011',
          severity: 'info',
          message:
            'The traffic of "table" is spiky and its throughput is fixed: peaks are throttled, or capacity lies idle.',
          nodes: ['table'],
          property: 'capacityMode',
        },
      ],
      fixed: ['sets capacityMode: autoscale on "table"'],
    },
  },
});
