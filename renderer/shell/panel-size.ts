import type { App } from '../app.ts';
import { PANEL_SIZES } from '../state/settings.ts';

export type PanelSize = keyof typeof PANEL_SIZES;

/** Pixels by which a key or a click changes a panel. */
export const PANEL_STEP = 16;

const OPEN = {
  paletteWidth: 'paletteOpen',
  inspectorWidth: 'inspectorOpen',
  findingsHeight: 'findingsOpen',
} as const satisfies Record<PanelSize, string>;

export function isPanelOpen({ settings }: App, panel: PanelSize): boolean {
  return settings.state.getState()[OPEN[panel]];
}

/** Within what the panel may have. */
export function setPanelSize({ settings }: App, panel: PanelSize, size: number): void {
  const { min, max } = PANEL_SIZES[panel];
  settings.set({ [panel]: Math.round(Math.min(max, Math.max(min, size))) });
}

export function changePanelSize(app: App, panel: PanelSize, by: number): void {
  setPanelSize(app, panel, app.settings.state.getState()[panel] + by);
}

export function foldPanel({ settings, canvas }: App, panel: PanelSize): void {
  settings.set({ [OPEN[panel]]: false });
  canvas.current?.focus();
}
