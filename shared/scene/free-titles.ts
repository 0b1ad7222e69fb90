import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { overlaps, type Rect, rightOf } from './geometry.ts';
import { type NodeGeometry, TITLE_TEXT, titleBand, titleGeometry, WIDTH_SLACK } from './geometry-node.ts';
import { nodeLabel } from './node-label.ts';
import { textWidth } from './text/text-width.ts';

/** Narrower than this a title says nothing. */
const LEAST = 24;
/** Between a title and what it keeps clear of. */
const GAP = 4;

/**
 * Containers whose title would lie on something that they hold: it goes to the widest free piece of its row, cut to fit; where
 * there is none it is left out. The others keep their geometry.
 */
export function freeTitles(
  view: SideView,
  geometries: ReadonlyMap<string, NodeGeometry>,
): ReadonlyMap<string, NodeGeometry> {
  const changed = new Map<string, NodeGeometry>();
  for (const viewNode of view.nodes.values()) {
    const geometry = geometries.get(viewNode.id);
    if (geometry?.form !== 'container' || geometry.textRect === undefined) continue;
    // As wide as viewers without the font may set it.
    const slack = (geometry.lines[0]?.width ?? 0) * (WIDTH_SLACK - 1);
    const title = { ...geometry.textRect, width: geometry.textRect.width + slack };
    const inTheWay = takenIn(viewNode, geometries, title);
    if (inTheWay.length === 0) continue;
    changed.set(
      viewNode.id,
      remembered(geometry, inTheWay, () => retitled(viewNode, geometry, inTheWay)),
    );
  }
  return changed;
}

/** What is drawn of its contents in the row of its title, if any of it is where the title is. */
function takenIn({ children }: ViewNode, geometries: ReadonlyMap<string, NodeGeometry>, title: Rect): readonly Rect[] {
  const row = { ...title, x: -1e9, width: 2e9 };
  const inRow: Rect[] = [];
  for (const { id } of children) {
    const geometry = geometries.get(id);
    if (geometry !== undefined && geometry.form !== 'callout' && overlaps(geometry.bounds, row))
      inRow.push(geometry.bounds);
  }
  return inRow.some((rect) => overlaps(rect, title)) ? inRow : [];
}

function retitled(viewNode: ViewNode, geometry: NodeGeometry, inTheWay: readonly Rect[]): NodeGeometry {
  const { from, to } = titleBand(viewNode);
  const wanted = Math.min(to - from, textWidth(nodeLabel(viewNode), TITLE_TEXT.size, TITLE_TEXT.weight) * WIDTH_SLACK);
  let best = { from, to: from };
  let at = from;
  const ends = [...inTheWay, { x: to + GAP, y: 0, width: 0, height: 0 }].sort((a, b) => a.x - b.x);
  for (const rect of ends) {
    const end = Math.min(to, rect.x - GAP);
    // The first piece that takes it whole, else the widest.
    const isRoomier = Math.min(end - at, wanted) > Math.min(best.to - best.from, wanted);
    if (isRoomier) best = { from: at, to: end };
    at = Math.max(at, rightOf(rect) + GAP);
  }
  return titleGeometry(viewNode, geometry, best.to - best.from < LEAST ? undefined : best);
}

const made = new WeakMap<NodeGeometry, readonly { readonly key: string; readonly geometry: NodeGeometry }[]>();
/** A step, and its undoing. */
const MOST_REMEMBERED = 2;

/** The same object while the same is in the way, so that nothing is drawn or routed anew. */
function remembered(of: NodeGeometry, inTheWay: readonly Rect[], make: () => NodeGeometry): NodeGeometry {
  const key = inTheWay.map(({ x, width }) => `${x} ${width}`).join();
  const known = made.get(of) ?? [];
  const again = known.find((one) => one.key === key);
  if (again !== undefined) return again.geometry;
  const geometry = make();
  made.set(of, [{ key, geometry }, ...known].slice(0, MOST_REMEMBERED));
  return geometry;
}
