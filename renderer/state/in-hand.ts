import { createStore } from 'zustand/vanilla';

/** The service that the next click on the canvas places; null: the hand is empty. */
export const inHand = createStore<InHand>(() => ({ serviceId: null }));

interface InHand {
  readonly serviceId: string | null;
  /** The name that it was found by. */
  readonly called?: string | undefined;
}
