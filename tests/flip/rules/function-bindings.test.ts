import { functionBindings } from '../../../shared/flip/rules/function-bindings.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

flipRuleTable(functionBindings, {
  silent: {
    'Lambda functions that were drawn for AWS and come back to it': {
      diagram: {
        ...diagram('aws').node('fn', 'aws.lambda').node('topic', 'aws.sns').connect('fn', 'topic').done(),
        provider: 'azure',
      },
      to: 'aws',
    },
    'an app that only calls an API': diagram('azure')
      .node('app', 'azure.function-app')
      .node('api', 'azure.api-management')
      .connect('app', 'api')
      .done(),
    'what only starts it, which is a trigger on both': diagram('azure')
      .node('app', 'azure.function-app')
      .node('queue', 'azure.queue-storage')
      .connect('queue', 'app')
      .done(),
    'an app that stays on Azure': diagram('azure')
      .node('app', 'azure.function-app', { pinned: 'azure' })
      .node('queue', 'azure.queue-storage')
      .connect('app', 'queue')
      .done(),
    'an app that becomes a container service': diagram('azure')
      .node('app', 'azure.function-app', { other: 'aws.ecs-service' })
      .node('queue', 'azure.queue-storage')
      .connect('app', 'queue')
      .done(),
    'the way from AWS': diagram('aws')
      .node('fn', 'aws.lambda')
      .node('queue', 'aws.sqs')
      .node('secrets', 'aws.secrets-manager')
      .connect('fn', 'queue')
      .connect('fn', 'secrets')
      .done(),
  },
  remarks: {
    'an app that writes to a queue and reads secrets': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { label: 'Orders' })
        .node('queue', 'azure.queue-storage', { label: 'Jobs' })
        .node('vault', 'azure.key-vault', { label: 'Keys' })
        .connect('app', 'queue')
        .connect('app', 'vault')
        .done(),
      says: [
        {
          code: 'CONV-021',
          severity: 'info',
          message:
            '"Orders" works with "Jobs": each input or output binding among them becomes an SDK call, with a permission in the role of the Lambda function.',
          nodes: ['app', 'queue'],
          property: null,
        },
        {
          code: 'CONV-021',
          severity: 'info',
          message:
            '"Orders" uses "Keys": each Key Vault reference in its settings becomes a look-up, in code or by the AWS Parameters and Secrets Lambda Extension, with a permission to read the secret.',
          nodes: ['app', 'vault'],
          property: null,
        },
      ],
    },
    'a function of an app': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app')
        .node('fn', 'azure.function', { in: 'app', label: 'Create' })
        .node('items', 'azure.cosmos-db', { label: 'Items' })
        .connect('fn', 'items')
        .done(),
      says: [
        {
          code: 'CONV-021',
          severity: 'info',
          message:
            '"Create" works with "Items": each input or output binding among them becomes an SDK call, with a permission in the role of the Lambda function.',
          nodes: ['fn', 'items'],
          property: null,
        },
      ],
    },
  },
});
