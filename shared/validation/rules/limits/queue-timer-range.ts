import { limitFor } from '../../limits.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

const TIMERS = [
  { property: 'delaySeconds', limitId: 'maxDelaySeconds', message: 'delay' },
  { property: 'visibilityTimeoutSeconds', limitId: 'maxVisibilityTimeoutSeconds', message: 'visibility' },
] as const;

export const queueTimerRange: Rule = {
  meta: {
    id: 'queue-timer-range',
    code: 'RT-025',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    title: 'A queue delay or visibility timeout out of range',
    why: 'SQS accepts delays of up to 15 minutes and visibility timeouts of up to 12 hours. Queues are no timers: work that has to wait longer needs something that keeps time.',
    messages: {
      delay: 'The delay of {name} is {seconds} s; the queue accepts at most {limit} s.',
      visibility: 'The visibility timeout of {name} is {seconds} s; the queue accepts at most {limit} s.',
    },
    remedy: 'Schedule the message with EventBridge Scheduler, or wait in a Step Functions workflow.',
    source: 'rule-sqs-quotas',
  },
  check: (view) =>
    view.all('aws.sqs').flatMap((queue) =>
      TIMERS.flatMap(({ property, limitId, message }): Report[] => {
        const seconds = statedNumber(view, queue.id, property);
        const limit = limitFor(queue, limitId);
        if (seconds === undefined || limit === undefined || seconds <= limit.value) return [];
        return [
          {
            message,
            data: { name: nameOf(queue), seconds: numberText(seconds), limit: numberText(limit.value) },
            nodes: [queue.id],
            property,
            fact: limit,
          },
        ];
      }),
    ),
};
