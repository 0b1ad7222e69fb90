import type { App } from '../app.ts';
import { findingsOn } from '../findings/findings-on.ts';
import { elementInWords } from '../spoken/element-in-words.ts';

/** What is selected is read out: its name, what it is, where it lies, what is wrong with it, and what it is connected to. */
export function announceElement(app: App, id: string, before = ''): void {
  app.ui.announce(`${before} ${elementOf(app, id)}`.trim());
}

/** An element of the shown side in words, as it is now; empty: it is not there. */
export function elementOf({ editor, findings }: App, id: string): string {
  return elementInWords(editor.view(), id, findingsOn(findings.getState().here, id));
}
