import type { ActionId } from '../../shared/actions.ts';
import type { WindowState } from '../../shared/host/host.ts';
import type { ActionHandler, ActionHandlers } from '../actions/handler.ts';
import type { App } from '../app.ts';

/** Milliseconds that changes are gathered for: a menu need not follow every step of a gesture. */
const GATHER = 30;

/** Keeps the window's title, its close guard and the system's menu in step with the app. Returns what ends it. */
export function followWindowState(app: App, handlers: ActionHandlers): () => void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    timer = undefined;
    const state = windowState(app, handlers);
    const text = JSON.stringify(state);
    if (text === last) return;
    last = text;
    app.host.showState(state);
  };
  const showSoon = (): void => {
    timer ??= setTimeout(show, GATHER);
  };
  show();
  const stops = [app.editor.state, app.session.state, app.settings.state, app.ui.state].map((store) =>
    (store as { subscribe(listener: () => void): () => void }).subscribe(showSoon),
  );
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

export function windowState(app: App, handlers: ActionHandlers): WindowState {
  const all = Object.entries(handlers) as readonly (readonly [ActionId, ActionHandler])[];
  const isEnabled = ({ isEnabled }: ActionHandler): boolean => isEnabled === undefined || isEnabled(app);
  return {
    title: app.session.title(),
    hasUnsavedWork: app.session.hasUnsavedWork(),
    ref: app.session.state.getState().file?.ref ?? null,
    enabledActions: all.filter(([, handler]) => isEnabled(handler)).map(([id]) => id),
    checkedActions: all.filter(([, { isChecked }]) => isChecked?.(app) === true).map(([id]) => id),
    theme: app.settings.state.getState().theme,
  };
}
