import { itemSize } from '../../../../shared/validation/rules/limits/item-size.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const store = (service: string, itemKb: number) =>
  diagram(service.startsWith('aws.') ? 'aws' : 'azure')
    .node('store', service, { itemKb })
    .done();
const finding = (size: string, limit: string) => ({
  code: 'RT-023',
  severity: 'error' as const,
  message: `Items of ${size} KB do not fit "store", which takes at most ${limit} KB.`,
  nodes: ['store'],
  property: 'itemKb',
});

ruleTable(itemSize, {
  valid: {
    'exactly the limit of DynamoDB': store('aws.dynamodb', 400),
    '1,500 KB in Cosmos DB': store('azure.cosmos-db', 1500),
    'exactly the limit of Cosmos DB': store('azure.cosmos-db', 2048),
    'exactly the limit of Table Storage': store('azure.table-storage', 1024),
    'exactly the limit of Keyspaces': store('aws.keyspaces', 1024),
    'exactly the limit of Amazon DocumentDB': store('aws.documentdb', 16384),
    'exactly the limit of Azure DocumentDB': store('azure.documentdb', 16384),
    'a store without such a limit': store('aws.s3', 9000),
    'no stated size': diagram('aws').node('table', 'aws.dynamodb').done(),
  },
  invalid: {
    '401 KB in DynamoDB': { diagram: store('aws.dynamodb', 401), findings: [finding('401', '400')] },
    '2,049 KB in Cosmos DB': { diagram: store('azure.cosmos-db', 2049), findings: [finding('2,049', '2,048')] },
    '1,025 KB in Table Storage': { diagram: store('azure.table-storage', 1025), findings: [finding('1,025', '1,024')] },
    '1,025 KB in Keyspaces': { diagram: store('aws.keyspaces', 1025), findings: [finding('1,025', '1,024')] },
    '17 MB in Amazon DocumentDB': { diagram: store('aws.documentdb', 16385), findings: [finding('16,385', '16,384')] },
    '17 MB in Azure DocumentDB': { diagram: store('azure.documentdb', 16385), findings: [finding('16,385', '16,384')] },
    'items of Cosmos DB that do not fit its twin': {
      side: 'aws',
      diagram: store('azure.cosmos-db', 1500),
      findings: [finding('1,500', '400')],
    },
  },
});
