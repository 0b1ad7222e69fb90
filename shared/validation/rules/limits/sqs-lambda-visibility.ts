import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameById, nameOf, numberText } from '../../wording.ts';

/** What AWS advises, so that a batch can be retried while a throttled function waits. */
const ADVISED_FACTOR = 6;

export const sqsLambdaVisibility: Rule = {
  meta: {
    id: 'sqs-lambda-visibility',
    code: 'RT-012',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    supersedes: ['message-lock-time'],
    title: 'A visibility timeout too short for the Lambda function behind the queue',
    why: 'A message that is not deleted within the visibility timeout is delivered again. Lambda refuses an event source mapping whose queue has a visibility timeout below the function timeout, and AWS advises six times the function timeout so that throttled batches are not processed twice.',
    messages: {
      rejected:
        'Messages of {queue} reappear after {visibility} s; {consumer} may work on them for {timeout} s, so Lambda refuses the mapping.',
      short:
        'Messages of {queue} reappear after {visibility} s; AWS advises six times the {timeout} s timeout of {consumer}, which is {advised} s.',
    },
    remedy: 'Set the visibility timeout to at least six times the function timeout.',
    source: 'rule-lambda-sqs',
  },
  check: (view) =>
    view.all('aws.sqs').flatMap((queue) => {
      const visibility = statedNumber(view, queue, 'visibilityTimeoutSeconds');
      if (visibility === undefined) return [];
      const polled = pollsOf(view, queue.id).map(({ from, connection }) => ({ consumer: from, connection }));
      const delivered = queue.outgoing.map(({ to, connection }) => ({ consumer: to, connection }));
      return [...delivered, ...polled].flatMap(({ consumer, connection }) => {
        const fn = view.nodes.get(consumer);
        const timeout = fn?.service.id === 'aws.lambda' ? acceptedTimeout(view, fn) : undefined;
        if (timeout === undefined) return [];
        if (visibility >= timeout * ADVISED_FACTOR) return [];
        const isRejected = visibility < timeout;
        return [
          {
            message: isRejected ? 'rejected' : 'short',
            ...(!isRejected && { severity: 'warning' as const }),
            data: {
              queue: nameOf(queue),
              consumer: nameById(view, consumer),
              visibility: numberText(visibility),
              timeout: numberText(timeout),
              advised: numberText(timeout * ADVISED_FACTOR),
            },
            nodes: [queue.id, consumer],
            connections: [connection.id],
            property: 'visibilityTimeoutSeconds',
            fix: visibilityFix(queue, timeout * ADVISED_FACTOR),
          },
        ];
      });
    }),
};

/** A timeout that Lambda refuses is another rule's affair: this one reckons with the longest that there is. */
function acceptedTimeout(view: SideView, fn: ViewNode): number | undefined {
  const stated = statedNumber(view, fn, 'timeoutSeconds');
  const most = limitFor(fn, 'maxTimeoutSeconds')?.value;
  return stated === undefined || most === undefined ? stated : Math.min(stated, most);
}

/**
 * Arrows that show the polling instead of the messages. A function that polls may also send to a queue: its arrow counts only
 * where this queue is the one thing that it can poll and nothing else takes the messages.
 */
function pollsOf(view: SideView, queueId: string): readonly ViewConnection[] {
  if (view.outgoing(queueId).length > 0) return [];
  return view.incoming(queueId).filter(({ from }) => {
    if (statedText(view, from, 'invocation') !== 'poll' || view.incoming(from).length > 0) return false;
    return view.outgoing(from).filter(({ target }) => hasTrait(target, 'queue', 'stream')).length === 1;
  });
}

function visibilityFix(queue: ViewNode, advised: number): OfferedFix {
  return settingFix(`Set to ${numberText(advised)} s`, queue, { visibilityTimeoutSeconds: advised });
}
