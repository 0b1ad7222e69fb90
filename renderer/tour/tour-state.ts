import { createStore } from 'zustand/vanilla';
import type { App } from '../app.ts';

export interface TourStep {
  /** What the card stands beside. */
  readonly beside: string;
  readonly title: string;
  readonly text: string;
}

export const TOUR: readonly TourStep[] = [
  {
    beside: 'aside[aria-label="Services"]',
    title: 'Place services',
    text: 'Drag one onto the diagram, or press / on the diagram and type its name.',
  },
  {
    beside: 'main',
    title: 'Connect them',
    text: 'Point at a service and drag from a dot beside it to another one. On the keyboard: C, then Tab and Enter.',
  },
  {
    beside: '[role="radiogroup"][aria-label="Cloud"]',
    title: 'See it on the other cloud',
    text: 'One click turns the diagram from AWS to Azure and back. Nothing is lost on the way.',
  },
  {
    beside: 'section[aria-label="Findings"]',
    title: 'Read what was found',
    text: 'Each finding names its element and its source. Many are mended by one click.',
  },
];

/** null: nobody is shown round. */
export const tour = createStore<{ readonly step: number | null }>(() => ({ step: null }));

export function startTour({ settings }: App): void {
  settings.set({ paletteOpen: true, leftTab: 'services' });
  tour.setState({ step: 0 });
}

/** Once seen or skipped it never comes by itself again. */
export function endTour({ settings, canvas }: App): void {
  tour.setState({ step: null });
  settings.set({ tourDone: true });
  canvas.current?.focus();
}

/** Programs that drive the page, as tests do, are not shown round. */
export function isTourDue({ settings }: App): boolean {
  return !settings.state.getState().tourDone && !navigator.webdriver;
}
