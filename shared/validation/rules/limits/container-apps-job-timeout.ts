import type { ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

export const containerAppsJobTimeout: Rule = {
  meta: {
    id: 'container-apps-job-timeout',
    code: 'RT-019',
    category: 'limits',
    severity: 'warning',
    providers: ['azure'],
    title: 'A Container Apps job that outlasts its replica timeout',
    why: 'A job replica is ended when its timeout passes, finished or not. The setting has to cover the longest run; the value that tools fill in covers half an hour.',
    messages: {
      stated: '{name} may run {seconds} s; its replica timeout ends it after {limit} s.',
      default: '{name} may run {seconds} s; no replica timeout is stated, and the default of {limit} s applies.',
    },
    remedy: 'Set the replica timeout above the longest run.',
    source: 'rule-container-apps-jobs',
  },
  check: (view) =>
    view.all('azure.container-apps-job').flatMap((node) => {
      const seconds = statedNumber(view, node, 'expectedDurationSeconds');
      const stated = statedNumber(view, node, 'replicaTimeoutSeconds');
      const standard = limitFor(node, 'defaultReplicaTimeoutSeconds');
      const limit = stated ?? standard?.value;
      if (seconds === undefined || limit === undefined || seconds <= limit) return [];
      return [
        {
          message: stated === undefined ? 'default' : 'stated',
          data: { name: nameOf(node), seconds: numberText(seconds), limit: numberText(limit) },
          nodes: [node.id],
          property: 'replicaTimeoutSeconds',
          fix: timeoutFix(node, seconds),
          fact: standard,
        },
      ];
    }),
};

/** Half as long again as the longest known run, in whole minutes. */
function timeoutFix(node: ViewNode, seconds: number): OfferedFix {
  const enough = Math.ceil((seconds * 1.5) / 60) * 60;
  return settingFix(`Set to ${numberText(enough)} s`, node, { replicaTimeoutSeconds: enough });
}
