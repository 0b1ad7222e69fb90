import { settingFix } from '../../fixes/set-properties.ts';
import type { Rule } from '../../rule.ts';
import { runBeyondDays } from '../../run-in-days.ts';
import { statedFlag } from '../../stated.ts';

/** Services are left out: what replaces a task of a service goes on with its work. */
export const managedHostLifetime: Rule = {
  meta: {
    id: 'managed-host-lifetime',
    code: 'RT-014',
    category: 'limits',
    severity: 'warning',
    providers: ['aws'],
    title: 'A job that outlives the host it runs on',
    why: 'AWS renews the hosts it manages: a job of AWS Batch on Fargate cannot count on more than 14 days, and instances of ECS Managed Instances are drained on their fourteenth day with what runs on them. A longer job is stopped there and starts again from the beginning.',
    messages: { long: '{name} may run {days} days; its host is kept no longer than {limit} days.' },
    remedy: 'Save checkpoints and go on from the last one, or run the job on EC2 instances of your own.',
    source: 'aws-batch-timeouts',
  },
  check: (view) =>
    view.all('aws.batch', 'aws.ecs-task').flatMap((node) => {
      if (statedFlag(view, node, 'checkpointing') === true) return [];
      const tooLong = runBeyondDays(view, node);
      if (tooLong === undefined) return [];
      return [{ message: 'long', ...tooLong, fix: settingFix('Run on EC2', node, { launchType: 'ec2' }) }];
    }),
};
