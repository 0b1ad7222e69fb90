import type { ActionHandlers } from '../actions/handler.ts';
import { catchTypedAhead } from './typed-ahead.ts';

export const commandPaletteActions = {
  'command-palette': {
    run: ({ ui }) => {
      ui.open('command-palette');
      catchTypedAhead(ui);
    },
  },
} satisfies ActionHandlers;
