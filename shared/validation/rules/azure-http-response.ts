import { answersRequests } from '../calls.ts';
import { limitFor } from '../limits.ts';
import type { Rule } from '../rule.ts';
import { statedNumber } from '../stated.ts';
import { nameOf, numberText } from '../wording.ts';

export const azureHttpResponse: Rule = {
  meta: {
    id: 'azure-http-response',
    code: 'RT-005',
    category: 'limits',
    severity: 'error',
    providers: ['azure'],
    title: 'HTTP answers that the front-end load balancer cuts off',
    why: 'In front of App Service and Functions stands an Azure load balancer with an idle timeout that no plan and no functionTimeout changes. The caller gets an error while the function goes on, and often calls again.',
    messages: {
      slow: '{name} may take {seconds} s to answer; the balancer in front of it ends HTTP requests after {limit} s.',
    },
    remedy:
      'Answer 202 with a status address (the Durable Functions HTTP API does), queue the work, or stream the answer.',
    source: 'rule-functions-timeout',
  },
  check: (view) =>
    view.all('azure.function-app', 'azure.app-service').flatMap((node) => {
      const seconds = statedNumber(view, node.id, 'expectedResponseSeconds');
      const limit = limitFor(node, 'maxHttpResponseSeconds');
      if (seconds === undefined || limit === undefined || seconds <= limit.value) return [];
      if (!answersRequests(view, node.id)) return [];
      return [
        {
          message: 'slow',
          data: { name: nameOf(node), seconds: numberText(seconds), limit: numberText(limit.value) },
          nodes: [node.id],
          property: 'expectedResponseSeconds',
          source: limit.source,
        },
      ];
    }),
};
