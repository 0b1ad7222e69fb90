import type { SideView } from '../../shared/catalog/side-view.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { encloses, holdsPoint, overlaps } from '../../shared/scene/geometry.ts';
import type { NodeGeometry } from '../../shared/scene/geometry-node.ts';
import type { Layout } from './hit-test.ts';

/**
 * What a selection box takes: icons and boxes that it touches, frames and connections that lie in it whole. What lies in a
 * frame that is taken goes with its frame.
 */
export function elementsInBox(view: SideView, layout: Layout, box: Frame): readonly string[] {
  const taken = new Set<string>();
  const covered = new Set<string>();
  for (const { id, parentId } of view.nodes.values()) {
    if (parentId !== null && (covered.has(parentId) || (taken.has(parentId) && isFrame(layout, parentId)))) {
      covered.add(id);
      continue;
    }
    const geometry = layout.geometries.get(id);
    if (geometry === undefined) continue;
    const isTaken = isAround(geometry) ? encloses(box, geometry.core) : overlaps(touchable(geometry), box);
    if (isTaken) taken.add(id);
  }
  for (const { view: shown, points } of layout.routes.connections) {
    if (covered.has(shown.from) && covered.has(shown.to)) continue;
    if (points.length > 0 && points.every((point) => holdsPoint(box, point))) taken.add(shown.connection.id);
  }
  return [...taken];
}

function isFrame({ geometries }: Layout, id: string): boolean {
  return geometries.get(id)?.form === 'container';
}

/** What is taken by its whole outline: what lies in it may be taken without it. */
function isAround({ form }: NodeGeometry): boolean {
  return form === 'container' || form === 'area';
}

/** A free end has no area of its own. */
function touchable({ core }: { readonly core: Frame }): Frame {
  return core.width === 0 ? { x: core.x - 1, y: core.y - 1, width: 2, height: 2 } : core;
}
