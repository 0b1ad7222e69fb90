import { isLaidOut } from '../../shared/catalog/annotations.ts';
import type { Point } from '../../shared/document/schema.ts';
import { type Rect, rightOf } from '../../shared/scene/geometry.ts';
import { type NodeGeometry, titleBand } from '../../shared/scene/geometry-node.ts';
import { type LiveDiagram, liveGeometry } from './live-diagram.ts';

/** Screen pixels. */
const BESIDE_TITLE = 12;
const FROM_EDGE = 12;
const SMALLEST = { width: 72, height: 20 };

/** Where a frame is collapsed, beside its title, and a tile expanded; undefined: it holds nothing, or is too small for it. */
export function foldPlace(live: LiveDiagram, id: string, zoom: number): Point | undefined {
  const viewNode = live.view.nodes.get(id);
  const geometry = liveGeometry(live, id);
  if (viewNode === undefined || geometry === undefined) return undefined;
  const { core, form, textRect } = geometry;
  if (core.width * zoom < SMALLEST.width || core.height * zoom < SMALLEST.height) return undefined;
  const edge = rightOf(core) - FROM_EDGE / zoom;
  if (form === 'tile') return { x: edge, y: core.y + core.height / 2 };
  if (form !== 'container' || !viewNode.children.some(({ service }) => isLaidOut(service))) return undefined;
  const end = textRect === undefined ? titleBand({ ...viewNode, frame: core }).from - 4 : rightOf(textRect);
  return { x: Math.min(edge, end + BESIDE_TITLE / zoom), y: core.y + 12.5 };
}

/** The row of the title up to the place where the frame is collapsed, so that it stays while the hand goes there. */
export function isOnTitleRow({ core, textRect }: NodeGeometry, { x, y }: Point, zoom: number): boolean {
  const row: Rect = textRect ?? { ...core, height: 20, width: 24 };
  const reach = (BESIDE_TITLE * 2) / zoom;
  return x >= core.x && x <= rightOf(row) + reach && y >= core.y && y <= row.y + row.height + 6;
}
