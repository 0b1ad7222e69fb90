import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { PropertyValue } from '../../../document/schema.ts';
import { TIERS_WITHOUT_AUTOSCALE } from '../../app-service-tiers.ts';
import { hasTrait } from '../../calls.ts';
import { isDeadLetterQueue } from '../../dead-letter-queue.ts';
import type { OfferedFix } from '../../fix.ts';
import { groupFix } from '../../fixes/group-and-scale.ts';
import { settingFix } from '../../fixes/set-properties.ts';
import { severalFix } from '../../fixes/several.ts';
import type { Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { nameOf, namesOf } from '../../wording.ts';

const SOURCES = { aws: 'rule-sqs-backlog-scaling', azure: 'rule-azure-autoscaling' };

export const backlogWithoutScaling: Rule = {
  meta: {
    id: 'backlog-without-scaling',
    code: 'SC-012',
    category: 'scaling',
    severity: 'info',
    providers: ['aws', 'azure'],
    title: 'A queue whose backlog adds no consumers',
    why: 'A queue takes any burst, but a fixed number of consumers works it off at a fixed pace: the backlog grows, and with it the wait. The design asks for elasticity, and the length of the queue is the best signal for it.',
    messages: {
      fixed: 'The design needs elasticity, but a fixed number of consumers works off {queue}: {names}.',
    },
    remedy: 'Scale the consumers by the length of the queue: backlog per instance, KEDA, or a function.',
    source: 'rule-sqs-backlog-scaling',
  },
  check: (view) => {
    if (view.diagram.needs.elasticity !== 'yes') return [];
    return view.all('queue').flatMap((queue) => {
      // Strict order allows one consumer at a time.
      if (statedFlag(view, queue, 'orderingRequired') === true || isDeadLetterQueue(view, queue)) return [];
      const targets = queue.outgoing.map(({ target }) => target);
      const fixed = [...new Set(targets.filter((node) => isOfFixedSize(view, node)))];
      if (fixed.length === 0) return [];
      return [
        {
          message: 'fixed',
          data: { queue: nameOf(queue), names: namesOf(fixed) },
          nodes: [queue.id, ...fixed.map(({ id }) => id)],
          source: SOURCES[view.side],
          fix: scalingFix(view, fixed),
        },
      ];
    });
  },
};

/** Equal bounds are the matter of another rule. */
function isOfFixedSize(view: SideView, node: ViewNode): boolean {
  if (hasTrait(node, 'virtual-machine')) return !isInScalingGroup(view, node);
  const scales = hasTrait(node, 'scaling-group', 'container-service') || node.service.id === 'azure.app-service';
  return scales && statedFlag(view, node, 'autoscale') === false && statedText(view, node, 'role') !== 'quorum';
}

function isInScalingGroup(view: SideView, node: ViewNode): boolean {
  return placementOf(view, node).groups.some((id) =>
    hasTrait(view.nodes.get(id), 'scaling-group', 'container-cluster'),
  );
}

/** Single machines become a group; what keeps sessions must not come and go. */
function scalingFix(view: SideView, consumers: readonly ViewNode[]): OfferedFix | undefined {
  if (consumers.some(({ id }) => statedFlag(view, id, 'localState') === true)) return undefined;
  const machines = consumers.filter((node) => hasTrait(node, 'virtual-machine'));
  const services = consumers.filter((node) => !machines.includes(node));
  const properties = { minInstances: machines.length, autoscale: true };
  const grouped =
    machines.length === 0 ? [] : [groupFix('Put them into a scaling group', view, machines, { properties })];
  const turnedOn = services.map((node) =>
    settingFix('Turn on autoscaling', node, { autoscale: true, ...neededFor(view, node) }),
  );
  return severalFix('Scale them by the load', ...grouped, ...turnedOn);
}

/** Tasks on EC2 need hosts that follow; a web app needs a tier that scales. */
function neededFor(view: SideView, { id, service }: ViewNode): Readonly<Record<string, PropertyValue>> {
  if (statedText(view, id, 'launchType') === 'ec2') return { capacityProvider: true };
  if (service.id !== 'azure.app-service') return {};
  return TIERS_WITHOUT_AUTOSCALE.includes(statedText(view, id, 'tier') ?? '') ? { tier: 'standard' } : {};
}
