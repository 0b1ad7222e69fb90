import type { Rect } from './geometry.ts';
import { forEachPiece, type Line, labelPlace, type PlacedLabel } from './label-place.ts';
import { ChangedPlaces } from './routing/changed-places.ts';
import type { RoutedConnection, Routes } from './routing/route-connections.ts';
import { SpatialGrid } from './routing/spatial-grid.ts';

/** An earlier layout of much the same: its lines and labels, and where its obstacles differ. */
export interface EarlierLabels {
  readonly connections: readonly RoutedConnection[];
  readonly labels: ReadonlyMap<RoutedConnection, PlacedLabel>;
  readonly changed: ChangedPlaces;
}

/**
 * A place for the label of each connection that has one: on its longest free piece, clear of everything else where there is
 * room. Each keeps clear of those before it; from an earlier layout only such labels are taken as would come out again. In steps.
 */
export function* placeLabels(
  { connections, obstacles }: Routes,
  earlier?: EarlierLabels,
): Generator<undefined, ReadonlyMap<RoutedConnection, PlacedLabel>> {
  const placed = new Map<RoutedConnection, PlacedLabel>();
  const named = connections.filter(({ view }) => view.connection.label.trim() !== '');
  // What a person placed is there first, and the others keep clear of it.
  const labelled = named.some(isPlacedByHand)
    ? [...named.filter(isPlacedByHand), ...named.filter((routed) => !isPlacedByHand(routed))]
    : named;
  if (labelled.length === 0) return placed;
  const known = earlier && isInSameOrder(earlier.labels, labelled) ? earlier : undefined;
  const changed = known && changedLinesAndLabels(known, connections);
  const labels = new SpatialGrid<Rect>();
  let lines: SpatialGrid<Line> | undefined;
  let tried = 0;
  for (const routed of labelled) {
    const before = known?.labels.get(routed);
    let label = before;
    if (before === undefined || known?.changed.reach(before.lookedAt) || changed?.reach(before.lookedAt)) {
      lines ??= yield* linesOf(connections);
      label = labelPlace(routed, { obstacles, lines, labels });
      if (before !== undefined) changed?.add(before.rect);
      if (label !== undefined) changed?.add(label.rect);
      if (++tried % MANY === 0) yield;
    }
    if (label === undefined) continue;
    placed.set(routed, label);
    labels.add(label.rect);
  }
  return placed;
}

/** Labels of a step, and lines. */
const MANY = 8;
const MANY_LINES = 500;

function isPlacedByHand({ view }: RoutedConnection): boolean {
  return view.connection.labelAt !== undefined;
}

/** Lines, and labels whose connection is drawn otherwise now, that are not what they were. */
function changedLinesAndLabels(
  { connections, labels }: EarlierLabels,
  now: readonly RoutedConnection[],
): ChangedPlaces {
  const changed = new ChangedPlaces();
  const before = new Set(connections);
  const after = new Set(now);
  for (const routed of now) if (!before.has(routed)) for (const line of linesAlong(routed)) changed.add(line);
  for (const routed of connections) {
    if (after.has(routed)) continue;
    for (const line of linesAlong(routed)) changed.add(line);
    const label = labels.get(routed);
    if (label !== undefined) changed.add(label.rect);
  }
  return changed;
}

/** Whether the labels that stay were placed in the order in which they are placed now. */
function isInSameOrder(
  labels: ReadonlyMap<RoutedConnection, PlacedLabel>,
  labelled: readonly RoutedConnection[],
): boolean {
  const staying = labelled.filter((routed) => labels.has(routed));
  const now = new Set(staying);
  let index = 0;
  for (const routed of labels.keys()) if (now.has(routed) && staying[index++] !== routed) return false;
  return true;
}

function* linesOf(connections: readonly RoutedConnection[]): Generator<undefined, SpatialGrid<Line>> {
  const lines = new SpatialGrid<Line>();
  for (const [index, routed] of connections.entries()) {
    for (const line of linesAlong(routed)) lines.add(line);
    if (index % MANY_LINES === 0) yield;
  }
  return lines;
}

function linesAlong(routed: RoutedConnection): readonly Line[] {
  const lines: Line[] = [];
  forEachPiece(routed.points, (a, b) => {
    const x = Math.min(a.x, b.x) - 0.5;
    const y = Math.min(a.y, b.y) - 0.5;
    lines.push({ of: routed, x, y, width: Math.abs(a.x - b.x) + 1, height: Math.abs(a.y - b.y) + 1 });
  });
  return lines;
}
