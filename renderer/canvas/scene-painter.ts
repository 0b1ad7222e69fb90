import type { Point } from '../../shared/document/schema.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import { paintScene } from './paint-scene.ts';
import type { SceneParts } from './scene-parts.ts';
import type { Size, Viewport } from './viewport.ts';

export interface PaintedParts {
  readonly still: SceneParts;
  /** What a gesture moves; null: nothing moves. */
  readonly moving: SceneParts | null;
  readonly theme: Theme;
}

/** Painted besides the view on each side, in views: so far it can be moved without painting anew. */
const MARGIN = 0.3;
/** Milliseconds of asking for the painting, which itself takes several times as long: above, a zoom scales what is painted until it rests. */
const QUICK = 1;
const REST = 90;
/** So far what is painted may be enlarged. */
const COARSEST = 1.6;

/**
 * Paints the scene on two canvases: what lies still, which is only shifted while the view is, and what moves. `still` is larger
 * than the view.
 */
export class ScenePainter {
  readonly #still: HTMLCanvasElement;
  readonly #moving: HTMLCanvasElement;
  /** null: nobody sees it. */
  #parts: PaintedParts | null = null;
  #painted: { readonly viewport: Viewport; readonly size: Size } | null = null;
  #took = 0;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(still: HTMLCanvasElement, moving: HTMLCanvasElement) {
    this.#still = still;
    this.#moving = moving;
  }

  /** Nobody sees it any more: it follows nothing. */
  rest(): void {
    this.stop();
    this.#parts = null;
  }

  /** At once, so that nothing is ever seen without it. */
  paint(parts: PaintedParts, viewport: Viewport, size: Size): void {
    const isSameStill = this.#parts?.still === parts.still && this.#parts.theme === parts.theme;
    this.#parts = parts;
    if (!isSameStill || !this.#covers(viewport, size)) this.#paintStill(viewport, size);
    this.#place(viewport);
    this.#paintMoving(viewport, size);
  }

  /** Icons have come: everything is painted anew, soon. */
  refresh(viewport: () => Viewport, size: () => Size): void {
    this.#painted = null;
    this.#soon(() => this.#parts !== null && this.paint(this.#parts, viewport(), size()));
  }

  /** The view has moved. */
  follow(viewport: Viewport, size: Size): void {
    if (this.#parts === null) return;
    this.#place(viewport);
    const isZoomed = this.#painted?.viewport.zoom !== viewport.zoom;
    if (!isZoomed && this.#covers(viewport, size) && this.#parts.moving === null) return;
    clearTimeout(this.#rest);
    if (isZoomed && this.#took > QUICK && this.#fills(viewport, size)) {
      this.#rest = setTimeout(() => this.#repaint(viewport, size), REST);
      return;
    }
    if (this.#isCoarse(viewport)) this.#repaint(viewport, size);
    else this.#soon(() => this.#repaint(viewport, size));
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#rest);
  }

  #repaint(viewport: Viewport, size: Size): void {
    if (this.#parts !== null) this.paint(this.#parts, viewport, size);
  }

  #soon(work: () => void): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(work);
  }

  #covers({ x, y, zoom }: Viewport, { width, height }: Size): boolean {
    if (this.#painted === null) return false;
    const { viewport, size } = this.#painted;
    return (
      viewport.zoom === zoom &&
      size.width === width &&
      size.height === height &&
      Math.abs(x - viewport.x) <= width * MARGIN &&
      Math.abs(y - viewport.y) <= height * MARGIN
    );
  }

  #isCoarse({ zoom }: Viewport): boolean {
    return this.#painted !== null && zoom / this.#painted.viewport.zoom >= COARSEST;
  }

  /** True if what is painted, scaled, leaves nothing of the view bare and is not too coarse. */
  #fills({ x, y, zoom }: Viewport, { width, height }: Size): boolean {
    if (this.#painted === null) return false;
    const { viewport, size } = this.#painted;
    const scale = zoom / viewport.zoom;
    const margin = marginAround(size);
    const left = x - (viewport.x + margin.x) * scale;
    const top = y - (viewport.y + margin.y) * scale;
    const wide = (size.width + 2 * margin.x) * scale;
    const high = (size.height + 2 * margin.y) * scale;
    return !this.#isCoarse({ x, y, zoom }) && left <= 0 && top <= 0 && left + wide >= width && top + high >= height;
  }

  #paintStill(viewport: Viewport, size: Size): void {
    if (this.#parts === null) return;
    const start = performance.now();
    const { still, theme } = this.#parts;
    const margin = marginAround(size);
    const whole = { width: size.width + 2 * margin.x, height: size.height + 2 * margin.y };
    const context = cleared(this.#still, whole);
    const { x, y, zoom } = viewport;
    const shifted = { x: x + margin.x, y: y + margin.y, zoom };
    if (context) paintScene({ context, viewport: shifted, size: whole, ratio: devicePixelRatio, theme }, still);
    this.#painted = { viewport, size };
    this.#took = performance.now() - start;
  }

  #paintMoving(viewport: Viewport, size: Size): void {
    const moving = this.#parts?.moving ?? null;
    this.#moving.hidden = moving === null;
    if (this.#parts === null || moving === null) return;
    const context = cleared(this.#moving, size);
    if (context) paintScene({ context, viewport, size, ratio: devicePixelRatio, theme: this.#parts.theme }, moving);
  }

  /** Puts what is painted where it belongs in the view. */
  #place({ x, y, zoom }: Viewport): void {
    if (this.#painted === null) return;
    const { viewport, size } = this.#painted;
    const scale = zoom / viewport.zoom;
    const margin = marginAround(size);
    const left = x - (viewport.x + margin.x) * scale;
    const top = y - (viewport.y + margin.y) * scale;
    this.#still.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }
}

/** In whole pixels of the screen: a picture that is shifted by a part of one is blurred. */
export function marginAround({ width, height }: Size): Point {
  const whole = (length: number): number => Math.round(length * MARGIN * devicePixelRatio) / devicePixelRatio;
  return { x: whole(width), y: whole(height) };
}

/** The canvas at a size in CSS pixels, sharp and empty. */
function cleared(canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D | null {
  const wide = Math.round(width * devicePixelRatio);
  const high = Math.round(height * devicePixelRatio);
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${wide / devicePixelRatio}px`;
    canvas.style.height = `${high / devicePixelRatio}px`;
  }
  const context = canvas.getContext('2d');
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, 0, wide, high);
  return context;
}
