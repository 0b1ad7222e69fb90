import type { ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { longestRunOf, nodesOfRun } from '../../function-app-runs.ts';
import { excessOf, limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** Reasons from the default of the stated plan; an unknown plan has no default to reason from. */
export const functionsDefaultTimeout: Rule = {
  meta: {
    id: 'functions-default-timeout',
    code: 'RT-004',
    category: 'limits',
    severity: 'warning',
    providers: ['azure'],
    title: 'Work that outlasts the default function timeout',
    why: 'Unless functionTimeout is set in host.json, the default of the plan applies and the host ends longer runs. The work succeeds in small tests and fails with real data.',
    messages: {
      default: '{name} may run {seconds} s; no timeout is stated, and the default of {limit} s applies.',
    },
    remedy: 'State functionTimeout in host.json, above the longest run.',
    source: 'rule-functions-timeout',
  },
  check: (view) =>
    view.all('azure.function-app').flatMap((node) => {
      const run = longestRunOf(view, node);
      const excess = excessOf(node, 'defaultRunSeconds', run?.seconds);
      if (run === undefined || excess === undefined) return [];
      if (statedNumber(view, node, 'timeoutSeconds') !== undefined) return [];
      return [
        {
          message: 'default',
          data: { name: nameOf(run.node), seconds: numberText(run.seconds), limit: numberText(excess.limit.value) },
          nodes: nodesOfRun(run, node),
          property: 'timeoutSeconds',
          fact: excess.limit,
          fix: timeoutFix(node, run.seconds),
        },
      ];
    }),
};

/** The most that the plan allows, where that is enough; on a plan without a bound half as long again as the longest known run. */
function timeoutFix(node: ViewNode, seconds: number): OfferedFix | undefined {
  const most = limitFor(node, 'maxRunSeconds')?.value;
  if (excessOf(node, 'maxRunSeconds', seconds) !== undefined) return undefined;
  const enough = most ?? Math.ceil((seconds * 1.5) / 60) * 60;
  return settingFix(`Set to ${numberText(enough)} s`, node, { timeoutSeconds: enough });
}
