import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { isSynchronous } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { leaveConsumption } from '../../leave-consumption.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedNumber, statedText } from '../../stated.ts';
import { nameOf } from '../../wording.ts';

/** A setting that is only unstated makes a hint, and only where cold starts are said to hurt. */
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
      if (statedFlag(view, node.id, 'latencySensitive') !== true || isAsynchronous(view, node)) return [];
      const cause = causeOf(view, node);
      if (cause === undefined) return [];
      const source = view.side === 'aws' ? 'rule-lambda-provisioned-concurrency' : 'rule-functions-scale';
      return [{ ...cause, data: { name: nameOf(node) }, nodes: [node.id], source }];
    }),
};

function isAsynchronous(view: SideView, node: ViewNode): boolean {
  const invocation = statedText(view, node.id, 'invocation');
  if (invocation !== undefined) return invocation !== 'sync';
  const incoming = view.incoming(node.id);
  return incoming.length > 0 && !incoming.some((connection) => isSynchronous(view, connection));
}

function causeOf(view: SideView, node: ViewNode): Omit<Report, 'nodes'> | undefined {
  if (node.service.id === 'azure.container-apps') {
    return statedNumber(view, node.id, 'minInstances') === 0
      ? { message: 'replicas', property: 'minInstances', fix: replicaFix(view, node) }
      : undefined;
  }
  if (node.service.id === 'azure.function-app') {
    const plan = statedText(view, node.id, 'plan');
    if (plan === 'consumption') {
      return { message: 'plan', property: 'plan', fix: leaveConsumption(view, node, { provisionedConcurrency: 1 }) };
    }
    if (plan !== 'flex-consumption') return undefined;
  } else if (statedFlag(view, node.id, 'snapStart') === true) return undefined;
  const warm = statedNumber(view, node.id, 'provisionedConcurrency');
  const fix = settingFix('Keep one instance warm', node, { provisionedConcurrency: 1 });
  if (warm === 0) return { message: 'warm', property: 'provisionedConcurrency', fix };
  const isIntolerant = statedFlag(view, node.id, 'coldStartTolerant') === false;
  return warm === undefined && isIntolerant
    ? { message: 'unstated', property: 'provisionedConcurrency', severity: 'info', fix }
    : undefined;
}

function replicaFix(view: SideView, node: ViewNode): OfferedFix | undefined {
  const isOff = statedNumber(view, node.id, 'maxInstances') === 0;
  return isOff ? undefined : settingFix('Keep one replica', node, { minInstances: 1 });
}
