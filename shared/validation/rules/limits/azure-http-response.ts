import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { answersRequests, waitFor } from '../../calls.ts';
import { limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

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
      run: 'One run of {name} may take {seconds} s, and its caller waits for it; the balancer in front of it ends HTTP requests after {limit} s.',
    },
    remedy:
      'Answer 202 with a status address (the Durable Functions HTTP API does), queue the work, or stream the answer.',
    source: 'rule-functions-timeout',
  },
  check: (view) =>
    view.all('azure.function-app', 'azure.function', 'azure.app-service').flatMap((node) => {
      const wait = waitFor(view, node);
      const limit = limitFor(node, 'maxHttpResponseSeconds');
      if (wait === undefined || limit === undefined || wait.seconds <= limit.value) return [];
      if (!answersRequests(view, node.id) || (wait.inferred && !isStartedByCallers(view, node))) return [];
      return [
        {
          message: wait.inferred ? 'run' : 'slow',
          ...(wait.inferred && { severity: 'warning' as const }),
          data: { name: nameOf(node), seconds: numberText(wait.seconds), limit: numberText(limit.value) },
          nodes: [node.id],
          property: wait.inferred ? 'expectedDurationSeconds' : 'expectedResponseSeconds',
          fact: limit,
        },
      ];
    }),
};

/** A run that a timer or a queue may start keeps nobody waiting, so the callers have to be drawn. */
function isStartedByCallers(view: SideView, { id }: ViewNode): boolean {
  return view.incoming(id).length > 0 && statedFlag(view, id, 'httpTrigger') !== false;
}
