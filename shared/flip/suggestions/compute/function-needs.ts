import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { statedFlag, statedNumber, statedText } from '../../../validation/stated.ts';

/** App Service ends an HTTP answer after so many seconds, and what runs longer keeps an instance from answering others. */
const SHORT_SECONDS = 230;
/** Functions of an app share the memory of its instances, whose size is one setting. */
const SMALL_MB = 2048;

/**
 * What functions must have in common to share an app, as a key: the same plan and runtime, and alike in how long they run and what
 * memory they take. Undefined: it wants an app of its own. What is not stated stands in nobody's way.
 */
export function sharedNeeds(view: SideView, node: ViewNode): string | undefined {
  if (wantsItsOwn(view, node)) return undefined;
  const run = Math.max(...['expectedDurationSeconds', 'timeoutSeconds'].map((id) => statedNumber(view, node, id) ?? 0));
  const memory = statedNumber(view, node, 'memoryMb') ?? 0;
  return [
    statedText(view, node, 'plan') ?? '',
    statedText(view, node, 'operatingSystem') ?? '',
    run > SHORT_SECONDS ? 'long' : 'short',
    memory > SMALL_MB ? 'large' : 'small',
  ].join(' ');
}

/** A limit or an environment that is set for it alone would be set for all of its app. */
function wantsItsOwn(view: SideView, node: ViewNode): boolean {
  const flags = ['durable', 'containerImage', 'gpu', 'cpuBound', 'stateful', 'localState'];
  if (flags.some((id) => statedFlag(view, node, id) === true)) return true;
  const reserved = node.node.faces.aws?.properties.reservedConcurrency;
  return typeof reserved === 'number' && reserved > 0;
}

/** "nodejs22.x" and "nodejs20.x" are one worker; an app has one. Undefined: not stated. */
export function workerOf(view: SideView, node: ViewNode): string | undefined {
  const runtime = statedText(view, node, 'runtime')?.toLowerCase();
  return runtime?.match(/[a-z]+/)?.[0];
}
