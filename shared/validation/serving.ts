import type { SideView, ViewConnection } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { statedText } from './stated.ts';

const FRONTS = ['client', 'internet', 'third-party', 'load-balancer', 'api-gateway', 'cdn', 'global-router', 'dns'];
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
  const from = view.nodes.get(connection.from);
  if (!TRAFFIC.has(connection.connection.kind) || !hasTrait(from, ...FRONTS)) return false;
  return !(hasTrait(from, 'client') && OPERATORS.test(from?.node.label ?? ''));
}
