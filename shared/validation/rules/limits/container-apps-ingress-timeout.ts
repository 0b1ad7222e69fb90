import type { ViewNode } from '../../../catalog/side-view.ts';
import { answersRequests } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** No requests that end with one answer. */
const OTHER_PROTOCOLS = ['websocket', 'tcp'];

/** A stated idle timeout above the limit is one that premium ingress allows. */
export const containerAppsIngressTimeout: Rule = {
  meta: {
    id: 'container-apps-ingress-timeout',
    code: 'RT-016',
    category: 'limits',
    severity: 'error',
    providers: ['azure'],
    title: 'HTTP answers that the Container Apps ingress cuts off',
    why: 'The ingress of a Container Apps environment ends requests after four minutes unless premium ingress raises the limit. The caller gets an error while the replica still works.',
    messages: { slow: '{name} may take {seconds} s to answer; the ingress ends requests after {limit} s.' },
    remedy:
      'Answer at once and work asynchronously, use a Container Apps job, or raise the timeout with premium ingress.',
    source: 'rule-container-apps-ingress',
  },
  check: (view) =>
    view.all('azure.container-apps').flatMap((node) => {
      const seconds = statedNumber(view, node, 'expectedResponseSeconds');
      const limit = limitFor(node, 'maxHttpResponseSeconds');
      if (seconds === undefined || limit === undefined || !answersRequests(view, node.id)) return [];
      if (OTHER_PROTOCOLS.includes(statedText(view, node, 'listenerProtocol') ?? '')) return [];
      const most = limitFor(node, 'maxPremiumHttpResponseSeconds')?.value ?? 0;
      const raised = Math.min(statedNumber(view, node, 'idleTimeoutSeconds') ?? limit.value, most);
      const held = Math.max(limit.value, raised);
      if (seconds <= held) return [];
      return [
        {
          message: 'slow',
          data: { name: nameOf(node), seconds: numberText(seconds), limit: numberText(held) },
          nodes: [node.id],
          property: 'expectedResponseSeconds',
          fact: limit,
          fix: timeoutFix(node, seconds, most),
        },
      ];
    }),
};

/** Half as long again as the longest known answer, as far as premium ingress goes. */
function timeoutFix(node: ViewNode, seconds: number, most: number): OfferedFix | undefined {
  if (seconds > most) return undefined;
  const enough = Math.min(most, Math.ceil((seconds * 1.5) / 60) * 60);
  return settingFix(`Raise to ${numberText(enough)} s with premium ingress`, node, { idleTimeoutSeconds: enough });
}
