import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { membersOf } from '../../membership.ts';
import { neighboursOf } from '../../neighbours.ts';
import type { Rule } from '../../rule.ts';
import { mayScale } from '../../scaling-range.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

export const hostsDoNotScale: Rule = {
  meta: {
    id: 'hosts-do-not-scale',
    code: 'SC-009',
    category: 'scaling',
    severity: 'warning',
    providers: ['aws'],
    title: 'ECS tasks that scale on EC2 instances that do not',
    why: 'Service auto scaling adds tasks, but on EC2 a task needs an instance with room for it. Without a capacity provider with managed scaling, or an Auto Scaling group that follows the load, new tasks find no place.',
    messages: {
      fixed: '{service} scales its tasks on EC2, but nothing adds instances to run them on.',
      unstated: '{service} scales its tasks on EC2; whether its instances follow is not stated.',
    },
    remedy: 'Give the cluster a capacity provider with managed scaling, or run the tasks on Fargate.',
    source: 'aws-ecs-capacity-providers',
  },
  check: (view) =>
    view.all('aws.ecs-service').flatMap((service) => {
      if (statedFlag(view, service, 'autoscale') !== true) return [];
      const cluster = clusterOf(view, service);
      const places = cluster === undefined ? [service] : [service, cluster];
      const launchType = firstStated(places, ({ id }) => statedText(view, id, 'launchType'));
      const hasProvider = places.some(({ id }) => statedFlag(view, id, 'capacityProvider') === true);
      if (launchType !== 'ec2' || hasProvider || (cluster !== undefined && mayScale(view, cluster))) return [];
      const groups = groupsAround(view, service, cluster);
      if (groups.some((group) => mayScale(view, group))) return [];
      const isKnown = firstStated(places, ({ id }) => statedFlag(view, id, 'capacityProvider')) === false;
      const isSettled = isKnown && groups.every((group) => mayScale(view, group) === false);
      return [
        {
          message: isSettled ? 'fixed' : 'unstated',
          ...(!isSettled && { severity: 'info' as const }),
          data: { service: nameOf(service) },
          nodes: places.map(({ id }) => id),
          property: 'capacityProvider',
          fix: settingFix('Add a capacity provider', cluster ?? service, { capacityProvider: true }),
        },
      ];
    }),
};

function clusterOf(view: SideView, service: ViewNode): ViewNode | undefined {
  const groups = placementOf(view, service).groups.flatMap((id) => view.nodes.get(id) ?? []);
  return groups.find(({ service: { id } }) => id === 'aws.ecs-cluster');
}

/** Drawn in the cluster, around it, or linked to it. */
function groupsAround(view: SideView, service: ViewNode, cluster: ViewNode | undefined): readonly ViewNode[] {
  const seeds = cluster === undefined ? [service] : [service, cluster];
  const linked = seeds.flatMap(({ id }) => neighboursOf(view, id));
  const inside = cluster === undefined ? [] : membersOf(view, cluster.id);
  return [...view.ancestors(service), ...inside, ...linked].filter((node) => hasTrait(node, 'scaling-group'));
}

function firstStated<T>(places: readonly ViewNode[], read: (node: ViewNode) => T | undefined): T | undefined {
  return places.map(read).find((value) => value !== undefined);
}
