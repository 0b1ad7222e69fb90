import { excessOf } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

const SECONDS_PER_DAY = 86_400;

export const standardWorkflowDuration: Rule = {
  meta: {
    id: 'standard-workflow-duration',
    code: 'RT-010',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    title: 'A Standard workflow that runs longer than a year',
    why: 'A Standard execution is closed after one year. Processes that follow a contract or a subscription for longer have to go on in a new execution.',
    messages: { long: '{name} may run {days} days; a Standard execution lasts at most {limit} days.' },
    remedy: 'Continue as a new execution before the year ends.',
    source: 'rule-step-functions-quotas',
  },
  check: (view) =>
    view.all('aws.step-functions').flatMap((node) => {
      const excess = excessOf(node, 'maxRunSeconds', statedNumber(view, node.id, 'expectedDurationSeconds'));
      if (statedText(view, node.id, 'workflowType') !== 'standard') return [];
      if (excess === undefined) return [];
      return [
        {
          message: 'long',
          data: {
            name: nameOf(node),
            days: numberText(Math.ceil(excess.value / SECONDS_PER_DAY)),
            limit: numberText(Math.floor(excess.limit.value / SECONDS_PER_DAY)),
          },
          nodes: [node.id],
          property: 'expectedDurationSeconds',
          fact: excess.limit,
        },
      ];
    }),
};
