import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point, Side } from '../../shared/document/schema.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { fitting, revealing, type Size, type Viewport, ZOOM } from '../canvas/viewport.ts';

/** An element as one of the sides shows it. */
export interface Pointed {
  readonly id: string;
  readonly side: Side;
}

export interface SplitState {
  /** Shared by the sides. */
  readonly viewport: Viewport;
  /** Of one side; both are as large. */
  readonly size: Size;
  /** The whole is kept in view until the person moves the view. */
  readonly isFitted: boolean;
  readonly hovered: Pointed | null;
  readonly selected: Pointed | null;
  readonly hasMarks: boolean;
}

export type SplitStore = StoreApi<SplitState>;

export const LARGEST = 2;
const LARGEST_WHOLE = 1;

export function createSplit(selected: Pointed | null): SplitStore {
  return createStore<SplitState>(() => ({
    viewport: { x: 0, y: 0, zoom: 1 },
    size: { width: 0, height: 0 },
    isFitted: true,
    hovered: null,
    selected,
    hasMarks: true,
  }));
}

/** Whether the whole is seen larger with one side below the other, as it is in a narrow window or of a wide diagram. */
export function isLargerBelow({ width, height }: Size, content: Rect | undefined): boolean {
  const rect = content ?? { x: 0, y: 0, width: 4, height: 3 };
  const beside = { width: width / 2, height: height - HEAD };
  const below = { width, height: height / 2 - HEAD };
  const most = Number.POSITIVE_INFINITY;
  return closely(rect, below, most).zoom > closely(rect, beside, most).zoom;
}

/** Pixels above a side: its name and its findings. */
const HEAD = 34;

export function panBy(split: SplitStore, dx: number, dy: number): void {
  const { viewport } = split.getState();
  split.setState({ viewport: { ...viewport, x: viewport.x + dx, y: viewport.y + dy }, isFitted: false });
}

/** Zooms by a factor so that what lies at a point of the view stays there; absent: its middle. */
export function zoomBy(split: SplitStore, factor: number, at?: Point): void {
  const { viewport, size } = split.getState();
  const { x, y } = at ?? { x: size.width / 2, y: size.height / 2 };
  const zoom = Math.min(LARGEST, Math.max(ZOOM.min, viewport.zoom * factor));
  const scale = zoom / viewport.zoom;
  const moved = { x: x - (x - viewport.x) * scale, y: y - (y - viewport.y) * scale, zoom };
  split.setState({ viewport: moved, isFitted: false });
}

export function fitWhole(split: SplitStore, content: Rect | undefined): void {
  const { size } = split.getState();
  if (content === undefined || size.width === 0) return;
  split.setState({ viewport: closely(content, size, LARGEST_WHOLE), isFitted: true });
}

/** Half the margin of the canvas: a side has half of its room. */
const CLOSER = 24;

function closely(content: Rect, { width, height }: Size, largest: number): Viewport {
  const { x, y, zoom } = fitting(content, { width: width + 2 * CLOSER, height: height + 2 * CLOSER }, largest);
  return { x: x - CLOSER, y: y - CLOSER, zoom };
}

/** The window has another size: the whole stays whole. */
export function resizeTo(split: SplitStore, size: Size, content: Rect | undefined): void {
  split.setState({ size });
  if (split.getState().isFitted) fitWhole(split, content);
}

export function revealRect(split: SplitStore, rect: Rect | undefined): void {
  const { viewport, size } = split.getState();
  const to = rect && revealing(rect, viewport, size);
  if (to) split.setState({ viewport: to, isFitted: false });
}
