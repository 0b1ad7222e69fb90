import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { lambdaRunLimit, type RunBound } from '../../lambda-run-limit.ts';
import { excessOf } from '../../limits.ts';
import { moveToContainers } from '../../move-to-containers.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

export const lambdaMaxDuration: Rule = {
  meta: {
    id: 'lambda-max-duration',
    code: 'RT-001',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    title: 'Work that outlasts one Lambda invocation',
    why: 'Lambda ends an invocation when its timeout passes, and the timeout cannot be set beyond the hard limit. Work that needs longer is cut off every time, after it has been paid for, and retried from the start where the trigger retries. Managed Instances give an invocation 90 minutes if nobody waits for it; a durable execution may take a year, but 15 minutes where its caller waits for the end.',
    messages: {
      single: '{name} may run {seconds} s; one Lambda invocation stops at {limit} s.',
      managed: '{name} may run {seconds} s; on Managed Instances one Lambda invocation stops at {limit} s.',
      waiting: '{name} may run {seconds} s; started this way, Lambda stops it at {limit} s.',
      polled:
        '{name} may run {seconds} s; a durable execution that an event source mapping starts stops at {limit} s in all.',
      durable: '{name} may run {seconds} s; a durable execution stops at {limit} s.',
    },
    remedy:
      'Run it as a Fargate task or an AWS Batch job, split it into steps with Step Functions, or use Lambda durable functions, started asynchronously.',
    source: 'rule-lambda-quotas',
  },
  check: (view) =>
    view.all('aws.lambda').flatMap((node) => {
      const { bound, limitId } = lambdaRunLimit(view, node);
      const excess = excessOf(node, limitId, statedNumber(view, node, 'expectedDurationSeconds'));
      if (excess === undefined) return [];
      return [
        {
          message: bound,
          data: { name: nameOf(node), seconds: numberText(excess.value), limit: numberText(excess.limit.value) },
          nodes: [node.id],
          property: 'expectedDurationSeconds',
          fact: excess.limit,
          fix: fixFor(bound, view, node),
        },
      ];
    }),
};

/** What is started in a way that gives it less time is mended by starting it without waiting, or by splitting it: a decision. */
function fixFor(bound: RunBound, view: SideView, node: ViewNode): OfferedFix | undefined {
  switch (bound) {
    case 'single':
    case 'managed':
      return moveToContainers(view, node);
    case 'waiting':
    case 'polled':
    case 'durable':
      return undefined;
  }
}
