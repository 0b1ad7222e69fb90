import type { App } from '../app.ts';
import type { ActionHandlers } from './handler.ts';

/** From bar to services, diagram, findings and inspector, however much lies in each. */
export const regionActions = {
  'next-region': { run: (app) => stepRegion(app, 1) },
  'previous-region': { run: (app) => stepRegion(app, -1) },
} satisfies ActionHandlers;

function stepRegion(app: App, step: 1 | -1): void {
  const regions = [...(document.querySelector('main')?.parentElement?.children ?? [])]
    .filter(isLandmark)
    .flatMap((region) => [region, ...region.querySelectorAll('[data-part]')]);
  // Notices and the bar of the search lie over the canvas: they are parts of their own.
  const current = regions.findLastIndex((region) => region.contains(document.activeElement));
  const from = current === -1 && step === -1 ? 0 : current;
  // A region may have nothing to take the keyboard.
  for (let tried = 1; tried <= regions.length; tried++) {
    const region = regions[(from + tried * step + regions.length * 2) % regions.length];
    if (region !== undefined && enter(app, region)) return;
  }
}

function isLandmark({ tagName }: Element): boolean {
  return ['HEADER', 'ASIDE', 'MAIN', 'SECTION'].includes(tagName);
}

function enter(app: App, region: Element): boolean {
  if (region.tagName === 'MAIN' && app.canvas.current !== null) {
    app.canvas.current.focus();
    return true;
  }
  // A part with a field or a tree that all else in it serves is entered there.
  const first = region.querySelector('[data-region-entry]') ?? region.querySelector(FOCUSABLE);
  if (!(first instanceof HTMLElement)) return false;
  first.focus();
  return true;
}

/** What the Tab key stops at. */
export const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), textarea, [tabindex="0"], a[href]';
