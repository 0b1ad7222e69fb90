import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { slowestBackend } from '../../calls.ts';
import { mostGenerousLimit } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** Streamed answers are no backends here: a REST API passes them on for up to 15 minutes. */
export const apiGatewayTimeout: Rule = {
  meta: {
    id: 'api-gateway-timeout',
    code: 'RT-006',
    category: 'limits',
    severity: 'error',
    providers: ['aws'],
    title: 'A backend that answers after API Gateway has given up',
    why: 'API Gateway answers 504 when its integration timeout passes, while the backend keeps running and is paid for. Clients that retry then start the same work several times.',
    messages: {
      slow: '{gateway} gives up after {limit} s; {backend} may take {seconds} s to answer.',
      run: '{gateway} gives up after {limit} s; one run of {backend} may take {seconds} s, and its caller waits for it.',
    },
    remedy:
      'Accept the request and work asynchronously (SQS, Step Functions), stream the answer, raise the integration timeout of a Regional or private REST API, or use a function URL or an ALB.',
    source: 'rule-api-gateway-quotas',
  },
  check: (view) =>
    view.all('aws.api-gateway').flatMap((gateway) => {
      const slow = slowestBackend(view, gateway.id);
      const limit = integrationTimeoutOf(view, gateway);
      if (slow === undefined || limit === undefined || slow.seconds <= limit) return [];
      return [
        {
          message: slow.inferred ? 'run' : 'slow',
          ...(slow.inferred && { severity: 'warning' as const }),
          data: {
            gateway: nameOf(gateway),
            backend: nameOf(slow.node),
            limit: numberText(limit),
            seconds: numberText(slow.seconds),
          },
          nodes: [gateway.id, slow.node.id],
          connections: [slow.connection.connection.id],
          property: 'integrationTimeoutSeconds',
        },
      ];
    }),
};

/** Without a stated type the longest default counts; a raised timeout counts where the endpoint allows it. */
function integrationTimeoutOf(view: SideView, gateway: ViewNode): number | undefined {
  const standard = mostGenerousLimit(gateway, 'defaultIntegrationTimeoutSeconds')?.value;
  const stated = statedNumber(view, gateway.id, 'integrationTimeoutSeconds');
  if (stated === undefined || standard === undefined) return stated ?? standard;
  const type = statedText(view, gateway.id, 'apiType');
  const mayBeRaised =
    type !== 'http' && type !== 'websocket' && statedText(view, gateway.id, 'endpointType') !== 'edge';
  return mayBeRaised ? stated : Math.min(stated, standard);
}
