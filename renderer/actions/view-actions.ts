import type { App } from '../app.ts';
import type { CanvasPort } from '../state/canvas-port.ts';
import type { Settings } from '../state/settings.ts';
import { isStrong, isStrongSystem } from '../ui/theme.ts';
import type { ActionHandler, ActionHandlers } from './handler.ts';
import { selection } from './selected-nodes.ts';

export const viewActions = {
  'zoom-in': zooming((canvas) => canvas.zoomIn()),
  'zoom-out': zooming((canvas) => canvas.zoomOut()),
  'zoom-actual': zooming((canvas) => canvas.zoomTo(1)),
  'zoom-fit': { isEnabled: isDrawn, ...zooming((canvas) => canvas.fit()) },
  'zoom-selection': {
    isEnabled: (app) => selection(app).size > 0,
    ...zooming((canvas, app) => canvas.fit(selection(app))),
  },
  'pan-up': panning(0, -1),
  'pan-down': panning(0, 1),
  'pan-left': panning(-1, 0),
  'pan-right': panning(1, 0),
  'toggle-palette': {
    isChecked: ({ settings }) => showsServices(settings.state.getState()),
    run({ settings }) {
      const isShown = showsServices(settings.state.getState());
      settings.set(isShown ? { paletteOpen: false } : { paletteOpen: true, leftTab: 'services' });
    },
  },
  'toggle-inspector': toggling('inspectorOpen'),
  'toggle-findings': toggling('findingsOpen'),
  'toggle-minimap': toggling('minimap'),
  'toggle-grid': toggling('grid'),
  'toggle-snap': toggling('snap'),
  'toggle-guides': toggling('guides'),
  'theme-light': wearing('light'),
  'theme-dark': wearing('dark'),
  'theme-system': wearing('system'),
  'high-contrast': {
    isChecked: ({ settings }) => isStrong(settings.state.getState().contrast),
    run({ settings }) {
      const isWanted = !isStrong(settings.state.getState().contrast);
      // What the system asks for anyway goes on following the system.
      settings.set({ contrast: isWanted === isStrongSystem() ? 'system' : isWanted ? 'more' : 'normal' });
    },
  },
} satisfies ActionHandlers;

function showsServices({ paletteOpen, leftTab }: Settings): boolean {
  return paletteOpen && leftTab === 'services';
}

function isDrawn({ editor }: App): boolean {
  return editor.view().nodes.size > 0;
}

/** How large all is shown now is said. */
function zooming(zoom: (canvas: CanvasPort, app: App) => Promise<unknown>): ActionHandler {
  return {
    async run(app) {
      const canvas = app.canvas.current;
      if (canvas === null) return;
      await zoom(canvas, app);
      app.ui.announce(`${Math.round(canvas.zoom() * 100)} %.`);
    },
  };
}

/** By half of what is in view. */
function panning(across: number, down: number): ActionHandler {
  return { isEnabled: isDrawn, run: ({ canvas }) => canvas.current?.pan(across / 2, down / 2) };
}

type Switch = 'inspectorOpen' | 'findingsOpen' | 'minimap' | 'grid' | 'snap' | 'guides';

function toggling(setting: Switch): ActionHandler {
  return {
    isChecked: ({ settings }) => settings.state.getState()[setting],
    run: ({ settings }) => settings.set({ [setting]: !settings.state.getState()[setting] }),
  };
}

function wearing(theme: Settings['theme']): ActionHandler {
  return {
    isChecked: ({ settings }) => settings.state.getState().theme === theme,
    run: ({ settings }) => settings.set({ theme }),
  };
}
