import { createStore } from 'zustand/vanilla';

/** The service that the next click on the canvas places; null: the hand is empty. */
export const inHand = createStore<{ readonly serviceId: string | null }>(() => ({ serviceId: null }));
