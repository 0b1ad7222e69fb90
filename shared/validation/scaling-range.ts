import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { statedFlag, statedNumber } from './stated.ts';

/** Whether a group's size follows the load: as stated, else as its bounds allow. undefined: the drawing does not tell. */
export function mayScale(view: SideView, { id, service }: ViewNode): boolean | undefined {
  const stated = service.properties.autoscale === undefined ? undefined : statedFlag(view, id, 'autoscale');
  if (stated !== undefined) return stated;
  const min = statedNumber(view, id, 'minInstances');
  const max = statedNumber(view, id, 'maxInstances');
  return min === undefined || max === undefined ? undefined : min < max;
}
