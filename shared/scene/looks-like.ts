import { type Rect, samePoints, sameRect } from './geometry.ts';
import type { PlacedLabel } from './label-place.ts';
import type { Layout } from './lay-out.ts';

/** Whether two layouts of the same view are drawn alike. */
export function looksLike(a: Layout, b: Layout): boolean {
  const [lines, others] = [a.routes.connections, b.routes.connections];
  if (a.geometries !== b.geometries || lines.length !== others.length) return false;
  return lines.every((line, index) => {
    const other = others[index];
    return (
      other !== undefined &&
      samePoints(line.points, other.points) &&
      sameLabel(a.labels.get(line), b.labels.get(other)) &&
      sameRects(a.titles.get(line) ?? NONE, b.titles.get(other) ?? NONE)
    );
  });
}

const NONE: readonly Rect[] = [];

export function sameLabel(a: PlacedLabel | undefined, b: PlacedLabel | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return sameRect(a.rect, b.rect) && a.lines.length === b.lines.length;
}

export function sameRects(a: readonly Rect[], b: readonly Rect[]): boolean {
  return a.length === b.length && a.every((rect, index) => sameRect(rect, b[index] as Rect));
}
