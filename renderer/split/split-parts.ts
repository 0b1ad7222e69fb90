import type { KeyboardEvent } from 'react';
import { FOCUSABLE } from '../actions/region-actions.ts';

/** F6 leads from part to part as in the window, past all elements of a side; with Shift back. */
export function stepPart(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  event.stopPropagation();
  const parts = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-split-part], [data-split-side]')];
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const by = event.shiftKey ? -1 : 1;
  const from = at === -1 && by === -1 ? 0 : at;
  const next = parts[(from + by + parts.length) % parts.length];
  const entry = next?.hasAttribute('data-split-side') === true ? next : next?.querySelector<HTMLElement>(FOCUSABLE);
  entry?.focus();
}
