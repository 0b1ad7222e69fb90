import { nodeName } from '../../../catalog/node-name.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait, isSynchronous } from '../../calls.ts';
import { isDeadLetterQueue } from '../../dead-letter-queue.ts';
import type { OfferedFix } from '../../fix.ts';
import { addServiceFix } from '../../fixes/add-service.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { severalFix } from '../../fixes/several.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

/** Not Service Bus, whose dead-letter queue is built in. */
const CANDIDATES = [
  'aws.sqs',
  'aws.sns',
  'aws.eventbridge',
  'aws.eventbridge-pipes',
  'aws.eventbridge-scheduler',
  'aws.lambda',
  'azure.queue-storage',
  'azure.event-grid',
];

const SOURCES = { aws: 'rule-sqs-dead-letter', azure: 'rule-event-grid-dead-letter' };

export const deadLetterMissing: Rule = {
  meta: {
    id: 'dead-letter-missing',
    code: 'DUR-007',
    category: 'durability',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Messages that fail repeatedly and go nowhere',
    why: 'Some messages fail every time. Without a place to set them aside they block or loop until their retention ends, and then they are lost without a trace.',
    messages: { off: '{name} has no dead-letter queue; messages that keep failing are lost or come back for ever.' },
    remedy: 'Add a dead-letter queue or an on-failure destination, and an alarm on it.',
    source: 'rule-sqs-dead-letter',
  },
  check: (view) =>
    view.all(...CANDIDATES).flatMap((node) => {
      if (statedFlag(view, node, 'deadLetter') !== false) return [];
      if (hasTrait(node, 'queue') && isDeadLetterQueue(view, node)) return [];
      if (hasDeadLetterQueue(view, node) || isHandledElsewhere(view, node)) return [];
      const fix = fixFor(view, node);
      return [
        {
          message: 'off',
          data: { name: nameOf(node) },
          nodes: [node.id],
          property: 'deadLetter',
          source: SOURCES[view.side],
          fix,
        },
      ];
    }),
};

function fixFor(view: SideView, node: ViewNode): OfferedFix | undefined {
  // Queue Storage has none: whoever reads the messages has to set them aside.
  if (node.service.id === 'azure.queue-storage') return undefined;
  const turnedOn = settingFix('Turn on dead-lettering', node, { deadLetter: true });
  // Where no messages are drawn, there is no telling what becomes of them either.
  const isInUse = node.incoming.length > 0 && node.outgoing.length > 0;
  if (node.service.id !== 'aws.sqs' || !isInUse) return turnedOn;
  // What fails in a FIFO queue goes to another one.
  const isFifo = statedText(view, node, 'queueType') === 'fifo';
  const queue = addServiceFix('Add a dead-letter queue', view, {
    serviceId: 'aws.sqs',
    name: `${nodeName(node)} (dead letters)`,
    properties: { role: 'dead-letter', ...(isFifo && { queueType: 'fifo' }) },
    beside: node,
    from: [{ id: node.id, kind: 'event' }],
  });
  return severalFix('Add a dead-letter queue', turnedOn, queue) ?? turnedOn;
}

function hasDeadLetterQueue(view: SideView, node: ViewNode): boolean {
  return node.outgoing.some(({ to }) => {
    const target = view.nodes.get(to);
    return target !== undefined && isDeadLetterQueue(view, target);
  });
}

/** Functions move poison messages of a storage queue aside by themselves; a caller who waits sees the failure. */
function isHandledElsewhere(view: SideView, node: ViewNode): boolean {
  if (node.service.id === 'azure.queue-storage') {
    return node.outgoing.some(({ target }) => hasTrait(target, 'function'));
  }
  if (node.service.id !== 'aws.lambda') return false;
  const invocation = statedText(view, node, 'invocation');
  if (invocation !== undefined) return invocation !== 'async';
  return view.incoming(node.id).every((connection) => isSynchronous(view, connection) || isPolled(connection.source));
}

/** Lambda fetches from queues and streams; what fails stays there, and is set aside there. */
function isPolled(source: ViewNode | undefined): boolean {
  return hasTrait(source, 'queue', 'stream');
}
