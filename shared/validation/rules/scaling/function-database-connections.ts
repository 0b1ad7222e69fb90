import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameById, nameOf, numberText } from '../../wording.ts';

/** More than this many functions at once strain the connections of a usual relational database. */
const SAFE_CONCURRENCY = 100;
const CALLS = new Set(['traffic', 'data', 'invoke-sync']);
const POOLED = /\b(data api|pgbouncer|pool|proxy)\b/i;

export const functionDatabaseConnections: Rule = {
  meta: {
    id: 'function-database-connections',
    code: 'SC-004',
    category: 'scaling',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Bursting functions that open connections to a relational database',
    why: 'Every concurrent run of a function opens its own database connections, and functions scale much faster than a relational database takes connections. A burst exhausts them and locks everybody out.',
    messages: {
      many: 'Up to {count} runs of {name} at once open connections to {database}; nothing pools them.',
      spiky:
        'The traffic of {name} is spiky, its concurrency has no stated limit, and every run opens connections to {database}; nothing pools them.',
    },
    remedy: 'Put RDS Proxy or PgBouncer between them, or limit the concurrency of the function.',
    source: 'rule-rds-proxy',
  },
  check: (view) =>
    view.all('function').flatMap((node) => {
      const burst = burstOf(view, node);
      if (burst === undefined) return [];
      return view.outgoing(node.id).flatMap(({ to, through, connection }) => {
        const isDirect = through.length === 0 && CALLS.has(connection.kind) && !POOLED.test(connection.label);
        if (!isDirect || !hasTrait(view.nodes.get(to), 'relational')) return [];
        return [
          {
            message: burst.message,
            data: { name: nameOf(node), database: nameById(view, to), count: numberText(burst.count) },
            nodes: [node.id, to],
            connections: [connection.id],
            property: 'maxConcurrency',
          },
        ];
      });
    }),
};

function burstOf(view: SideView, node: ViewNode): { message: string; count: number } | undefined {
  const count = statedNumber(view, node.id, 'reservedConcurrency') ?? statedNumber(view, node.id, 'maxConcurrency');
  if (count !== undefined) return count > SAFE_CONCURRENCY ? { message: 'many', count } : undefined;
  return statedText(view, node.id, 'traffic') === 'spiky' ? { message: 'spiky', count: 0 } : undefined;
}
