import type { App } from '../app.ts';
import { FOCUSABLE } from './region-actions.ts';

/**
 * When what has the keyboard goes away, as the button of a finding that it mends, what stands next to it takes over.
 * Without this the keyboard would be nowhere, and a screen reader would start again at the top.
 */
export function keepFocus(app: App): () => void {
  /** The element that has the keyboard, and what it lies in, from inside out. */
  let trail: readonly Element[] = [];
  const remember = ({ target }: FocusEvent): void => {
    trail = target instanceof Element ? withAncestors(target) : [];
  };
  const look = (): void => {
    if (trail[0]?.isConnected !== false) return;
    // Whoever took it away has until the next frame to say where the keyboard goes.
    requestAnimationFrame(() => {
      if (trail[0]?.isConnected !== false) return;
      const left = trail;
      trail = [];
      if (document.activeElement === null || document.activeElement === document.body) passOn(app, left);
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}

/** Within the part of the window that it was in; the canvas where that holds nothing more. */
function passOn(app: App, trail: readonly Element[]): void {
  for (const around of trail) {
    if (!around.isConnected) continue;
    if (around.matches('main, #root, body')) break;
    const heir = around.querySelector(FOCUSABLE);
    if (!(heir instanceof HTMLElement)) continue;
    heir.focus();
    return;
  }
  app.canvas.current?.focus();
}

function withAncestors(element: Element): readonly Element[] {
  const all = [element];
  for (let up = element.parentElement; up !== null; up = up.parentElement) all.push(up);
  return all;
}
