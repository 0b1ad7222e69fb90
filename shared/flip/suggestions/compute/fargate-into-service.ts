import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { rejectUnknown } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { membersOf } from '../../../validation/membership.ts';
import { nameOf } from '../../../validation/wording.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';

interface Params {
  readonly fargate: string;
  readonly into: string;
}

const RUNS_ON_FARGATE = ['aws.ecs-service', 'aws.ecs-task'];

/** Fargate drawn beside the services that run on it is their capacity, which Azure builds in. */
export const fargateIntoService = suggestionKind<Params>({
  meta: {
    id: 'fargate-into-service',
    sides: ['azure'],
    title: 'Take Fargate into the container apps that run on it',
    mends: [],
    source: 'aws-ecs-fargate',
  },
  find: (view) => view.all('azure.container-apps').flatMap((node) => (isFargate(node) ? found(view, node) : [])),
  plan: (diagram, { fargate, into }) => {
    const node = nodeOf(diagram, fargate);
    return node === undefined ? rejectUnknown(fargate) : amend(diagram, { nodes: [withFace(node, 'azure', { into })] });
  },
});

function isFargate({ node, children }: ViewNode): boolean {
  const { aws, azure } = node.faces;
  const isPlain = node.only === undefined && node.pinned === undefined && children.length === 0;
  return isPlain && aws?.service === 'aws.fargate' && azure?.service === undefined;
}

function found(view: SideView, fargate: ViewNode): readonly FoundSuggestion<Params>[] {
  const host = hostOf(view, fargate);
  if (host === undefined) return [];
  return [
    {
      key: fargate.id,
      title: `Take ${nameOf(fargate)} into ${nameOf(host)}`,
      reason:
        'Fargate is how a container of ECS or EKS runs, not a thing beside it. Container Apps and its environment have no machines to choose, so the capacity is built in: a second container app for it would be wrong.',
      nodes: [fargate.id, host.id],
      params: { fargate: fargate.id, into: host.id },
    },
  ];
}

/** What it is drawn in, is joined with, or shares a cluster with: the one service, else the cluster of several. */
function hostOf(view: SideView, fargate: ViewNode): ViewNode | undefined {
  if (runsOnFargate(fargate.parent)) return fargate.parent ?? undefined;
  const joined = [...fargate.incoming.map(({ source }) => source), ...fargate.outgoing.map(({ target }) => target)];
  const own = [...new Set(joined.filter((node) => runsOnFargate(node) || isCluster(node)))];
  if (own.length === 1) return own[0];
  const clusters = placementOf(view, fargate).groups.flatMap((id) => view.nodes.get(id) ?? []);
  const cluster = clusters.find(isCluster) ?? own.find(isCluster);
  if (cluster === undefined) return undefined;
  const services = membersOf(view, cluster.id).filter(runsOnFargate);
  if (services.length === 0) return undefined;
  return services.length === 1 ? services[0] : cluster;
}

function runsOnFargate(node: ViewNode | null): boolean {
  const service = node?.node.faces.aws?.service;
  if (service === undefined || !RUNS_ON_FARGATE.includes(service)) return false;
  const launchType = node?.node.faces.aws?.properties.launchType;
  return launchType === undefined || launchType === 'fargate';
}

function isCluster(node: ViewNode): boolean {
  return hasTrait(node, 'container-cluster') && node.node.faces.aws?.service === 'aws.ecs-cluster';
}
