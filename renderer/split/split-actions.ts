import type { ActionHandlers } from '../actions/handler.ts';

export const splitActions = {
  'split-view': { isEnabled: ({ editor }) => editor.view().nodes.size > 0, run: ({ ui }) => ui.open('split') },
} satisfies ActionHandlers;
