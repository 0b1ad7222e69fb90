import type { Point } from '../../document/schema.ts';
import { rightOf } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { ICON_GAP } from './ports.ts';

/** A loop over the upper right corner; each further one of the same node lies around the one before. */
export function routeToItself({ core, form }: NodeGeometry, index: number): readonly Point[] {
  const gap = form === 'icon' ? ICON_GAP : 1;
  const reach = 22 + index * 12;
  const inset = Math.min(core.width, core.height) / 2 - Math.min(index, 3) * 5;
  const right = rightOf(core);
  return [
    { x: right + gap, y: core.y + inset },
    { x: right + reach, y: core.y + inset },
    { x: right + reach, y: core.y - reach },
    { x: right - inset, y: core.y - reach },
    { x: right - inset, y: core.y - gap },
  ];
}
