import type { StoreApi } from 'zustand/vanilla';
import { catalog } from '../catalog/index.ts';
import type { Catalog } from '../shared/catalog/catalog.ts';
import type { Host } from '../shared/host/host.ts';
import { forgetComparedNodes } from './compare/open-compare.ts';
import { createSession, type Session } from './files/session.ts';
import type { CanvasRef } from './state/canvas-port.ts';
import { createEditor, type Editor } from './state/editor.ts';
import { createFindings, type FindingsState } from './state/findings.ts';
import { createGestureStore, type GestureStore } from './state/gesture.ts';
import { openSettings, type SettingsStore } from './state/settings.ts';
import { today } from './state/today.ts';
import { createUi, type Ui } from './state/ui.ts';

/** Everything that the parts of the window share. */
export interface App {
  readonly host: Host;
  readonly catalog: Catalog;
  readonly editor: Editor;
  readonly findings: StoreApi<FindingsState>;
  readonly gestures: GestureStore;
  readonly settings: SettingsStore;
  readonly ui: Ui;
  readonly session: Session;
  readonly canvas: CanvasRef;
}

export async function createApp(host: Host): Promise<App> {
  const settings = await openSettings(host);
  const editor = createEditor(catalog);
  const ui = createUi();
  const session = createSession({ host, catalog, editor, ui, settings });
  session.state.subscribe((now, before) => {
    if (now.documentId !== before.documentId) forgetComparedNodes();
  });
  return {
    host,
    catalog,
    editor,
    findings: createFindings(editor, catalog, today),
    gestures: createGestureStore(),
    settings,
    ui,
    session,
    canvas: { current: null },
  };
}
