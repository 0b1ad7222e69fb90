import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { isSynchronous, slowestBackend, waitFor } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { excessOf, limitFor, mostGenerousLimit } from '../../limits.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedNumber, statedOnConnection, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

/** A REST API passes a streamed answer on for longer than it waits for a whole one; the other types do not stream. */
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
      streamed: '{gateway} ends a streamed answer after {limit} s; that of {backend} may take {seconds} s.',
      run: '{gateway} gives up after {limit} s; one run of {backend} may take {seconds} s, and its caller waits for it.',
    },
    remedy:
      'Accept the request and work asynchronously (SQS, Step Functions), stream the answer, raise the integration timeout of a Regional or private REST API, or use a function URL or an ALB.',
    source: 'rule-api-gateway-quotas',
  },
  check: (view) =>
    view.all('aws.api-gateway').flatMap((gateway) => [...waitReport(view, gateway), ...streamReports(view, gateway)]),
};

function waitReport(view: SideView, gateway: ViewNode): readonly Report[] {
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
      fix: timeoutFix(view, gateway, slow.seconds),
    },
  ];
}

/** Without a stated type the longest default counts; a raised timeout counts where the type of the API allows it. */
function integrationTimeoutOf(view: SideView, gateway: ViewNode): number | undefined {
  const stated = statedNumber(view, gateway, 'integrationTimeoutSeconds');
  if (stated === undefined) return mostGenerousLimit(gateway, 'defaultIntegrationTimeoutSeconds')?.value;
  return Math.min(stated, mostGenerousLimit(gateway, 'maxIntegrationTimeoutSeconds')?.value ?? stated);
}

function streamReports(view: SideView, gateway: ViewNode): readonly Report[] {
  return gateway.outgoing.flatMap((connection) => {
    const backend = connection.target;
    if (statedOnConnection(connection, 'streamed') !== true) return [];
    const seconds = isSynchronous(view, connection) ? waitFor(view, backend)?.seconds : undefined;
    const excess = excessOf(gateway, 'streamedResponseMaxSeconds', seconds);
    if (excess === undefined) return [];
    return [
      {
        message: 'streamed',
        data: {
          gateway: nameOf(gateway),
          backend: nameOf(backend),
          limit: numberText(excess.limit.value),
          seconds: numberText(excess.value),
        },
        nodes: [gateway.id, backend.id],
        connections: [connection.connection.id],
        property: 'apiType',
        fact: excess.limit,
      },
    ];
  });
}

/** Half as long again, as far as AWS raises it; only for the two kinds of API that are known to allow it. */
function timeoutFix(view: SideView, gateway: ViewNode, seconds: number): OfferedFix | undefined {
  const endpoint = statedText(view, gateway, 'endpointType');
  const most = limitFor(gateway, 'maxRaisedIntegrationTimeoutSeconds')?.value ?? 0;
  if (statedText(view, gateway, 'apiType') !== 'rest' || (endpoint !== 'regional' && endpoint !== 'private'))
    return undefined;
  if (seconds > most) return undefined;
  const enough = Math.min(most, Math.ceil(seconds * 1.5));
  return settingFix(`Raise to ${numberText(enough)} s`, gateway, { integrationTimeoutSeconds: enough });
}
