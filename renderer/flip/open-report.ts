import { createStore } from 'zustand/vanilla';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import type { Side } from '../../shared/document/schema.ts';
import type { App } from '../app.ts';

/** The side to which the report that is shown leads. */
export const reportTo = createStore<{ readonly to: Side }>(() => ({ to: 'azure' }));

/** Opens the report of a flip to a side: the one that was done, or, by default, the one that could be done now. */
export function openReport({ editor, ui }: App, to: Side = otherSide(editor.diagram().provider)): void {
  reportTo.setState({ to });
  ui.open('flip-report');
}
