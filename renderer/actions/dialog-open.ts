import type { App } from '../app.ts';

/** True while something has to be dealt with before the diagram. */
export function isDialogOpen({ ui, session }: App): boolean {
  const { dialog, question } = ui.state.getState();
  return dialog !== null || question !== null || session.dialog.getState().dialog !== null;
}
