import type { Limit } from '../../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor, mostGenerousLimit } from '../../limits.ts';
import { roomierTier } from '../../roomier-tier.ts';
import type { Rule } from '../../rule.ts';
import { numberOnConnection, statedFlag } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/**
 * Every broker whose catalog entry has `maxMessageKb`, and WebSocket APIs; without a stated tier the largest tier decides.
 * Between that and `maxLargeMessageKb` a setting of the broker decides.
 */
export const messageSize: Rule = {
  meta: {
    id: 'message-size',
    code: 'RT-022',
    category: 'limits',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'A message larger than its broker takes',
    why: 'Brokers reject messages beyond their size limit, headers and encoding included. A design that sends larger bodies through a queue or topic fails at the first large one.',
    messages: {
      hard: 'A message of {size} KB does not fit {broker}, which takes at most {limit} KB.',
      adjustable: 'A message of {size} KB does not fit {broker} unless its limit of {limit} KB is raised.',
    },
    remedy: 'Store the body in object storage and send a reference (claim check), or use a tier that takes it.',
    source: 'rule-sqs-quotas',
  },
  check: (view) =>
    view.all('broker', 'aws.api-gateway').flatMap((broker) => {
      const { limit, ceiling } = sizeLimitsOf(view, broker);
      if (limit === undefined) return [];
      return broker.incoming.flatMap((connection) => {
        const size = numberOnConnection(connection, 'messageKb');
        if (size === undefined || size <= limit.value) return [];
        const isHard = ceiling === undefined || size > ceiling.value;
        const named = isHard ? (ceiling ?? limit) : limit;
        return [
          {
            message: isHard ? 'hard' : 'adjustable',
            ...(!isHard && { severity: 'warning' as const }),
            data: { broker: nameOf(broker), size: numberText(size), limit: numberText(named.value) },
            nodes: [broker.id],
            connections: [connection.connection.id],
            property: 'messageKb',
            fact: named,
            fix: roomFix(broker, size),
          },
        ];
      });
    }),
};

/** `ceiling`: what the broker takes where it is set so; undefined: it is, or no setting raises the limit. */
function sizeLimitsOf(
  view: SideView,
  broker: ViewNode,
): { readonly limit: Limit | undefined; readonly ceiling: Limit | undefined } {
  const ceiling = limitFor(broker, 'maxLargeMessageKb');
  const limit = limitFor(broker, 'maxMessageKb') ?? mostGenerousLimit(broker, 'maxMessageKb');
  if (ceiling === undefined || statedFlag(view, broker, 'largeMessages') !== true) return { limit, ceiling };
  return { limit: ceiling, ceiling: undefined };
}

/** A setting or a tier that takes every message that is known to be sent there. */
function roomFix(broker: ViewNode, size: number): OfferedFix | undefined {
  const sizes = broker.incoming.map((connection) => numberOnConnection(connection, 'messageKb') ?? 0);
  const largest = Math.max(size, ...sizes);
  const ceiling = limitFor(broker, 'maxLargeMessageKb');
  if (ceiling !== undefined && largest <= ceiling.value)
    return settingFix('Take large messages', broker, { largeMessages: true });
  return roomierTier(broker, 'maxMessageKb', largest);
}
