import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { isSynchronous } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { leaveConsumption } from '../../leave-consumption.ts';
import { membersOf } from '../../membership.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

const SOURCES = { aws: 'rule-lambda-provisioned-concurrency', azure: 'rule-functions-scale' };

export const coldStart: Rule = {
  meta: {
    id: 'cold-start',
    code: 'SC-006',
    category: 'scaling',
    severity: 'warning',
    providers: ['aws', 'azure'],
    title: 'A latency-sensitive service that has to start first',
    why: 'Compute that scales to zero starts with the first request after a pause and with every new instance in a burst. The callers who meet it wait for seconds, and they are the ones the latency goal is for.',
    messages: {
      replicas: '{name} is latency sensitive and may scale to zero replicas; callers wait while one starts.',
      plan: '{name} is latency sensitive; the Consumption plan keeps no instance ready, so callers meet cold starts.',
      warm: '{name} is latency sensitive and keeps nothing warm; callers meet cold starts.',
      unstated: '{name} must not make callers wait for a cold start, and states no warm capacity.',
    },
    remedy:
      'Keep capacity warm: minimum replicas, always-ready instances, provisioned concurrency or SnapStart, or a Premium plan.',
    source: 'rule-lambda-provisioned-concurrency',
  },
  check: (view) =>
    view.all('aws.lambda', 'azure.function-app', 'azure.container-apps').flatMap((node) => {
      if (!isLatencySensitive(view, node) || isAsynchronous(view, node)) return [];
      if (statedFlag(view, node, 'coldStartTolerant') === true) return [];
      const cause = causeOf(view, node);
      if (cause === undefined) return [];
      return [{ source: SOURCES[view.side], ...cause, data: { name: nameOf(node) }, nodes: [node.id] }];
    }),
};

/** An app is as sensitive as the functions in it that answer callers. */
function isLatencySensitive(view: SideView, node: ViewNode): boolean {
  if (statedFlag(view, node, 'latencySensitive') === true) return true;
  if (node.service.id !== 'azure.function-app') return false;
  return membersOf(view, node.id).some(
    ({ id }) => statedFlag(view, id, 'latencySensitive') === true && statedFlag(view, id, 'httpTrigger') === true,
  );
}

function isAsynchronous(view: SideView, node: ViewNode): boolean {
  const invocation = statedText(view, node, 'invocation');
  if (invocation !== undefined) return invocation !== 'sync';
  const incoming = node.incoming;
  return incoming.length > 0 && !incoming.some((connection) => isSynchronous(view, connection));
}

type Cause = Omit<Report, 'nodes'>;

function causeOf(view: SideView, node: ViewNode): Cause | undefined {
  switch (node.service.id) {
    case 'azure.container-apps':
      return causeInContainerApp(view, node);
    case 'azure.function-app':
      return causeInFunctionApp(view, node);
    default:
      return causeInLambda(view, node);
  }
}

/** The Flexible profile keeps a replica by itself. */
function causeInContainerApp(view: SideView, node: ViewNode): Cause | undefined {
  if (statedText(view, node, 'workloadProfile') === 'flexible') return undefined;
  const cause = causeIn(view, node, 'minInstances', 'replicas', replicaFix(view, node));
  return cause && { ...cause, source: 'az-container-apps-scale' };
}

function causeInFunctionApp(view: SideView, node: ViewNode): Cause | undefined {
  switch (statedText(view, node, 'plan')) {
    case 'consumption':
      return { message: 'plan', property: 'plan', fix: leaveConsumption(view, node, { provisionedConcurrency: 1 }) };
    case 'flex-consumption':
      return causeIn(view, node, 'provisionedConcurrency', 'warm', warmFix(node));
    case 'container-apps':
      return causeIn(view, node, 'minInstances', 'replicas', replicaFix(view, node));
    default:
      return undefined;
  }
}

/** Managed Instances have no cold starts; SnapStart makes them short enough unless the design says otherwise. */
function causeInLambda(view: SideView, node: ViewNode): Cause | undefined {
  if (statedFlag(view, node, 'snapStart') === true) return undefined;
  if (statedText(view, node, 'lambdaComputeType') === 'managed-instances') return undefined;
  return causeIn(view, node, 'provisionedConcurrency', 'warm', warmFix(node));
}

/** Zero is stated, so callers will wait; what is only unstated makes a hint, where waiting is said to hurt. */
function causeIn(
  view: SideView,
  node: ViewNode,
  property: string,
  message: string,
  fix: OfferedFix | undefined,
): Cause | undefined {
  const warm = statedNumber(view, node, property);
  if (warm === 0) return { message, property, fix };
  if (warm !== undefined || statedFlag(view, node, 'coldStartTolerant') !== false) return undefined;
  return { message: 'unstated', property, severity: 'info', fix };
}

function warmFix(node: ViewNode): OfferedFix {
  return settingFix('Keep one instance warm', node, { provisionedConcurrency: 1 });
}

function replicaFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  const isOff = statedNumber(view, node, 'maxInstances') === 0;
  return isOff ? undefined : settingFix('Keep one replica', node, { minInstances: 1 });
}
