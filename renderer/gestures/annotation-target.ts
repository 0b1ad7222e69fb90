import { isArea, isSequenced } from '../../shared/catalog/annotations.ts';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { ALLOW } from '../../shared/commands/answer.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { centreOf, holdsPoint } from '../../shared/scene/geometry.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { DropTarget } from '../state/gesture.ts';
import type { Moving } from './drop-target.ts';

/** How near a callout has to be to what it is put on, in diagram pixels. */
const NEAR = 14;

/** Where callouts and slides go: onto the topmost node near them, icons too; a slide into nothing. Undefined: it is neither. */
export function annotationTarget(view: SideView, moving: Moving, frame: Frame): DropTarget | undefined {
  const services =
    'serviceId' in moving
      ? [serviceOf(view.catalog, moving.serviceId)]
      : moving.ids.flatMap((id) => view.nodes.get(id)?.service ?? []);
  if (services.length === 0 || !services.every(isSequenced)) return undefined;
  if (services.some(isArea)) return { parentId: null, answer: ALLOW };
  const point = centreOf(frame);
  let topmost: ViewNode | undefined;
  for (const candidate of view.nodes.values()) {
    if (isSequenced(candidate.service) || !holdsPoint(candidate.frame, point, NEAR)) continue;
    const { core, form } = nodeGeometry(candidate);
    if (form !== 'point' && holdsPoint(core, point, candidate.shape === 'frame' ? 0 : NEAR)) topmost = candidate;
  }
  return { parentId: topmost?.id ?? null, answer: ALLOW };
}

/** On the upper left corner of a node; a further callout on it stands beside the first. */
export function calloutPlace(on: ViewNode, size: number): Frame {
  const { core } = nodeGeometry(on);
  const there = on.attached.length;
  return { x: core.x - size / 2 + there * (size + 2), y: core.y - size / 2, width: size, height: size };
}
