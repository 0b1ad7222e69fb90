import { wholeView } from '../../shared/catalog/drawn-view.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { uncover } from '../actions/uncover.ts';
import type { App } from '../app.ts';
import { arrangeFindings } from './arrange-findings.ts';
import { isFiltering, passing } from './finding-filter.ts';
import type { KeyedFinding } from './finding-keys.ts';
import { clearFilter, listing } from './listing.ts';

/** Opens the finding's row, selects what it is about and brings it into view. */
export function goToFinding(app: App, { key, finding }: KeyedFinding): void {
  if (!isListed(app)(finding)) clearFilter();
  app.findings.setState({ current: key });
  const ids = [...finding.nodes, ...finding.connections];
  if (ids.length === 0) return;
  uncover(app, ids);
  app.editor.select(ids);
  app.canvas.current?.reveal(ids);
}

/**
 * From the finding that is looked at to the next (1) or the one before (-1) of those that are listed, in the order of the list,
 * round and round.
 */
export function stepToFinding(app: App, step: 1 | -1): void {
  const { here, current } = app.findings.getState();
  const { grouping, filter } = listing.getState();
  const { design, structural } = arrangeFindings(here, wholeView(app.editor.view()), grouping, filter);
  const inOrder = [...design.flatMap(({ rows }) => rows), ...structural];
  const at = inOrder.findIndex(({ key }) => key === current);
  const from = at === -1 && step === -1 ? 0 : at;
  const next = inOrder.at((from + step) % Math.max(1, inOrder.length));
  if (next === undefined) {
    app.ui.announce(isFiltering(listing.getState().filter) ? 'No findings with this filter' : 'No findings');
    return;
  }
  goToFinding(app, next);
  const { severity, code, message } = next.finding;
  app.ui.announce(`${severity} ${code}: ${message}`);
}

/** Whether the panel's filter lets a finding through. */
function isListed({ editor }: Pick<App, 'editor'>): (finding: Finding) => boolean {
  return passing(listing.getState().filter, wholeView(editor.view()));
}
