import { answersRequests } from '../../calls.ts';
import { limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

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
      const seconds = statedNumber(view, node.id, 'expectedResponseSeconds');
      const limit = limitFor(node, 'maxHttpResponseSeconds');
      if (seconds === undefined || limit === undefined || !answersRequests(view, node.id)) return [];
      const raised = statedNumber(view, node.id, 'idleTimeoutSeconds');
      if (seconds <= Math.max(limit.value, raised ?? 0)) return [];
      return [
        {
          message: 'slow',
          data: {
            name: nameOf(node),
            seconds: numberText(seconds),
            limit: numberText(Math.max(limit.value, raised ?? 0)),
          },
          nodes: [node.id],
          property: 'expectedResponseSeconds',
        },
      ];
    }),
};
