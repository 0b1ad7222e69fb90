import type { ActionHandlers } from '../actions/handler.ts';

export const printActions = {
  print: { isEnabled: ({ editor }) => editor.view().nodes.size > 0, run: ({ ui }) => ui.open('print') },
} satisfies ActionHandlers;
