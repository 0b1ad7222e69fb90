import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { groupBy } from '../../../group-by.ts';
import { entryConnections, isKeptPrivate } from '../../exposure.ts';
import type { OfferedFix } from '../../fix.ts';
import { connectionFix } from '../../fixes/set-connection.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedOnConnection, statedText } from '../../stated.ts';
import { nameById, nameOf } from '../../wording.ts';

const REACHES = new Set(['traffic', 'data', 'invoke-sync']);

export const plainHttpEntry: Rule = {
  meta: {
    id: 'plain-http-entry',
    code: 'SEC-004',
    category: 'security',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'An entry from the internet over plain HTTP',
    why: 'What crosses the internet without TLS can be read and changed by everyone on the way: passwords, cookies, the pages themselves. A certificate costs nothing on either cloud, and a redirect takes along those who type the old address.',
    messages: {
      plain: 'Requests from {caller} reach {name} over plain HTTP, and nothing sends them on to HTTPS.',
      unsaid: 'Requests from {caller} reach {name} over plain HTTP; nothing says whether it redirects to HTTPS.',
    },
    remedy: 'Listen on HTTPS with a certificate, and answer HTTP with a redirect only.',
    source: 'rule-encrypt-in-transit',
  },
  check: (view) => {
    const plain = entryConnections(view).filter((connection) => isPlain(view, connection));
    return [...groupBy(plain, ({ target }) => target)].flatMap(([node, connections]) =>
      reportOf(view, node, connections),
    );
  },
};

/** What the line says, else what the listener at its end is stated to speak. */
function isPlain(view: SideView, connection: ViewConnection): boolean {
  const node = connection.target;
  if (node.service.provider === 'neutral') return false;
  if (!REACHES.has(connection.connection.kind) || isKeptPrivate(node)) return false;
  const spoken = statedOnConnection(connection, 'protocol');
  if (spoken !== undefined) return spoken === 'http';
  return offers(node, 'listenerProtocol') && statedText(view, node, 'listenerProtocol') === 'http';
}

function reportOf(view: SideView, node: ViewNode, connections: readonly ViewConnection[]): readonly Report[] {
  const mayRedirect = offers(node, 'redirectToHttps');
  const redirects = mayRedirect ? statedFlag(view, node, 'redirectToHttps') : false;
  const [first] = connections;
  if (redirects === true || first === undefined) return [];
  return [
    {
      message: redirects === false ? 'plain' : 'unsaid',
      ...(redirects === undefined && { severity: 'info' as const }),
      data: { name: nameOf(node), caller: nameById(view, first.from) },
      nodes: [node.id, ...new Set(connections.map(({ from }) => from))],
      connections: connections.map(({ connection }) => connection.id),
      property: mayRedirect ? 'redirectToHttps' : 'protocol',
      source: { aws: 'rule-encrypt-in-transit', azure: 'rule-front-door-best-practices' }[view.side],
      fix: fixOf(node, connections, mayRedirect),
    },
  ];
}

/** A store that serves pages has no TLS of its own name: it takes a CDN, which is for a person to draw. */
function fixOf(node: ViewNode, connections: readonly ViewConnection[], mayRedirect: boolean): OfferedFix | undefined {
  if (mayRedirect) return settingFix('Redirect to HTTPS', node, { redirectToHttps: true });
  const isStated = connections.every((one) => statedOnConnection(one, 'protocol') === 'http');
  if (!isStated || node.service.traits.includes('object-storage')) return undefined;
  return connectionFix('Use HTTPS', connections, { protocol: 'https' });
}

function offers({ service }: ViewNode, property: string): boolean {
  return service.properties[property] !== undefined;
}
