import type { Point } from '../document/schema.ts';
import { pointAlong } from './along-line.ts';
import { bottomOf, boundsOf, centreOf, type Rect, rightOf } from './geometry.ts';
import { WIDTH_SLACK } from './geometry-node.ts';
import { type Area, Extent } from './routing/extent.ts';
import type { ObstacleMap } from './routing/obstacles.ts';
import type { RoutedConnection } from './routing/route-connections.ts';
import type { SpatialGrid } from './routing/spatial-grid.ts';
import { textWidth } from './text/text-width.ts';
import { wrapText } from './text/wrap-text.ts';

export const CONNECTION_TEXT = { size: 11, weight: 500 } as const;
export const CONNECTION_LINE_HEIGHT = 14;
const WIDEST = 150;
const PADDING = 4;
/** What a label costs that fits a piece but comes near its corners: it rather does than cover another line. */
const AT_CORNERS = 110;
const ON_ANOTHER_LINE = 140;
/** Between a label and the nearest corner or arrowhead. */
const FROM_CORNER = 10;
const FROM_ARROW = 14;

export interface PlacedLabel {
  readonly lines: readonly string[];
  /** With padding: the ground under the text. */
  readonly rect: Rect;
  /** Around all the places that were considered. */
  readonly lookedAt: Area;
}

export interface Line extends Rect {
  readonly of: RoutedConnection;
}

interface Wrapped {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** What labels keep clear of. */
export interface Surroundings {
  readonly obstacles: ObstacleMap;
  readonly lines: SpatialGrid<Line>;
  readonly labels: SpatialGrid<Rect>;
}

/** Where a person put it; else the least crowded place along a route, and how the text breaks there. */
export function labelPlace(routed: RoutedConnection, surroundings: Surroundings): PlacedLabel | undefined {
  const { view, points } = routed;
  if (view.connection.labelAt !== undefined) return labelAlong(routed, view.connection.labelAt);
  const lookedAt = new Extent();
  const wraps = wrapVariants(view.connection.label, points);
  let best: { label: PlacedLabel; cost: number } | undefined;
  const consider = (wrapped: Wrapped, x: number, y: number, dislike: number): void => {
    const rect = { x: x - wrapped.width / 2, y: y - wrapped.height / 2, width: wrapped.width, height: wrapped.height };
    if (best !== undefined && best.cost <= dislike) return;
    lookedAt.include(rect.x, rect.y, rightOf(rect), bottomOf(rect));
    const sum = crowding(rect, routed, surroundings) + dislike;
    if (best === undefined || sum < best.cost) best = { label: { lines: wrapped.lines, rect, lookedAt }, cost: sum };
  };
  const last = points.length - 2;
  const longest = longestPiece(points);
  forEachPiece(points, (a, b, index) => {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const isFlat = Math.abs(a.y - b.y) < Math.abs(a.x - b.x);
    const before = index === 0 ? FROM_ARROW : FROM_CORNER;
    const after = index === last ? FROM_ARROW : FROM_CORNER;
    wraps.forEach((wrapped, variant) => {
      const extent = isFlat ? wrapped.width : wrapped.height;
      const room = length - before - after - extent;
      const dislike = variant * 25 + (length < longest ? 15 + (longest - length) * 0.05 : 0) + (isFlat ? 0 : 5);
      for (const share of room >= 0 ? SHARES : [0.5]) {
        const at = room >= 0 ? before + extent / 2 + share * room : length / 2;
        const x = a.x + ((b.x - a.x) * at) / (length || 1);
        const y = a.y + ((b.y - a.y) * at) / (length || 1);
        const off = Math.abs(share - 0.5) * 40;
        if (room >= 0) consider(wrapped, x, y, dislike + off);
        else if (length >= extent) consider(wrapped, x, y, dislike + AT_CORNERS);
        const beside = isFlat ? wrapped.height / 2 + 3 : wrapped.width / 2 + 4;
        const tight = dislike + off + 45 + (room < 0 ? Math.min(200, -room) : 0);
        consider(wrapped, isFlat ? x : x + beside, isFlat ? y - beside : y, tight);
        consider(wrapped, isFlat ? x : x - beside, isFlat ? y + beside : y, tight + 8);
      }
    });
  });
  const around = boundsOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  if (around !== undefined) {
    const { x, y } = centreOf(around);
    wraps.forEach((wrapped, variant) => {
      const above = around.y - wrapped.height / 2 - 3;
      consider(wrapped, x, above, 90 + variant * 25);
      consider(wrapped, x, bottomOf(around) + wrapped.height / 2 + 3, 98 + variant * 25);
      consider(wrapped, rightOf(around) + wrapped.width / 2 + 4, y, 110 + variant * 25);
    });
  }
  return best?.label;
}

/** The label in the middle of its line at a share of its length. */
export function labelAlong({ view, points }: RoutedConnection, share: number): PlacedLabel {
  const { lines, width, height } = wrapInto(view.connection.label, WIDEST, 2);
  const { x, y } = pointAlong(points, share);
  const rect = { x: x - width / 2, y: y - height / 2, width, height };
  return { lines, rect, lookedAt: NOWHERE };
}

/** It depends on nothing around it. */
const NOWHERE: Area = new Extent();

const SHARES = [0.5, 0.3, 0.7, 0, 1];

/** The label on few wide lines, and on narrower ones that fit the longest flat piece; where a word does not, it is broken. */
function wrapVariants(text: string, points: readonly Point[]): readonly Wrapped[] {
  const wide = wrapInto(text, WIDEST, 2);
  let longestFlat = 0;
  forEachPiece(points, (a, b) => {
    if (Math.abs(a.y - b.y) < 1) longestFlat = Math.max(longestFlat, Math.abs(a.x - b.x));
  });
  const fitting = longestFlat - FROM_ARROW - FROM_CORNER - 2 * PADDING;
  if (fitting >= wide.width) return [wide];
  const wraps = [wide];
  const widestWord = Math.max(0, ...text.slice(0, 400).split(/\s+/).map(widthOf));
  if (widestWord * WIDTH_SLACK + 2 * PADDING + 4 < wide.width)
    wraps.push(wrapInto(text, Math.min(WIDEST, Math.max(widestWord, fitting / WIDTH_SLACK)), 3));
  const most = fitting / WIDTH_SLACK;
  if (widestWord > most && most >= LEAST_BROKEN) wraps.push(wrapInto(text, most, 3));
  return wraps;
}

/** Narrower lines of a broken word are hard to read. */
const LEAST_BROKEN = 40;

function wrapInto(text: string, width: number, most: number): Wrapped {
  const lines = wrapText(text, { ...CONNECTION_TEXT, width, lines: most });
  const widest = Math.max(0, ...lines.map(widthOf));
  return {
    lines,
    width: widest * WIDTH_SLACK + 2 * PADDING,
    height: lines.length * CONNECTION_LINE_HEIGHT + 2,
  };
}

function widthOf(text: string): number {
  return textWidth(text, CONNECTION_TEXT.size, CONNECTION_TEXT.weight);
}

function longestPiece(points: readonly Point[]): number {
  let longest = 0;
  forEachPiece(points, (a, b) => {
    longest = Math.max(longest, Math.hypot(b.x - a.x, b.y - a.y));
  });
  return longest;
}

function crowding(rect: Rect, own: RoutedConnection, { obstacles, lines, labels }: Surroundings): number {
  let sum = 0;
  const { x, y } = rect;
  obstacles.grid.forEachIn(x, y, rightOf(rect), bottomOf(rect), (hit) => {
    sum += HIT[hit.kind];
    return false;
  });
  labels.forEachIn(x, y, rightOf(rect), bottomOf(rect), () => {
    sum += 600;
    return false;
  });
  lines.forEachIn(x, y, rightOf(rect), bottomOf(rect), (hit) => {
    if (hit.of !== own) sum += ON_ANOTHER_LINE;
    return false;
  });
  return sum;
}

const HIT = { solid: 1000, label: 700, title: 400, border: 24 } as const;

export function forEachPiece(points: readonly Point[], visit: (a: Point, b: Point, index: number) => void): void {
  for (let index = 0; index < points.length - 1; index++)
    visit(points[index] as Point, points[index + 1] as Point, index);
}
