import type { ActionHandler, ActionHandlers } from '../actions/handler.ts';
import { PANEL_SIZES, type Settings } from '../state/settings.ts';
import { changePanelSize, isPanelOpen, PANEL_STEP, type PanelSize, setPanelSize } from './panel-size.ts';

/** All panels away, and back as they were; and their sizes, for whoever draws no borders. */
export const panelActions = {
  'hide-panels': {
    isChecked: ({ settings }) => areHidden(settings.state.getState()),
    run({ settings, canvas }) {
      const now = settings.state.getState();
      if (areHidden(now)) {
        const back = now.panelsBefore.length > 0 ? now.panelsBefore : PANELS;
        settings.set(Object.fromEntries(PANELS.map((panel) => [panel, back.includes(panel)])));
        return;
      }
      const panelsBefore = PANELS.filter((panel) => now[panel]);
      settings.set({ panelsBefore, paletteOpen: false, inspectorOpen: false, findingsOpen: false });
      canvas.current?.focus();
    },
  },
  'widen-left-panel': sizing('paletteWidth', 1),
  'narrow-left-panel': sizing('paletteWidth', -1),
  'widen-inspector': sizing('inspectorWidth', 1),
  'narrow-inspector': sizing('inspectorWidth', -1),
  'heighten-findings': sizing('findingsHeight', 1),
  'lower-findings': sizing('findingsHeight', -1),
  'usual-panels': {
    run(app) {
      for (const panel of SIZES) setPanelSize(app, panel, PANEL_SIZES[panel].usual);
    },
  },
} satisfies ActionHandlers;

const SIZES = ['paletteWidth', 'inspectorWidth', 'findingsHeight'] as const;

function sizing(panel: PanelSize, way: 1 | -1): ActionHandler {
  return {
    isEnabled: (app) => isPanelOpen(app, panel),
    run(app) {
      changePanelSize(app, panel, way * 3 * PANEL_STEP);
      const { min, max } = PANEL_SIZES[panel];
      const size = app.settings.state.getState()[panel];
      app.ui.announce(`${size} pixels${size === max ? ', the most' : size === min ? ', the least' : ''}.`);
    },
  };
}

const PANELS = ['paletteOpen', 'inspectorOpen', 'findingsOpen'] as const;

function areHidden(settings: Settings): boolean {
  return PANELS.every((panel) => !settings[panel]);
}
