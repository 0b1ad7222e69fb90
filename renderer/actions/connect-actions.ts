import type { App } from '../app.ts';
import { connectNodes, startConnecting, startReconnecting } from './connect-by-keyboard.ts';
import type { ActionHandler, ActionHandlers } from './handler.ts';
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
  'reconnect-start': reconnecting('from'),
  'reconnect-end': reconnecting('to'),
} satisfies ActionHandlers;

/** Of the one selected line, if it is drawn as it is stored: one that leads to a collapsed frame ends elsewhere. */
function reconnecting(end: 'from' | 'to'): ActionHandler {
  return {
    isEnabled: (app) => reconnectable(app) !== undefined,
    run(app) {
      const id = reconnectable(app);
      if (id !== undefined) startReconnecting(app, id, end);
    },
  };
}

function reconnectable(app: App): string | undefined {
  const [id] = selection(app);
  if (selection(app).size !== 1) return undefined;
  const line = app.editor.view().connections.find(({ connection }) => connection.id === id);
  if (line === undefined || line.standsFor !== undefined) return undefined;
  const { from, to } = line.connection;
  return line.from === from && line.to === to ? id : undefined;
}
