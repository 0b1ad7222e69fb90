import type { Point } from '../../shared/document/schema.ts';

/** What the rest of the app may ask of the canvas; it registers itself while it is shown. Points are in diagram pixels. */
export interface CanvasPort {
  zoomIn(): Promise<unknown>;
  zoomOut(): Promise<unknown>;
  zoomTo(zoom: number): Promise<unknown>;
  /** 1: at 100 %. */
  zoom(): number;
  /** Everything, or these elements, in view. */
  fit(ids?: Iterable<string>): Promise<unknown>;
  /** Moves as little as it takes to have them in view. */
  reveal(ids: Iterable<string>): void;
  /** Moves the view by so many of its widths and heights. */
  pan(across: number, down: number): void;
  /** The middle of what is in view. */
  center(): Point;
  /** The pointer, if it is over the canvas. */
  pointer(): Point | null;
  toDiagram(client: Point): Point;
  /** Takes the keyboard's focus. */
  focus(): void;
}

/** Where the canvas is found; null until it is drawn. */
export interface CanvasRef {
  current: CanvasPort | null;
}
