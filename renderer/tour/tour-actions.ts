import type { ActionHandlers } from '../actions/handler.ts';
import { startTour } from './tour-state.ts';

export const tourActions = { tour: { run: startTour } } satisfies ActionHandlers;
