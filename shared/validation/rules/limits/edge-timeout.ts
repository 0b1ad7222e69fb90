import type { Limit } from '../../../catalog/schema.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait, slowestBackend } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { limitFor } from '../../limits.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameOf, numberText } from '../../wording.ts';

const DEFAULTS = ['defaultOriginTimeoutSeconds', 'defaultRequestTimeoutSeconds', 'defaultIdleTimeoutSeconds'];
const MAXIMA = ['maxOriginTimeoutSeconds', 'maxRequestTimeoutSeconds', 'maxIdleTimeoutSeconds'];

/**
 * Layer-4 balancers are left out: their idle timeout ends silent connections, not slow answers. So are WebSockets, which are
 * kept alive.
 */
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
      beyond: '{backend} may take {seconds} s to answer; {edge} cannot be set to wait longer than {limit} s.',
    },
    remedy:
      'Raise the timeout of this hop above the longest answer, answer at once and work asynchronously, or stream the answer.',
    source: 'rule-alb-attributes',
  },
  check: (view) =>
    view.all('layer-7', 'cdn').flatMap((edge) => {
      if (statedText(view, edge, 'listenerProtocol') === 'websocket') return [];
      const slow = slowestBackend(view, edge.id);
      const timeout = timeoutOf(view, edge);
      const most = firstOf(edge, MAXIMA);
      if (slow === undefined || timeout === undefined) return [];
      const isBeyond = most?.kind === 'hard' && slow.seconds > most.value;
      if (!isBeyond && slow.seconds <= timeout.seconds) return [];
      return [
        {
          message: isBeyond ? 'beyond' : timeout.isStated ? 'stated' : 'default',
          data: {
            edge: nameOf(edge),
            backend: nameOf(slow.node),
            limit: numberText(isBeyond ? most.value : timeout.seconds),
            seconds: numberText(slow.seconds),
          },
          nodes: [edge.id, slow.node.id],
          connections: [slow.connection.connection.id],
          property: timeout.property,
          fact: isBeyond ? most : timeout.fact,
          fix: timeoutFix(edge, timeout.property, slow.seconds, most?.value ?? 0),
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
  const property = hasTrait(edge, 'cdn') ? 'originTimeoutSeconds' : 'idleTimeoutSeconds';
  const stated = statedNumber(view, edge, property);
  if (stated !== undefined) return { seconds: stated, isStated: true, property };
  const limit = firstOf(edge, DEFAULTS);
  return limit && { seconds: limit.value, isStated: false, property, fact: limit };
}

/** The services name it by what it is: a timeout of the origin, of the request, or of silence. */
function firstOf(edge: ViewNode, limitIds: readonly string[]): Limit | undefined {
  for (const id of limitIds) {
    const limit = limitFor(edge, id);
    if (limit !== undefined) return limit;
  }
  return undefined;
}

/** Half as long again as the longest known answer, as far as the hop allows. */
function timeoutFix(edge: ViewNode, property: string, seconds: number, most: number): OfferedFix | undefined {
  if (seconds > most) return undefined;
  const enough = Math.min(most, Math.ceil(seconds * 1.5));
  return settingFix(`Raise to ${numberText(enough)} s`, edge, { [property]: enough });
}
