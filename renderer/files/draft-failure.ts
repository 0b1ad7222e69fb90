import type { App } from '../app.ts';
import { momentOf } from './moment.ts';
import { save } from './save.ts';

const notices = new WeakMap<App, number>();

/** Unsaved work cannot be kept for a crash: said at once and until it can, in plain sight but without stopping anybody. */
export function reportDraftFailure(app: App, message: string): void {
  const { capabilities } = app.host;
  const since = app.session.state.getState().draftFailingSince;
  if (since !== null) return;
  const now = Date.now();
  app.session.state.setState({ draftFailingSince: now });
  const place = capabilities.kind === 'browser' ? 'tab' : 'window';
  const notice = app.ui.notify({
    tone: 'warning',
    isSticky: true,
    text: `${message} Changes since ${momentOf(now, now)} exist only in this ${place}.`,
    actions: [{ label: capabilities.savesInPlace ? 'Save now' : 'Download now', run: () => void save(app) }],
  });
  notices.set(app, notice);
}

/** Work is kept again, or there is none to keep. */
export function reportDraftKept(app: App): void {
  if (app.session.state.getState().draftFailingSince === null) return;
  app.session.state.setState({ draftFailingSince: null });
  app.ui.dismiss(notices.get(app) ?? -1);
}
