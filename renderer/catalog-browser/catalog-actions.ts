import type { ActionHandlers } from '../actions/handler.ts';
import { openCatalog } from './open-catalog.ts';

export const catalogActions = {
  catalog: { run: (app) => openCatalog(app) },
} satisfies ActionHandlers;
