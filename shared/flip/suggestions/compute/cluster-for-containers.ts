import { storedFace } from '../../../catalog/authored-service.ts';
import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import { withFace } from '../../../commands/place.ts';
import { type Rejection, rejectUnknown } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Diagram, Side } from '../../../document/schema.ts';
import { groupBy } from '../../../group-by.ts';
import { ok, type Result } from '../../../result.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { drawService } from '../../../validation/drawing/draw-service.ts';
import { homeOf } from '../../../validation/drawing/home-of.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { countedNames } from './counted-names.ts';
import { drawFrameAround } from './draw-frame-around.ts';

interface Params {
  readonly side: Side;
  readonly ids: readonly string[];
  /** The one that is drawn already; absent: one has to be drawn. */
  readonly cluster?: string;
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
    const drawn = view.all(serviceId);
    return [...groupBy(loose, (node) => whereabouts(view, node)).values()].map((nodes) => {
      const near = drawn.filter((one) => nodes.some((node) => whereabouts(view, one) === whereabouts(view, node)));
      // One that is drawn outside of every network may be anybody's.
      const candidates = near.length > 0 ? near : drawn.filter((one) => placementOf(view, one).network === undefined);
      return found(view, nodes, candidates.length === 1 ? candidates[0] : undefined);
    });
  },
  plan: (diagram, { side, ids, cluster }, env) => {
    if (cluster !== undefined) return joined(diagram, side, ids, cluster, env);
    const { serviceId, label } = CLUSTERS[side];
    const view = viewSide(diagram, side, env.catalog);
    const nodes = ids.flatMap((id) => view.nodes.get(id) ?? []);
    if (nodes.every(({ parentId }) => parentId === nodes[0]?.parentId)) {
      const around = drawFrameAround(diagram, { serviceId, label, ids }, env);
      return around.ok ? ok(around.value.diagram) : around;
    }
    const service = env.catalog.services.get(serviceId);
    const parentId = (service && homeOf(view, service, nodes)) ?? null;
    const drawn = drawService(diagram, { serviceId, name: label, parentId, beside: ids }, env);
    if (!drawn.ok) return drawn;
    return joined(onOneSide(diagram, drawn.value.diagram, side), side, ids, drawn.value.id, env);
  },
});

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
    params: { side: view.side, ids, ...(cluster && { cluster: cluster.id }) },
  };
}

function joined(
  diagram: Diagram,
  side: Side,
  ids: readonly string[],
  cluster: string,
  env: CommandEnv,
): Result<Diagram, Rejection> {
  const view = viewSide(diagram, side, env.catalog);
  const nodes = [];
  for (const id of ids) {
    const node = nodeOf(diagram, id);
    if (node === undefined) return rejectUnknown(id);
    const groups = view.nodes.get(id)?.node.memberOf ?? [];
    nodes.push(withFace(node, side, { memberOf: [...groups, cluster] }));
  }
  return amend(diagram, { nodes });
}
