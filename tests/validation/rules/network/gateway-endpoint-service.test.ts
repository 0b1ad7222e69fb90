import { gatewayEndpointService } from '../../../../shared/validation/rules/network/gateway-endpoint-service.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

type Options = Record<string, unknown>;
const endpoint = (options: Options = {}) =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('e', 'aws.gateway-endpoint', { in: 'vpc', ...options });
const leadingTo = (service: string, options: Options = {}) => endpoint(options).node('t', service).connect('e', 't');
const stated = (service: string) => ({
  code: 'NET-021',
  severity: 'error' as const,
  message: `"e" is a gateway endpoint for ${service}; only Amazon S3 and DynamoDB have gateway endpoints.`,
  nodes: ['e'],
  property: 'endpointService',
});
const drawn = {
  code: 'NET-021',
  severity: 'error' as const,
  message: '"e" is a gateway endpoint that leads to "t"; only Amazon S3 and DynamoDB have gateway endpoints.',
  nodes: ['e', 't'],
  property: 'endpointService',
};
const fixed = ['turns "e" into aws.vpc-endpoint'];

ruleTable(gatewayEndpointService, {
  valid: {
    'for S3': endpoint({ endpointService: 'S3' }).done(),
    'for S3 by its full name': endpoint({ endpointService: 'com.amazonaws.eu-west-1.s3' }).done(),
    'for DynamoDB': endpoint({ endpointService: 'Amazon DynamoDB' }).done(),
    'for something that is not stated': endpoint().done(),
    'an empty statement': endpoint({ endpointService: ' ' }).done(),
    'leading to a bucket': leadingTo('aws.s3').done(),
    'leading to a table': leadingTo('aws.dynamodb').done(),
    'a function that calls through it': endpoint().node('fn', 'aws.lambda').connect('fn', 'e').done(),
    'drawn towards the function that calls': leadingTo('aws.lambda').done(),
    'drawn towards the machine that calls': leadingTo('aws.ec2').done(),
    'drawn towards the cluster that calls': leadingTo('aws.eks-cluster').done(),
    'drawn towards its network': endpoint().connect('e', 'vpc').done(),
    'drawn towards a hub': leadingTo('aws.transit-gateway').done(),
    'drawn towards its route table': leadingTo('aws.route-table').done(),
    'an interface endpoint to a queue': diagram('aws')
      .node('e', 'aws.vpc-endpoint', { endpointService: 'SQS' })
      .node('t', 'aws.sqs')
      .connect('e', 't')
      .done(),
    'a service endpoint for storage seen from AWS': {
      side: 'aws',
      diagram: diagram('azure').node('e', 'azure.service-endpoint', { endpointService: 'Microsoft.Storage' }).done(),
    },
    'a service endpoint for Cosmos DB seen from AWS': {
      side: 'aws',
      diagram: diagram('azure')
        .node('e', 'azure.service-endpoint', { endpointService: 'Microsoft.AzureCosmosDB' })
        .done(),
    },
    'a service endpoint for blobs seen from AWS': {
      side: 'aws',
      diagram: diagram('azure').node('e', 'azure.service-endpoint', { endpointService: 'Blob' }).done(),
    },
    'a service endpoint on Azure': diagram('azure')
      .node('e', 'azure.service-endpoint', { endpointService: 'SQL' })
      .done(),
  },
  invalid: {
    'for SQS, stated': { diagram: endpoint({ endpointService: 'SQS' }).done(), findings: [stated('SQS')], fixed },
    'to a queue, drawn': { diagram: leadingTo('aws.sqs').done(), findings: [drawn], fixed },
    'to a vault for secrets, drawn': { diagram: leadingTo('aws.secrets-manager').done(), findings: [drawn], fixed },
    'stated for S3 and drawn to a queue': {
      diagram: leadingTo('aws.sqs', { endpointService: 'S3' }).done(),
      findings: [drawn],
      fixed,
    },
    'a service endpoint for SQL seen from AWS, as a structural finding': {
      side: 'aws',
      diagram: diagram('azure').node('e', 'azure.service-endpoint', { endpointService: 'SQL' }).done(),
      findings: [{ ...stated('SQL'), structural: true }],
      fixed,
    },
  },
});
