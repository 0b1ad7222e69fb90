import type { ActionHandlers } from '../actions/handler.ts';
import { openChoose, selectedCompute } from './open-choose.ts';

export const chooseActions = {
  'choose-compute': {
    isEnabled: (app) => app.editor.state.getState().selection.size === 0 || selectedCompute(app) !== undefined,
    run: (app) => openChoose(app, selectedCompute(app)?.id ?? null),
  },
} satisfies ActionHandlers;
