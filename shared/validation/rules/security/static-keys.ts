import type { SideView, ViewConnection, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { hasTrait } from '../../calls.ts';
import { connectionFix } from '../../fixes/set-connection.ts';
import type { Rule } from '../../rule.ts';
import { statedOnConnection } from '../../stated.ts';
import { nameOf, namesOf } from '../../wording.ts';

const CALLERS = ['compute', 'container-cluster', 'orchestration'];
const SERVICES = ['data-store', 'broker', 'secrets', 'machine-learning'];

export const staticKeys: Rule = {
  meta: {
    id: 'static-keys',
    code: 'SEC-008',
    category: 'security',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Workloads that sign in with long-lived keys',
    why: 'A key that never ends is copied into settings, pipelines and laptops, works for whoever finds it, and is hard to replace. A role or a managed identity gives the workload short-lived credentials that nobody has to keep.',
    messages: {
      keys: '{callers} sign in to {name} with long-lived keys.',
      key: '{callers} signs in to {name} with long-lived keys.',
    },
    remedy: 'Give the workload a role (AWS) or a managed identity (Azure), and take the keys away.',
    source: 'rule-temporary-credentials',
  },
  check: (view) =>
    [...keyUses(view)].map(([node, uses]) => {
      const callers = [...new Set(uses.map(({ source }) => source))];
      const isAws = view.side === 'aws';
      return {
        message: callers.length === 1 ? 'key' : 'keys',
        data: { name: nameOf(node), callers: namesOf(callers) },
        nodes: [node.id, ...callers.map(({ id }) => id)],
        connections: uses.map(({ connection }) => connection.id),
        property: 'auth',
        source: isAws ? 'rule-temporary-credentials' : 'rule-azure-data-authorization',
        fix: isAws
          ? connectionFix('Use a role', uses, { auth: 'role' })
          : connectionFix('Use a managed identity', uses, { auth: 'managed-identity' }),
      };
    }),
};

/** By the service that is called: many callers with the same kind of key have one cause. */
function keyUses(view: SideView): ReadonlyMap<ViewNode, readonly ViewConnection[]> {
  const uses = new Map<ViewNode, ViewConnection[]>();
  for (const connection of view.connections) {
    if (statedOnConnection(connection, 'auth') !== 'keys') continue;
    const { source: from, target: to } = connection;
    if (!hasTrait(from, ...CALLERS) || !hasTrait(to, ...SERVICES)) continue;
    // A workload of the other cloud has no role or managed identity here.
    if (from.service.provider === to.service.provider) append(uses, to, connection);
  }
  return uses;
}
