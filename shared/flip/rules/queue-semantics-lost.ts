import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { isDeadLetterQueue } from '../../validation/dead-letter-queue.ts';
import { serviceFix } from '../../validation/fixes/change-service.ts';
import type { Report } from '../../validation/rule.ts';
import { statedFlag, statedText } from '../../validation/stated.ts';
import { nameOf, serviceName } from '../../validation/wording.ts';
import type { FlipContext, FlipRule } from '../flip-rule.ts';

const SERVICE_BUS = 'azure.service-bus';

export const queueSemanticsLost: FlipRule = {
  meta: {
    id: 'queue-semantics-lost',
    code: 'CONV-014',
    category: 'durability',
    severity: 'warning',
    directions: ['aws-azure'],
    title: 'An ordered or dead-lettered queue on Queue Storage',
    why: 'Queue Storage promises no order, delivers a message at least once and has no dead-letter queue: what fails is taken again until it expires, unless the consumer moves it away itself.',
    messages: {
      order: '{queue} is a FIFO queue; Queue Storage keeps no order and may deliver a message twice.',
      deadLetter: '{queue} sets failed messages aside; Queue Storage has no dead-letter queue.',
    },
    remedy: 'Use Service Bus: sessions keep the order, and every queue has a dead-letter queue.',
    source: 'az-queue-comparison',
  },
  check: (context) => context.after.all('azure.queue-storage').flatMap(({ id }) => lossOf(context, id) ?? []),
};

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
