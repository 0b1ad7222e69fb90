import { createStore } from 'zustand/vanilla';
import { type EditDiagramInput, editDiagram } from '../../shared/commands/edit-diagram.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { type FindingSummary, summarise } from '../../shared/validation/summary.ts';
import { validate } from '../../shared/validation/validate.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import type { App } from '../app.ts';
import { severityText } from '../flip/severity-counts.ts';
import { today } from '../state/today.ts';

/** What is said of the design as a whole and decides which rules apply, and how gravely. */
export type Stated = Pick<EditDiagramInput, 'environment' | 'needs'>;

/** The last time that it was stated otherwise, for as long as the diagram is as that left it. */
export interface Switch {
  /** "Development instead of production" */
  readonly title: string;
  readonly before: readonly Finding[];
  readonly after: Diagram;
  readonly isListed: boolean;
}

export const lastSwitch = createStore<{ readonly last: Switch | null }>(() => ({ last: null }));

/** States it as one step, and keeps what was found before, so that the difference can be shown. */
export function state(app: App, stated: Stated, title: string): void {
  const { editor, findings } = app;
  const diagram = editor.diagram();
  const known = findings.getState();
  const before = known.diagram === diagram ? known.here : findingsOf(app, diagram);
  if (!isAccepted(app, editor.dispatch(editDiagram, stated))) return;
  const after = editor.diagram();
  if (after !== diagram) lastSwitch.setState({ last: { title, before, after, isListed: false } });
}

const outcomes = new WeakMap<Diagram, Map<string, FindingSummary>>();

/** What would be found if that were stated of the diagram; null: it may not be. Memoised on the diagram's identity. */
export function outcomeOf(app: App, diagram: Diagram, stated: Stated): FindingSummary | null {
  const known = outcomes.get(diagram) ?? new Map<string, FindingSummary>();
  outcomes.set(diagram, known);
  const key = JSON.stringify(stated);
  const found = known.get(key);
  if (found !== undefined) return found;
  const changed = editDiagram(diagram, stated, app.editor.env);
  if (!changed.ok) return null;
  const made = summarise(findingsOf(app, changed.value));
  known.set(key, made);
  return made;
}

/** "7 errors · 6 warnings · 1 note": short enough to stand beside an option; what is critical is among the errors. */
export function outcomeWords({ bySeverity: { critical, error, warning, info } }: FindingSummary): string {
  const parts = [
    severityText('error', critical + error),
    severityText('warning', warning),
    severityText('info', info),
  ].filter((part) => part !== '');
  return parts.join(' · ') || 'no findings';
}

/** As the findings of the window are made, so that both ask the same and it is found once. */
function findingsOf({ catalog }: App, diagram: Diagram): readonly Finding[] {
  return validate(diagram, diagram.provider, catalog, { today: today(), editing: true });
}
