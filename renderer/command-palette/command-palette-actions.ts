import type { ActionHandlers } from '../actions/handler.ts';

export const commandPaletteActions = {
  'command-palette': { run: ({ ui }) => ui.open('command-palette') },
} satisfies ActionHandlers;
