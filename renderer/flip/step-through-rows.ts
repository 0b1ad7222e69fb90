import type { KeyboardEvent } from 'react';

/** Arrow keys go from row to row; Home and End to the first and the last that is drawn. Rows are what carries `data-step`. */
export function stepThroughRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-step]')];
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  if (at === -1) return;
  const to = placeOf(event.key, at, rows.length);
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  rows[to]?.focus();
}

function placeOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
