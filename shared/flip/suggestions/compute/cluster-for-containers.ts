import { storedFace } from '../../../catalog/authored-service.ts';
import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { Command, CommandEnv } from '../../../commands/command.ts';
import { withFace } from '../../../commands/place.ts';
import { type Rejection, rejectUnknown } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Diagram, Node, Side } from '../../../document/schema.ts';
import { groupBy } from '../../../group-by.ts';
import { ok, type Result } from '../../../result.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { drawServices } from '../../../validation/drawing/draw-services.ts';
import { homeOf } from '../../../validation/drawing/home-of.ts';
import { membersOf } from '../../../validation/membership.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { countedNames } from './counted-names.ts';
import { drawFrameAround } from './draw-frame-around.ts';

interface Params {
  readonly side: Side;
  readonly ids: readonly string[];
  /** The one that is drawn already; absent: one has to be drawn. */
  readonly cluster?: string;
  /** Drawn in the same frame, so that one can be drawn around them. */
  readonly isTogether: boolean;
}

interface Cluster {
  readonly serviceId: string;
  readonly needing: readonly string[];
  readonly label: string;
  readonly what: string;
  readonly why: string;
  readonly source: string;
}

const CLUSTERS: Readonly<Record<Side, Cluster>> = {
  azure: {
    serviceId: 'azure.container-apps-environment',
    needing: ['azure.container-apps', 'azure.container-apps-job'],
    label: 'Container Apps environment',
    what: 'a Container Apps environment',
    why: 'Every container app and job runs in an environment, which is the boundary of its network and logs: what has to call each other by name, or shares a subnet, belongs into one.',
    source: 'az-container-apps-environments',
  },
  aws: {
    serviceId: 'aws.ecs-cluster',
    needing: ['aws.ecs-service'],
    label: 'ECS cluster',
    what: 'an ECS cluster',
    why: 'Every ECS service runs in a cluster. It only groups them: network, logs and zones are settings of each service.',
    source: 'aws-ecs-guide',
  },
};

/** Container Apps need an environment and ECS services a cluster, which a drawing for the other cloud need not show. */
export const clusterForContainers = suggestionKind<Params>({
  meta: {
    id: 'cluster-for-containers',
    sides: ['azure', 'aws'],
    title: 'Draw the environment or cluster that containers run in',
    mends: [],
    source: CLUSTERS.azure.source,
  },
  find: (view) => {
    const { serviceId, needing } = CLUSTERS[view.side];
    const loose = view.all(...needing).filter((node) => isLoose(view, node));
    const clusters = view.all(serviceId).map((one) => ({ one, homes: homesOf(view, one) }));
    return [...groupBy(loose, (node) => whereabouts(view, node))].map(([home, nodes]) => {
      const near = clusters.filter(({ homes }) => homes.includes(home));
      // One that is drawn outside of every network may be anybody's.
      const candidates = near.length > 0 ? near : clusters.filter(({ homes }) => homes.includes(ANYWHERE));
      return found(view, nodes, candidates.length === 1 ? candidates[0]?.one : undefined);
    });
  },
  plan: (diagram, params, env) => {
    const { side, ids, cluster, isTogether } = params;
    if (cluster !== undefined) return joined(diagram, side, [{ ids, cluster }], env);
    const { serviceId, label } = CLUSTERS[side];
    if (!isTogether) return drawn(diagram, [params], env);
    const around = drawFrameAround(diagram, { serviceId, label, ids }, env);
    return around.ok ? ok(around.value.diagram) : around;
  },
  together: {
    // A cluster of ECS that is drawn in no network takes in those after it.
    touches: ({ side, ids, cluster, isTogether }) =>
      side === 'azure' && cluster === undefined && !isTogether ? ids : undefined,
    plan: (diagram, all, env) => drawn(diagram, all, env),
  },
});

/** A cluster for each near what runs in it, which stays where it is. */
const drawn: Command<readonly Params[]> = (diagram, all, env) => {
  const [first] = all;
  if (first === undefined) return ok(diagram);
  const { serviceId, label } = CLUSTERS[first.side];
  const service = env.catalog.services.get(serviceId);
  const view = viewSide(diagram, first.side, env.catalog);
  const clusters = drawServices(
    diagram,
    all.map(({ ids }) => {
      const nodes = ids.flatMap((id) => view.nodes.get(id) ?? []);
      return {
        serviceId,
        name: label,
        parentId: (service && homeOf(view, service, nodes)) ?? null,
        beside: ids,
      };
    }),
    env,
  );
  if (!clusters.ok) return clusters;
  const pairs = all.map(({ ids }, at) => ({ ids, cluster: clusters.value.ids[at] ?? '' }));
  return joined(onOneSide(diagram, clusters.value.diagram, first.side), first.side, pairs, env);
};

/** Drawn for the other cloud, and in no cluster by frame, statement or line. */
function isLoose(view: SideView, node: ViewNode): boolean {
  const { pinned, only, faces } = node.node;
  if (pinned !== undefined || only !== undefined || faces[view.side]?.service !== undefined) return false;
  if (storedFace(node.node, view.side)?.into !== undefined) return false;
  if (view.ancestors(node).some((frame) => hasTrait(frame, 'container-cluster'))) return false;
  if (placementOf(view, node).groups.some((id) => hasTrait(view.nodes.get(id), 'container-cluster'))) return false;
  const beside = [...node.incoming.map(({ source }) => source), ...node.outgoing.map(({ target }) => target)];
  return !beside.some((other) => other.service.id === CLUSTERS[view.side].serviceId);
}

/** One for each network; what is in none goes by its region. */
function whereabouts(view: SideView, node: ViewNode): string {
  const { network, region } = placementOf(view, node);
  return network?.id ?? region?.id ?? '';
}

const ANYWHERE = 'anywhere';

/**
 * Where what may run in it is. An environment of Container Apps has one network: drawn in none, it is in that of what runs in it.
 * A cluster of ECS spans networks.
 */
function homesOf(view: SideView, cluster: ViewNode): readonly string[] {
  const own = whereabouts(view, cluster);
  if (placementOf(view, cluster).network !== undefined) return [own];
  const members = view.side === 'aws' ? [] : membersOf(view, cluster.id);
  return members.length === 0 ? [own, ANYWHERE] : [...new Set(members.map((node) => whereabouts(view, node)))];
}

function found(view: SideView, nodes: readonly ViewNode[], cluster: ViewNode | undefined): FoundSuggestion<Params> {
  const { what, why, source } = CLUSTERS[view.side];
  const ids = nodes.map(({ id }) => id).sort();
  return {
    key: ids.join(' '),
    title:
      cluster === undefined
        ? `Draw ${what} for ${countedNames(nodes)}`
        : `Let ${countedNames(nodes)} run in ${countedNames([cluster])}`,
    reason: why,
    source,
    nodes: ids,
    params: {
      side: view.side,
      ids,
      isTogether: nodes.every(({ parentId }) => parentId === nodes[0]?.parentId),
      ...(cluster && { cluster: cluster.id }),
    },
  };
}

interface Joining {
  readonly ids: readonly string[];
  readonly cluster: string;
}

function joined(diagram: Diagram, side: Side, pairs: readonly Joining[], env: CommandEnv): Result<Diagram, Rejection> {
  const view = viewSide(diagram, side, env.catalog);
  const nodes: Node[] = [];
  for (const { ids, cluster } of pairs) {
    for (const id of ids) {
      const node = nodeOf(diagram, id);
      if (node === undefined) return rejectUnknown(id);
      const groups = view.nodes.get(id)?.node.memberOf ?? [];
      nodes.push(withFace(node, side, { memberOf: [...groups, cluster] }));
    }
  }
  return amend(diagram, { nodes });
}
