import type { StoreApi } from 'zustand/vanilla';
import type { WindowState } from '../../shared/host/host.ts';
import { actionStates } from '../actions/action-states.ts';
import type { App } from '../app.ts';

/** Milliseconds that changes are gathered for: a menu need not follow every step of a gesture. */
const GATHER = 100;

/** Keeps the window's title, its close guard and the system's menu in step with the app. Returns what ends it. */
export function followWindowState(app: App): () => void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    timer = undefined;
    const state = windowState(app);
    const text = JSON.stringify(state);
    if (text === last) return;
    last = text;
    app.host.showState(state);
  };
  const showSoon = (): void => {
    timer ??= setTimeout(show, GATHER);
  };
  const follow = <T>(store: StoreApi<T>): (() => void) => store.subscribe(showSoon);
  show();
  const stops = [
    follow(app.editor.state),
    follow(app.session.state),
    follow(app.settings.state),
    follow(app.ui.state),
    follow(app.findings),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

function windowState(app: App): WindowState {
  return {
    title: app.session.title(),
    hasUnsavedWork: app.session.hasUnsavedWork() || app.ui.state.getState().isTyping,
    ref: app.session.state.getState().file?.ref ?? null,
    ...actionStates(app),
    theme: app.settings.state.getState().theme,
  };
}
