import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { bottomOf, boundsOf, type Rect, rightOf } from './geometry.ts';
import { LABEL_LINE_HEIGHT, type NodeGeometry, WIDTH_SLACK } from './geometry-node.ts';
import { SpatialGrid } from './routing/spatial-grid.ts';

interface Taken extends Rect {
  readonly owner: string;
  /** A box is taken by its text and its edges: what lies wholly inside has it as its ground. */
  readonly isGround: boolean;
}

/**
 * The icons whose service's name, drawn in place of a label, would lie on another node. Of two such names that meet neither is
 * drawn, so the order of the nodes does not matter. What a person typed is never left out.
 */
export function namesWithoutRoom(view: SideView, geometries: ReadonlyMap<string, NodeGeometry>): ReadonlySet<string> {
  const without = new Set<string>();
  const fallbacks = [...view.nodes.values()].filter((viewNode) => hasFallbackName(viewNode, geometries));
  if (fallbacks.length === 0) return without;
  const grid = new SpatialGrid<Taken>();
  for (const geometry of geometries.values()) for (const taken of takenBy(geometry)) grid.add(taken);
  for (const { id } of fallbacks) {
    const name = textOf(geometries.get(id));
    if (name === undefined) continue;
    grid.forEachIn(name.x, name.y, rightOf(name), bottomOf(name), (hit) => {
      if (hit.owner === id || (hit.isGround && holds(hit, name))) return false;
      without.add(id);
      return true;
    });
  }
  return without;
}

function hasFallbackName({ id, node }: ViewNode, geometries: ReadonlyMap<string, NodeGeometry>): boolean {
  const geometry = geometries.get(id);
  return geometry?.form === 'icon' && geometry.lines.length > 0 && node.label.trim() === '';
}

function takenBy(geometry: NodeGeometry): readonly Taken[] {
  const { id: owner, form, core, textRect } = geometry;
  if (form === 'callout') return [];
  if (form === 'container' || form === 'area')
    return textRect === undefined ? [] : [{ ...textRect, owner, isGround: false }];
  const text = textOf(geometry);
  const taken: Taken[] = text === undefined ? [] : [{ ...text, owner, isGround: false }];
  if (form !== 'text') taken.push({ ...core, owner, isGround: form !== 'icon' });
  return taken;
}

/** Around the lines of text, as wide as viewers may set them. */
function textOf(geometry: NodeGeometry | undefined): Rect | undefined {
  if (geometry === undefined) return undefined;
  const isCentred = geometry.form === 'icon';
  return boundsOf(
    geometry.lines.map(({ x, y, width, anchor }) => {
      const wide = width * WIDTH_SLACK;
      return {
        x: (anchor === undefined ? isCentred : anchor === 'middle') ? x - wide / 2 : x,
        y: y - 10,
        width: wide,
        height: LABEL_LINE_HEIGHT - 1,
      };
    }),
  );
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x && outer.y <= inner.y && rightOf(outer) >= rightOf(inner) && bottomOf(outer) >= bottomOf(inner)
  );
}
