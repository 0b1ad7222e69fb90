import type { Rect } from '../../shared/scene/geometry.ts';
import { isMotionReduced } from '../canvas/motion.ts';
import { fitting, type Size, type Viewport } from '../canvas/viewport.ts';

/** Milliseconds from step to step. */
const TRAVEL = 480;
const LARGEST = 2.5;
/** Pixels at the bottom for what is said of a step. */
export const CAPTION = 112;

/** How a step lies on the screen: whole, above what is said of it. */
export function viewportOf(rect: Rect, { width, height }: Size, hasCaption: boolean): Viewport {
  return fitting(rect, { width, height: Math.max(1, height - (hasCaption ? CAPTION : 0)) }, LARGEST);
}

/**
 * The way between two views: what is in the middle goes along a line while the zoom changes evenly to the eye, which is by factors.
 * `t` from 0 to 1.
 */
export function between(from: Viewport, to: Viewport, { width, height }: Size, t: number): Viewport {
  if (t >= 1) return to;
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const middle = ({ x, y, zoom: z }: Viewport) => ({ x: (width / 2 - x) / z, y: (height / 2 - y) / z });
  const [a, b] = [middle(from), middle(to)];
  // Near the closer view the same way on the screen is a shorter one in the diagram.
  const isZoomed = Math.abs(from.zoom - to.zoom) > 1e-6;
  const way = isZoomed ? (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom) : t;
  const x = a.x + (b.x - a.x) * way;
  const y = a.y + (b.y - a.y) * way;
  return { x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom };
}

/** Goes there, in a moment or at once; answers how to stop. */
export function travel(from: Viewport, to: Viewport, size: Size, show: (viewport: Viewport) => void): () => void {
  if (isMotionReduced()) {
    show(to);
    return () => {};
  }
  const start = performance.now();
  let frame = 0;
  const step = (now: number): void => {
    const t = Math.min(1, Math.max(0, now - start) / TRAVEL);
    show(between(from, to, size, eased(t)));
    if (t < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

function eased(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
}
