import type { SideView, ViewNode } from '../catalog/side-view.ts';
import type { PropertyValue } from '../document/schema.ts';
import { isAwaited } from './calls.ts';
import type { OfferedFix } from './fix.ts';
import { serviceFix } from './fixes/change-service.ts';
import { statedFlag } from './stated.ts';

/**
 * A Lambda function's work as containers, which run as long as they need: on Fargate as a task or, where callers wait, as a
 * service; with a GPU, which Fargate has none of, as an AWS Batch job.
 */
export function moveToContainers(view: SideView, node: ViewNode): OfferedFix | undefined {
  const settings: Record<string, PropertyValue | null> = { launchType: 'fargate' };
  // Containers exist only in a network.
  if (statedFlag(view, node, 'inNetwork') === false) settings.inNetwork = null;
  const mustAnswer = isAwaited(view, node.id);
  if (statedFlag(view, node, 'gpu') === true) {
    if (mustAnswer) return undefined;
    return serviceFix('Move to AWS Batch', view, [node], 'aws.batch', { ...settings, launchType: 'ec2' });
  }
  const task = mustAnswer ? undefined : serviceFix('Move to Fargate', view, [node], 'aws.ecs-task', settings);
  return task ?? serviceFix('Move to Fargate', view, [node], 'aws.ecs-service', settings);
}
