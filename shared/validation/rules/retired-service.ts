import { phaseOf } from '../../catalog/lifecycle-phase.ts';
import { byLifecycle } from '../lifecycle.ts';
import type { Rule } from '../rule.ts';
import { successorFix } from '../successor-fix.ts';
import { serviceName } from '../wording.ts';

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
    byLifecycle(view, (lifecycle) => phaseOf(lifecycle, today) === 'ended').map(
      ({ name, isPlan, lifecycle, nodes }) => ({
        message: 'ended',
        data: { service: name, text: lifecycle.text },
        nodes: nodes.map(({ id }) => id),
        ...(isPlan && { remedy: 'Choose another plan or tier.' }),
        ...(lifecycle.successor !== undefined && { remedy: `Use ${serviceName(view, lifecycle.successor)} instead.` }),
        fact: lifecycle,
        fix: successorFix(view, nodes, lifecycle),
      }),
    ),
};
