import type { OutlineRow } from './outline-rows.ts';

/** Of the row that the element belongs to; -1 outside of all rows. */
export function rowIndexAt(target: EventTarget, rows: readonly OutlineRow[]): number {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-outline]') : null;
  return element === null ? -1 : rows.findIndex(({ id }) => id === element.dataset.outline);
}
