import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { addServiceFix } from '../../fixes/add-service.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { severalFix } from '../../fixes/several.ts';
import { neighboursOf } from '../../neighbours.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

/** What runs as several instances that come and go; functions have a rule of their own. */
const SCALED = ['scaling-group', 'virtual-machine', 'container-service', 'kubernetes', 'web-app'];
const SESSION_STORES = ['cache', 'file-storage'];
const KEPT_OUTSIDE = new Set(['shared-files', 'external']);

const CACHES = {
  aws: { serviceId: 'aws.elasticache', name: 'ElastiCache (sessions)' },
  azure: { serviceId: 'azure.managed-redis', name: 'Managed Redis (sessions)' },
};
const SOURCES = { aws: 'rule-stateless-design', azure: 'rule-azure-autoscaling' };

export const localSessions: Rule = {
  meta: {
    id: 'local-sessions',
    code: 'SC-007',
    category: 'scaling',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'Sessions on instances that scaling takes away',
    why: 'When a group scales in, replaces an instance or deploys, what lives in the memory or on the disk of an instance is gone: users are signed out and lose what they were doing. Sticky sessions only tie them to that instance.',
    messages: {
      local:
        '{name} keeps sessions on its instances, which scaling adds and removes; users lose theirs with the instance.',
    },
    remedy: 'Keep sessions in Redis, a database or shared files.',
    source: 'rule-stateless-design',
  },
  check: (view) =>
    view.all(...SCALED).flatMap((node) => {
      if (statedFlag(view, node, 'localState') !== true || !comesAndGoes(view, node)) return [];
      if (keepsSessionsOutside(view, node) || groupsOf(view, node).some((group) => saysSo(view, group))) return [];
      const fix = cacheFix(view, node);
      return [
        {
          message: 'local',
          data: { name: nameOf(node) },
          nodes: [node.id],
          property: 'localState',
          source: SOURCES[view.side],
          fix,
        },
      ];
    }),
};

/** One cache for all instances, over zones like them. */
function cacheFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  const label = 'Keep sessions in a cache';
  const { serviceId, name } = CACHES[view.side];
  const properties = { role: 'cache', zoneRedundant: true };
  const beside = groupsOf(view, node)[0] ?? node;
  return severalFix(
    label,
    addServiceFix(label, view, { serviceId, name, beside, properties, from: [{ id: beside.id, kind: 'data' }] }),
    settingFix(label, node, { localState: false }),
  );
}

/** A group is there to scale unless it is bound to one instance; anything else has to say that it does. */
function comesAndGoes(view: SideView, node: ViewNode): boolean {
  const group = hasTrait(node, 'scaling-group') ? node : groupsOf(view, node)[0];
  if (group !== undefined) return statedNumber(view, group, 'maxInstances') !== 1;
  if (hasTrait(node, 'virtual-machine')) return false;
  return statedFlag(view, node, 'autoscale') === true || (statedNumber(view, node, 'maxInstances') ?? 1) > 1;
}

/** One cause, one finding: a group that says it of all its instances is reported itself. */
function saysSo(view: SideView, group: ViewNode): boolean {
  return statedFlag(view, group, 'localState') === true;
}

function groupsOf(view: SideView, { id }: ViewNode): readonly ViewNode[] {
  return placementOf(view, id).groups.flatMap((groupId) => {
    const group = view.nodes.get(groupId);
    return group !== undefined && hasTrait(group, 'scaling-group') ? [group] : [];
  });
}

/** A database beside it says nothing: most applications have one, wherever their sessions are. */
function keepsSessionsOutside(view: SideView, node: ViewNode): boolean {
  if (KEPT_OUTSIDE.has(statedText(view, node, 'persistentState') ?? '')) return true;
  const stores = hasTrait(node, 'kubernetes', 'kubernetes-nodes')
    ? [...SESSION_STORES, 'block-storage']
    : SESSION_STORES;
  return [node, ...groupsOf(view, node)].some(({ id }) =>
    neighboursOf(view, id).some((other) => hasTrait(other, ...stores)),
  );
}
