import type { App } from '../app.ts';
import type { Ui } from '../state/ui.ts';

const shown = new WeakMap<App, number>();

/** What is wrong with the document's file. There is one such notice: what happened last stands for what is now. */
export function showFileNotice(app: App, notice: Parameters<Ui['notify']>[0]): void {
  clearFileNotice(app);
  shown.set(app, app.ui.notify({ isSticky: true, ...notice }));
}

export function clearFileNotice(app: App): void {
  const id = shown.get(app);
  if (id !== undefined) app.ui.dismiss(id);
  shown.delete(app);
}
