import type { ActionHandlers } from '../actions/handler.ts';
import type { Settings } from '../state/settings.ts';

/** All panels away, and back as they were. */
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
} satisfies ActionHandlers;

const PANELS = ['paletteOpen', 'inspectorOpen', 'findingsOpen'] as const;

function areHidden(settings: Settings): boolean {
  return PANELS.every((panel) => !settings[panel]);
}
