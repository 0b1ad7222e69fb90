import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { isDeadLetterQueue } from '../../validation/dead-letter-queue.ts';
import { serviceFix } from '../../validation/fixes/change-service.ts';
import { settingFix } from '../../validation/fixes/set-properties.ts';
import type { Report } from '../../validation/rule.ts';
import { statedFlag, statedText } from '../../validation/stated.ts';
import { nameOf, serviceName } from '../../validation/wording.ts';
import type { FlipContext, FlipRule } from '../flip-rule.ts';

const SERVICE_BUS = 'azure.service-bus';
const TOPIC = 'azure.service-bus-topic';

export const queueSemanticsLost: FlipRule = {
  meta: {
    id: 'queue-semantics-lost',
    code: 'CONV-014',
    category: 'durability',
    severity: 'warning',
    directions: ['aws-azure'],
    title: 'An ordered or dead-lettered queue that loses that on Azure',
    why: 'Queue Storage promises no order, delivers a message at least once and has no dead-letter queue: what fails is taken again until it expires, unless the consumer moves it away itself. Service Bus keeps the order of messages within a session only; sessions are turned on for each queue and each subscription when it is created, and senders set a session id.',
    messages: {
      order: '{queue} is a FIFO queue; Queue Storage keeps no order and may deliver a message twice.',
      sessions:
        '{queue} is FIFO on AWS; a topic of Service Bus keeps the order only for subscriptions with sessions, which are not stated here. The message group becomes the session id.',
      fifoQueue:
        '{queue} is a FIFO queue behind {topic}; as a subscription of Service Bus it keeps the order only with sessions, which are not stated here. The message group becomes the session id.',
      deadLetter: '{queue} sets failed messages aside; Queue Storage has no dead-letter queue.',
    },
    remedy:
      'Use Service Bus: sessions keep the order where they are turned on, and every queue and subscription has a dead-letter queue.',
    source: 'az-queue-comparison',
  },
  check: (context) => [
    ...context.after.all('azure.queue-storage').flatMap(({ id }) => lossOf(context, id) ?? []),
    ...context.after.all(TOPIC).flatMap((topic) => orderLostBy(context, topic) ?? []),
  ],
};

/** A FIFO topic, or the FIFO queues behind it that Azure shows as its subscriptions. */
function orderLostBy({ before, after, isSaid }: FlipContext, topic: ViewNode): Report | undefined {
  const { id } = topic;
  const was = before.nodes.get(id);
  if (was?.service.id !== 'aws.sns' || isSaid(id, 'sessions') || isSaid(id, 'orderingRequired')) return undefined;
  // What is stated as off is meant.
  if (statedFlag(after, id, 'sessions') !== undefined) return undefined;
  const [queue] = was.outgoing.filter((line) => after.absorbed.has(line.to) && isFifo(before, line.to));
  const isOwn = isFifo(before, id);
  if (!isOwn && queue === undefined) return undefined;
  const fix = settingFix('Turn on sessions', topic, { sessions: true });
  const said = { nodes: [id], property: 'sessions', source: 'service-bus-sessions', fix };
  if (isOwn || queue === undefined) return { ...said, message: 'sessions', data: { queue: nameOf(was) } };
  return { ...said, message: 'fifoQueue', data: { queue: nameOf(queue.target), topic: nameOf(was) } };
}

function isFifo(view: SideView, id: string): boolean {
  return statedText(view, id, 'queueType') === 'fifo' || statedFlag(view, id, 'orderingRequired') === true;
}

function lossOf({ before, after, isSaid }: FlipContext, id: string): Report | undefined {
  const [queue, twin] = [before.nodes.get(id), after.nodes.get(id)];
  if (queue?.service.id !== 'aws.sqs' || twin === undefined) return undefined;
  const use = `Use ${serviceName(after, SERVICE_BUS)}`;
  if (statedText(before, id, 'queueType') === 'fifo') {
    if (isSaid(id, 'orderingRequired') || isSaid(id, 'exactlyOnce')) return undefined;
    const fix = serviceFix(use, after, [twin], SERVICE_BUS, { sessions: true });
    return { message: 'order', data: { queue: nameOf(queue) }, nodes: [id], property: 'queueType', fix };
  }
  if (!hasDeadLetterQueue(before, queue)) return undefined;
  const fix = serviceFix(use, after, [twin], SERVICE_BUS);
  return { message: 'deadLetter', data: { queue: nameOf(queue) }, nodes: [id], property: 'deadLetter', fix };
}

function hasDeadLetterQueue(view: SideView, queue: ViewNode): boolean {
  if (statedFlag(view, queue.id, 'deadLetter') === true) return true;
  return queue.outgoing.some(({ to }) => {
    const target = view.nodes.get(to);
    return target?.service.id === 'aws.sqs' && isDeadLetterQueue(view, target);
  });
}
