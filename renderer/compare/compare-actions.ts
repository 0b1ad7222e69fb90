import { MOST_COMPARED } from '../../shared/catalog/compare.ts';
import type { ActionHandlers } from '../actions/handler.ts';
import { selectedNodes } from '../actions/selected-nodes.ts';
import { openCompare } from './open-compare.ts';

export const compareActions = {
  compare: {
    isEnabled: (app) => selectedNodes(app).length <= MOST_COMPARED,
    run: (app) =>
      openCompare(
        app,
        selectedNodes(app).map(({ id }) => ({ node: id })),
      ),
  },
} satisfies ActionHandlers;
