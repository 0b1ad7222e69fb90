import type { DrawnConnection, SideView } from '../catalog/side-view.ts';
import { samePoints } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import type { Layout } from './lay-out.ts';
import type { RoutedSide } from './routing/routed-side.ts';

/** A view, or what a worker is told of one. */
export type LaidOutSide = Pick<SideView, 'side'> & Pick<RoutedSide, 'nodes' | 'connections'>;

interface Kept {
  readonly layout: Layout;
  readonly side: SideView['side'];
  /** Of each node in turn, the frame that it is drawn in. */
  readonly parents: readonly (string | null)[];
}

/** Of each side: the last steps, so that undo finds what it goes back to, unless the diagram is very large. */
const MOST = 12;
const LEAST = 3;
const MOST_LINES = 24_000;

/** The last layouts. They are found again by all that a layout depends on, because undo gives the same diagram as another object. */
export class KeptLayouts {
  #kept: readonly Kept[] = [];

  keep(view: LaidOutSide, layout: Layout): void {
    const kept: Kept = { layout, side: view.side, parents: parentsIn(view) };
    const others = this.#kept.filter((one) => one.layout !== layout);
    const [own, rest] = [others.filter(isOf(view)), others.filter((one) => one.side !== view.side)];
    this.#kept = [...upTo(MOST_LINES, [kept, ...own]), ...rest];
  }

  /** The layout of the very same nodes, frames and connections. */
  same(view: LaidOutSide, geometries: ReadonlyMap<string, NodeGeometry>): Layout | undefined {
    return this.#kept.find((kept) => kept.side === view.side && isLaidOutAlike(kept, view, geometries))?.layout;
  }

  /** The latest, of one side or of any, that something can begin with. */
  find(isUsable: (layout: Layout) => boolean, of?: LaidOutSide): Layout | undefined {
    const among = of === undefined ? this.#kept : this.#kept.filter(isOf(of));
    return among.find(({ layout }) => isUsable(layout))?.layout;
  }
}

function isOf({ side }: LaidOutSide): (kept: Kept) => boolean {
  return (kept) => kept.side === side;
}

function upTo(most: number, kept: readonly Kept[]): readonly Kept[] {
  let lines = 0;
  return kept.slice(0, MOST).filter(({ layout }, index) => {
    lines += layout.routes.connections.length;
    return index < LEAST || lines <= most;
  });
}

function parentsIn({ nodes }: LaidOutSide): readonly (string | null)[] {
  return Array.from(nodes.values(), ({ parentId }) => parentId);
}

function isLaidOutAlike(
  { layout, parents }: Kept,
  { nodes, connections }: LaidOutSide,
  geometries: ReadonlyMap<string, NodeGeometry>,
): boolean {
  const routed = layout.routes.connections;
  if (layout.geometries.size !== geometries.size || routed.length !== connections.length) return false;
  const known = layout.geometries.values();
  for (const geometry of geometries.values()) if (geometry !== known.next().value) return false;
  let index = 0;
  for (const { parentId } of nodes.values()) if (parents[index++] !== parentId) return false;
  return connections.every((connection, at) => isSameLine(connection, routed[at]?.view));
}

/** Whether a line is shown as it was, but for its two nodes. */
export function isSameLine(line: DrawnConnection, known: DrawnConnection | undefined): boolean {
  return (
    line.connection === known?.connection &&
    line.from === known.from &&
    line.to === known.to &&
    sameItems(line.through, known.through) &&
    sameItems(line.standsFor ?? NONE, known.standsFor ?? NONE) &&
    samePoints(line.corners, known.corners)
  );
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

const NONE: readonly string[] = [];
