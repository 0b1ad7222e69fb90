import type { Rule } from '../../rule.ts';
import { runBeyondDays } from '../../run-in-days.ts';

export const batchTaskLifetime: Rule = {
  meta: {
    id: 'batch-task-lifetime',
    code: 'RT-020',
    category: 'limits',
    severity: 'error',
    providers: ['azure'],
    title: 'An Azure Batch task that runs longer than tasks live',
    why: 'A task of Azure Batch lives at most 180 days from the moment it is added, waiting included. The service ends it there in whatever state it is.',
    messages: { long: '{name} may run {days} days; a task lives at most {limit} days.' },
    remedy: 'Split the job into tasks that each go on where the one before stopped.',
    source: 'az-batch-create-task',
  },
  check: (view) =>
    view.all('azure.batch').flatMap((node) => {
      const tooLong = runBeyondDays(view, node);
      return tooLong === undefined ? [] : [{ message: 'long', ...tooLong }];
    }),
};
