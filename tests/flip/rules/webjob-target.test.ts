import { webjobTarget } from '../../../shared/flip/rules/webjob-target.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

const job = (options: Record<string, unknown> = {}) => diagram('azure').node('job', 'azure.webjobs', options);
const says = (message: string, property: string | null, fix?: string) => [
  { code: 'CONV-018', severity: 'info' as const, message, nodes: ['job'], property, ...(fix !== undefined && { fix }) },
];
const LENGTH =
  '"job" runs on a schedule: up to 900 s a Lambda function, beyond that a container task, started by an EventBridge schedule.';
const SCHEDULED = '"job" runs on a schedule: on AWS an EventBridge schedule starts it, which is not drawn.';

flipRuleTable(webjobTarget, {
  silent: {
    'a web app without jobs': diagram('azure').node('web', 'azure.app-service').done(),
    'a continuous job has become a service': job({ jobTrigger: 'continuous' }).done(),
    'a job that an event starts': job({ jobTrigger: 'event' }).done(),
    'a job that is started by hand': job({ jobTrigger: 'manual' }).done(),
    'a job that is pinned to Azure': job({ pinned: 'azure' }).done(),
    'a scheduled job whose schedule is drawn': job({ jobTrigger: 'scheduled', expectedDurationSeconds: 60 })
      .node('timer', 'aws.eventbridge-scheduler', { only: 'aws' })
      .connect('timer', 'job', { only: 'aws' })
      .done(),
    'the way from AWS': diagram('aws').node('fn', 'aws.lambda').done(),
  },
  remarks: {
    'nothing says what starts it': {
      diagram: job().done(),
      says: says(
        '"job" becomes an ECS service if it runs continuously, a Lambda function or a task if it is started; the drawing does not say.',
        'jobTrigger',
      ),
    },
    'a continuous job for which Lambda was chosen': {
      diagram: job({ jobTrigger: 'continuous', other: 'aws.lambda' }).done(),
      says: says('"job" runs continuously; AWS Lambda runs and ends.', 'jobTrigger', 'Use Amazon ECS service'),
    },
    'a scheduled job of unknown length': {
      diagram: job({ jobTrigger: 'scheduled' }).done(),
      says: says(LENGTH, 'expectedDurationSeconds'),
    },
    'a short scheduled job': {
      diagram: job({ jobTrigger: 'scheduled', expectedDurationSeconds: 60 }).done(),
      says: says(SCHEDULED, null),
    },
    'a long scheduled job, which becomes a task': {
      diagram: job({ jobTrigger: 'scheduled', expectedDurationSeconds: 3600 }).done(),
      says: says(SCHEDULED, null),
    },
    'something else than a schedule before it': {
      diagram: job({ jobTrigger: 'scheduled', expectedDurationSeconds: 60 })
        .node('web', 'azure.app-service')
        .connect('web', 'job')
        .done(),
      says: says(SCHEDULED, null),
    },
  },
});
