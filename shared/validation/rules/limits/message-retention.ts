import { mostGenerousLimit } from '../../limits.ts';
import { roomierTier } from '../../roomier-tier.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** Every broker whose catalog entry has `maxRetentionDays`; without a stated tier the longest tier decides. */
export const messageRetention: Rule = {
  meta: {
    id: 'message-retention',
    code: 'RT-024',
    category: 'limits',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'Retention that the broker or its tier does not offer',
    why: 'Messages and records are deleted when the retention of the broker ends, read or not. A replay or a long outage that the design counts on then finds nothing.',
    messages: { long: '{name} is to keep messages {days} days; it keeps them at most {limit}.' },
    remedy: 'Choose a tier that keeps them longer, or capture the stream to object storage.',
    source: 'rule-sqs-quotas',
  },
  check: (view) =>
    view.all('broker').flatMap((broker) => {
      const days = statedNumber(view, broker, 'retentionDays');
      if (days === undefined) return [];
      const limit = mostGenerousLimit(broker, 'maxRetentionDays');
      if (limit === undefined || days <= limit.value) return [];
      return [
        {
          message: 'long',
          data: { name: nameOf(broker), days: numberText(days), limit: daysText(limit.value) },
          nodes: [broker.id],
          property: 'retentionDays',
          fact: limit,
          fix: roomierTier(broker, 'maxRetentionDays', days),
        },
      ];
    }),
};

function daysText(days: number): string {
  return `${numberText(days)} ${days === 1 ? 'day' : 'days'}`;
}
