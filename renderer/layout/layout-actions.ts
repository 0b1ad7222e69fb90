import type { ActionHandlers } from '../actions/handler.ts';
import { arrangeNow, arrangeScope } from './arrange-now.ts';

export const layoutActions = {
  arrange: {
    isEnabled: (app) => app.editor.view().nodes.size > 0,
    run: async (app) => void (await arrangeNow(app, arrangeScope(app))),
  },
  'arrange-options': {
    isEnabled: (app) => app.editor.view().nodes.size > 0,
    run: (app) => app.ui.open('arrange'),
  },
} satisfies ActionHandlers;
