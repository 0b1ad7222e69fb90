import { deadLetterMissing } from '../../../../shared/validation/rules/durability/dead-letter-missing.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(deadLetterMissing, {
  valid: {
    'nothing stated': diagram('aws').node('queue', 'aws.sqs').done(),
    'with one': diagram('aws').node('queue', 'aws.sqs', { deadLetter: true }).done(),
    'Service Bus, where it is built in': diagram('azure')
      .node('bus', 'azure.service-bus', { deadLetter: false })
      .done(),
    'a storage queue read by Functions': diagram('azure')
      .node('queue', 'azure.queue-storage', { deadLetter: false })
      .node('app', 'azure.function-app')
      .connect('queue', 'app')
      .done(),
    'the dead-letter queue itself': diagram('aws')
      .node('queue', 'aws.sqs', { role: 'dead-letter', deadLetter: false })
      .done(),
    'one that is drawn': diagram('aws')
      .node('queue', 'aws.sqs', { deadLetter: false })
      .node('dlq', 'aws.sqs', { label: 'DLQ' })
      .connect('queue', 'dlq')
      .done(),
    'a function whose callers wait': diagram('aws')
      .node('api', 'aws.api-gateway')
      .node('fn', 'aws.lambda', { deadLetter: false })
      .connect('api', 'fn')
      .done(),
  },
  invalid: {
    'a queue without one': {
      diagram: diagram('aws').node('queue', 'aws.sqs', { deadLetter: false }).done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"queue" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['queue'],
          property: 'deadLetter',
        },
      ],
    },
    'an asynchronous function without one': {
      diagram: diagram('aws')
        .node('topic', 'aws.sns')
        .node('fn', 'aws.lambda', { deadLetter: false })
        .connect('topic', 'fn')
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"fn" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['fn'],
          property: 'deadLetter',
        },
      ],
    },
    'a storage queue read by a machine': {
      diagram: diagram('azure')
        .node('queue', 'azure.queue-storage', { deadLetter: false })
        .node('vm', 'azure.virtual-machines')
        .connect('queue', 'vm')
        .done(),
      findings: [
        {
          code: 'DUR-007',
          severity: 'warning',
          message: '"queue" has no dead-letter queue; messages that keep failing are lost or come back for ever.',
          nodes: ['queue'],
          property: 'deadLetter',
        },
      ],
    },
  },
});
