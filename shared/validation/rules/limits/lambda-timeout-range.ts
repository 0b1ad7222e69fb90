import type { Limit } from '../../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { isSynchronous } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import { moveToContainers } from '../../move-to-containers.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

export const lambdaTimeoutRange: Rule = {
  meta: {
    id: 'lambda-timeout-range',
    code: 'RT-002',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    title: 'A Lambda timeout that AWS does not accept',
    why: 'The timeout of a function has a hard upper bound. A deployment that asks for more is rejected, so a design that counts on the longer timeout has to change before anything runs.',
    messages: {
      standard: 'The timeout of {name} is {seconds} s; Lambda accepts at most {limit} s.',
      managed: 'The timeout of {name} is {seconds} s; on Managed Instances Lambda accepts at most {limit} s.',
      waiting:
        'The timeout of {name} is {seconds} s; an invocation that a caller waits for ends after {limit} s, on Managed Instances too.',
    },
    remedy:
      'Lower the timeout, invoke the function asynchronously on Managed Instances, or move the work to a container task.',
    source: 'rule-lambda-quotas',
  },
  check: (view) =>
    view.all('aws.lambda').flatMap((node) => {
      const seconds = statedNumber(view, node.id, 'timeoutSeconds');
      const { message, limit } = boundFor(view, node);
      if (seconds === undefined || limit === undefined || seconds <= limit.value) return [];
      return [
        {
          message,
          data: { name: nameOf(node), seconds: numberText(seconds), limit: numberText(limit.value) },
          nodes: [node.id],
          property: 'timeoutSeconds',
          fact: limit,
          fix: fixFor(view, node, limit.value),
        },
      ];
    }),
};

/** The limit will do where the work is known to fit into it. */
function fixFor(view: SideView, node: ViewNode, limit: number): OfferedFix | undefined {
  const run = statedNumber(view, node.id, 'expectedDurationSeconds');
  if (run === undefined) return undefined;
  if (run > limit) return moveToContainers(view, node);
  return settingFix(`Set to ${numberText(limit)} s`, node, { timeoutSeconds: limit });
}

function boundFor(view: SideView, node: ViewNode): { message: string; limit: Limit | undefined } {
  const isManaged = statedText(view, node.id, 'lambdaComputeType') === 'managed-instances';
  const isAwaited =
    statedText(view, node.id, 'invocation') === 'sync' ||
    view.incoming(node.id).some((connection) => isSynchronous(view, connection));
  if (isManaged && isAwaited) return { message: 'waiting', limit: limitFor(node, 'maxSyncRunSeconds') };
  return { message: isManaged ? 'managed' : 'standard', limit: limitFor(node, 'maxTimeoutSeconds') };
}
