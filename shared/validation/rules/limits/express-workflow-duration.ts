import { isAwaited } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { excessOf } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

export const expressWorkflowDuration: Rule = {
  meta: {
    id: 'express-workflow-duration',
    code: 'RT-009',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    title: 'An Express workflow that runs too long',
    why: 'Express workflows are made for short, frequent executions and end after five minutes, whatever their steps are doing. They cannot be extended, only replaced by the Standard type.',
    messages: { long: '{name} may run {seconds} s; an Express workflow stops after {limit} s.' },
    remedy: 'Use a Standard workflow, and nest Express workflows for its short parts.',
    source: 'rule-step-functions-quotas',
  },
  check: (view) =>
    view.all('aws.step-functions').flatMap((node) => {
      const excess = excessOf(node, 'maxRunSeconds', statedNumber(view, node, 'expectedDurationSeconds'));
      if (statedText(view, node, 'workflowType') !== 'express') return [];
      if (excess === undefined) return [];
      return [
        {
          message: 'long',
          data: { name: nameOf(node), seconds: numberText(excess.value), limit: numberText(excess.limit.value) },
          nodes: [node.id],
          property: 'expectedDurationSeconds',
          fact: excess.limit,
          fix: isAwaited(view, node.id)
            ? undefined
            : settingFix('Use a Standard workflow', node, { workflowType: 'standard' }),
        },
      ];
    }),
};
