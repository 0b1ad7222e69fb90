import { staticKeys } from '../../../../shared/validation/rules/security/static-keys.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const uses = (from: string, to: string, auth: string | undefined) =>
  diagram(to.startsWith('azure') ? 'azure' : 'aws')
    .node('app', from)
    .node('store', to)
    .connect('app', 'store', { properties: auth === undefined ? {} : { auth } })
    .done();

const keys = {
  code: 'SEC-008',
  severity: 'warning' as const,
  message: '"app" signs in to "store" with long-lived keys.',
  nodes: ['store', 'app'],
  property: 'auth',
};
const role = ['sets auth: role on "app" -> "store"'];
const identity = ['sets auth: managed-identity on "app" -> "store"'];

ruleTable(staticKeys, {
  valid: {
    'a role': uses('aws.lambda', 'aws.s3', 'role'),
    'a managed identity': uses('azure.function-app', 'azure.blob-storage', 'managed-identity'),
    'nothing stated': uses('aws.lambda', 'aws.s3', undefined),
    'a password of a database': uses('aws.lambda', 'aws.rds', 'password'),
    'a caller outside the cloud, which has no role': uses('neutral.server', 'aws.s3', 'keys'),
    'a partner that asks for its key': uses('aws.lambda', 'neutral.third-party', 'keys'),
    'a delivery network, which runs nothing of yours': uses('aws.cloudfront', 'aws.s3', 'keys'),
    'a load balancer that is no data service': uses('aws.lambda', 'aws.alb', 'keys'),
    'a workload of the other cloud': diagram('azure')
      .node('app', 'aws.lambda', { pinned: 'aws' })
      .node('store', 'azure.blob-storage')
      .connect('app', 'store', { properties: { auth: 'keys' } })
      .done(),
  },
  invalid: {
    'a function and a store': { diagram: uses('aws.lambda', 'aws.s3', 'keys'), findings: [keys], fixed: role },
    'on Azure': {
      diagram: uses('azure.app-service', 'azure.blob-storage', 'keys'),
      findings: [keys],
      fixed: identity,
    },
    'a cluster and a queue': {
      diagram: uses('aws.eks-cluster', 'aws.sqs', 'keys'),
      findings: [keys],
      fixed: role,
    },
    'a workflow': { diagram: uses('aws.step-functions', 'aws.dynamodb', 'keys'), findings: [keys], fixed: role },
    secrets: { diagram: uses('aws.ec2', 'aws.secrets-manager', 'keys'), findings: [keys], fixed: role },
    'a model': { diagram: uses('azure.container-apps', 'azure.openai', 'keys'), findings: [keys], fixed: identity },
    'a search service': {
      diagram: uses('azure.app-service', 'azure.ai-search', 'keys'),
      findings: [keys],
      fixed: identity,
    },
    'two callers of one store: one cause': {
      diagram: diagram('aws')
        .node('a', 'aws.lambda')
        .node('b', 'aws.ec2')
        .node('store', 'aws.s3')
        .connect('a', 'store', { properties: { auth: 'keys' } })
        .connect('b', 'store', { properties: { auth: 'keys' } })
        .done(),
      findings: [
        {
          code: 'SEC-008',
          severity: 'warning',
          message: '"a" and "b" sign in to "store" with long-lived keys.',
          nodes: ['store', 'a', 'b'],
          property: 'auth',
        },
      ],
      fixed: ['sets auth: role on "a" -> "store"', 'sets auth: role on "b" -> "store"'],
    },
    'the derived side': {
      diagram: uses('aws.lambda', 'aws.s3', 'keys'),
      side: 'azure',
      findings: [keys],
      fixed: identity,
    },
  },
});
