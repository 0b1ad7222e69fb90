import type { WindowState } from './host.ts';

/** What the window or tab is called: "• orders.skyflip – Skyflip"; the dot says that there is unsaved work. */
export function windowTitle({ title, hasUnsavedWork }: Pick<WindowState, 'title' | 'hasUnsavedWork'>): string {
  return `${hasUnsavedWork ? '• ' : ''}${title} – Skyflip`;
}
