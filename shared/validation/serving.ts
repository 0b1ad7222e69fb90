import type { SideView, ViewConnection, ViewNode } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { statedText } from './stated.ts';

const FRONTS = ['client', 'internet', 'third-party', 'load-balancer', 'api-gateway', 'cdn', 'global-router', 'dns'];
/** Who calls through them stands behind them. */
const PASSING = ['internet-gateway', 'waf', 'ddos-protection'];
/** What a line to a machine says that people log in to. */
const LOGIN = /\b(ssh|rdp|log-?in|session manager)\b/i;
const TRAFFIC = new Set(['traffic', 'invoke-sync', 'dns']);
const OPERATORS = /\b(admin\w*|operators?|ops|devops|developers?|engineers?|dba)\b/i;

/** Requests from outside reach it: through an arrow from users or from something that forwards them, or by its stated role. */
export function servesTraffic(view: SideView, id: string): boolean {
  const role = statedText(view, id, 'role');
  if (role !== undefined) return role === 'web' || role === 'app';
  return view.incoming(id).some((connection) => isFromFront(view, connection));
}

/** True if users, the internet or something that forwards their requests stands at the other end. */
export function isFromFront(view: SideView, connection: ViewConnection): boolean {
  const from = connection.source;
  if (!TRAFFIC.has(connection.connection.kind) || LOGIN.test(connection.connection.label)) return false;
  if (hasTrait(from, ...PASSING)) {
    return view.incoming(connection.from).some((one) => isFrontNode(one.source));
  }
  return isFrontNode(from);
}

function isFrontNode(node: ViewNode | undefined): boolean {
  return hasTrait(node, ...FRONTS) && !(hasTrait(node, 'client') && OPERATORS.test(node?.node.label ?? ''));
}
