import type { SideView } from '../catalog/side-view.ts';
import { CONNECTION_KINDS } from '../document/connection-kinds.ts';
import type { ConnectionKind, Point } from '../document/schema.ts';
import { drawLine } from './draw-connection.ts';
import { bottomOf, boundsOf, inflate, overlaps, type Rect, rightOf } from './geometry.ts';
import { WIDTH_SLACK } from './geometry-node.ts';
import type { Layout } from './lay-out.ts';
import { roundedRect, texts } from './primitives.ts';
import type { Primitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

/** What its primitives belong to: no element can have this id. */
export const LEGEND = '#legend';

/** The key to the kinds of connections, where it is drawn. */
export interface PlacedLegend {
  readonly rect: Rect;
  readonly kinds: readonly ConnectionKind[];
}

const ROW = 18;
const PADDING = 10;
const SAMPLE = 40;
const GAP = 8;
const TITLE = { size: 11, weight: 600 } as const;
const TEXT = { size: 11, weight: 500 } as const;
/** Between it and what is drawn. */
const BESIDE = 24;

const remembered = new WeakMap<Layout, { readonly legend: unknown; readonly placed: PlacedLegend | undefined }>();

/** Where the legend is, if the diagram has one and there are lines; memoised on the layout. */
export function placeLegend(view: SideView, layout: Layout): PlacedLegend | undefined {
  const { legend } = view.diagram;
  const known = remembered.get(layout);
  if (known !== undefined && known.legend === legend) return known.placed;
  const placed = legend === undefined ? undefined : legendAt(legend.at, layout);
  remembered.set(layout, { legend, placed });
  return placed;
}

/** The same elsewhere. */
export function movedLegend(legend: PlacedLegend, { x, y }: Point): PlacedLegend {
  return { ...legend, rect: { ...legend.rect, x, y } };
}

export function drawLegend({ rect, kinds }: PlacedLegend, theme: Theme): readonly Primitive[] {
  const { x, y } = rect;
  const middleOf = (row: number): number => y + PADDING + ROW * (row + 0.5);
  const left = x + PADDING;
  const title = { text: WORDS, x: left, y: middleOf(0) + 4, width: textWidth(WORDS, TITLE.size, TITLE.weight) };
  const rows = kinds.flatMap((kind, index) => {
    const across = middleOf(index + 1);
    const text = labelOf(kind);
    const line = { text, x: left + SAMPLE + GAP, y: across + 4, width: textWidth(text, TEXT.size, TEXT.weight) };
    return [
      ...drawLine({ id: LEGEND, kind, direction: 'forward' }, sampleAt(left, across), [], theme),
      ...texts(LEGEND, [line], { ...TEXT, fill: theme.ink2, anchor: 'start' }),
    ];
  });
  return [
    roundedRect(LEGEND, rect, { fill: theme.panel, stroke: theme.lineStrong, radius: 6 }),
    ...texts(LEGEND, [title], { ...TITLE, fill: theme.ink, anchor: 'start' }),
    ...rows,
  ];
}

/** The four corners beside what is drawn, for who wants it at a certain one. */
export function legendCorners(
  layout: Layout,
  { rect: { width, height } }: PlacedLegend,
): Readonly<Record<Corner, Point>> {
  const { x, y, ...size } = aroundAll(layout);
  const above = y - BESIDE - height;
  const below = y + size.height + BESIDE;
  const right = x + size.width - width;
  return {
    'top-left': { x, y: above },
    'top-right': { x: right, y: above },
    'bottom-left': { x, y: below },
    'bottom-right': { x: right, y: below },
  };
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

const WORDS = 'Connections';

function legendAt(at: Point | undefined, layout: Layout): PlacedLegend | undefined {
  const used = new Set(layout.routes.connections.map(({ view }) => view.connection.kind));
  const kinds = CONNECTION_KINDS.flatMap(({ kind }) => (used.has(kind) ? [kind] : []));
  if (kinds.length === 0) return undefined;
  const widest = Math.max(...kinds.map((kind) => textWidth(labelOf(kind), TEXT.size, TEXT.weight)));
  const width = Math.ceil(2 * PADDING + SAMPLE + GAP + widest * WIDTH_SLACK);
  const height = 2 * PADDING + ROW * (kinds.length + 1);
  return { rect: { ...(at ?? freeCorner(layout, width, height)), width, height }, kinds };
}

/** In a corner of what is drawn, if nothing is there; else below it. */
function freeCorner(layout: Layout, width: number, height: number): Point {
  const all = aroundAll(layout);
  const right = rightOf(all) - width;
  const bottom = bottomOf(all) - height;
  const corners = [
    { x: right, y: bottom },
    { x: all.x, y: bottom },
    { x: right, y: all.y },
    { x: all.x, y: all.y },
  ];
  const fits = width < all.width && height < all.height;
  const free = fits ? corners.find((corner) => isFree(layout, inflate({ ...corner, width, height }, 8))) : undefined;
  return free ?? { x: all.x, y: bottomOf(all) + BESIDE };
}

function isFree({ geometries, routes, labels }: Layout, rect: Rect): boolean {
  for (const { bounds } of geometries.values()) if (overlaps(bounds, rect)) return false;
  for (const { rect: label } of labels.values()) if (overlaps(label, rect)) return false;
  return !routes.connections.some(({ points }) => {
    return points.some((a, index) => {
      const b = points[index + 1] ?? a;
      const piece = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      };
      return overlaps(inflate(piece, 1), rect);
    });
  });
}

function aroundAll({ geometries, routes, labels }: Layout): Rect {
  const rects = [...geometries.values()].map(({ bounds }) => bounds);
  for (const { points } of routes.connections) for (const { x, y } of points) rects.push({ x, y, width: 0, height: 0 });
  for (const { rect } of labels.values()) rects.push(rect);
  return boundsOf(rects) ?? { x: 0, y: 0, width: 0, height: 0 };
}

function sampleAt(x: number, y: number): readonly Point[] {
  return [
    { x, y },
    { x: x + SAMPLE, y },
  ];
}

function labelOf(kind: ConnectionKind): string {
  return CONNECTION_KINDS.find((one) => one.kind === kind)?.label ?? kind;
}
