import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { SideView } from '../shared/catalog/side-view.ts';
import type { Diagram } from '../shared/document/schema.ts';
import type { App } from './app.ts';
import type { EditorState } from './state/editor.ts';
import type { FindingsState } from './state/findings.ts';
import type { Gesture } from './state/gesture.ts';
import type { Settings } from './state/settings.ts';
import type { UiState } from './state/ui.ts';

const AppContext = createContext<App | null>(null);

export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }): ReactNode {
  return <AppContext value={app}>{children}</AppContext>;
}

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('rendered outside of the app');
  return app;
}

export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useApp().editor.state, select);
}

export function useDiagram(): Diagram {
  return useEditor(({ history }) => history.present);
}

/** The diagram as the shown side has it. */
export function useView(): SideView {
  const { editor } = useApp();
  useDiagram();
  return editor.view();
}

export function useFindings<T>(select: (state: FindingsState) => T): T {
  return useStore(useApp().findings, select);
}

export function useGesture<T>(select: (gesture: Gesture) => T): T {
  return useStore(useApp().gestures, ({ gesture }) => select(gesture));
}

export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(useApp().settings.state, select);
}

export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(useApp().ui.state, select);
}
