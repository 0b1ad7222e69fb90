import { byLifecycle } from '../lifecycle.ts';
import type { Rule } from '../rule.ts';
import { successorFix } from '../successor-fix.ts';
import { serviceName } from '../wording.ts';

export const renamedService: Rule = {
  meta: {
    id: 'renamed-service',
    code: 'LIFE-003',
    category: 'lifecycle',
    severity: 'info',
    providers: ['aws', 'azure'],
    title: 'A service under its former name',
    why: 'The service is the same, but readers look for it under its new name, in the documentation as in the console.',
    messages: { renamed: '{service} has a new name. {text}' },
    remedy: 'Show the current name.',
    source: 'rule-lifecycle',
  },
  check: (view) =>
    byLifecycle(view, (lifecycle) => lifecycle.state === 'renamed').map(({ name, lifecycle, nodes }) => ({
      message: 'renamed',
      data: { service: name, text: lifecycle.text },
      nodes: nodes.map(({ id }) => id),
      ...(lifecycle.successor !== undefined && { remedy: `Show it as ${serviceName(view, lifecycle.successor)}.` }),
      fact: lifecycle,
      fix: successorFix(view, nodes, lifecycle),
    })),
};
