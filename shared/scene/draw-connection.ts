import type { Connection, Point } from '../document/schema.ts';
import { type Rect, samePoints, sameRect } from './geometry.ts';
import { ARROW_LENGTH, arrowhead, roundedPath, shortenedEnd } from './geometry-path.ts';
import { CONNECTION_LINE_HEIGHT, CONNECTION_TEXT, type PlacedLabel } from './label-place.ts';
import { uncovered } from './line-gaps.ts';
import { dashOf } from './line-style.ts';
import { roundedRect, texts } from './primitives.ts';
import type { RoutedConnection } from './routing/route-connections.ts';
import type { Primitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

const LINE_WIDTH = 1.4;

/** What is drawn under the icons, and the label, which lies over everything. */
export interface ConnectionDrawing {
  readonly line: readonly Primitive[];
  readonly label: readonly Primitive[];
}

interface Remembered {
  readonly points: readonly Point[];
  readonly label: PlacedLabel | undefined;
  readonly titles: readonly Rect[];
  readonly theme: Theme;
  readonly drawing: ConnectionDrawing;
}

const remembered = new WeakMap<Connection, Remembered[]>();
const MOST_REMEMBERED = 4;

/** The primitives of one connection, with gaps where it runs over titles. Memoised on the connection's identity and its route. */
export function drawConnection(
  routed: RoutedConnection,
  label: PlacedLabel | undefined,
  titles: readonly Rect[],
  theme: Theme,
): ConnectionDrawing {
  const { connection } = routed.view;
  const known = remembered.get(connection) ?? [];
  for (const entry of known) {
    const isSame =
      entry.theme === theme &&
      samePoints(entry.points, routed.points) &&
      sameLabel(entry.label, label) &&
      sameTitles(entry.titles, titles);
    if (isSame) return entry.drawing;
  }
  const drawing = paint(connection, routed.points, label, titles, theme);
  remembered.set(connection, [
    { points: routed.points, label, titles, theme, drawing },
    ...known.slice(0, MOST_REMEMBERED - 1),
  ]);
  return drawing;
}

function paint(
  connection: Connection,
  points: readonly Point[],
  label: PlacedLabel | undefined,
  titles: readonly Rect[],
  theme: Theme,
): ConnectionDrawing {
  const { id, direction, kind } = connection;
  const hasEnd = direction !== 'none';
  const hasStart = direction === 'both';
  const reversed = [...points].reverse();
  const trimmed = hasEnd ? shortenedEnd(points, ARROW_LENGTH - 1) : points;
  const shown = hasStart ? [...shortenedEnd([...trimmed].reverse(), ARROW_LENGTH - 1)].reverse() : trimmed;
  const d = uncovered(shown, label === undefined ? titles : [...titles, label.rect])
    .map((run) => roundedPath(run))
    .join('');
  const line: Primitive[] = [
    { kind: 'path', element: id, d, fill: 'none', stroke: theme.edge, strokeWidth: LINE_WIDTH, dash: dashOf(kind) },
  ];
  if (hasEnd) line.push(head(id, points, theme));
  if (hasStart) line.push(head(id, reversed, theme));
  return { line, label: label === undefined ? [] : paintLabel(id, label, theme) };
}

function head(element: string, points: readonly Point[], theme: Theme): Primitive {
  const tip = points[points.length - 1] ?? { x: 0, y: 0 };
  const before = points[points.length - 2] ?? tip;
  return {
    kind: 'path',
    element,
    d: arrowhead(before, tip),
    fill: theme.edge,
    stroke: 'none',
    strokeWidth: 0,
    dash: undefined,
  };
}

function paintLabel(element: string, { lines, rect }: PlacedLabel, theme: Theme): readonly Primitive[] {
  const laid = lines.map((text, index) => ({
    text,
    x: rect.x + rect.width / 2,
    y: rect.y + 1 + index * CONNECTION_LINE_HEIGHT + 11,
    width: textWidth(text, CONNECTION_TEXT.size, CONNECTION_TEXT.weight),
  }));
  return [
    { ...roundedRect(element, rect, { fill: theme.canvas, stroke: 'none', radius: 2 }), isGround: true },
    ...texts(element, laid, { ...CONNECTION_TEXT, fill: theme.ink2, anchor: 'middle' }),
  ];
}

function sameLabel(a: PlacedLabel | undefined, b: PlacedLabel | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return (
    a.rect.x === b.rect.x && a.rect.y === b.rect.y && a.rect.width === b.rect.width && a.lines.length === b.lines.length
  );
}

function sameTitles(a: readonly Rect[], b: readonly Rect[]): boolean {
  return a.length === b.length && a.every((rect, index) => sameRect(rect, b[index] as Rect));
}
