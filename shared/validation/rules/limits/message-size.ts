import { mostGenerousLimit } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { numberOnConnection } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/**
 * Every broker whose catalog entry has `maxMessageKb`; without a stated tier the largest tier decides. Between that and
 * `maxLargeMessageKb` a setting of the broker decides, which a drawing does not show.
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
    view.all('broker').flatMap((broker) => {
      const limit = mostGenerousLimit(broker, 'maxMessageKb');
      if (limit === undefined) return [];
      const ceiling = mostGenerousLimit(broker, 'maxLargeMessageKb') ?? limit;
      return view.incoming(broker.id).flatMap((connection) => {
        const size = numberOnConnection(connection, 'messageKb');
        if (size === undefined || size <= limit.value) return [];
        const isHard = size > ceiling.value && (ceiling !== limit || limit.kind === 'hard');
        const named = isHard ? ceiling : limit;
        return [
          {
            message: isHard ? 'hard' : 'adjustable',
            ...(!isHard && { severity: 'warning' as const }),
            data: { broker: nameOf(broker), size: numberText(size), limit: numberText(named.value) },
            nodes: [broker.id],
            connections: [connection.connection.id],
            property: 'messageKb',
            fact: named,
          },
        ];
      });
    }),
};
