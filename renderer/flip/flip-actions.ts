import type { ActionHandlers } from '../actions/handler.ts';
import { flipNow } from './flip-now.ts';
import { openReport } from './open-report.ts';

export const flipActions = {
  flip: { run: flipNow },
  'flip-check': { run: (app) => openReport(app, { part: 'points' }) },
  'flip-report': { run: (app) => openReport(app) },
} satisfies ActionHandlers;
