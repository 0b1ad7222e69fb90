import { lifecycleReports } from '../../lifecycle.ts';
import type { Rule } from '../../rule.ts';

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
    lifecycleReports(
      view,
      'renamed',
      (lifecycle) => lifecycle.state === 'renamed',
      (name) => `Show it as ${name}.`,
    ),
};
