import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { hasTrait, isAwaited, isSynchronous } from './calls.ts';
import { statedFlag, statedText } from './stated.ts';

export type RunBound = 'single' | 'managed' | 'waiting' | 'polled' | 'durable';

/**
 * Which limit holds for one run of a Lambda function, by the way it is started. Managed Instances give more time only to what
 * nobody waits for; a durable execution lasts up to a year unless a caller or an event source mapping waits for its end.
 */
export function lambdaRunLimit(view: SideView, node: ViewNode): { bound: RunBound; limitId: string } {
  if (statedFlag(view, node, 'durable') === true) {
    if (isStatedToBeAwaited(view, node)) return { bound: 'waiting', limitId: 'maxSyncRunSeconds' };
    if (isPolled(view, node)) return { bound: 'polled', limitId: 'maxPolledRunSeconds' };
    return { bound: 'durable', limitId: 'maxRunSeconds' };
  }
  if (!runsOnManagedInstances(view, node)) return { bound: 'single', limitId: 'maxRunSeconds' };
  return hasOnlyTheStandardTime(view, node)
    ? { bound: 'waiting', limitId: 'maxSyncRunSeconds' }
    : { bound: 'managed', limitId: 'maxRunSeconds' };
}

export function runsOnManagedInstances(view: SideView, { id }: ViewNode): boolean {
  return statedText(view, id, 'lambdaComputeType') === 'managed-instances';
}

/** Managed Instances keep the standard limit for callers that wait and for event source mappings of Amazon MQ. */
export function hasOnlyTheStandardTime(view: SideView, { id }: ViewNode): boolean {
  if (statedText(view, id, 'invocation') === 'sync' || isAwaited(view, id)) return true;
  return view.incoming(id).some(({ source }) => source.service.id === 'aws.mq');
}

/** A plain arrow does not count: what takes hours is started without waiting, and few drawings say so. */
function isStatedToBeAwaited(view: SideView, { id }: ViewNode): boolean {
  if (statedText(view, id, 'invocation') === 'sync') return true;
  return view
    .incoming(id)
    .some((connection) => connection.connection.kind === 'invoke-sync' && isSynchronous(view, connection));
}

function isPolled(view: SideView, { id }: ViewNode): boolean {
  if (statedText(view, id, 'invocation') === 'poll') return true;
  return view.incoming(id).some(({ source }) => hasTrait(source, 'queue', 'stream'));
}
