import type { App } from '../app.ts';
import type { ActionHandlers } from './handler.ts';

/** Opens the canvas' context menu at what is selected; the menu registers itself while it is there. */
const openers = new WeakMap<App, () => void>();

export function registerMenu(app: App, open: () => void): () => void {
  openers.set(app, open);
  return () => {
    if (openers.get(app) === open) openers.delete(app);
  };
}

export const menuActions = {
  'open-menu': { run: (app) => openers.get(app)?.() },
} satisfies ActionHandlers;
