import type { SideView } from '../catalog/side-view.ts';
import { kindsOf } from './cell-kinds.ts';
import type { Extent } from './flow.ts';
import type { LevelLine, Line } from './lines-between.ts';
import type { Part } from './part.ts';
import { stretch } from './rows.ts';

interface Columns {
  readonly view: SideView;
  /** Between the cells of the rows, whichever rows they lie in. */
  readonly lines: readonly LevelLine[];
  readonly gap: number;
  readonly step: number;
  /** The padding of a row that is a frame. */
  readonly padding: { readonly before: Extent; readonly after: Extent };
}

/**
 * Lays out rows of zones so that what does the same work in each stands in one column, as architects draw them: public, private,
 * data. The cells are laid out inside already.
 */
export function placeInColumns(rows: Part, { view, lines, gap, step, padding }: Columns): void {
  const kindOf = kindsOf(view, rows.children);
  const columns = columnsOf(rows, kindOf, lines);
  const cells = rows.children.flatMap(({ children }) => children);
  const widths: number[] = [];
  for (const cell of cells) {
    const column = columns.get(kindOf.get(cell) ?? '') ?? 0;
    widths[column] = Math.max(widths[column] ?? 0, cell.size.along);
  }
  const starts = startsOf(widths, lines.length > 0 ? step : gap);
  const end = (starts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  let across = 0;
  for (const row of rows.children) {
    const inset = row.isFrame ? padding : NONE;
    const height = placeRow(row, columns, kindOf, starts, widths, gap);
    row.size = { along: end, across: height };
    if (row.isFrame) {
      for (const cell of row.children) {
        cell.at.along += inset.before.along;
        cell.at.across += inset.before.across;
      }
      row.size.along += inset.before.along + inset.after.along;
      row.size.across += inset.before.across + inset.after.across;
    }
    row.frameSize = { ...row.size };
    row.frameAt = { along: 0, across: 0 };
    row.at = { along: 0, across };
    row.meets = { along: 0, across: Math.round(row.size.across / 16) * 8 };
    across += row.size.across + gap;
  }
  rows.size = { along: Math.max(...rows.children.map(({ size }) => size.along)), across: across - gap };
  rows.frameSize = { ...rows.size };
}

const NONE = { before: { along: 0, across: 0 }, after: { along: 0, across: 0 } };

/** Cells of one column under one another; frames as wide as their column, and as high as the row where they are alone in it. */
function placeRow(
  row: Part,
  columns: ReadonlyMap<string, number>,
  kindOf: ReadonlyMap<Part, string>,
  starts: readonly number[],
  widths: readonly number[],
  gap: number,
): number {
  const stacks = new Map<number, Part[]>();
  for (const cell of row.children) {
    const column = columns.get(kindOf.get(cell) ?? '') ?? 0;
    stacks.set(column, [...(stacks.get(column) ?? []), cell]);
  }
  const heightOf = (stack: readonly Part[]): number =>
    stack.reduce((sum, { size }) => sum + size.across + gap, 0) - gap;
  const height = Math.max(0, ...[...stacks.values()].map(heightOf));
  for (const [column, stack] of stacks) {
    const rest = height - heightOf(stack);
    const last = stack.at(-1);
    let across = 0;
    for (const cell of stack) {
      const isLarge = cell.isFrame && cell.notes.length === 0;
      if (isLarge) stretch(cell, { along: widths[column] ?? 0, across: cell.size.across + (cell === last ? rest : 0) });
      const spare = (widths[column] ?? 0) - cell.size.along;
      cell.at = { along: (starts[column] ?? 0) + Math.floor(spare / 16) * 8, across };
      if (!isLarge && stack.length === 1) cell.at.across += Math.floor(rest / 16) * 8;
      across += cell.size.across + gap;
    }
  }
  return height;
}

function startsOf(widths: readonly number[], gap: number): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (let column = 0; column < widths.length; column += 1) {
    starts.push(at);
    at += (widths[column] ?? 0) + gap;
  }
  return starts;
}

/** The longest way along lines from a cell that none leads to; what no line orders stands by what it is. */
function columnsOf(
  rows: Part,
  kindOf: ReadonlyMap<Part, string>,
  lines: readonly LevelLine[],
): ReadonlyMap<string, number> {
  const kinds = [...new Set(kindOf.values())];
  const next = new Map<string, Set<string>>();
  const linked = new Set<string>();
  for (const { line } of lines) {
    const [from, to] = [kindOf.get(cellOf(line.from, rows, kindOf)), kindOf.get(cellOf(line.to, rows, kindOf))];
    if (from === undefined || to === undefined || from === to || WEAK.has(line.kind)) continue;
    next.set(from, (next.get(from) ?? new Set()).add(to));
    linked.add(from).add(to);
  }
  const column = new Map<string, number>();
  const open = new Set<string>();
  const before = new Map<string, string[]>();
  for (const [from, all] of next) for (const to of all) before.set(to, [...(before.get(to) ?? []), from]);
  const depth = (kind: string): number => {
    const known = column.get(kind);
    if (known !== undefined) return known;
    if (open.has(kind)) return 0;
    open.add(kind);
    const found = Math.max(0, ...(before.get(kind) ?? []).map((one) => depth(one) + 1));
    open.delete(kind);
    column.set(kind, found);
    return found;
  };
  const loose = kinds.filter((kind) => !linked.has(kind));
  for (const kind of kinds) if (linked.has(kind)) depth(kind);
  const first = loose.filter((kind) => isFirst(kind));
  const rest = loose.filter((kind) => !isFirst(kind));
  for (const [kind, at] of column) column.set(kind, at + first.length);
  for (const [at, kind] of first.entries()) column.set(kind, at);
  let at = Math.max(-1, ...column.values()) + 1;
  for (const [index, kind] of rest.entries()) {
    const isSmall = !/subnet|frame/.test(kind);
    column.set(kind, at);
    if (!isSmall || index % 2 === 1) at += 1;
  }
  return compact(column);
}

const WEAK: ReadonlySet<Line['kind']> = new Set(['replication', 'attach']);

function isFirst(kind: string): boolean {
  return kind.includes('public');
}

/** Without columns that nothing stands in. */
function compact(column: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const used = [...new Set(column.values())].sort((a, b) => a - b);
  return new Map([...column].map(([kind, at]) => [kind, used.indexOf(at)]));
}

function cellOf(part: Part, rows: Part, kindOf: ReadonlyMap<Part, string>): Part {
  let at = part;
  while (!kindOf.has(at) && at.parent !== null && at !== rows) at = at.parent;
  return at;
}
