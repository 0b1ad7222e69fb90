import type { Rule } from '../../rule.ts';
import { runBeyondDays } from '../../run-in-days.ts';
import { statedText } from '../../stated.ts';

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
      if (statedText(view, node, 'workflowType') !== 'standard') return [];
      const tooLong = runBeyondDays(view, node);
      return tooLong === undefined ? [] : [{ message: 'long', ...tooLong }];
    }),
};
