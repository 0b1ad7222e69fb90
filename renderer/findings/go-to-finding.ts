import type { App } from '../app.ts';
import { type KeyedFinding, keyed } from './finding-keys.ts';

/** Opens the finding's row, selects what it is about and brings it into view. */
export function goToFinding(app: App, { key, finding }: KeyedFinding): void {
  app.findings.setState({ current: key });
  const ids = [...finding.nodes, ...finding.connections];
  if (ids.length === 0) return;
  app.editor.select(ids);
  app.canvas.current?.reveal(ids);
}

/** From the finding that is looked at to the next (1) or the one before (-1), round and round. */
export function stepToFinding(app: App, step: 1 | -1): void {
  const { here, current } = app.findings.getState();
  const open = keyed(here).filter(({ finding }) => finding.suppressed === null);
  const inOrder = [...open.filter(isOfDesign), ...open.filter((row) => !isOfDesign(row))];
  const at = inOrder.findIndex(({ key }) => key === current);
  const from = at === -1 && step === -1 ? 0 : at;
  const next = inOrder.at((from + step) % Math.max(1, inOrder.length));
  if (next === undefined) {
    app.ui.announce('No findings');
    return;
  }
  goToFinding(app, next);
  const { severity, code, message } = next.finding;
  app.ui.announce(`${severity} ${code}: ${message}`);
}

function isOfDesign({ finding }: KeyedFinding): boolean {
  return !finding.structural;
}
