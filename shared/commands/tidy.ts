import { type ViewNode, viewSide } from '../catalog/side-view.ts';
import { SIBLING_GAP } from '../document/frame-padding.ts';
import { nodeOf } from '../document/queries.ts';
import type { Frame } from '../document/schema.ts';
import { ok } from '../result.ts';
import type { Command } from './command.ts';
import { outermost } from './place.ts';
import { placeTogether } from './place-together.ts';
import { rejectUnknown } from './rejection.ts';
import { drawnRect } from './room-for.ts';
import { setFrames } from './set-frames.ts';

export interface TidyInput {
  readonly ids: readonly string[];
}

/** Rows and columns with even gaps, as near as may be to how the nodes stand: who is above or further left stays so. */
export const tidy: Command<TidyInput> = (diagram, { ids }, env) => {
  const unknown = ids.find((id) => nodeOf(diagram, id) === undefined);
  if (unknown !== undefined) return rejectUnknown(unknown);
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const cells = outermost(diagram, ids, diagram.provider).flatMap(({ id }): readonly Cell[] => {
    const node = view.nodes.get(id);
    return node === undefined
      ? []
      : [{ node, rect: WITHOUT_A_NAME_BELOW.has(node.service.id) ? node.frame : drawnRect(node), row: 0, column: 0 }];
  });
  const [first] = cells;
  if (first === undefined || cells.length < 2) return ok(diagram);
  const frames = inRowsAndColumns(cells);
  const isOneFrame = cells.every(({ node }) => node.parentId === first.node.parentId);
  return isOneFrame ? placeTogether(diagram, frames, env) : setFrames(diagram, { frames }, env);
};

/** Their words stand in them. */
const WITHOUT_A_NAME_BELOW: ReadonlySet<string> = new Set(['neutral.box', 'neutral.note', 'neutral.text']);

interface Cell {
  readonly node: ViewNode;
  readonly rect: Frame;
  row: number;
  column: number;
}

function inRowsAndColumns(cells: readonly Cell[]): readonly { id: string; frame: Frame }[] {
  giveRows(cells);
  giveColumns(cells);
  const widths = largest(cells, 'column', ({ rect }) => rect.width);
  const heights = largest(cells, 'row', ({ rect }) => rect.height);
  const lefts = starts(widths, Math.min(...cells.map(({ rect }) => rect.x)));
  const tops = starts(heights, Math.min(...cells.map(({ rect }) => rect.y)));
  return cells.map(({ node, rect, row, column }) => {
    const dx = (lefts[column] ?? 0) + Math.round(((widths[column] ?? 0) - rect.width) / 2) - rect.x;
    // What is an icon has its picture at the top: rows line up there.
    const spare = node.shape === 'icon' ? 0 : Math.round(((heights[row] ?? 0) - rect.height) / 2);
    const dy = (tops[row] ?? 0) + spare - rect.y;
    return { id: node.id, frame: { ...node.frame, x: node.frame.x + dx, y: node.frame.y + dy } };
  });
}

/** A row takes what lies with its middle beside what the row began with. */
function giveRows(cells: readonly Cell[]): void {
  let row = -1;
  let lowest = Number.NEGATIVE_INFINITY;
  for (const cell of sorted(cells, ({ rect }) => rect.y + rect.height / 2)) {
    const middle = cell.rect.y + cell.rect.height / 2;
    if (middle > lowest) {
      row += 1;
      lowest = middle + cell.rect.height / 2;
    }
    cell.row = row;
  }
}

/** The same across; two of one row never share a column. */
function giveColumns(cells: readonly Cell[]): void {
  let column = -1;
  let furthest = Number.NEGATIVE_INFINITY;
  const taken = new Set<number>();
  for (const cell of sorted(cells, ({ rect }) => rect.x + rect.width / 2)) {
    const middle = cell.rect.x + cell.rect.width / 2;
    if (middle > furthest || taken.has(cell.row)) {
      column += 1;
      furthest = middle + cell.rect.width / 2;
      taken.clear();
    }
    taken.add(cell.row);
    cell.column = column;
  }
}

function sorted(cells: readonly Cell[], by: (cell: Cell) => number): readonly Cell[] {
  return [...cells].sort((a, b) => by(a) - by(b) || (a.node.id < b.node.id ? -1 : 1));
}

function largest(cells: readonly Cell[], of: 'row' | 'column', size: (cell: Cell) => number): readonly number[] {
  const found: number[] = [];
  for (const cell of cells) found[cell[of]] = Math.max(found[cell[of]] ?? 0, size(cell));
  return found;
}

function starts(sizes: readonly number[], from: number): readonly number[] {
  let at = from;
  return sizes.map((size) => {
    const start = at;
    at += size + SIBLING_GAP;
    return start;
  });
}
