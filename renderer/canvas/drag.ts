import type { Point } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';

/** Where the pointer is, and the keys that change what it does. */
export interface Pointer {
  /** In the diagram. */
  readonly at: Point;
  /** Leaves the grid aside. */
  readonly alt: boolean;
  /** Adds to the selection. */
  readonly adds: boolean;
  /** What is moved stays in its frame, which makes room. */
  readonly keepsFrame: boolean;
}

/** One movement with the button held. It shows itself in `app.gestures`; only its end changes the diagram. */
export interface Drag {
  move(pointer: Pointer): void;
  drop(pointer: Pointer): void;
}

/** The distance between the lines of the grid; undefined: nothing snaps. */
export function gridOf({ settings }: App, { alt }: Pointer, grid: number): number | undefined {
  return settings.state.getState().snap && !alt ? grid : undefined;
}
