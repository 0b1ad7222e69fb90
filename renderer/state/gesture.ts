import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer } from '../../shared/commands/answer.ts';
import type { Frame, Point, Port } from '../../shared/document/schema.ts';
import type { Guide } from '../gestures/guides.ts';

/** The frame that would take what is being dragged, and whether it may. */
export interface DropTarget {
  /** null: the diagram itself. */
  readonly parentId: string | null;
  readonly answer: Answer;
}

/** The connection that what is dragged would come to lie in, and whether it may. */
export interface Split {
  readonly connectionId: string;
  readonly from: string;
  readonly to: string;
  readonly answer: Answer;
}

/**
 * What a hand is doing right now. It changes nothing in the diagram until it ends; then it is one command and one step of undo.
 * Places are absolute, in diagram pixels.
 */
export type Gesture =
  | { readonly kind: 'none' }
  /** `ids` are outermost: what lies inside them goes along. */
  | {
      readonly kind: 'move';
      readonly ids: readonly string[];
      readonly dx: number;
      readonly dy: number;
      readonly target: DropTarget | null;
      readonly splits?: Split | null;
      readonly guides?: readonly Guide[];
    }
  /** Copies of these on their way; the originals stay. */
  | {
      readonly kind: 'copy';
      readonly ids: readonly string[];
      readonly dx: number;
      readonly dy: number;
      readonly target: DropTarget;
    }
  | { readonly kind: 'resize'; readonly id: string; readonly frame: Frame; readonly guides?: readonly Guide[] }
  | {
      readonly kind: 'place';
      readonly serviceId: string;
      /** The name that it was found by, which may say more of it. */
      readonly called?: string;
      readonly frame: Frame;
      readonly target: DropTarget | null;
      readonly splits?: Split | null;
      readonly guides?: readonly Guide[];
      /** The node that it will be connected to. */
      readonly from?: string;
      /** What a frame is drawn around, which it takes in. */
      readonly takes?: readonly string[];
    }
  /** From a node to the pointer, or to the node under it. */
  | {
      readonly kind: 'connect';
      readonly from: string;
      readonly at: Point;
      readonly to: string | null;
      /** The side at which it would be held; null or absent: it finds its side itself. */
      readonly port?: Port | null;
      readonly answer: Answer | null;
      /** The connection whose end is taken elsewhere; `from` is then the node at its other end. */
      readonly reconnects?: { readonly id: string; readonly end: 'from' | 'to' };
    }
  /** A line is bent; without corners it finds its own way. */
  | { readonly kind: 'bend'; readonly id: string; readonly corners: readonly Point[] }
  /** A label is taken along its line. */
  | { readonly kind: 'label'; readonly id: string; readonly labelAt: number }
  | { readonly kind: 'legend'; readonly at: Point }
  | { readonly kind: 'select-box'; readonly from: Point; readonly at: Point };

export type GestureStore = StoreApi<{ readonly gesture: Gesture }>;

const NO_GESTURE: Gesture = { kind: 'none' };

export function createGestureStore(): GestureStore {
  return createStore(() => ({ gesture: NO_GESTURE }));
}

export function endGesture(store: GestureStore): void {
  store.setState({ gesture: NO_GESTURE });
}
