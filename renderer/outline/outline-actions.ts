import { flushSync } from 'react-dom';
import type { ActionHandlers } from '../actions/handler.ts';

/** The tree's id on the page; there is one. */
export const OUTLINE_TREE = 'outline-tree';

export const outlineActions = {
  'toggle-outline': {
    isChecked: ({ settings }) => isShown(settings.state.getState()),
    run({ settings, canvas }) {
      if (isShown(settings.state.getState())) {
        settings.set({ paletteOpen: false });
        canvas.current?.focus();
        return;
      }
      // The tree must be there before it can be focused.
      flushSync(() => settings.set({ paletteOpen: true, leftTab: 'outline' }));
      document.getElementById(OUTLINE_TREE)?.focus();
    },
  },
} satisfies ActionHandlers;

function isShown({ paletteOpen, leftTab }: { readonly paletteOpen: boolean; readonly leftTab: string }): boolean {
  return paletteOpen && leftTab === 'outline';
}
