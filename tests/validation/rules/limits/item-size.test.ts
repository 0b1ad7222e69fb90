import { itemSize } from '../../../../shared/validation/rules/limits/item-size.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(itemSize, {
  valid: {
    'exactly the limit of DynamoDB': diagram('aws').node('table', 'aws.dynamodb', { itemKb: 400 }).done(),
    '1,500 KB in Cosmos DB': diagram('azure').node('db', 'azure.cosmos-db', { itemKb: 1500 }).done(),
    'a store without such a limit': diagram('aws').node('bucket', 'aws.s3', { itemKb: 9000 }).done(),
    'no stated size': diagram('aws').node('table', 'aws.dynamodb').done(),
  },
  invalid: {
    '401 KB in DynamoDB': {
      diagram: diagram('aws').node('table', 'aws.dynamodb', { itemKb: 401 }).done(),
      findings: [
        {
          code: 'RT-023',
          severity: 'error',
          message: 'Items of 401 KB do not fit "table", which takes at most 400 KB.',
          nodes: ['table'],
          property: 'itemKb',
        },
      ],
    },
    '3 MB in Cosmos DB': {
      diagram: diagram('azure').node('db', 'azure.cosmos-db', { itemKb: 3072 }).done(),
      findings: [
        {
          code: 'RT-023',
          severity: 'error',
          message: 'Items of 3,072 KB do not fit "db", which takes at most 2,048 KB.',
          nodes: ['db'],
          property: 'itemKb',
        },
      ],
    },
  },
});
