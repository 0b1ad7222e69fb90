import { phaseOf } from '../../../catalog/lifecycle-phase.ts';
import { lifecycleReports } from '../../lifecycle.ts';
import type { Rule } from '../../rule.ts';

export const retiredService: Rule = {
  meta: {
    id: 'retired-service',
    code: 'LIFE-001',
    category: 'lifecycle',
    severity: 'error',
    providers: ['aws', 'azure'],
    supersedes: ['leaving-service'],
    title: 'A service that no longer exists',
    why: 'A service that its provider has ended can be neither created nor used. A design that names it cannot be built, and one that still runs on it already does not.',
    messages: {
      ended: '{service} no longer exists. {text}',
    },
    remedy: 'Use what takes its place.',
    source: 'rule-lifecycle',
  },
  check: (view, { today }) =>
    lifecycleReports(
      view,
      'ended',
      (lifecycle) => phaseOf(lifecycle, today) === 'ended',
      (name) => `Use ${name} instead.`,
    ),
};
