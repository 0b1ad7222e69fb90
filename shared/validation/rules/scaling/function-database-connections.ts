import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { insertServiceFix } from '../../fixes/insert-service.ts';
import type { Rule } from '../../rule.ts';
import { statedNumber, statedText } from '../../stated.ts';
import { nameById, nameOf, numberText } from '../../wording.ts';

/** More than this many functions at once strain the connections of a usual relational database. */
const SAFE_CONCURRENCY = 100;
const CALLS = new Set(['traffic', 'data', 'invoke-sync']);
const POOLED = /\b(data api|pgbouncer|pool|proxy)\b/i;

const PROXIED = ['aws.rds', 'aws.aurora'];
const WITHOUT_PROXY = ['oracle', 'db2'];

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
      instances: 'Up to {count} instances of {name} open connections to {database}; nothing pools them.',
      spiky:
        'The traffic of {name} is spiky, its concurrency has no stated limit, and every run opens connections to {database}; nothing pools them.',
    },
    remedy: 'Put RDS Proxy or PgBouncer between them, or limit the concurrency of the function.',
    source: 'rule-rds-proxy',
    azureSource: 'az-functions-connections',
  },
  check: (view) =>
    view.all('function').flatMap((node) => {
      const app = appOf(view, node);
      const burst = burstOf(view, app);
      if (burst === undefined) return [];
      return node.outgoing.flatMap(({ to, through, connection }) => {
        const isDirect = through.length === 0 && CALLS.has(connection.kind) && !POOLED.test(connection.label);
        const database = view.nodes.get(to);
        if (!isDirect || database === undefined || !runsOutOfConnections(database)) return [];
        return [
          {
            message: burst.message,
            data: { name: nameOf(app), database: nameById(view, to), count: numberText(burst.count) },
            nodes: [app.id, to],
            connections: [connection.id],
            property: burst.property,
            fix: proxyFix(view, database),
          },
        ];
      });
    }),
};

/** For all the functions that call the database. Azure's pooler is a setting of the database server. */
function proxyFix(view: SideView, database: ViewNode): OfferedFix | undefined {
  if (!PROXIED.includes(database.service.id) || database.face.origin !== 'authored') return undefined;
  if (WITHOUT_PROXY.includes(statedText(view, database, 'engine') ?? '')) return undefined;
  const calls = view
    .incoming(database.id)
    .filter(({ source, connection }) => hasTrait(source, 'function') && CALLS.has(connection.kind));
  return insertServiceFix('Put RDS Proxy between them', view, calls, { serviceId: 'aws.rds-proxy' });
}

/** A function is started with its app. */
function appOf(view: SideView, node: ViewNode): ViewNode {
  return view.ancestors(node).find(({ service }) => service.id === 'azure.function-app') ?? node;
}

/** Aurora DSQL takes thousands and is made for it. */
function runsOutOfConnections(database: ViewNode): boolean {
  return hasTrait(database, 'relational') && database.service.id !== 'aws.aurora-dsql';
}

interface Burst {
  readonly message: string;
  readonly count: number;
  readonly property: string;
}

function burstOf(view: SideView, { id, service }: ViewNode): Burst | undefined {
  // Managed Instances share connections and grow with their load, not with each invocation.
  if (statedText(view, id, 'lambdaComputeType') === 'managed-instances') return undefined;
  const runs = statedNumber(view, id, 'reservedConcurrency') ?? statedNumber(view, id, 'maxConcurrency');
  if (runs !== undefined) return burstAt('many', runs, 'maxConcurrency');
  const instances = service.id === 'azure.function-app' ? statedNumber(view, id, 'maxInstances') : undefined;
  if (instances !== undefined) return burstAt('instances', instances, 'maxInstances');
  const isSpiky = statedText(view, id, 'traffic') === 'spiky';
  return isSpiky ? { message: 'spiky', count: 0, property: 'maxConcurrency' } : undefined;
}

function burstAt(message: string, count: number, property: string): Burst | undefined {
  return count > SAFE_CONCURRENCY ? { message, count, property } : undefined;
}
