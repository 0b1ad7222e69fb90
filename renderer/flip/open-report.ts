import { createStore } from 'zustand/vanilla';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';

/** What to look at first, what becomes of each element, the restructuring that the other side calls for, and its names. */
export type ReportPart = 'points' | 'elements' | 'structure' | 'names';

interface ShownReport {
  /** The side to which the report leads. */
  readonly to: Side;
  readonly part: ReportPart;
  /** The suggestion that is previewed at first. */
  readonly suggestion: string | null;
}

export const shownReport = createStore<ShownReport>(() => ({ to: 'azure', part: 'points', suggestion: null }));

/** Opens the report of a flip to a side: the one that was done, or, by default, the one that could be done now. */
export function openReport({ editor, ui }: App, shown: Partial<ShownReport> = {}): void {
  shownReport.setState({ to: otherSide(editor.diagram().provider), part: 'elements', suggestion: null, ...shown });
  ui.open('flip-report');
}
