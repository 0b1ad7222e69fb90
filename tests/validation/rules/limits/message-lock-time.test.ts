import { messageLockTime } from '../../../../shared/validation/rules/limits/message-lock-time.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageLockTime, {
  valid: {
    'a lock longer than the processing': diagram('azure')
      .node('bus', 'azure.service-bus', { lockSeconds: 300 })
      .node('app', 'azure.function-app', { processingSeconds: 200 })
      .connect('bus', 'app')
      .done(),
    'a consumer that renews the lock': diagram('azure')
      .node('bus', 'azure.service-bus', { lockSeconds: 60 })
      .node('app', 'azure.function-app', { processingSeconds: 400, lockRenewal: true })
      .connect('bus', 'app')
      .done(),
    'exactly the lock': diagram('aws')
      .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 60 })
      .node('svc', 'aws.ecs-service', { processingSeconds: 60 })
      .connect('queue', 'svc')
      .done(),
    'no stated lock': diagram('aws')
      .node('queue', 'aws.sqs')
      .node('svc', 'aws.ecs-service', { processingSeconds: 600 })
      .connect('queue', 'svc')
      .done(),
    'a producer that is slow': diagram('aws')
      .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 60 })
      .node('svc', 'aws.ecs-service', { processingSeconds: 600 })
      .connect('svc', 'queue')
      .done(),
  },
  invalid: {
    'a Service Bus lock that expires first': {
      diagram: diagram('azure')
        .node('bus', 'azure.service-bus', { lockSeconds: 60 })
        .node('app', 'azure.function-app', { processingSeconds: 90 })
        .connect('bus', 'app')
        .done(),
      findings: [
        {
          code: 'RT-013',
          severity: 'warning',
          message: 'Messages of "bus" are locked for 60 s; "app" may take 90 s for one, so others get it too.',
          nodes: ['bus', 'app'],
          property: 'lockSeconds',
        },
      ],
    },
    'a visibility timeout that ends first': {
      diagram: diagram('aws')
        .node('queue', 'aws.sqs', { visibilityTimeoutSeconds: 30 })
        .node('svc', 'aws.ecs-service', { processingSeconds: 31 })
        .connect('queue', 'svc')
        .done(),
      findings: [
        {
          code: 'RT-013',
          severity: 'warning',
          message: 'Messages of "queue" are locked for 30 s; "svc" may take 31 s for one, so others get it too.',
          nodes: ['queue', 'svc'],
          property: 'visibilityTimeoutSeconds',
        },
      ],
    },
  },
});
