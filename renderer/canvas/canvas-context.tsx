import { createContext, type RefObject, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point } from '../../shared/document/schema.ts';
import type { LiveDiagram } from './live-diagram.ts';

/** Where the hand is while it does nothing. */
export interface Hand {
  /** The element under the pointer, or whose handles are. */
  readonly hovered: string | null;
  /** In the window; null: not over the canvas. */
  readonly pointer: Point | null;
}

export function createHand(): StoreApi<Hand> {
  return createStore<Hand>(() => ({ hovered: null, pointer: null }));
}

interface CanvasParts {
  readonly hand: StoreApi<Hand>;
  readonly surface: RefObject<HTMLDivElement | null>;
  readonly live: LiveDiagram;
}

const CanvasContext = createContext<CanvasParts | null>(null);
export const CanvasProvider = CanvasContext;

export function useCanvas(): CanvasParts {
  const parts = useContext(CanvasContext);
  if (parts === null) throw new Error('rendered outside of the canvas');
  return parts;
}

export function useHand<T>(select: (hand: Hand) => T): T {
  return useStore(useCanvas().hand, select);
}
