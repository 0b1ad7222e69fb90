import { catalog } from '../../catalog/index.ts';
import { type ViewNode, viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { encloses, inflate, overlaps } from '../../shared/scene/geometry.ts';

/** Drawn over what belongs to them. */
const OVERLAYS = ['scaling-group', 'security-group', 'placement-group'];
/** Names reach a little over the edge in drawings by hand. */
const SLACK = 12;

/** What nobody would draw: things on one another, and things that stick out of their frame. */
export function untidyIn(diagram: Diagram, side: Side): readonly string[] {
  const view = viewSide(diagram, side, catalog);
  const faults: string[] = [];
  const parents = [null, ...view.nodes.keys()];
  for (const parentId of parents) {
    const children = view.children(parentId);
    const outer = parentId === null ? undefined : view.nodes.get(parentId)?.frame;
    for (const [index, child] of children.entries()) {
      if (outer !== undefined && !encloses(inflate(outer, SLACK), child.frame)) faults.push(`${child.id} sticks out`);
      if (isOverlay(child)) continue;
      for (const other of children.slice(index + 1)) {
        if (!isOverlay(other) && overlaps(child.frame, other.frame)) faults.push(`${child.id} lies on ${other.id}`);
      }
    }
  }
  return faults;
}

/** What a change made so. */
export function newlyUntidy(before: Diagram, after: Diagram): readonly string[] {
  return (['aws', 'azure'] as const).flatMap((side) => {
    const known = untidyIn(before, side);
    return untidyIn(after, side).filter((fault) => !known.includes(fault));
  });
}

function isOverlay({ service, shape }: ViewNode): boolean {
  return shape === 'frame' && service.traits.some((trait) => OVERLAYS.includes(trait));
}
