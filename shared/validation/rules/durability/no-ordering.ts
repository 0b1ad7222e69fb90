import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { serviceFix } from '../../fixes/change-service.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

type Need = 'order' | 'once' | 'both';

export const noOrdering: Rule = {
  meta: {
    id: 'no-ordering',
    code: 'DUR-013',
    category: 'durability',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Order or exactly-once delivery from a broker that promises neither',
    why: 'Standard queues and topics deliver at least once and in no certain order: a message may come twice, and after a later one. A design that counts on order or on single delivery works in the test and fails under load or after a retry.',
    messages: {
      order: '{name} must keep the order of its messages; {kind} does not promise it.',
      once: 'No message of {name} may be handled twice; {kind} delivers at least once.',
      both: '{name} must keep the order of its messages and deliver each once; {kind} promises neither.',
      type: '{name} needs order or single delivery; whether it is standard or FIFO is not stated.',
      sessions: '{name} must keep the order of its messages; whether it uses sessions is not stated.',
    },
    remedy:
      'Use a FIFO queue or topic, Service Bus sessions, or a stream with a partition key; and make consumers idempotent.',
    source: 'aws-sqs-standard',
  },
  check: (view) =>
    view
      .all(
        'aws.sqs',
        'aws.sns',
        'azure.queue-storage',
        'azure.event-grid',
        'azure.service-bus',
        'azure.service-bus-topic',
      )
      .flatMap((broker) => {
        const need = needOf(view, broker);
        const report = need && reportFor(view, broker, need);
        return report === undefined ? [] : [{ ...report, nodes: [broker.id] }];
      }),
};

function needOf(view: SideView, { id }: ViewNode): Need | undefined {
  const isOrdered = statedFlag(view, id, 'orderingRequired') === true;
  const isOnce = statedFlag(view, id, 'exactlyOnce') === true;
  if (isOrdered && isOnce) return 'both';
  if (isOrdered) return 'order';
  return isOnce ? 'once' : undefined;
}

type Cause = Omit<Report, 'nodes'>;

function reportFor(view: SideView, broker: ViewNode, need: Need): Cause | undefined {
  switch (broker.service.id) {
    case 'aws.sqs':
    case 'aws.sns':
      return onAws(view, broker, need);
    case 'azure.queue-storage': {
      const sessions = need === 'once' ? {} : { sessions: true };
      const fix = serviceFix('Use Service Bus', view, [broker], 'azure.service-bus', sessions);
      return { ...unable(broker, need, 'Queue Storage', 'az-queue-comparison'), fix };
    }
    case 'azure.event-grid':
      return unable(broker, need, 'Event Grid', 'az-event-grid-delivery');
    default:
      return need === 'once' ? undefined : onServiceBus(view, broker);
  }
}

function onAws(view: SideView, broker: ViewNode, need: Need): Cause | undefined {
  const type = statedText(view, broker, 'queueType');
  if (type === 'fifo') return undefined;
  const source = broker.service.id === 'aws.sqs' ? 'aws-sqs-standard' : 'rule-sns-fifo-delivery';
  const fix = mayBeFifo(view, broker) ? fifoFix(broker) : undefined;
  if (type === undefined) {
    return { message: 'type', severity: 'info', data: { name: nameOf(broker) }, property: 'queueType', source, fix };
  }
  const kind = broker.service.id === 'aws.sqs' ? 'a standard queue' : 'a standard topic';
  return { ...unable(broker, need, kind, source), property: 'queueType', fix };
}

/** Sessions alone keep an order, and the Basic tier has none. Single delivery is up to duplicate detection there. */
function onServiceBus(view: SideView, broker: ViewNode): Cause | undefined {
  const sessions = statedFlag(view, broker, 'sessions');
  if (sessions === true) return undefined;
  const isBasic = statedText(view, broker, 'tier') === 'basic';
  const fix = settingFix('Turn on sessions', broker, { sessions: true, ...(isBasic && { tier: 'standard' }) });
  const property = 'sessions';
  if (sessions === undefined && !isBasic) {
    const source = 'az-queue-comparison';
    return { message: 'sessions', severity: 'info', data: { name: nameOf(broker) }, property, source, fix };
  }
  return { ...unable(broker, 'order', 'Service Bus without sessions', 'az-queue-comparison'), property, fix };
}

function unable(broker: ViewNode, need: Need, kind: string, source: string): Cause {
  const property = need === 'once' ? 'exactlyOnce' : 'orderingRequired';
  return { message: need, data: { name: nameOf(broker), kind }, property, source };
}

function fifoFix(broker: ViewNode): OfferedFix {
  return settingFix('Use FIFO', broker, { queueType: 'fifo' });
}

/** A FIFO topic delivers to queues alone; a FIFO queue takes nothing from a standard topic or from the events of a bucket. */
function mayBeFifo(view: SideView, broker: ViewNode): boolean {
  if (broker.service.id === 'aws.sns') {
    return (
      broker.outgoing.every(({ target }) => target.service.id === 'aws.sqs') &&
      broker.incoming.every(({ source }) => source.service.id !== 'aws.s3')
    );
  }
  return broker.incoming.every(({ from }) => {
    const id = view.nodes.get(from)?.service.id;
    return id === 'aws.sns' ? statedText(view, from, 'queueType') === 'fifo' : id !== 'aws.s3';
  });
}
