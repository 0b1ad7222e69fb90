import type { ActionHandlers } from '../actions/handler.ts';
import type { App } from '../app.ts';
import { stepToFinding } from './go-to-finding.ts';

export const findingActions = {
  'next-finding': { isEnabled: hasOpenFindings, run: (app) => stepToFinding(app, 1) },
  'previous-finding': { isEnabled: hasOpenFindings, run: (app) => stepToFinding(app, -1) },
} satisfies ActionHandlers;

function hasOpenFindings({ findings }: App): boolean {
  return findings.getState().here.some(({ suppressed }) => suppressed === null);
}
