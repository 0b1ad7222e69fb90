import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait, isSynchronous } from '../../calls.ts';
import { excessOf } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { numberOnConnection, statedOnConnection, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

export const lambdaPayload: Rule = {
  meta: {
    id: 'lambda-payload',
    code: 'RT-008',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    title: 'A payload larger than an invocation of Lambda carries',
    why: 'Lambda bounds what an invocation carries, by the way it is invoked: an Application Load Balancer passes on less than other callers that wait, and an asynchronous event has the least room. Larger requests and responses fail.',
    messages: {
      sync: 'A payload of {size} MB does not fit a call of {name}, which carries at most {limit} MB.',
      async: 'A payload of {size} MB does not fit an asynchronous event for {name}, which carries at most {limit} MB.',
      balancer:
        'A payload of {size} MB does not fit {name} behind a load balancer, which passes on at most {limit} MB.',
      streamed: 'A payload of {size} MB does not fit a streamed response of {name}, which has at most {limit} MB.',
    },
    remedy: 'Store the body in S3 and pass a reference, or stream the response.',
    source: 'aws-lambda-invoke',
  },
  check: (view) =>
    view.all('aws.lambda').flatMap((node) =>
      node.incoming.flatMap((connection) => {
        const bound = boundOf(view, node, connection);
        if (bound === undefined) return [];
        const excess = excessOf(bound.bearer, bound.limitId, numberOnConnection(connection, 'payloadMb'));
        if (excess === undefined) return [];
        return [
          {
            message: bound.message,
            data: { name: nameOf(node), size: numberText(excess.value), limit: numberText(excess.limit.value) },
            nodes: [node.id],
            connections: [connection.connection.id],
            property: 'payloadMb',
            fact: excess.limit,
          },
        ];
      }),
    ),
};

/** undefined: how it is invoked is not known, or only an event about the data is passed, as from a bucket. */
function boundOf(
  view: SideView,
  node: ViewNode,
  connection: ViewConnection,
): { message: string; bearer: ViewNode; limitId: string } | undefined {
  const caller = connection.source;
  if (isAsynchronousCall(view, node, connection, caller))
    return { message: 'async', bearer: node, limitId: 'maxAsyncPayloadMb' };
  if (!isSynchronous(view, connection)) return undefined;
  if (caller.service.id === 'aws.alb') return { message: 'balancer', bearer: caller, limitId: 'maxLambdaPayloadMb' };
  return statedOnConnection(connection, 'streamed') === true
    ? { message: 'streamed', bearer: node, limitId: 'maxStreamedResponseMb' }
    : { message: 'sync', bearer: node, limitId: 'maxSyncPayloadMb' };
}

/** A plain arrow from code or a gateway to a function that is stated to be invoked so; what a broker or a bucket sends is its own event. */
function isAsynchronousCall(view: SideView, node: ViewNode, { connection }: ViewConnection, caller: ViewNode): boolean {
  if (connection.kind === 'invoke-async') return true;
  if (connection.kind !== 'traffic' || statedText(view, node, 'invocation') !== 'async') return false;
  return hasTrait(caller, 'compute', 'api-gateway', 'client', 'generic');
}
