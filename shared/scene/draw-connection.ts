import type { Connection, Point } from '../document/schema.ts';
import { accentInk } from './accents.ts';
import { type Rect, samePoints, sameRect } from './geometry.ts';
import { roundedPath, shortenedEnd } from './geometry-path.ts';
import { CONNECTION_LINE_HEIGHT, CONNECTION_TEXT, type PlacedLabel } from './label-place.ts';
import { type LineEnd, lineHead, lineTail } from './line-ends.ts';
import { uncovered } from './line-gaps.ts';
import { type LineStyle, lineStyle } from './line-style.ts';
import { roundedRect, texts } from './primitives.ts';
import type { RoutedConnection } from './routing/route-connections.ts';
import type { Primitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

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
  const gaps = label === undefined ? titles : [...titles, label.rect];
  return {
    line: drawLine(connection, points, gaps, theme),
    label: label === undefined ? [] : paintLabel(connection.id, label, theme),
  };
}

/** A line as its kind is drawn, with its ends; it leaves out the gaps. */
export function drawLine(
  { id, direction, kind, accent }: Pick<Connection, 'id' | 'direction' | 'kind' | 'accent'>,
  points: readonly Point[],
  gaps: readonly Rect[],
  theme: Theme,
): readonly Primitive[] {
  const style = lineStyle(kind);
  const ink = accentInk(accent, theme) ?? theme.edge;
  const reversed = [...points].reverse();
  const head = direction === 'none' ? undefined : headOf(style, points);
  const tail =
    direction === 'both' ? headOf(style, reversed) : direction === 'forward' ? tailOf(style, points) : undefined;
  const trimmed = shortenedEnd(points, head?.gap ?? 0);
  const shown = tail === undefined ? trimmed : [...shortenedEnd([...trimmed].reverse(), tail.gap)].reverse();
  const d = uncovered(shown, gaps)
    .map((run) => roundedPath(run))
    .join('');
  const stroke = { stroke: ink, strokeWidth: style.width, dash: style.dash };
  const line: Primitive = { kind: 'path', element: id, d, fill: 'none', ...stroke };
  return [line, ...[head, tail].flatMap((end) => (end === undefined ? [] : paintEnd(id, end, ink, theme)))];
}

function headOf({ head }: LineStyle, points: readonly Point[]): LineEnd {
  const tip = points[points.length - 1] ?? { x: 0, y: 0 };
  return lineHead(head, points[points.length - 2] ?? tip, tip);
}

function tailOf({ hasTail }: LineStyle, points: readonly Point[]): LineEnd | undefined {
  const [start, next] = points;
  return hasTail && start !== undefined && next !== undefined ? lineTail(start, next) : undefined;
}

const END_WIDTH = 1.4;

function paintEnd(element: string, { d, paint: how }: LineEnd, ink: string, theme: Theme): Primitive {
  const stroked = how === 'filled' ? { stroke: 'none', strokeWidth: 0 } : { stroke: ink, strokeWidth: END_WIDTH };
  const fill = how === 'filled' ? ink : how === 'outlined' ? theme.canvas : 'none';
  return { kind: 'path', element, d, fill, ...stroked, dash: undefined };
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
