import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { offered } from './offered.ts';
import { statedNumber } from './stated.ts';

/** Whether a group's size follows the load: as stated, else as its bounds allow. undefined: the drawing does not tell. */
export function mayScale(view: SideView, node: ViewNode): boolean | undefined {
  const stated = offered(node, 'autoscale');
  if (typeof stated === 'boolean') return stated;
  const min = statedNumber(view, node, 'minInstances');
  const max = statedNumber(view, node, 'maxInstances');
  return min === undefined || max === undefined ? undefined : min < max;
}
