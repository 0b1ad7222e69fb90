import type { ActionHandlers } from '../actions/handler.ts';

export const reviewActions = {
  review: { run: ({ ui }) => ui.open('review') },
} satisfies ActionHandlers;
