import { phaseOf } from '../../../catalog/lifecycle-phase.ts';
import { lifecycleReports } from '../../lifecycle.ts';
import type { Rule } from '../../rule.ts';

export const leavingService: Rule = {
  meta: {
    id: 'leaving-service',
    code: 'LIFE-002',
    category: 'lifecycle',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'A service on its way out',
    why: 'A service that takes no new customers or has an end date still works for those who have it. A new design should not begin with it, and an old one needs a date for the move.',
    messages: { leaving: '{service} is on its way out. {text}' },
    remedy: 'Plan what takes its place.',
    source: 'rule-lifecycle',
  },
  check: (view, { today }) =>
    lifecycleReports(
      view,
      'leaving',
      (lifecycle) => phaseOf(lifecycle, today) === 'leaving',
      (name) => `Plan the move to ${name}.`,
    ),
};
