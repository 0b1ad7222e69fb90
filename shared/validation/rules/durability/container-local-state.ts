import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { addServiceFix } from '../../fixes/add-service.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { severalFix } from '../../fixes/several.ts';
import { neighboursOf } from '../../neighbours.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const SERVERLESS = [
  'aws.fargate',
  'aws.app-runner',
  'azure.container-apps',
  'azure.container-apps-job',
  'azure.container-instances',
];
const ON_FARGATE = ['aws.ecs-service', 'aws.ecs-task'];
const LOSABLE = new Set(['temp', 'cache']);
const KEPT_OUTSIDE = new Set(['shared-files', 'external']);
const VOLUMES = ['file-storage', 'block-storage'];
const STORES = ['data-store', ...VOLUMES];

const SHARES = { aws: 'aws.efs', azure: 'azure.files' };
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['azure.container-apps', 'rule-container-apps-storage'],
  ['azure.container-apps-job', 'rule-container-apps-storage'],
  ['azure.container-instances', 'rule-container-instances-volumes'],
]);

export const containerLocalState: Rule = {
  meta: {
    id: 'container-local-state',
    code: 'DUR-004',
    category: 'durability',
    severity: 'error',
    providers: ['aws', 'azure'],
    title: 'A serverless container that keeps data on its own disk',
    why: 'The disk of a serverless container belongs to one task or replica. Every deployment, crash, move or scale-in ends it, and the next one starts empty. An EBS volume that ECS attaches to the tasks of a service ends with its task as well.',
    messages: {
      local:
        '{name} keeps data that must survive, and nothing is drawn that holds it; its own disk ends with the container.',
      volume:
        '{name} keeps data that must survive on {volume}; ECS deletes the EBS volumes of a service with the task they are attached to.',
    },
    remedy: 'Mount a file share (EFS, Azure Files), or keep the data in a database or object storage.',
    source: 'aws-ecs-fargate-storage',
  },
  check: (view) =>
    view.all(...SERVERLESS, ...ON_FARGATE).flatMap((node) => {
      if (!keepsData(view, node) || !isServerless(view, node)) return [];
      const report = reportFor(view, node);
      return report === undefined ? [] : [report];
    }),
};

function keepsData(view: SideView, { id }: ViewNode): boolean {
  const kept = statedText(view, id, 'persistentState');
  if (KEPT_OUTSIDE.has(kept ?? '')) return false;
  if (LOSABLE.has(statedText(view, id, 'role') ?? '')) return false;
  return kept === 'tmp' || statedFlag(view, id, 'stateful') === true;
}

function isServerless(view: SideView, node: ViewNode): boolean {
  if (!ON_FARGATE.includes(node.service.id)) return true;
  const launchType = statedText(view, node, 'launchType');
  if (launchType !== undefined) return launchType === 'fargate';
  return view.ancestors(node).some(({ service }) => service.id === 'aws.fargate');
}

function reportFor(view: SideView, node: ViewNode): Report | undefined {
  const linked = linkedTo(view, node);
  // What is said to be written to the local disk is not in a database beside it, but may be on a mounted volume.
  const isLocal = statedText(view, node, 'persistentState') === 'tmp';
  const holders = linked.filter((other) => hasTrait(other, ...(isLocal ? VOLUMES : STORES)));
  const [volume] = holders;
  if (volume === undefined) {
    const property = isLocal ? 'persistentState' : 'stateful';
    const data = { name: nameOf(node) };
    return {
      message: 'local',
      data,
      nodes: [node.id],
      property,
      source: SOURCES.get(node.service.id) ?? 'aws-ecs-fargate-storage',
      fix: mountFix(view, node),
    };
  }
  const isLostWithTask = node.service.id !== 'aws.ecs-task' && holders.every(({ service }) => service.id === 'aws.ebs');
  if (!isLostWithTask) return undefined;
  const data = { name: nameOf(node), volume: nameOf(volume) };
  const fix = mountFix(view, node);
  return { message: 'volume', data, nodes: [node.id, volume.id], source: 'rule-ecs-ebs-volumes', fix };
}

/** App Runner mounts nothing; everything else takes a file share. */
function mountFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  if (node.service.id === 'aws.app-runner') return undefined;
  const label = 'Mount a file share';
  return severalFix(
    label,
    addServiceFix(label, view, {
      serviceId: SHARES[view.side],
      beside: framesOf(view, node).at(-1) ?? node,
      from: [{ id: node.id, kind: 'attach' }],
    }),
    settingFix(label, node, { persistentState: 'shared-files' }),
  );
}

/** Linked itself, or through the frames of its service and cluster, or by what is drawn in it. */
function linkedTo(view: SideView, node: ViewNode): readonly ViewNode[] {
  const inside = view.descendants(node.id);
  return [...inside, ...[node, ...framesOf(view, node), ...inside].flatMap(({ id }) => neighboursOf(view, id))];
}

/** Its service and its cluster. */
function framesOf(view: SideView, node: ViewNode): readonly ViewNode[] {
  return view.ancestors(node).filter((frame) => hasTrait(frame, 'compute', 'container-cluster'));
}
