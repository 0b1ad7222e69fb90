import { limitFor } from '../../limits.ts';
import { moveToContainers } from '../../move-to-containers.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** Durable functions checkpoint between steps, and Managed Instances have limits of their own. */
export const lambdaMaxDuration: Rule = {
  meta: {
    id: 'lambda-max-duration',
    code: 'RT-001',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    title: 'Work that outlasts one Lambda invocation',
    why: 'Lambda ends an invocation when its timeout passes, and the timeout cannot be set beyond the hard limit. Work that needs longer is cut off every time, after it has been paid for, and retried from the start where the trigger retries.',
    messages: { long: '{name} may run {seconds} s; one Lambda invocation stops at {limit} s.' },
    remedy:
      'Run it as a Fargate task or an AWS Batch job, split it into steps with Step Functions, or use Lambda durable functions.',
    source: 'rule-lambda-quotas',
  },
  check: (view) =>
    view.all('aws.lambda').flatMap((node) => {
      const seconds = statedNumber(view, node.id, 'expectedDurationSeconds');
      const limit = limitFor(node, 'maxRunSeconds');
      if (seconds === undefined || limit === undefined || seconds <= limit.value) return [];
      if (statedFlag(view, node.id, 'durable') === true) return [];
      if (statedText(view, node.id, 'lambdaComputeType') === 'managed-instances') return [];
      return [
        {
          message: 'long',
          data: { name: nameOf(node), seconds: numberText(seconds), limit: numberText(limit.value) },
          nodes: [node.id],
          property: 'expectedDurationSeconds',
          fact: limit,
          fix: moveToContainers(view, node),
        },
      ];
    }),
};
