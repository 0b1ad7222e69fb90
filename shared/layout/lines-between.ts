import { otherSide } from '../catalog/authored-service.ts';
import type { SideView } from '../catalog/side-view.ts';
import type { ConnectionKind } from '../document/schema.ts';
import type { Part } from './part.ts';

/** A connection between two of the parts that are laid out. */
export interface Line {
  readonly from: Part;
  readonly to: Part;
  readonly kind: ConnectionKind;
  readonly label: string;
}

/** As this side shows them, and those of what it hides. */
export function linesOf({ diagram, side, connections }: SideView, byId: ReadonlyMap<string, Part>): readonly Line[] {
  const lines: Line[] = [];
  const seen = new Set<string>();
  const add = (from: string, to: string, kind: ConnectionKind, label: string): void => {
    const [a, b] = [byId.get(from), byId.get(to)];
    const key = `${from} ${to}`;
    if (a === undefined || b === undefined || a === b || seen.has(key)) return;
    seen.add(key);
    lines.push({ from: a, to: b, kind, label });
  };
  for (const { connection, from, to } of connections) add(from, to, connection.kind, connection.label);
  for (const { from, to, kind, only } of Object.values(diagram.connections))
    if (only !== otherSide(side)) add(from, to, kind, '');
  return lines;
}

/** A line between two parts of one level: what its ends lie in there. */
export interface LevelLine {
  readonly line: Line;
  readonly from: Part;
  readonly to: Part;
}

export interface Lines {
  readonly byLevel: ReadonlyMap<Part | null, readonly LevelLine[]>;
  /** What a line from further outside leads to, or into. */
  readonly entered: ReadonlySet<Part>;
  /** What a line leaves for somewhere further outside. */
  readonly left: ReadonlySet<Part>;
}

/** Every line at the one level where its ends part ways. A line between a frame and what it holds has none. */
export function linesByLevel(lines: readonly Line[]): Lines {
  const levels = new Map<Part | null, LevelLine[]>();
  const [entered, left] = [new Set<Part>(), new Set<Part>()];
  for (const line of lines) {
    const [up, down] = [pathOf(line.from), pathOf(line.to)];
    let at = 0;
    while (at < up.length && at < down.length && up[at] === down[at]) at += 1;
    const [from, to] = [up[at], down[at]];
    for (const part of up.slice(at + 1)) left.add(part);
    for (const part of down.slice(at + 1)) entered.add(part);
    if (from === undefined || to === undefined) continue;
    const level = at === 0 ? null : (up[at - 1] ?? null);
    const known = levels.get(level);
    if (known === undefined) levels.set(level, [{ line, from, to }]);
    else known.push({ line, from, to });
  }
  return { byLevel: levels, entered, left };
}

/** From the outermost inwards, with the part itself. */
function pathOf(part: Part): readonly Part[] {
  const path: Part[] = [];
  for (let at: Part | null = part; at !== null; at = at.parent) path.push(at);
  return path.reverse();
}
