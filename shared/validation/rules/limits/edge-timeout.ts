import type { Limit } from '../../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait, slowestBackend } from '../../calls.ts';
import { limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

const PROPERTIES = ['originTimeoutSeconds', 'idleTimeoutSeconds'] as const;
const DEFAULTS = ['defaultOriginTimeoutSeconds', 'defaultRequestTimeoutSeconds', 'defaultIdleTimeoutSeconds'];

/** Layer-4 balancers are left out: their idle timeout ends silent connections, not slow answers. */
export const edgeTimeout: Rule = {
  meta: {
    id: 'edge-timeout',
    code: 'RT-007',
    category: 'limits',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'A load balancer or CDN that closes the request before the backend answers',
    why: 'Every hop in front of a backend has a timeout of its own. The shortest one decides: the caller gets a gateway error although the backend is healthy and finishes its work.',
    messages: {
      stated: '{edge} waits {limit} s; {backend} may take {seconds} s to answer.',
      default:
        '{edge} states no timeout, and the default of {limit} s applies; {backend} may take {seconds} s to answer.',
    },
    remedy: 'Raise the timeout of this hop above the longest answer, or answer at once and work asynchronously.',
    source: 'rule-alb-attributes',
  },
  check: (view) =>
    view.all('layer-7', 'cdn').flatMap((edge) => {
      if (hasTrait(edge, 'layer-4')) return [];
      const slow = slowestBackend(view, edge.id);
      const timeout = timeoutOf(view, edge);
      if (slow === undefined || timeout === undefined || slow.seconds <= timeout.seconds) return [];
      return [
        {
          message: timeout.isStated ? 'stated' : 'default',
          data: {
            edge: nameOf(edge),
            backend: nameOf(slow.node),
            limit: numberText(timeout.seconds),
            seconds: numberText(slow.seconds),
          },
          nodes: [edge.id, slow.node.id],
          connections: [slow.connection.connection.id],
          property: timeout.property,
          ...(timeout.fact !== undefined && { fact: timeout.fact }),
        },
      ];
    }),
};

interface EdgeTimeout {
  readonly seconds: number;
  readonly isStated: boolean;
  readonly property: string;
  readonly fact?: Limit;
}

function timeoutOf(view: SideView, edge: ViewNode): EdgeTimeout | undefined {
  for (const property of PROPERTIES) {
    const seconds = statedNumber(view, edge.id, property);
    if (seconds !== undefined) return { seconds, isStated: true, property };
  }
  for (const id of DEFAULTS) {
    const limit = limitFor(edge, id);
    if (limit === undefined) continue;
    const property = hasTrait(edge, 'cdn') ? 'originTimeoutSeconds' : 'idleTimeoutSeconds';
    return { seconds: limit.value, isStated: false, property, fact: limit };
  }
  return undefined;
}
