import type { App } from '../app.ts';
import { momentOf } from './moment.ts';
import { save } from './save.ts';

interface Failing {
  readonly notice: number;
  readonly times: number;
}

const failing = new WeakMap<App, Failing>();
/** A person who dismissed the first notice is told once more. */
const TOLD_AGAIN = 3;

/** Unsaved work cannot be kept for a crash: said at once and until it can, in plain sight but without stopping anybody. */
export function reportDraftFailure(app: App, message: string): void {
  const { session, ui, host } = app;
  const before = failing.get(app);
  const times = (before?.times ?? 0) + 1;
  const since = session.state.getState().draftFailingSince ?? Date.now();
  session.state.setState({ draftFailingSince: since });
  if (before !== undefined && times !== TOLD_AGAIN) {
    failing.set(app, { ...before, times });
    return;
  }
  if (before !== undefined) ui.dismiss(before.notice);
  const notice = ui.notify({
    tone: before === undefined ? 'warning' : 'error',
    isSticky: true,
    text: `${message} Changes since ${momentOf(since, Date.now())} exist only in this ${host.capabilities.shownIn}.`,
    actions: [{ label: host.capabilities.savesInPlace ? 'Save now' : 'Download now', run: () => void save(app) }],
  });
  failing.set(app, { notice, times });
}

/** Work is kept again, or there is none to keep. */
export function reportDraftKept(app: App): void {
  const before = failing.get(app);
  if (before === undefined) return;
  failing.delete(app);
  app.session.state.setState({ draftFailingSince: null });
  app.ui.dismiss(before.notice);
}
