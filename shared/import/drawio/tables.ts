import type { Cell } from './read-cells.ts';

/** Cells that became part of another one; connections to them go to that one. */
export interface FoldedCells {
  readonly cells: readonly Cell[];
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * draw.io builds a table, and the boxes of a class or entity diagram, from a title cell with a stack of row cells. Such a
 * stack is one thing that says several lines: the rows are folded into its label, their cells separated by a bar.
 */
export function foldTables(cells: readonly Cell[]): FoldedCells {
  const children = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.kind !== 'vertex') continue;
    const siblings = children.get(cell.parentId);
    if (siblings === undefined) children.set(cell.parentId, [cell]);
    else siblings.push(cell);
  }
  const aliases = new Map<string, string>();
  const labels = new Map<string, string>();
  for (const cell of cells) {
    if (cell.kind !== 'vertex' || aliases.has(cell.id) || !isStack(cell, children)) continue;
    const lines = [cell.label];
    for (const row of children.get(cell.id) ?? []) {
      aliases.set(row.id, cell.id);
      const parts = [row.label];
      for (const part of children.get(row.id) ?? []) {
        aliases.set(part.id, cell.id);
        parts.push(part.label);
      }
      lines.push(parts.filter((part) => part !== '').join(' | '));
    }
    labels.set(cell.id, lines.filter((line) => line !== '').join('\n'));
  }
  if (aliases.size === 0) return { cells, aliases };
  const kept = cells
    .filter((cell) => !aliases.has(cell.id))
    .map((cell) => ({ ...cell, label: labels.get(cell.id) ?? cell.label }));
  return { cells: kept, aliases };
}

function isStack(cell: Cell, children: ReadonlyMap<string, readonly Cell[]>): boolean {
  if (cell.style.get('shape') === 'table') return true;
  if (cell.style.get('childLayout') !== 'stackLayout' && cell.style.get('childLayout') !== 'tableLayout') return false;
  const rows = children.get(cell.id) ?? [];
  return rows.length > 0 && rows.every((row) => isTextRow(row) && (children.get(row.id) ?? []).every(isTextRow));
}

function isTextRow(cell: Cell): boolean {
  const shape = cell.style.get('shape') ?? '';
  return (
    cell.style.has('text') ||
    cell.style.has('line') ||
    shape === 'partialRectangle' ||
    shape === 'tableRow' ||
    shape === 'line'
  );
}
