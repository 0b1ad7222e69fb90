import type { Frame, Point } from '../../document/schema.ts';
import type { Cell } from './read-cells.ts';
import { styleNumber } from './style.ts';

/** Where the cells of a page are, in absolute draw.io pixels. */
export interface PlacedCells {
  /** Vertices by id, in paint order; labels of edges are not among them. */
  readonly boxes: ReadonlyMap<string, Frame>;
  /** The origin of what a cell holds: its own upper left corner, or the sheet's for layers. */
  readonly originOf: (parentId: string) => Point;
  /** Cells that draw.io does not show, with everything in them. */
  readonly hidden: ReadonlySet<string>;
}

const SHEET: Point = { x: 0, y: 0 };

/** Resolves parents from the outside in, so that no chain of parents, however long or circular, can overflow the stack. */
export function placeCells(cells: readonly Cell[]): PlacedCells {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const upright = new Map<string, Frame>();
  const hidden = new Set<string>();
  const done = new Set<string>();
  for (const cell of cells) {
    const chain: Cell[] = [];
    const onChain = new Set<string>();
    for (
      let current: Cell | undefined = cell;
      current !== undefined && !done.has(current.id) && !onChain.has(current.id);
      current = byId.get(current.parentId)
    ) {
      chain.push(current);
      onChain.add(current.id);
    }
    for (const one of chain.reverse()) {
      done.add(one.id);
      if (one.isHidden || hidden.has(one.parentId)) hidden.add(one.id);
      if (one.kind === 'vertex') upright.set(one.id, boxOf(one, upright.get(one.parentId)));
    }
  }
  const boxes = new Map<string, Frame>();
  for (const cell of cells) {
    const box = upright.get(cell.id);
    if (box === undefined || byId.get(cell.parentId)?.kind === 'edge') continue;
    boxes.set(cell.id, turned(box, styleNumber(cell.style, 'rotation') ?? 0));
  }
  return { boxes, hidden, originOf: (parentId) => upright.get(parentId) ?? SHEET };
}

function boxOf(cell: Cell, parent: Frame | undefined): Frame {
  const { x, y, width, height, isRelative, offset } = cell.geometry;
  const left = isRelative ? x * (parent?.width ?? 0) + (offset?.x ?? 0) : x;
  const top = isRelative ? y * (parent?.height ?? 0) + (offset?.y ?? 0) : y;
  return { x: (parent?.x ?? 0) + left, y: (parent?.y ?? 0) + top, width, height };
}

/** A shape on its side takes the place it covers; smaller turns keep the frame, since nodes are never turned. */
function turned(box: Frame, degrees: number): Frame {
  const quarter = Math.abs(((degrees % 180) + 180) % 180);
  if (quarter < 45 || quarter > 135) return box;
  return {
    x: box.x + (box.width - box.height) / 2,
    y: box.y + (box.height - box.width) / 2,
    width: box.height,
    height: box.width,
  };
}
