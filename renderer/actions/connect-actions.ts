import { connectNodes, startConnecting } from './connect-by-keyboard.ts';
import type { ActionHandlers } from './handler.ts';
import { selectedNodes, selection } from './selected-nodes.ts';

export const connectActions = {
  connect: {
    isEnabled: (app) => {
      const count = selectedNodes(app).length;
      return count === selection(app).size && (count === 1 || count === 2);
    },
    /** Two are connected at once, from the one that was selected first. */
    run(app) {
      const [from, to] = selectedNodes(app);
      if (from === undefined) return;
      if (to === undefined) startConnecting(app, from.id);
      else connectNodes(app, from.id, to.id);
    },
  },
} satisfies ActionHandlers;
