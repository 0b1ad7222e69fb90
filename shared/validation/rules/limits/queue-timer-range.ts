import type { ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { excessOf } from '../../limits.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

const TIMERS = [
  { property: 'delaySeconds', limitId: 'maxDelaySeconds', message: 'delay' },
  { property: 'visibilityTimeoutSeconds', limitId: 'maxVisibilityTimeoutSeconds', message: 'visibility' },
  { property: 'lockSeconds', limitId: 'maxLockSeconds', message: 'lock' },
] as const;
const QUEUES = ['aws.sqs', 'azure.queue-storage', 'azure.service-bus', 'azure.service-bus-topic'];
export const queueTimerRange: Rule = {
  meta: {
    id: 'queue-timer-range',
    code: 'RT-025',
    category: 'limits',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'A queue delay, visibility timeout or lock out of range',
    why: 'SQS accepts delays of up to 15 minutes and visibility timeouts of up to 12 hours, Queue Storage seven days, and Service Bus locks of up to five minutes. Queues are no timers: work that has to wait longer needs something that keeps time.',
    messages: {
      delay: 'The delay of {name} is {seconds} s; the queue accepts at most {limit} s.',
      visibility: 'The visibility timeout of {name} is {seconds} s; the queue accepts at most {limit} s.',
      lock: 'The lock of {name} is {seconds} s; the queue accepts at most {limit} s.',
    },
    remedy:
      'Keep the time with a scheduler or a workflow (EventBridge Scheduler, a Wait state of Step Functions), and renew the lock of what is worked on.',
    source: 'rule-sqs-quotas',
  },
  check: (view) =>
    view.all(...QUEUES).flatMap((queue) =>
      TIMERS.flatMap(({ property, limitId, message }): Report[] => {
        if (queue.service.limits[limitId] === undefined) return [];
        const excess = excessOf(queue, limitId, statedNumber(view, queue, property));
        if (excess === undefined) return [];
        return [
          {
            message,
            data: { name: nameOf(queue), seconds: numberText(excess.value), limit: numberText(excess.limit.value) },
            nodes: [queue.id],
            property,
            fact: excess.limit,
            ...(message === 'lock' && { fix: renewalFix(queue, excess.limit.value) }),
          },
        ];
      }),
    ),
};

/** The longest lock there is, renewed for as long as the work goes on. */
function renewalFix(queue: ViewNode, most: number): OfferedFix {
  return settingFix('Renew the lock', queue, { lockSeconds: most, lockRenewal: true });
}
