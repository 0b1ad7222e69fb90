import type { Limit } from '../../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { hasOnlyTheStandardTime, runsOnManagedInstances } from '../../lambda-run-limit.ts';
import { excessOf } from '../../limits.ts';
import { moveToContainers } from '../../move-to-containers.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
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
        'The timeout of {name} is {seconds} s; an invocation that is started this way ends after {limit} s, on Managed Instances too.',
      execution: 'The execution timeout of {name} is {seconds} s; a durable execution lasts at most {limit} s.',
    },
    remedy:
      'Lower the timeout, invoke the function asynchronously on Managed Instances, or move the work to a container task.',
    source: 'rule-lambda-quotas',
  },
  check: (view) =>
    view.all('aws.lambda').flatMap((node) => [...timeoutReport(view, node), ...executionReport(view, node)]),
};

function timeoutReport(view: SideView, node: ViewNode): readonly Report[] {
  const { message, limitId } = boundFor(view, node);
  const excess = excessOf(node, limitId, statedNumber(view, node, 'timeoutSeconds'));
  if (excess === undefined) return [];
  return [{ ...reportOf(node, 'timeoutSeconds', message, excess), fix: fixFor(view, node, excess.limit.value) }];
}

/** The whole of a durable execution, all its invocations and waits together. */
function executionReport(view: SideView, node: ViewNode): readonly Report[] {
  const stated = statedNumber(view, node, 'executionTimeoutSeconds');
  const excess = excessOf(node, 'maxExecutionTimeoutSeconds', stated);
  return excess ? [reportOf(node, 'executionTimeoutSeconds', 'execution', excess)] : [];
}

function reportOf(
  node: ViewNode,
  property: string,
  message: string,
  { value, limit }: { readonly value: number; readonly limit: Limit },
): Report {
  const data = { name: nameOf(node), seconds: numberText(value), limit: numberText(limit.value) };
  return { message, data, nodes: [node.id], property, fact: limit };
}

/** The limit will do where the work is known to fit into it. */
function fixFor(view: SideView, node: ViewNode, limit: number): OfferedFix | undefined {
  const run = statedNumber(view, node, 'expectedDurationSeconds');
  if (run === undefined) return undefined;
  if (run > limit) return moveToContainers(view, node);
  return settingFix(`Set to ${numberText(limit)} s`, node, { timeoutSeconds: limit });
}

function boundFor(view: SideView, node: ViewNode): { message: string; limitId: string } {
  if (!runsOnManagedInstances(view, node)) return { message: 'standard', limitId: 'maxTimeoutSeconds' };
  return hasOnlyTheStandardTime(view, node)
    ? { message: 'waiting', limitId: 'maxSyncRunSeconds' }
    : { message: 'managed', limitId: 'maxTimeoutSeconds' };
}
